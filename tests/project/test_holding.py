"""A project that somebody has open: who may change it, and who may look."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from gioia.errors import ExitCode, FileError, HeldProject, ReadOnlyProject
from gioia.project import Door, Project
from gioia.project.exports import export_table
from gioia.project.holding import THOROUGH, Hold, Watched
from gioia.store.hold import holder_of, take
from gioia.store.hold_note import STALE_AFTER, Holder, myself, note_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def held(project: Project) -> Iterator[Project]:
    """The project, which Oksana has open on another machine."""
    take(project.workspace.database, elsewhere())
    yield project
    note_path(project.workspace.database).unlink(missing_ok=True)


@pytest.fixture
def looking(held: Project) -> Iterator[Project]:
    """The same project, opened by Marek to look only."""
    with Project.open(held.workspace.folder, "Marek", read_only=True) as opened:
        yield opened


def elsewhere() -> Holder:
    return replace(myself("Oksana"), host="DESK")


def trail(project: Project) -> list[str]:
    return [change.summary for change in project.history.log()]


def test_who_has_it_open_elsewhere_keeps_changes_out(held: Project) -> None:
    before = trail(held)
    with pytest.raises(HeldProject, match=r"Oksana \(on DESK\)") as caught:
        held.codes.add("late")
    assert caught.value.exit_code == ExitCode.PROJECT
    with pytest.raises(HeldProject):
        held.history.undo()
    assert trail(held) == before
    assert not held.is_changeable()


def test_it_is_changed_all_the_same_where_one_insists(held: Project) -> None:
    with Project.open(held.workspace.folder, "Marek", anyway=True) as opened:
        opened.codes.add("late")
        with opened.once_more() as again:
            again.codes.add("later")
    assert [code.label for code in held.codes.list()] == ["late", "later"]


def test_looking_asks_nobody(held: Project, tmp_path: Path) -> None:
    before = trail(held)
    source = held.sources.get("anna.txt")
    assert held.sources.sentences(source.id)
    assert export_table(held, [tmp_path / "table.csv"])
    held.codebooks.export_to(tmp_path / "book.json")
    assert held.backup(tmp_path / "backup.db").is_file()
    assert trail(held) == before


def test_a_view_to_look_only_changes_nothing_and_sees_what_the_other_does(
    project: Project, looking: Project
) -> None:
    assert looking.read_only
    assert not project.read_only
    before = trail(looking)
    for act in (lambda: looking.codes.add("late"), looking.history.undo):
        with pytest.raises(ReadOnlyProject, match="look only") as caught:
            act()
        assert "gioia copy" in caught.value.way_out
    assert looking.sources.sentences(looking.sources.get("anna.txt").id)
    version = looking.store.version()
    note_path(project.workspace.database).unlink()
    project.codes.add("theirs")
    assert looking.store.version() != version
    assert [code.label for code in looking.codes.list()] == ["theirs"]
    assert trail(looking) != before
    with looking.once_more() as again:
        assert again.read_only


def test_where_nothing_may_be_written_one_can_still_look(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = project.workspace.folder
    project.close()
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    before = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    with Door.to(folder, "Marek") as door:
        assert door.read_only
        opened = door.open()
        assert opened.sources.sentences(opened.sources.get("anna.txt").id)
        export_table(opened, [tmp_path / "table.csv"])
        with pytest.raises(FileError, match="read only"):
            opened.codes.add("late")
    assert {path: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


def test_a_door_holds_the_project_until_it_is_closed(project: Project) -> None:
    database = project.workspace.database
    with Door.to(project.workspace.folder, "Anna") as door:
        assert door.holder() is None
        assert door.hold() is None
        found = door.holder()
        assert found is not None
        assert (found.coder, found.is_here) == ("Anna", True)
        door.open().codes.add("mine")
        with Door.to(project.workspace.folder, "Marek") as second:
            assert second.hold() == found
        assert holder_of(database) == found
    assert holder_of(database) is None


def test_the_second_holds_it_once_the_first_is_gone(tmp_path: Path) -> None:
    database = tmp_path / "gioia.db"
    first, second = Hold(database, "Anna", every=0.01), Hold(database, "Marek", every=0.01)
    assert first.begin() is None
    told = second.begin()
    assert told is not None
    assert told.coder == "Anna"
    first.end()
    while (found := holder_of(database)) is None or found.coder != "Marek":
        pass
    second.end()
    assert holder_of(database) is None


def test_a_hold_is_renewed(tmp_path: Path) -> None:
    database = tmp_path / "gioia.db"
    hold = Hold(database, "Anna", every=0.01)
    hold.begin()
    note = note_path(database)
    os.utime(note, (1.0, 1.0))
    while note.stat().st_mtime < STALE_AFTER:
        pass
    hold.end()
    assert not note.exists()
    hold.end()


def test_work_goes_on_where_no_note_can_be_made(tmp_path: Path) -> None:
    hold = Hold(tmp_path / "gone" / "gioia.db", "Anna")
    assert hold.begin() is None
    hold.end()


def test_watching_who_holds_it_writes_nothing_and_believes_no_dead_program(
    project: Project,
) -> None:
    database = project.workspace.database
    watched = Watched(database)
    assert watched.holder() is None
    take(database, elsewhere())
    before = sorted(path.name for path in database.parent.iterdir())
    found = watched.holder()
    assert found is not None
    assert found.coder == "Oksana"
    assert sorted(path.name for path in database.parent.iterdir()) == before
    old = note_path(database).stat().st_mtime - STALE_AFTER - 60
    os.utime(note_path(database), (old, old))
    assert [watched.holder() for _ in range(THOROUGH)].count(None) == 1
    note_path(database).unlink()
    take(database, replace(myself("Oksana"), pid=2**22 + 1))
    assert watched.holder() is None


def test_a_project_is_taken_over_only_once_nobody_has_it(held: Project) -> None:
    with Door.to(held.workspace.folder, "Marek", read_only=True) as door:
        assert door.take_over() == holder_of(held.workspace.database)
        assert door.read_only
        note_path(held.workspace.database).unlink()
        assert door.take_over() is None
        door.open().codes.add("late")
        held_by = holder_of(held.workspace.database)
        assert held_by is not None
        assert held_by.coder == "Marek"
    assert holder_of(held.workspace.database) is None
