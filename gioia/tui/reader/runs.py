"""What a row of text looks like, run by run, before there is any colour: plain values."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.tui.reader.codings import Coding
    from gioia.tui.reader.page import Stretch

DENSEST = 3
"""From three codes on, text is tinted no deeper."""


class Look(NamedTuple):
    """How a run of text is to be drawn."""

    codes: int = 0
    """How many codes lie on it: 0, 1, 2, or 3 for more."""
    overlap: bool = False
    """Whether more than one quote lies on it."""
    focused: bool = False
    """Whether the code that the person looks at lies on it."""
    mark: bool = False
    """A speaker label or a timestamp."""
    quiet: bool = False
    """The interviewer's talk."""
    match: bool = False
    selected: bool = False
    cursor: bool = False


class Run(NamedTuple):
    """A stretch of one look."""

    start: int
    end: int
    look: Look


class Layers(NamedTuple):
    """Everything that changes the look of a row's text."""

    codings: Sequence[Coding] = ()
    focus: int | None = None
    """The id of the focused code."""
    marks: Sequence[Stretch] = ()
    quiet: Sequence[Stretch] = ()
    matches: Sequence[Stretch] = ()
    selection: Stretch = (0, 0)
    cursor: Stretch = (0, 0)
    """The character under the cursor; empty where the cursor is not on this row."""


def runs(start: int, end: int, layers: Layers) -> list[Run]:
    """The runs of `start:end`, in order and without gaps; neighbours never look the same."""
    found: list[Run] = []
    cuts = _cuts(start, end, layers)
    for left, right in itertools.pairwise(cuts):
        look = _look(left, layers)
        if found and found[-1].look == look:
            found[-1] = Run(found[-1].start, right, look)
        else:
            found.append(Run(left, right, look))
    return found


def _cuts(start: int, end: int, layers: Layers) -> list[int]:
    cuts = {start, end, *layers.selection, *layers.cursor}
    for stretches in (layers.marks, layers.quiet, layers.matches):
        for stretch in stretches:
            cuts.update(stretch)
    for coding in layers.codings:
        cuts.add(coding.start)
        cuts.add(coding.end)
    return sorted(cut for cut in cuts if start <= cut <= end)


def _look(offset: int, layers: Layers) -> Look:
    here = [coding for coding in layers.codings if coding.start <= offset < coding.end]
    codes = {coding.code for coding in here}
    return Look(
        min(DENSEST, len(codes)),
        len(here) > 1 and len({coding.quote for coding in here}) > 1,
        layers.focus in codes,
        _covers(layers.marks, offset),
        _covers(layers.quiet, offset),
        _covers(layers.matches, offset),
        layers.selection[0] <= offset < layers.selection[1],
        layers.cursor[0] <= offset < layers.cursor[1],
    )


def _covers(stretches: Sequence[Stretch], offset: int) -> bool:
    for start, end in stretches:  # noqa: SIM110  `any` takes three times as long, at every run
        if start <= offset < end:
            return True
    return False
