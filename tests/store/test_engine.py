"""Opening files that are not ours, broken, newer, held, or on a full disk."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from gioia.errors import (
    DamagedProject,
    ExitCode,
    FileError,
    GioiaError,
    HeldProject,
    NewerProject,
)
from gioia.store import engine, header, holder
from gioia.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path


def opened(path: Path) -> Store:
    return Store.open(path, path.parent / "backups")


def add_coder(store: Store, name: str) -> None:
    with store.change("create", f"add {name}", "Anna"):
        store.insert("coder", {"guid": name, "name": name})


def coders(path: Path) -> list[str]:
    with sqlite3.connect(path) as raw:
        found = [name for (name,) in raw.execute("SELECT name FROM coder ORDER BY id")]
    raw.close()
    return found


def test_the_journal_stays_between_changes_and_goes_with_the_last_who_leaves(
    tmp_path: Path,
) -> None:
    path = tmp_path / "gioia.db"
    with closing(Store.create(path)) as store, closing(opened(path)) as other:
        add_coder(store, "Anna")
        assert journal_of(path).exists()
        assert not header.is_amid_change(path)
        with other.change("create", "add Marek", "Marek"):
            other.insert("coder", {"guid": "Marek", "name": "Marek"})
            store.close()  # it cannot take away what the other one writes
            assert journal_of(path).exists()
    assert not journal_of(path).exists()
    assert coders(path) == ["Anna", "Marek"]


def test_a_change_that_was_cut_short_is_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "gioia.db"
    with closing(Store.create(path)) as store:
        add_coder(store, "Anna")
        store.raw.execute("PRAGMA cache_spill = 1")
        store.raw.execute("PRAGMA cache_size = 1")
        store.raw.execute("BEGIN IMMEDIATE")
        rows = [(f"g-{number}", "x" * 500 + str(number)) for number in range(2000)]
        store.raw.executemany("INSERT INTO coder (guid, name) VALUES (?, ?)", rows)
        assert header.is_amid_change(path)
        for file in (path, journal_of(path)):
            shutil.copy(file, tmp_path / f"cut-{file.name}")
        store.raw.execute("ROLLBACK")
    with closing(opened(tmp_path / "cut-gioia.db")):
        assert coders(tmp_path / "cut-gioia.db") == ["Anna"]


def journal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def test_a_text_file_is_not_a_project(tmp_path: Path) -> None:
    path = tmp_path / "gioia.db"
    path.write_text("hello")
    with pytest.raises(DamagedProject, match="not SQLite") as caught:
        opened(path)
    assert caught.value.exit_code == ExitCode.PROJECT
    assert path.read_text() == "hello"


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "gioia.db"
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE theirs (id INTEGER)")
    raw.close()
    with pytest.raises(DamagedProject, match="another program"):
        opened(path)


def test_a_newer_file_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "gioia.db"
    Store.create(path).close()
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA user_version = 99")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(NewerProject, match="version 99"):
        opened(path)
    assert path.read_bytes() == before


def test_a_file_cut_short_is_told_as_damaged(tmp_path: Path) -> None:
    path = tmp_path / "gioia.db"
    Store.create(path).close()
    path.write_bytes(path.read_bytes()[:-5000])
    with pytest.raises(DamagedProject, match="cut short"):
        opened(path)


def test_scrambled_pages_are_told_as_damaged(tmp_path: Path) -> None:
    path = tmp_path / "gioia.db"
    store = Store.create(path)
    for number in range(50):
        add_coder(store, f"{number} " + "x" * 500)
    store.close()
    data = bytearray(path.read_bytes())
    data[4096:] = os.urandom(len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(GioiaError) as caught:
        add_coder(opened(path), "Marek")
    assert caught.value.exit_code == ExitCode.PROJECT


def test_a_project_whose_making_was_cut_short_is_told(tmp_path: Path) -> None:
    path = tmp_path / "gioia.db"
    path.touch()
    with pytest.raises(DamagedProject, match="is empty") as caught:
        opened(path)
    assert "gioia init" in caught.value.way_out


def test_a_missing_table_is_told_as_damage(tmp_path: Path) -> None:
    path = tmp_path / "gioia.db"
    store = Store.create(path)
    store.raw.execute("DROP TABLE coding")
    with pytest.raises(DamagedProject, match="no such table"):
        store.delete("coding", id=1)
    store.close()


def test_a_folder_is_no_project(tmp_path: Path) -> None:
    (tmp_path / "gioia.db").mkdir()
    with pytest.raises(DamagedProject, match="not a file"):
        opened(tmp_path / "gioia.db")


def test_a_missing_file_is_a_file_error(tmp_path: Path) -> None:
    with pytest.raises(FileError):
        header.inspect_file(tmp_path / "gioia.db")


HOLD = textwrap.dedent(
    """
    import sys, time
    from pathlib import Path
    from gioia.store.store import Store
    store = Store.open(Path(sys.argv[1]), Path(sys.argv[1]).parent / "backups")
    with store.change("import", "import 90 sources", "Oksana"):
        store.insert_many("coder", [{"guid": "o", "name": "Oksana"}])
        print("held", flush=True)
        sys.stdin.read()
    """
)


def test_the_second_writer_is_told_who_holds_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "WAIT_MS", 100)
    path = tmp_path / "gioia.db"
    Store.create(path).close()
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        store = opened(path)
        with pytest.raises(HeldProject) as caught:
            add_coder(store, "Marek")
        assert "Oksana (import 90 sources; process" in str(caught.value)
        assert caught.value.exit_code == ExitCode.PROJECT
        other.communicate("")
    add_coder(store, "Marek")
    store.close()
    assert coders(path) == ["Oksana", "Marek"]


def test_a_note_of_a_dead_process_is_not_believed(tmp_path: Path) -> None:
    database = tmp_path / "gioia.db"
    holder.write_note(database, "Anna", "code")
    assert "Anna (code;" in holder.describe(database)
    note = holder.note_path(database)
    note.write_text(note.read_text().replace(f'"pid": {os.getpid()}', '"pid": 4194304'))
    assert holder.describe(database) == holder.UNKNOWN
    note.write_text("[]")
    assert holder.describe(database) == holder.UNKNOWN


def test_a_full_disk_changes_nothing_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "gioia.db"
    store = Store.create(path)
    add_coder(store, "Anna")
    pages = store.raw.execute("PRAGMA page_count").fetchone()[0]
    store.raw.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(FileError, match="full") as caught:
        add_coder(store, "x" * 100_000)
    assert caught.value.exit_code == ExitCode.FILE
    add_coder(store, "Marek")
    store.close()
    assert coders(path) == ["Anna", "Marek"]


def test_a_file_that_may_not_be_written_can_still_be_read(tmp_path: Path) -> None:
    path = tmp_path / "gioia.db"
    store = Store.create(path)
    add_coder(store, "Anna")
    store.raw.execute("PRAGMA query_only = ON")
    with pytest.raises(FileError, match="cannot be written"):
        add_coder(store, "Marek")
    store.close()
    assert coders(path) == ["Anna"]


KILLED = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from gioia.store.store import Store
    store = Store.open(Path(sys.argv[1]), Path(sys.argv[1]).parent / "backups")
    number = 0
    while True:
        with store.change("create", "add", "Anna"):
            for part in range(20):
                store.insert("coder", {"guid": f"{number} {part}", "name": f"{number} {part}"})
        print(number, flush=True)
        number += 1
    """
)


def test_killed_while_writing_it_holds_all_that_was_reported_done(tmp_path: Path) -> None:
    path = tmp_path / "gioia.db"
    Store.create(path).close()
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(path)], stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        reported = [int(writer.stdout.readline()) for _ in range(60)][-1]
        writer.kill()
        rest = writer.stdout.read().split()
    reported = int(rest[-1]) if rest and rest[-1].isdigit() else reported
    store = opened(path)
    assert store.raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    names = coders(path)
    assert len(names) % 20 == 0
    assert len(names) >= (reported + 1) * 20
    states = store.raw.execute("SELECT DISTINCT state FROM change").fetchall()
    assert states == [("done",)]
    add_coder(store, "Marek")
    store.close()
