"""Labels whose time stands above them, on a line of its own."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from gioia.text.timestamps import Time

if TYPE_CHECKING:
    from gioia.text.apparatus import Aside
    from gioia.text.entries import Entry

_TALK = re.compile(r"\S")


def with_times_above(
    text: str, entries: list[Entry], times: list[Time], asides: list[Aside]
) -> list[Entry]:
    """The entries, each taking in the time that has the line above it to itself.

    Empty lines and notes may stand between the two.
    """
    above: list[Time | Aside] = [time for time in times if time.alone]
    if not above:
        return entries
    above += [aside for aside in asides if not aside.heading]
    above.sort()
    ends = [item.end for item in above]
    return [
        entry if entry.time_ms is not None else _with_time_above(text, entry, above, ends)
        for entry in entries
    ]


def _with_time_above(text: str, entry: Entry, above: list[Time | Aside], ends: list[int]) -> Entry:
    start = entry.start
    for i in range(bisect_right(ends, start) - 1, -1, -1):
        item = above[i]
        if _TALK.search(text, item.end, start):  # a slice may be long, and this ends at once
            break
        if isinstance(item, Time):
            return entry._replace(start=item.start, time_ms=item.time_ms)
        start = item.start
    return entry
