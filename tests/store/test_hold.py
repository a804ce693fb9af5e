"""The note of who has the project open: taken once, renewed, believed for a while."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier
from typing import TYPE_CHECKING

import pytest

from gioia.errors import HeldProject
from gioia.store import hold
from gioia.store.hold import holder_of, release, renew, take
from gioia.store.hold_note import STALE_AFTER, Holder, myself, note_path

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Where a project file would be; the note asks nothing of it."""
    return tmp_path / "gioia.db"


def elsewhere(coder: str = "Anna") -> Holder:
    return replace(myself(coder), host="LAPTOP")


def grow_old(database: Path, seconds: float) -> None:
    note = note_path(database)
    then = note.stat().st_mtime - seconds
    os.utime(note, (then, then))


def test_who_comes_second_is_told_who_was_first(database: Path) -> None:
    anna, marek = elsewhere(), myself("Marek")
    assert take(database, anna) == anna
    assert take(database, marek) == anna
    assert holder_of(database) == anna
    assert not anna.is_here
    assert marek.is_here
    assert anna.sentence.startswith("Anna (on LAPTOP) has this project open since ")
    release(database, marek)
    assert holder_of(database) == anna
    release(database, anna)
    assert holder_of(database) is None
    assert not any(database.parent.iterdir())


def test_somebody_on_another_machine_is_in_the_way_of_changes(database: Path) -> None:
    take(database, elsewhere())
    with pytest.raises(HeldProject, match="Anna") as caught:
        hold.check_free(database)
    assert "gioia copy" in caught.value.way_out
    grow_old(database, STALE_AFTER + 60)
    hold.check_free(database)


def test_a_program_on_this_machine_is_not(database: Path) -> None:
    take(database, myself("Anna"))
    hold.check_free(database)


def test_a_note_that_nobody_renews_gives_way(database: Path) -> None:
    anna, marek = elsewhere(), myself("Marek")
    take(database, anna)
    grow_old(database, STALE_AFTER - 30)
    assert take(database, marek) == anna
    assert renew(database, anna)
    grow_old(database, STALE_AFTER + 30)
    assert take(database, marek) == marek
    assert not renew(database, anna)
    release(database, anna)
    assert holder_of(database) == marek


def test_a_clock_that_is_wrong_does_not_make_a_note_old(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(database, elsewhere())
    monkeypatch.setattr("time.time", lambda: 4e9)
    assert holder_of(database) is not None


def test_a_killed_program_holds_nothing(database: Path) -> None:
    told = "import sys\nfrom pathlib import Path\nfrom gioia.store.hold import take\n"
    told += "from gioia.store.hold_note import myself\n"
    told += "take(Path(sys.argv[1]), myself('Anna')); print('held', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", told, str(database)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        found = holder_of(database)
        assert found is not None
        assert (found.coder, found.pid, found.is_here) == ("Anna", other.pid, True)
        other.kill()
    assert holder_of(database) is None
    assert take(database, myself("Marek")).coder == "Marek"


@pytest.mark.parametrize("old", [False, True])
def test_of_many_at_once_one_holds(database: Path, *, old: bool) -> None:
    people = [myself(f"coder {number}") for number in range(8)]
    for _ in range(10):
        if old:
            take(database, elsewhere())
            grow_old(database, STALE_AFTER + 60)
        start = Barrier(len(people))

        def run(one: Holder, start: Barrier = start) -> Holder:
            start.wait()
            return take(database, one)

        with ThreadPoolExecutor(len(people)) as pool:
            found = list(pool.map(run, people))
        winner = holder_of(database)
        assert [one for one, held in zip(people, found, strict=True) if held == one] == [winner]
        assert winner is not None
        release(database, winner)
    assert not any(database.parent.iterdir())


@pytest.mark.parametrize("told", [b"", b"{", b"[]", b'{"coder": 1}', b"\xff" * 9000])
def test_what_is_no_note_of_ours_means_that_somebody_is_there(database: Path, told: bytes) -> None:
    note_path(database).write_bytes(told)
    found = take(database, myself("Marek"))
    assert found.sentence == "Somebody has this project open."
    assert not found.is_here
    grow_old(database, STALE_AFTER + 60)
    assert take(database, myself("Marek")).coder == "Marek"


def test_the_note_tells_who_and_where_and_is_told_without_control_characters(
    database: Path,
) -> None:
    take(database, elsewhere("An\x1b[31mna"))
    told = json.loads(note_path(database).read_bytes())
    assert set(told) == {"coder", "host", "pid", "boot", "since", "seen", "token"}
    found = holder_of(database)
    assert found is not None
    assert "\x1b" not in found.sentence
