"""Databases as the other programs make them, with their tables and columns."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

POLISH = (
    "Badaczka: Jak to się zaczęło?\r\nAnna: Zapytano nas 👍🏽 dopiero potem. Żółć i gęś.\r\n"
    "Badaczka: I co?\r\nAnna: Nic więcej nie powiem.\r\n"
)
UKRAINIAN = "Дослідниця: Чому?\nОлена: Застосунок з'явився раніше 🙂 за потребу, як завжди.\n"

QUALCODER = {
    "project": "databaseversion text, date text, memo text, about text, bookmarkfile integer, "
    "bookmarkpos integer, codername text",
    "source": "id integer primary key, name text, fulltext text, mediapath text, memo text, "
    "owner text, date text, av_text_id integer, risid integer, unique(name)",
    "code_image": "imid integer primary key, id integer, x1 integer, y1 integer, width integer, "
    "height integer, cid integer, memo text, date text, owner text, important integer",
    "code_av": "avid integer primary key, id integer, pos0 integer, pos1 integer, cid integer, "
    "memo text, date text, owner text, important integer",
    "annotation": "anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text, "
    "owner text, date text",
    "attribute_type": "name text primary key, date text, owner text, memo text, caseOrFile text, "
    "valuetype text",
    "attribute": "attrid integer primary key, name text, attr_type text, value text, id integer, "
    "date text, owner text",
    "case_text": "id integer primary key, caseid integer, fid integer, pos0 integer, "
    "pos1 integer, owner text, date text, memo text",
    "cases": "caseid integer primary key, name text, memo text, owner text, date text",
    "code_cat": "catid integer primary key, name text, owner text, date text, memo text, "
    "supercatid integer",
    "code_text": "ctid integer primary key, cid integer, fid integer, seltext text, "
    "pos0 integer, pos1 integer, owner text, date text, memo text, avid integer, "
    "important integer",
    "code_name": "cid integer primary key, name text, memo text, catid integer, owner text, "
    "date text, color text, supercid integer",
    "journal": "jid integer primary key, name text, jentry text, date text, owner text",
    "graph": "grid integer primary key, name text, description text, date text",
}
RQDA = {
    "source": "name text, id integer, file text, memo text, owner text, date text, dateM text, "
    "status integer",
    "freecode": "name text, memo text, owner text, date text, dateM text, id integer, "
    "status integer, color text",
    "treecode": "cid integer, catid integer, date text, dateM text, memo text, status integer, "
    "owner text",
    "treefile": "fid integer, catid integer, date text, dateM text, memo text, status integer, "
    "owner text",
    "filecat": "name text, fid integer, catid integer, owner text, date text, dateM text, "
    "memo text, status integer",
    "codecat": "name text, cid integer, catid integer, owner text, date text, dateM text, "
    "memo text, status integer",
    "coding": "cid integer, fid integer, seltext text, selfirst real, selend real, "
    "status integer, owner text, date text, memo text",
    "coding2": "cid integer, fid integer, seltext text, selfirst real, selend real, "
    "status integer, owner text, date text, memo text",
    "project": "databaseversion text, date text, dateM text, memo text, about text, imageDir text",
    "cases": "name text, memo text, owner text, date text, dateM text, id integer, status integer",
    "caselinkage": "caseid integer, fid integer, selfirst real, selend real, status integer, "
    "owner text, date text, memo text",
    "attributes": "name text, status integer, date text, dateM text, owner text, memo text, "
    "class text",
    "caseAttr": "variable text, value text, caseID integer, date text, dateM text, owner text, "
    "status integer",
    "fileAttr": "variable text, value text, fileID integer, date text, dateM text, owner text, "
    "status integer",
    "journal": "name text, journal text, date text, dateM text, owner text, status integer",
    "annotation": "fid integer, position integer, annotation text, owner text, date text, "
    "dateM text, status integer",
    "image": "name text, id integer, date text, dateM text, owner text, status integer",
}
TAGUETTE = {
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


def database(
    path: Path, schema: Mapping[str, str], rows: Mapping[str, Sequence[Mapping[str, Any]]]
) -> Path:
    """A database of these tables with these rows."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for table, columns in schema.items():
            connection.execute(f"create table {table} ({columns})")
        for table, values in rows.items():
            for row in values:
                marks = ", ".join("?" * len(row))
                statement = f"insert into {table} ({', '.join(row)}) values ({marks})"
                connection.execute(statement, tuple(row.values()))
    return path


def utf16(text: str, position: int) -> int:
    """A position in UTF-16 units, as Qt counts."""
    return len(text[:position].encode("utf-16-le")) // 2


