"""Many rows at once: the same rows and the same history as one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from gioia.errors import ChangedMeanwhile
from gioia.store import bulk, statements, undoing
from gioia.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

TRIGGERS = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name"
KEPT = ("SELECT * FROM informant ORDER BY id", "SELECT * FROM change_row ORDER BY id", TRIGGERS)
FEW = bulk.MANY - 1


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[list[Store]]:
    made = [Store.create(tmp_path / name) for name in ("one.db", "other.db")]
    yield made
    for store in made:
        store.close()


def people(count: int, keys: Sequence[int] = ()) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = [{"name": f"P{n}", "guid": f"g{n}"} for n in range(count)]
    for row, key in zip(rows, keys, strict=False):
        row["id"] = key
    return rows


def kept(store: Store) -> list[list[tuple[Any, ...]]]:
    return [store.raw.execute(sql).fetchall() for sql in KEPT]


@pytest.mark.parametrize("count", [1, FEW, bulk.MANY, 3 * bulk.MANY])
@pytest.mark.parametrize(
    "keys", [(), range(5, 2000), range(5, 4000, 2), range(2000, 5, -1)], ids=str
)
def test_many_rows_are_kept_as_one_by_one(
    stores: list[Store], count: int, keys: Sequence[int]
) -> None:
    together, by_itself = stores
    rows = people(count, keys)
    for store in stores:
        with store.change("create", "before", "Anna"):
            store.insert("informant", {"name": "Ola", "guid": "ola"})
    with together.change("create", "many", "Anna"):
        together.insert_many("informant", rows)
    with by_itself.change("create", "many", "Anna"):
        for row in rows:
            by_itself.insert("informant", row)
    assert kept(together) == kept(by_itself)
    done = kept(together)
    undoing.undo(together, "Anna")
    assert len(kept(together)[0]) == 1
    undoing.redo(together, "Anna")
    assert kept(together) == done


def test_what_many_rows_are_about_may_be_of_the_same_change(stores: list[Store]) -> None:
    store = stores[0]
    with store.change("create", "all", "Anna"):
        store.insert_many("informant", people(bulk.MANY))
        store.update("informant", 1, name="Ewa")
        store.delete("informant", id=2)
        store.insert_many("informant", [{"name": f"N{n}", "guid": ""} for n in range(bulk.MANY)])
    done = kept(store)[0]
    assert len(done) == 2 * bulk.MANY - 1
    undoing.undo(store, "Anna")
    assert kept(store)[0] == []
    undoing.redo(store, "Anna")
    assert kept(store)[0] == done


def test_where_a_row_is_refused_none_is_there_and_the_history_goes_on(stores: list[Store]) -> None:
    store = stores[0]
    before = kept(store)
    twice = [*people(bulk.MANY), people(1)[0]]
    with store.change("create", "after a failure", "Anna"):
        with pytest.raises(ChangedMeanwhile):
            store.insert_many("informant", twice)
        assert kept(store) == before
        store.insert("informant", people(1)[0])
    assert [len(rows) for rows in kept(store)] == [1, 1, len(before[2])]


def test_outside_a_change_there_is_no_history(stores: list[Store]) -> None:
    store = stores[0]
    store.insert_many("informant", people(bulk.MANY))
    assert [len(rows) for rows in kept(store)][:2] == [bulk.MANY, 0]


def test_values_stand_in_the_order_of_the_columns() -> None:
    columns = statements.in_order("quote", ("end", "start", "id"))
    assert columns == ("id", "start", "end")
    assert 'quote (id, start, "end") VALUES (?, ?, ?)' in statements.insert_in_order(
        "quote", columns
    )
