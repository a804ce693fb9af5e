"""What of a project refers to nothing, or to two things, is told and never passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.exchange.refi.reading import read_qdpx
from tests.exchange.refi.making import (
    MARKED,
    TEXT,
    Units,
    code,
    guid,
    project,
    selections,
    text_source,
    users,
    zipped,
)

if TYPE_CHECKING:
    from pathlib import Path

CODES = "<CodeBook><Codes>" + code("asked afterwards") + code("app before need")
CODES += "</Codes></CodeBook>"


def faults(tmp_path: Path, people: str, marked: str) -> list[str]:
    """What is wrong with a project of these users and selections."""
    path = tmp_path / "p.qdpx"
    xml = project("X", people, CODES, text_source(marked, "internal://a.txt"))
    path.write_bytes(zipped({"project.qde": xml, "sources/a.txt": TEXT.encode()}))
    return [fault.message for fault in read_qdpx(path).faults]


def test_two_people_of_one_guid_are_not_taken_for_one(tmp_path: Path) -> None:
    assert faults(tmp_path, users(), selections(Units())) == []
    doubled = users().replace(guid("user Marek"), guid("user Anna"))
    told = faults(tmp_path, doubled, selections(Units()))
    assert told == [f"2 users have the GUID {guid('user Anna')}"]
    same = doubled.replace("Marek", "Anna")
    assert faults(tmp_path, same, selections(Units())) == []


def test_a_coding_that_refers_to_what_is_no_guid_is_told(tmp_path: Path) -> None:
    marked = selections(Units(), MARKED[:1])
    told = faults(tmp_path, users(), marked.replace(guid("code asked afterwards"), "code-1"))
    assert told == ["a coding refers to the code code-1, which is not in the file"]


def test_a_position_that_is_no_number_is_told_in_short(tmp_path: Path) -> None:
    marked = selections(Units(), MARKED[:1])
    start = f'startPosition="{MARKED[0].span()[0]}"'
    (told,) = faults(tmp_path, users(), marked.replace(start, f'startPosition="{"9" * 5000}"'))
    assert "are not two whole numbers" in told
    assert len(told) < 80
