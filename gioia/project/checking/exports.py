"""What was exported last of each kind, and what the codes were called then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.project.history.past import tables_at
from gioia.project.wording import of_export
from gioia.store import read_past
from gioia.structure.exported import COMMANDS
from gioia.structure.facts import ExportFact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.store.store import Store


def exports(store: Store) -> Iterator[ExportFact]:
    """The last figure and the last table, as far as the audit trail knows of them."""
    lines = read_past.exports(store)
    for what in COMMANDS:
        last = next(
            (one for one in reversed(lines) if one.summary.startswith(of_export(what))), None
        )
        if last is not None:
            codes = tables_at(store, ("code",), last.id)["code"].values()
            yield ExportFact(what, last.at, {code["guid"]: code["label"] for code in codes})
