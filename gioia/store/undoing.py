"""The way back and forth along the audit trail: one step is one change and one line of its own."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from gioia.errors import UsageError
from gioia.store import history, lookups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.store.store import Store


def undo(store: Store, coder: str) -> int | None:
    """Takes back the last change that stands, with a line in the audit trail.

    The change is looked for inside the transaction: another process may have changed more since,
    or have taken it back already.

    Returns:
        Its key, or None where there is nothing to undo.
    """
    with _between_changes(store, coder, "undo"):
        found = store.first(lookups.last_done())
        if found is None:
            return None
        change_id, summary = found
        history.take_back(store.raw, change_id)
        store.update("change", change_id, state="undone")
        store.log("undo", summary, coder, change_id)
    return int(change_id)


def redo(store: Store, coder: str) -> int | None:
    """Does again what was taken back last; otherwise as `undo`."""
    with _between_changes(store, coder, "redo"):
        found = store.first(lookups.first_undone())
        if found is None:
            return None
        change_id, summary = found
        history.do_again(store.raw, change_id)
        store.update("change", change_id, state="done")
        store.log("redo", summary, coder, change_id)
    return int(change_id)


@contextmanager
def _between_changes(store: Store, coder: str, doing: str) -> Iterator[None]:
    if store.raw.in_transaction:
        raise UsageError(f"There is no {doing} in the midst of a change.", "End the change first.")
    with store.transaction(coder, doing):
        store.tell_holder()
        yield
