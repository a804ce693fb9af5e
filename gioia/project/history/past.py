"""The project as it stood: what to take back and to do again to come to an earlier change.

An act abandons what was undone before it, so that the acts which stood at any time are a path in
a tree, from its root on. From one time to another one goes back to where the two paths part,
with the rows as they were before each act, and forth from there, with the rows as they
were after: those are kept of every act that does not stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from gioia.errors import NotFound
from gioia.store import read_past

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gioia.store.read_past import Line, Row
    from gioia.store.store import Store

Tables: TypeAlias = "dict[str, dict[int, Row]]"
"""The rows of some tables, each by its key."""


def tables_at(store: Store, names: Sequence[str], change_id: int) -> Tables:
    """The rows of some tables as they stood after a line of the audit trail.

    Raises:
        NotFound: there is no such line.
    """
    lines = read_past.lines(store)
    if change_id not in {line.id for line in lines}:
        raise no_change(change_id)
    now, then = standing(lines), standing(lines, change_id)
    tables = {name: read_past.rows(store, name) for name in names}
    between = read_past.touched(store, names, now ^ then)
    for past in reversed(between):
        if past.change_id in now:
            _put(tables[past.table], past.row_id, past.before)
    for past in between:
        if past.change_id in then:
            _put(tables[past.table], past.row_id, past.after)
    return tables


def standing(lines: Iterable[Line], until: int | None = None) -> set[int]:
    """The acts that stood after a line of the audit trail, or that stand now."""
    acts: set[int] = set()
    for line in lines:
        if until is not None and line.id > until:
            break
        if line.verb == "undo" and line.target_id is not None:
            acts.discard(line.target_id)
        else:
            acts.add(line.target_id or line.id)
    return acts


def no_change(change_id: int) -> NotFound:
    """What to say where the audit trail has no such line."""
    return NotFound(f"There is no change {change_id}.", "gioia log shows their numbers.")


def _put(rows: dict[int, Row], key: int, row: Row | None) -> None:
    if row is None:
        rows.pop(key, None)
    else:
        rows[key] = row
