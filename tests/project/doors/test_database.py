from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from gioia.errors import FileError
from gioia.project.doors import database
from gioia.project.doors.database import read_tables
from tests.project.doors import making

if TYPE_CHECKING:
    from pathlib import Path

ONE = {"Things": "caseID integer, name text"}
ROWS = {"Things": [{"caseID": 1, "name": "ć"}]}


def test_tables_and_columns_are_named_in_lower_case(tmp_path: Path) -> None:
    path = making.database(tmp_path / "a b?#%.db", ONE, ROWS)
    before = {one.name: one.stat().st_mtime_ns for one in tmp_path.iterdir()}
    assert read_tables(path, {"things"}) == {"things": [{"caseid": 1, "name": "ć"}]}
    assert read_tables(path, {"others"}) == {}
    assert {one.name: one.stat().st_mtime_ns for one in tmp_path.iterdir()} == before


def test_text_that_is_not_utf_8_is_read_with_signs(tmp_path: Path) -> None:
    path = making.database(tmp_path / "a.db", ONE, {})
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("insert into Things values (1, cast(x'6cf3fc' as text))")
    assert read_tables(path, {"things"})["things"][0]["name"] == "l��"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "is empty"),
        (b"PK\x03\x04 and so on", "is a zip archive"),
        (b"\x8a\x11" * 600, "no SQLite database, or is locked with a password"),
        (b"SQLite format 3\x00" + b"\xff" * 500, "cannot be read as a database"),
    ],
)
def test_what_is_no_database_is_refused(tmp_path: Path, data: bytes, told: str) -> None:
    path = tmp_path / "x.qda"
    path.write_bytes(data)
    with pytest.raises(FileError, match=told) as refused:
        read_tables(path, {"things"})
    assert str(path) in refused.value.message
    assert refused.value.way_out


def test_a_missing_and_a_damaged_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="cannot be read: No such file"):
        read_tables(tmp_path / "none.db", {"things"})
    many = {"Things": [{"caseID": n, "name": "x" * 500} for n in range(100)]}
    path = making.database(tmp_path / "a.db", ONE, many)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(FileError, match=r"damaged|cannot be read as a database"):
        read_tables(path, {"things"})


def test_a_file_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = making.database(tmp_path / "a.db", ONE, ROWS)
    monkeypatch.setattr(database, "LARGEST", 1000)
    with pytest.raises(FileError, match="is too large"):
        read_tables(path, {"things"})


def test_texts_and_tables_too_large_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "MOST_ROWS", 2)
    monkeypatch.setattr(database, "LONGEST_CELL", 1000)
    rows = [{"caseID": number} for number in range(3)]
    many = making.database(tmp_path / "a.db", ONE, {"Things": rows})
    with pytest.raises(FileError, match="Things has more than 2 rows"):
        read_tables(many, {"things"})
    long = making.database(tmp_path / "b.db", ONE, {"Things": [{"name": "x" * 2000}]})
    with pytest.raises(FileError, match="too big"):
        read_tables(long, {"things"})


def test_a_project_that_is_open_elsewhere_is_refused(tmp_path: Path) -> None:
    path = making.database(tmp_path / "a.db", ONE, ROWS)
    with closing(sqlite3.connect(path)) as open_elsewhere:
        open_elsewhere.execute("pragma journal_mode = wal")
        open_elsewhere.execute("insert into Things values (2, 'new')")
        open_elsewhere.commit()
        with pytest.raises(FileError, match=r"a\.db-wal lies beside it"):
            read_tables(path, {"things"})
    assert len(read_tables(path, {"things"})["things"]) == 2
    assert [one.name for one in tmp_path.iterdir()] == ["a.db"]


def test_views_are_not_asked(tmp_path: Path) -> None:
    path = making.database(tmp_path / "a.db", ONE, ROWS)
    endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select i from n"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"create view others as {endless}")
    assert read_tables(path, {"others"}) == {}
