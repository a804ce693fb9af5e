"""What makes every change undoable: triggers that keep each row's image, and their way back.

While the newest change is open, triggers on the tracked tables write one `change_row` for each row
touched, with the image before. The image after is taken when the change is undone,
from the row itself: until then the row is its own image, and a text of an hour's talk is
not stored twice. Going back in time needs the images before only.
"""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from gioia.store import statements
from gioia.store.tables import TRACKED

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

TABLES: frozenset[str] = frozenset(table.__tablename__ for table in TRACKED)


class Image(NamedTuple):
    """One touched row: what it was before and, once undone, after. None: it did not exist."""

    id: int
    table: str
    row_id: int
    before: str | None
    after: str | None


def history_triggers(present: frozenset[str]) -> Iterator[str]:
    """The DDL of three triggers for each tracked table among those present in the file."""
    for table in sorted(TABLES & present):
        yield _trigger(table, "INSERT", "NEW.id", "NULL")
        yield _trigger(table, "UPDATE", "OLD.id", _image("OLD", table))
        yield _trigger(table, "DELETE", "OLD.id", _image("OLD", table))


def _trigger(table: str, event: str, row_id: str, before: str) -> str:
    return (
        f"CREATE TRIGGER history_{table}_{event.lower()} AFTER {event} ON {table} BEGIN "
        f"INSERT INTO change_row(change_id, table_name, row_id, before) "
        f"SELECT id, '{table}', {row_id}, {before} FROM change "
        f"WHERE id = (SELECT max(id) FROM change) AND state = 'open'; END"
    )


def _image(row: str, table: str) -> str:
    pairs = ", ".join(f"'{column}', {row}.\"{column}\"" for column in statements.columns_of(table))
    return f"json_object({pairs})"


def take_back(raw: sqlite3.Connection, change_id: int) -> None:
    """Undoes a change inside the open transaction, keeping the images that redo will need."""
    raw.execute("PRAGMA defer_foreign_keys = ON")
    _keep_after(raw, change_id)
    images = read_images(raw, change_id)
    for (table, kind), run in groupby(reversed(images), key=lambda image: _way(image, back=True)):
        _put(raw, table, kind, [(image.row_id, image.before) for image in run])


def do_again(raw: sqlite3.Connection, change_id: int) -> None:
    """Redoes a change that was undone, inside the open transaction."""
    raw.execute("PRAGMA defer_foreign_keys = ON")
    images = read_images(raw, change_id)
    for (table, kind), run in groupby(images, key=lambda image: _way(image, back=False)):
        _put(raw, table, kind, [(image.row_id, image.after) for image in run])
    raw.execute("UPDATE change_row SET after = NULL WHERE change_id = ?", (change_id,))


def read_images(raw: sqlite3.Connection, change_id: int) -> list[Image]:
    """The rows that a change touched, in the order of touching."""
    found = raw.execute(
        "SELECT id, table_name, row_id, before, after FROM change_row "
        "WHERE change_id = ? ORDER BY id",
        (change_id,),
    )
    return [Image(*row) for row in found]


def _way(image: Image, *, back: bool) -> tuple[str, str]:
    """Which statement brings the row back or forth, so that equal ones run together."""
    goal, other = (image.before, image.after) if back else (image.after, image.before)
    if goal is None:
        return image.table, "delete"
    return image.table, "insert" if other is None else "update"


def _keep_after(raw: sqlite3.Connection, change_id: int) -> None:
    """Fills in `after`: the row as it stands, or the next image's `before` of the same row."""
    touched = "SELECT DISTINCT table_name FROM change_row WHERE change_id = ?"
    for (table,) in raw.execute(touched, (change_id,)).fetchall():
        raw.execute(
            f"UPDATE change_row SET after = (SELECT {_image(table, table)} FROM {table} "
            "WHERE id = row_id) WHERE change_id = ? AND table_name = ?",
            (change_id, table),
        )
    raw.execute(
        "UPDATE change_row SET after = later.before FROM ("
        "SELECT id, lead(id) OVER same AS next, lead(before) OVER same AS before "
        "FROM change_row WHERE change_id = ? "
        "WINDOW same AS (PARTITION BY table_name, row_id ORDER BY id)) AS later "
        "WHERE change_row.id = later.id AND later.next IS NOT NULL",
        (change_id,),
    )


def _put(
    raw: sqlite3.Connection, table: str, kind: str, images: list[tuple[int, str | None]]
) -> None:
    if table not in TABLES:
        raise ValueError(f"{table} is not a tracked table")
    if kind == "delete":
        rows = [{"id": row_id} for row_id, _ in images]
        raw.executemany(statements.delete_from(table, ("id",)), rows)
        return
    columns = statements.columns_of(table)
    full = [json.loads(image) for _, image in images if image is not None]
    if kind == "insert":
        raw.executemany(statements.insert_into(table, columns), full)
    else:
        changed = [{"row_id": row["id"], **row} for row in full]
        raw.executemany(statements.update_row(table, columns), changed)
