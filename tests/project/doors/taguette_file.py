"""A file as Taguette keeps it: an HTML document, nested tags, and a log of who did what."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.project.doors.making import database

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

SCHEMA = {
    "users": "login varchar(30) primary key, created datetime not null, hashed_password text",
    "projects": "id integer primary key autoincrement, name varchar(200) not null, "
    "description text not null, created datetime not null",
    "documents": "id integer primary key autoincrement, name varchar(200) not null, "
    "description text not null, filename varchar(200) not null, created datetime not null, "
    "project_id integer not null, text_direction varchar(13) not null, contents text not null",
    "commands": "id integer primary key autoincrement, date datetime not null, "
    "user_login varchar(30) not null, project_id integer not null, document_id integer, "
    "payload text not null",
    "tags": "id integer primary key autoincrement, project_id integer not null, "
    "path varchar(200) not null, description text not null, parent_id integer",
    "highlights": "id integer primary key autoincrement, document_id integer not null, "
    "start_offset integer not null, end_offset integer not null, snippet text not null",
    "highlight_tags": "highlight_id integer not null, tag_id integer not null, "
    "primary key (highlight_id, tag_id)",
}


PAGE = (
    "<h1>Rozmowa</h1>\n<p>Badaczka: Jak to\n   się <b>zaczęło</b>?</p>"
    "<p>Anna: Zapytano nas 👍🏽 dopiero <i>potem</i> &amp; &#380;ó&lstrok;ć.<br>Tak.</p>\r\n"
    "<ul><li>Застосунок з'явився</li><li>раніше</li></ul>"
)
COUNTED = (
    "Rozmowa\nBadaczka: Jak to\n   się zaczęło?"
    "Anna: Zapytano nas 👍🏽 dopiero potem & żółć.Tak.\nЗастосунок з'явивсяраніше"
)
"""The text between the tags, whose bytes Taguette counts."""
READ = (
    "Rozmowa\nBadaczka: Jak to się zaczęło?\nAnna: Zapytano nas 👍🏽 dopiero potem & żółć.\nTak.\n"
    "Застосунок з'явився\nраніше"
)


def marked(words: str) -> tuple[int, int]:
    """Where words stand in bytes."""
    start = COUNTED.index(words)
    return len(COUNTED[:start].encode()), len(COUNTED[: start + len(words)].encode())


def taguette(path: Path, *, projects: int = 1) -> Path:
    """A file with a document and its highlights in the first of some projects."""
    day = "2023-04-05 06:07:08.000000"
    made = {"date": day, "project_id": 1, "document_id": 1}
    highlights = {
        "Zapytano nas 👍🏽 dopiero potem": "<p>Zapytano nas 👍🏽 dopiero <i>potem</i></p>",
        "Jak to\n   się zaczęło?Anna:": "<p>Jak to\n   się <b>zaczęło</b>?</p><p>Anna:</p>",
        "żółć": "<p>żółć</p>",
        "Tak.\n": "<p>Tak.</p>\r\n",
    }
    rows: dict[str, Sequence[Mapping[str, Any]]] = {
        "projects": [
            {"id": one, "name": f"Project {one}", "description": "Why", "created": day}
            for one in range(1, projects + 1)
        ],
        "documents": [
            {"id": 1, "name": "rozmowa", "description": "by phone", "filename": "r.docx",
             "created": day, "project_id": 1, "text_direction": "LEFT_TO_RIGHT",
             "contents": PAGE},
        ],
        "tags": [
            {"id": 1, "project_id": 1, "path": "Timing", "description": "what comes first"},
            {"id": 2, "project_id": 1, "path": "asked afterwards", "description": "",
             "parent_id": 1},
            {"id": 3, "project_id": 1, "path": "interesting", "description": ""},
        ],
        "highlights": [
            {"id": number, "document_id": 1, "start_offset": marked(words)[0],
             "end_offset": marked(words)[1], "snippet": snippet}
            for number, (words, snippet) in enumerate(highlights.items(), 1)
        ],
        "highlight_tags": [
            {"highlight_id": 1, "tag_id": 2}, {"highlight_id": 1, "tag_id": 3},
            {"highlight_id": 2, "tag_id": 3}, {"highlight_id": 3, "tag_id": 2},
        ],
        "commands": [
            made | {"user_login": "marek", "payload": json.dumps(
                {"type": "highlight_add", "highlight_id": 1, "tags": [2]})},
            made | {"user_login": "anna", "payload": json.dumps(
                {"type": "highlight_add", "highlight_id": 1, "tags": [2, 3]})},
            made | {"user_login": "anna", "payload": "not JSON"},
        ],
    }  # fmt: skip
    return database(path, SCHEMA, rows)
