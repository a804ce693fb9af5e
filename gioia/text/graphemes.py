"""Where a grapheme cluster, what a reader takes for one character, begins and ends.

Only a window around the place is looked at, so the length of the text does not matter. Offsets
are code points.
"""

from __future__ import annotations

from functools import cache
from typing import Any


def is_boundary(text: str, i: int) -> bool:
    """Whether a selection may begin or end at `i`; False outside the text."""
    if i <= 0 or i >= len(text):
        return i in (0, len(text))
    around = text[i - 1 : i + 1]
    if around.isascii():
        return around != "\r\n"
    return _cluster_start(text, i) == i


def snap(text: str, start: int, end: int) -> tuple[int, int]:
    """The span grown to the borders of clusters; one that is empty inside a cluster takes it."""
    if not is_boundary(text, start):
        start = previous_boundary(text, start)
    if not is_boundary(text, end):
        end = next_boundary(text, end)
    return start, end


def next_boundary(text: str, i: int) -> int:
    """The first boundary after `i`, or the text's end."""
    if i < 0 or i + 1 >= len(text):
        return min(max(i + 1, 0), len(text))
    if text[i : i + 2].isascii():
        return i + 1 + (text[i : i + 2] == "\r\n")
    cluster, _ = _patterns()
    end: int = cluster.match(text, _cluster_start(text, i)).end()
    return end


def previous_boundary(text: str, i: int) -> int:
    """The last boundary before `i`, or 0."""
    i = min(i, len(text)) - 1
    return _cluster_start(text, i) if i > 0 else 0


def _cluster_start(text: str, i: int) -> int:
    """Where the cluster that holds the character at `i` begins."""
    cluster, safe_place = _patterns()
    found = safe_place.search(text, 0, i + 1)
    start: int = found.start() if found else 0
    # Whether a cluster begins at `i` depends on nothing that comes after that character.
    *_, last = cluster.finditer(text[start : i + 1])
    return start + int(last.start())


@cache
def _patterns() -> tuple[Any, Any]:
    """One cluster; and, searched backwards, the nearest place that is a boundary for certain.

    By the rules of UAX #29 that is before an ASCII character, and before one that joins nothing or
    a whole Hangul syllable, unless what stands there may reach forward (or it is LF after CR).
    """
    import regex

    safe_place = regex.compile(
        r"(?r)(?<![\p{GCB=Prepend}\r])[\x00-\x7f]"
        r"|(?<![\p{GCB=Prepend}\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=L}])"
        r"[\p{GCB=Other}\p{GCB=LV}\p{GCB=LVT}]"
    )
    return regex.compile(r"\X"), safe_place