def qualcoder(folder: Path, **more: Sequence[Mapping[str, Any]]) -> Path:
    """A project in its folder: two texts, two coders, nested categories, a case, a picture."""
    project = folder / "study.qda"
    project.mkdir()
    rows: dict[str, Sequence[Mapping[str, Any]]] = {
        "project": [
            {"databaseversion": "v17", "date": "2024-01-02 03:04:05", "memo": "Our question",
             "about": "QualCoder 3.8", "codername": "Anna"},
        ],
        "source": [
            {"id": 1, "name": "anna.txt", "fulltext": POLISH, "memo": "by phone",
             "owner": "Anna", "date": "2024-01-03 10:00:00"},
            {"id": 2, "name": "олена.txt", "fulltext": UKRAINIAN, "owner": "Anna"},
            {"id": 3, "name": "room.png", "mediapath": "/images/room.png"},
        ],
        "code_cat": [
            {"catid": 1, "name": "Otwartość", "memo": "who is let in"},
            {"catid": 2, "name": "Timing", "supercatid": 1},
        ],
        "code_name": [
            {"cid": 1, "name": "asked afterwards", "memo": "told when decided", "catid": 2,
             "color": "#E69F00"},
            {"cid": 2, "name": "app before need", "catid": 2, "color": "#56B4E9"},
            {"cid": 3, "name": "gęś", "color": "#999"},
        ],
        "code_text": [
            *coded(1, 1, POLISH, "Zapytano nas 👍🏽 dopiero potem", owner="Anna", memo="strong"),
            *coded(3, 1, POLISH, "dopiero potem. Żółć i gęś", owner="Marek", important=1),
            *coded(2, 2, UKRAINIAN, "раніше 🙂 за потребу", owner="Anna"),
            *coded(1, 2, UKRAINIAN, "як завжди", owner="Anna"),
        ],
        "annotation": [place(2, UKRAINIAN, "як завжди") | {"memo": "really?", "owner": "Marek"}],
        "cases": [{"caseid": 1, "name": "P 01", "memo": "a nurse"}],
        "case_text": [{"caseid": 1, "fid": 1, "pos0": 0, "pos1": len(POLISH)}],
        "attribute_type": [
            {"name": "Age", "caseOrFile": "case", "valuetype": "numeric"},
            {"name": "Round", "caseOrFile": "file", "valuetype": "character"},
        ],
        "attribute": [
            {"name": "Age", "attr_type": "case", "value": "34", "id": 1},
            {"name": "Round", "attr_type": "file", "value": "pierwsza", "id": 1},
        ],
        "journal": [
            {"name": "Day 1", "jentry": "It goes well.", "owner": "Marek",
             "date": "2024-02-03 04:05:06"},
        ],
        "code_image": [{"id": 3, "x1": 1, "y1": 1, "width": 5, "height": 5, "cid": 1}],
    }  # fmt: skip
    database(project / "data.qda", QUALCODER, rows | more)
    return project


def place(source: int, text: str, words: str) -> dict[str, Any]:
    """Where Qt says that words stand: in UTF-16 units, a CRLF as one."""
    start = text.index(words)
    shown = [text[:at].replace("\r\n", "\n") for at in (start, start + len(words))]
    first, last = (utf16(one, len(one)) for one in shown)
    return {"fid": source, "pos0": first, "pos1": last}


def coded(code: int, source: int, text: str, words: str, **more: Any) -> list[dict[str, Any]]:
    """A coding of words."""
    return [place(source, text, words) | {"cid": code, "seltext": words} | more]


def rqda(path: Path) -> Path:
    """A project with codes in several categories, and rows that were deleted."""
    live: dict[str, Any] = {"status": 1, "owner": "master", "date": "Mon Oct  7 08:11:36 2019"}

    def at(text: str, words: str) -> dict[str, Any]:
        start = text.index(words)
        return {"seltext": words, "selfirst": float(start), "selend": float(start + len(words))}

    rows: dict[str, Sequence[Mapping[str, Any]]] = {
        "project": [
            {"databaseversion": "0.2.2", "date": "Mon Oct  7 08:00:00 2019", "memo": "Why"}
        ],
        "source": [
            {"name": "anna", "id": 1, "file": POLISH, "memo": "NA"} | live,
            {"name": "gone", "id": 2, "file": UKRAINIAN} | live | {"status": 0},
        ],
        "freecode": [
            {"name": "asked afterwards", "memo": "told when decided", "id": 1} | live,
            {"name": "gęś", "id": 2} | live,
            {"name": "deleted", "id": 3} | live | {"status": 0},
        ],
        "codecat": [
            {"name": "Timing", "catid": 1, "memo": "what comes first"} | live,
            {"name": "Birds", "catid": 2} | live,
        ],
        "treecode": [
            {"cid": 1, "catid": 1} | live,
            {"cid": 2, "catid": 1} | live,
            {"cid": 2, "catid": 2} | live,
        ],
        "coding": [
            {"cid": 1, "fid": 1, "memo": "strong"} | at(POLISH, "Zapytano nas 👍🏽 dopiero") | live,
            {"cid": 2, "fid": 1} | at(POLISH, "dopiero potem. Żółć i gęś") | live,
            {"cid": 2, "fid": 1} | at(POLISH, "Jak to się") | live | {"status": 0},
            {"cid": 3, "fid": 1} | at(POLISH, "Żółć") | live,
            {"cid": 1, "fid": 2} | at(UKRAINIAN, "раніше") | live,
        ],
        "coding2": [{"cid": 2, "fid": 1} | at(POLISH, "gęś") | live | {"owner": "second"}],
        "cases": [{"name": "P 01", "id": 1} | live],
        "caselinkage": [{"caseid": 1, "fid": 1, "selfirst": 0.0, "selend": 20.0} | live],
        "attributes": [{"name": "Age", "class": "numeric", "status": 1}],
        "caseAttr": [{"variable": "Age", "value": "34", "caseID": 1, "status": 1}],
        "fileAttr": [{"variable": "Round", "value": "first", "fileID": 1}],
        "filecat": [{"name": "city", "catid": 1} | live],
        "treefile": [{"fid": 1, "catid": 1} | live],
        "journal": [{"name": "Day 1", "journal": "It goes well."} | live],
        "annotation": [{"fid": 1, "position": 10, "annotation": "look!"} | live],
        "image": [{"name": "room.png", "id": 1} | live],
    }
    return database(path, RQDA, rows)


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
    return database(path, TAGUETTE, rows)
