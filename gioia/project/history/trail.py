"""What the audit trail tells: how much there was after each change, and where changes lie."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from gioia.project.history.past import no_change, standing, tables_at
from gioia.store import read_past, read_quotes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gioia.store.read_past import Line, Row
    from gioia.store.store import Store

Key: TypeAlias = tuple[str, int]
"""A row: its table and its key there."""


class Counts(NamedTuple):
    """How many codes in use and quotes there were after a line of the audit trail."""

    change_id: int
    at: str
    concepts: int
    themes: int
    dimensions: int
    quotes: int


def counts_over_time(store: Store) -> Sequence[Counts]:
    """See `gioia.project.history.history.History.counts_over_time`."""
    lines = read_past.lines(store)
    added = _added(store, standing(lines))
    total: Counter[str] = Counter()
    told = []
    for line in lines:
        effect = added.get(line.target_id or line.id, Counter())
        if line.verb == "undo":
            total.subtract(effect)
        else:
            total.update(effect)
        told.append(_counts(line, total))
    return told


def _counts(line: Line, total: Counter[str]) -> Counts:
    return Counts(
        line.id, line.at, total["concept"], total["theme"], total["dimension"], total["quote"]
    )


def _added(store: Store, stand: set[int]) -> dict[int, Counter[str]]:
    """What each act added to the counts, or took from them.

    What a row was after an act that stands is what it was before the next one that touched it, or
    what it is now: the acts are gone through from the last to the first.
    """
    now = _kinds_now(store)
    added: dict[int, Counter[str]] = {}
    for change_id, key, before, after in reversed(list(_touches(store))):
        became = after
        if change_id in stand:
            became, now[key] = now.get(key, ""), before
        tally = added.setdefault(change_id, Counter())
        tally[became] += 1
        tally[before] -= 1
    return added


def _kinds_now(store: Store) -> dict[Key, str]:
    codes = {("code", key): _kind(row) for key, row in read_past.rows(store, "code").items()}
    return codes | {("quote", key): "quote" for key in read_past.keys(store, "quote")}


def _touches(store: Store) -> Iterator[tuple[int, Key, str, str]]:
    """Change, row, and what the row counted as before and after it, table by table."""
    for past in read_past.touched(store, ("code",)):
        yield past.change_id, ("code", past.row_id), _kind(past.before), _kind(past.after)
    for one in read_past.presences(store, "quote"):
        before, after = ("quote" if there else "" for there in (one.before, one.after))
        yield one.change_id, ("quote", one.row_id), before, after


def _kind(row: Row | None) -> str:
    """What a code counts as; nothing where it is retired or not there."""
    return "" if row is None or row["retired"] else str(row["level"])


def place_of(store: Store, change_id: int) -> tuple[int, int] | None:
    """See `gioia.project.history.history.History.place_of`."""
    line = next((line for line in read_past.lines(store) if line.id == change_id), None)
    if line is None:
        raise no_change(change_id)
    act = line.target_id or line.id
    touched = read_past.touched(store, ("quote", "coding"), [act])
    tables = tables_at(store, ("quote", "coding"), act) if touched else {}
    before = {past.row_id: past.before for past in touched if past.table == "quote"}
    for past in touched:
        row = tables[past.table].get(past.row_id) or past.before
        if row is not None and past.table == "coding":
            row = tables["quote"].get(row["quote_id"]) or before[row["quote_id"]]
        if row is not None and (place := _place(store, row)):
            return place
    return None


def _place(store: Store, quote: Row) -> tuple[int, int] | None:
    """Where a quote is now or, where it is gone, was in a source that is still there."""
    now = read_quotes.quotes(store, guid=quote["guid"])
    if now:
        return now[0].source_id, now[0].start
    here = quote["source_id"] in read_past.keys(store, "source")
    return (quote["source_id"], quote["start"]) if here else None
