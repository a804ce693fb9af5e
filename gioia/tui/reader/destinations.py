"""Where “go to” leads: a time, a turn, a share of the text, an end; read from what is typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from gioia.text.graphemes import snap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.tui.reader.page import Page

SECOND = 1000
ENDS = {"start": "start", "s": "start", "end": "end", "e": "end", "$": "end"}

_TIME = re.compile(r"(?:(\d+):)?(\d+):(\d{1,2})(?:[.,]\d*)?")
_SHARE = re.compile(r"(\d+(?:[.,]\d+)?)\s*%")
_TURN = re.compile(r"(?:#|turn)?\s*(\d+)")

HELP = "12:30 a time · 12 a turn · 40 % · start · end"


class Destination(NamedTuple):
    """A place in a document; `offset` is None where what was typed leads nowhere."""

    offset: int | None
    why_not: str = ""
    """For the person who types."""
    time_ms: int | None = None
    """When it was said, where that was asked for."""


def destination(page: Page, typed: str) -> Destination:
    """The place that is meant by `12:30`, `1:02:30`, `12`, `40 %`, `start` or `end`."""
    wanted = typed.strip().casefold()
    if time := _TIME.fullmatch(wanted):
        hours, minutes, seconds = (int(part or 0) for part in time.groups())
        return at_time(page, ((hours * 60 + minutes) * 60 + seconds) * SECOND)
    if share := _SHARE.fullmatch(wanted):
        return at_share(page, float(share[1].replace(",", ".")))
    if turn := _TURN.fullmatch(wanted):
        return at_turn(page, int(turn[1]))
    if wanted in ENDS:
        return Destination(0 if ENDS[wanted] == "start" else len(page.text))
    return Destination(None, HELP)


def at_turn(page: Page, number: int) -> Destination:
    """The talk of a turn; the first one has the number 1."""
    if not page.turns:
        return Destination(None, "This document has no turns; a share such as 40 % leads on.")
    if not 1 <= number <= len(page.turns):
        return Destination(None, f"The turns go from 1 to {len(page.turns)}.")
    return Destination(page.talk(number - 1)[0])


def at_share(page: Page, percent: float) -> Destination:
    """So far into the text; over 100 % there is nothing."""
    if percent > 100:
        return Destination(None, "The document ends at 100 %.")
    at = round(len(page.text) * percent / 100)
    return Destination(snap(page.text, at, at)[0])


def at_time(page: Page, time_ms: int) -> Destination:
    """What was said at a time: the last entry that begins no later; the first one before all."""
    timed = sorted(times_of(page))
    if not timed:
        return Destination(None, "This document has no times; a turn (12) or 40 % leads on.")
    begun = [entry for entry in timed if entry[0] <= time_ms]
    at, offset = begun[-1] if begun else timed[0]
    index = page.turn_index(offset)
    talk = offset if index is None else page.talk(index)[0]
    return Destination(max(offset, talk), time_ms=at)


def times_of(page: Page) -> Iterator[tuple[int, int]]:
    """The times of a recording that the document gives, in ms, each with its place."""
    for turn in page.turns:
        if turn.time_ms is not None:
            yield turn.time_ms, turn.start
        for mark in turn.marks:
            if mark.time_ms is not None:
                yield mark.time_ms, mark.end
