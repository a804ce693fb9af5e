"""Rows of a table that name the code above them: what comes back to itself is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label
from gioia.exchange.nesting import UNDER_ITSELF

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gioia.exchange.report import Report


def without_circles(rows: Iterable[Mapping[str, str]], report: Report) -> list[Mapping[str, str]]:
    """The rows that hold a code; the first one of a circle stands alone."""
    found = [row for row in rows if row["concept"].strip()]
    places: dict[str, int] = {}
    for at, row in enumerate(found):
        places.setdefault(fold_label(row["concept"]), at)
    sound: set[str] = set()
    for first in places:
        seen: set[str] = set()
        label = first
        while label in places and label not in sound and label not in seen:
            seen.add(label)
            label = fold_label(found[places[label]]["parent"])
        if label in seen:
            row = found[places[label]]
            report.note("changed", UNDER_ITSELF, row["concept"].strip())
            found[places[label]] = {**row, "parent": ""}
        sound |= seen
    return found
