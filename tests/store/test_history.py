"""The history: images of rows, there and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gioia.store import read_project, undoing
from gioia.store.store import Store
from tests.depth import examples

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store.create(tmp_path / "gioia.db")
    yield made
    made.close()


def code_row(label: str, **values: Any) -> dict[str, Any]:
    return {
        "guid": label, "level": "concept", "label": label, "definition": "", "notes": "",
        "in_vivo": 0, "in_figure": 1, "retired": 0, "reason": "", "colour": 0,
        "parent_id": None, "position": 0, **values,
    }  # fmt: skip


def rows(store: Store) -> list[tuple[Any, ...]]:
    return store.raw.execute("SELECT * FROM code ORDER BY id").fetchall()


def undo_last(store: Store) -> None:
    assert undoing.undo(store, "Anna") is not None


def test_a_change_that_touches_nothing_leaves_no_trace(store: Store) -> None:
    with store.change("create", "nothing", "Anna"):
        pass
    assert read_project.log(store) == []
    with store.change("create", "something", "Anna"):
        store.insert("code", code_row("a"))
    assert [line.summary for line in read_project.log(store)] == ["something"]


def test_a_failed_change_leaves_no_trace(store: Store) -> None:
    def fail() -> None:
        with store.change("create", "half", "Anna"):
            store.insert("code", code_row("a"))
            raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError):
        fail()
    assert rows(store) == []
    assert read_project.log(store) == []


def test_an_inner_change_is_part_of_the_outer(store: Store) -> None:
    with store.change("create", "outer", "Anna"):
        store.insert("code", code_row("a"))
        with store.change("create", "inner", "Anna"):
            store.insert("code", code_row("b"))
    assert [(line.summary, line.rows) for line in read_project.log(store)] == [("outer", 2)]
    undo_last(store)
    assert rows(store) == []


def test_undo_and_redo_are_lines_of_the_trail_too(store: Store) -> None:
    with store.change("create", "add a", "Anna"):
        store.insert("code", code_row("a"))
    undo_last(store)
    assert undoing.redo(store, "Marek") is not None
    assert undoing.redo(store, "Marek") is None
    told = [(line.verb, line.summary, line.coder) for line in read_project.log(store)]
    assert told == [
        ("redo", "add a", "Marek"),
        ("undo", "add a", "Anna"),
        ("create", "add a", "Anna"),
    ]


def test_what_was_undone_is_abandoned_by_a_new_change(store: Store) -> None:
    for label in "ab":
        with store.change("create", f"add {label}", "Anna"):
            store.insert("code", code_row(label))
    undo_last(store)
    with store.change("create", "add c", "Anna"):
        store.insert("code", code_row("c"))
    assert undoing.redo(store, "Anna") is None
    states = {line.summary: line.state for line in read_project.log(store) if line.rows}
    assert states == {"add a": "done", "add b": "abandoned", "add c": "done"}
    undo_last(store)
    undo_last(store)
    assert rows(store) == []


Act = tuple[str, int, str]
acts = st.lists(
    st.tuples(
        st.sampled_from(["insert", "update", "delete", "parent"]),
        st.integers(0, 7),
        st.text("abcł\U0001f44d\n\"'", max_size=4),
    ),
    max_size=6,
)


def perform(store: Store, act: Act, number: int) -> None:
    kind, index, text = act
    keys = [row[0] for row in rows(store)]
    if kind == "insert" or not keys:
        store.insert("code", code_row(f"{number}", definition=text))
        return
    key = keys[index % len(keys)]
    if kind == "update":
        store.update("code", key, definition=text, position=index)
    elif kind == "parent":
        store.update("code", key, parent_id=keys[0])
    elif not any(row[11] == key for row in rows(store)):
        store.delete("code", id=key)


@settings(max_examples=examples(25), deadline=None)
@given(changes=st.lists(acts, min_size=1, max_size=8))
def test_undo_and_redo_of_any_changes_bring_back_every_state(
    changes: list[list[Act]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    store = Store.create(tmp_path_factory.mktemp("history") / "gioia.db")
    states, number = [rows(store)], 0
    for change in changes:
        with store.change("create", "acts", "Anna"):
            for act in change:
                perform(store, act, number)
                number += 1
        if len(read_project.log(store)) == len(states):
            states.append(rows(store))
    for state in reversed(states[:-1]):
        assert undoing.undo(store, "Anna") is not None
        assert rows(store) == state
    assert undoing.undo(store, "Anna") is None
    for state in states[1:]:
        assert undoing.redo(store, "Anna") is not None
        assert rows(store) == state
    assert undoing.redo(store, "Anna") is None
    store.close()
