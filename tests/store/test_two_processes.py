"""Two connections to one file, as two processes have them, taking turns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.errors import ChangedMeanwhile, ExitCode, UsageError
from gioia.store import holder, read_project, undoing
from gioia.store.store import Store
from tests.store.test_history import code_row, rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Pair = tuple[Store, Store]


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    path = tmp_path / "gioia.db"
    Store.create(path).close()
    one, two = (Store.open(path, tmp_path / "backups") for _ in range(2))
    yield one, two
    one.close()
    two.close()


def add(store: Store, label: str) -> int:
    with store.change("create", f"add {label}", "Anna"):
        return store.insert("code", code_row(label))


def test_undo_takes_back_what_is_last_by_then_whoever_did_it(pair: Pair) -> None:
    one, two = pair
    add(one, "a")
    add(two, "b")
    assert undoing.undo(one, "Anna") == 2
    assert [row[3] for row in rows(two)] == ["a"]
    assert undoing.undo(two, "Marek") == 1
    assert undoing.undo(one, "Anna") is None
    assert undoing.redo(one, "Anna") == 1
    add(two, "c")
    assert undoing.redo(one, "Anna") is None
    assert [row[3] for row in rows(one)] == ["a", "c"]


def test_what_the_other_removed_or_made_first_is_told_and_nothing_is_changed(pair: Pair) -> None:
    one, two = pair
    theme, _ = add(one, "theme"), add(one, "later")
    with two.change("delete", "delete theme", "Marek"):
        two.delete("code", id=theme)

    def put_under_theme() -> None:
        with one.change("move", "move a", "Anna"):
            one.insert("code", code_row("a", parent_id=theme))

    with pytest.raises(ChangedMeanwhile, match="meanwhile") as caught:
        put_under_theme()
    assert (caught.value.exit_code, bool(caught.value.way_out)) == (ExitCode.PROJECT, True)
    add(two, "b")
    with pytest.raises(ChangedMeanwhile):
        add(one, "b")
    assert [row[3] for row in rows(one)] == ["later", "b"]


def test_there_is_no_undo_in_the_midst_of_a_change(pair: Pair) -> None:
    store, _ = pair

    def undo_within() -> None:
        with store.change("create", "add a", "Anna"):
            store.insert("code", code_row("a"))
            undoing.undo(store, "Anna")

    with pytest.raises(UsageError, match="midst of a change"):
        undo_within()
    assert read_project.log(store) == []


def test_work_goes_on_where_no_note_can_be_left(pair: Pair) -> None:
    store, _ = pair
    holder.note_path(store.path).mkdir()
    with store.change("create", "add", "Anna"):
        store.insert_many("code", [code_row("a")])
    assert len(rows(store)) == 1
    assert holder.describe(store.path) == holder.UNKNOWN


def test_the_note_of_a_program_that_was_killed_goes_with_the_next_change(pair: Pair) -> None:
    store, _ = pair
    holder.write_note(store.path, "Marek", "code many")
    add(store, "a")
    assert not holder.note_path(store.path).exists()
