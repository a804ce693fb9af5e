r"""Times as transcripts write them, and what they come to in milliseconds.

A clock has two to four fields: `M:SS`, `H:MM:SS`, or `DD:HH:MM:SS` as in records of long missions,
with a fraction after a dot or comma, and a minus sign for what comes before the start. `H:MM AM` or
PM is the time of day. Inside talk a clock counts as a timestamp only between brackets (`[00:12]`,
`\[00:12\]` as Markdown escapes it, `<00:12>`, `(1:00:12)`) or hashes (`#00:12:33-4#`); in a label
or on its own line it may be bare. A span of time (`00:12 --> 00:15`) counts from its beginning.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_CLOCK = r"-?\d{1,3}:[0-5]\d(?::[0-5]\d){0,2}(?:[.,]\d{1,3})?(?![\d:])(?: [AP]M\b)?"
_SPAN = rf"{_CLOCK}(?:[ ]*(?:-->|[-–—])[ ]*{_CLOCK})?"
_BETWEEN_BRACKETS = rf"[\[(<#][ ]*{_SPAN}(?:-\d)?[ ]*\\?[\])>#]"

TIME = rf"(?:\\?{_BETWEEN_BRACKETS}|{_SPAN})"
"""Pattern of a time in a label or on its own line."""

MARKED_TIME = rf"\\?{_BETWEEN_BRACKETS}"
"""Pattern of a time that is told by its brackets, as after a label."""

_ANYWHERE = re.compile(r":[0-5]\d")
_MARKED = re.compile(_BETWEEN_BRACKETS)
_ALONE = re.compile(rf"\n[ ]*({TIME})[ ]*(?=\n|\Z)")
_FIELDS = re.compile(r"(-?)(\d+(?::\d\d)+)(?:[.,-](\d+)(?![\d:]))?(?: ([AP])M\b)?")
_FIELD_SECONDS = (1, 60, 3600, 86400)
_HALF_A_DAY = 12


class Time(NamedTuple):
    """A timestamp in a text: where it stands, in code points, and the milliseconds it says."""

    start: int
    end: int
    time_ms: int
    alone: bool
    """Whether it has a line to itself."""


def milliseconds(clock: str) -> int:
    """What the first clock in a string says, in milliseconds. Raises ValueError without one."""
    found = _FIELDS.search(clock)
    if not found:
        raise ValueError(f"no time in {clock!r}")
    sign, fields, fraction, half = found.groups()
    numbers = [int(field) for field in fields.split(":")]
    if half:
        numbers = _of_day(half, *numbers)
    seconds = sum(n * unit for n, unit in zip(numbers[::-1], _FIELD_SECONDS, strict=False))
    total = seconds * 1000 + int((fraction or "")[:3].ljust(3, "0"))
    return -total if sign else total


def _of_day(half: str, hour: int, minute: int, second: int = 0, *_: int) -> list[int]:
    """Of a clock of twelve hours, by the first letter of AM or PM: 12 AM is 0, 1 PM is 13."""
    return [hour % _HALF_A_DAY + _HALF_A_DAY * (half == "P"), minute, second]


def find_times(text: str) -> list[Time]:
    """Every time between brackets or hashes, and every other one with a line to itself, in order.

    Round brackets need all of hours, minutes and seconds: people also say `(10:30)`.
    """
    if not _ANYWHERE.search(text):
        return []  # most texts: it spares them looking at each bracket
    times = {
        match.start(1) - 1: Time(
            match.start(1) - 1, match.end(1) - 1, milliseconds(match[1]), alone=True
        )
        for match in _ALONE.finditer("\n" + text)
    }
    for match in _MARKED.finditer(text):
        start, clock = match.start(), match[0]
        if clock[0] == "(" and clock.count(":") < 2:
            continue
        start -= text[max(start - 1, 0) : start] == "\\"
        times.setdefault(start, Time(start, match.end(), milliseconds(clock), alone=False))
    return sorted(times.values())
