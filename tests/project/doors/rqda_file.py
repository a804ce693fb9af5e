"""A project as RQDA keeps it: codes in several categories, and rows that were deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.project.doors.making import POLISH, UKRAINIAN, database

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

SCHEMA = {
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
LIVE: dict[str, Any] = {"status": 1, "owner": "master", "date": "Mon Oct  7 08:11:36 2019"}


def at(text: str, words: str) -> dict[str, Any]:
    start = text.index(words)
    return {"seltext": words, "selfirst": float(start), "selend": float(start + len(words))}


ROWS: dict[str, Sequence[Mapping[str, Any]]] = {
    "project": [{"databaseversion": "0.2.2", "date": "Mon Oct  7 08:00:00 2019", "memo": "Why"}],
    "source": [
        {"name": "anna", "id": 1, "file": POLISH, "memo": "NA"} | LIVE,
        {"name": "gone", "id": 2, "file": UKRAINIAN} | LIVE | {"status": 0},
    ],
    "freecode": [
        {"name": "asked afterwards", "memo": "told when decided", "id": 1} | LIVE,
        {"name": "gęś", "id": 2} | LIVE,
        {"name": "deleted", "id": 3} | LIVE | {"status": 0},
    ],
    "codecat": [
        {"name": "Timing", "catid": 1, "memo": "what comes first"} | LIVE,
        {"name": "Birds", "catid": 2} | LIVE,
    ],
    "treecode": [
        {"cid": 1, "catid": 1} | LIVE,
        {"cid": 2, "catid": 1} | LIVE,
        {"cid": 2, "catid": 2} | LIVE,
    ],
    "coding": [
        {"cid": 1, "fid": 1, "memo": "strong"} | at(POLISH, "Zapytano nas 👍🏽 dopiero") | LIVE,
        {"cid": 2, "fid": 1} | at(POLISH, "dopiero potem. Żółć i gęś") | LIVE,
        {"cid": 2, "fid": 1} | at(POLISH, "Jak to się") | LIVE | {"status": 0},
        {"cid": 3, "fid": 1} | at(POLISH, "Żółć") | LIVE,
        {"cid": 1, "fid": 2} | at(UKRAINIAN, "раніше") | LIVE,
    ],
    "coding2": [{"cid": 2, "fid": 1} | at(POLISH, "gęś") | LIVE | {"owner": "second"}],
    "cases": [{"name": "P 01", "id": 1} | LIVE],
    "caselinkage": [{"caseid": 1, "fid": 1, "selfirst": 0.0, "selend": 20.0} | LIVE],
    "attributes": [{"name": "Age", "class": "numeric", "status": 1}],
    "caseAttr": [{"variable": "Age", "value": "34", "caseID": 1, "status": 1}],
    "fileAttr": [{"variable": "Round", "value": "first", "fileID": 1}],
    "filecat": [{"name": "city", "catid": 1} | LIVE],
    "treefile": [{"fid": 1, "catid": 1} | LIVE],
    "journal": [{"name": "Day 1", "journal": "It goes well."} | LIVE],
    "annotation": [{"fid": 1, "position": 10, "annotation": "look!"} | LIVE],
    "image": [{"name": "room.png", "id": 1} | LIVE],
}


def rqda(path: Path) -> Path:
    """The project in its file."""
    return database(path, SCHEMA, ROWS)
