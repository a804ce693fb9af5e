"""A project as QualCoder keeps it: two texts, two coders, nested categories, a case, a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.project.doors.making import POLISH, UKRAINIAN, database

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

SCHEMA = {
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


def utf16(text: str, position: int) -> int:
    """A position in UTF-16 units, as Qt counts."""
    return len(text[:position].encode("utf-16-le")) // 2


def place(source: int, text: str, words: str) -> dict[str, Any]:
    """Where Qt says that words stand: in UTF-16 units, a CRLF as one."""
    start = text.index(words)
    shown = [text[:at].replace("\r\n", "\n") for at in (start, start + len(words))]
    first, last = (utf16(one, len(one)) for one in shown)
    return {"fid": source, "pos0": first, "pos1": last}


def coded(code: int, source: int, text: str, words: str, **more: Any) -> list[dict[str, Any]]:
    """A coding of words."""
    return [place(source, text, words) | {"cid": code, "seltext": words} | more]


ROWS: dict[str, Sequence[Mapping[str, Any]]] = {
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


def qualcoder(folder: Path, **more: Sequence[Mapping[str, Any]]) -> Path:
    """The project in its folder; `more` takes the place of its tables."""
    project = folder / "study.qda"
    project.mkdir()
    database(project / "data.qda", SCHEMA, ROWS | more)
    return project
