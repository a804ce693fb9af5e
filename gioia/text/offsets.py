"""Where each character of a normalised text stood in the original. Offsets are code points."""

from __future__ import annotations

import json
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Edit(NamedTuple):
    """One rewritten stretch: where it begins and how long it is in both texts."""

    original: int
    original_length: int
    normalised: int
    normalised_length: int


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Maps offsets between two texts that agree everywhere but in the `edits`, which are in order.

    Both directions never step backwards. They undo each other everywhere except inside a stretch
    that was rewritten to another length, and at text that was dropped.
    """

    edits: tuple[Edit, ...] = ()

    def to_original(self, i: int) -> int:
        """Where the character at `i` of the normalised text begins in the original."""
        at = bisect_right(self.edits, i, key=lambda edit: edit.normalised) - 1
        if at < 0:
            return i
        edit = self.edits[at]
        inside = i - edit.normalised
        if inside < edit.normalised_length:
            return edit.original + min(inside, edit.original_length)
        return edit.original + edit.original_length + inside - edit.normalised_length

    def to_normalised(self, i: int) -> int:
        """Where the character at `i` of the original, or what came of it, begins."""
        at = bisect_right(self.edits, i, key=lambda edit: edit.original) - 1
        if at < 0:
            return i
        edit = self.edits[at]
        inside = i - edit.original
        if inside < edit.original_length:
            return edit.normalised + min(inside, edit.normalised_length)
        return edit.normalised + edit.normalised_length + inside - edit.original_length

    def then(self, later: OffsetMap) -> OffsetMap:
        """The map of two steps in a row: this one, then `later`."""
        if not (self.edits and later.edits):
            return self if self.edits else later
        return OffsetMap(tuple(_join(self.edits, later.edits)))

    def dump(self) -> str:
        """Compact JSON: for each edit the unchanged characters before it and its two lengths."""
        flat: list[int] = []
        before = 0
        for edit in self.edits:
            flat += (edit.original - before, edit.original_length, edit.normalised_length)
            before = edit.original + edit.original_length
        return json.dumps(flat, separators=(",", ":"))

    @classmethod
    def load(cls, dumped: str) -> OffsetMap:
        """The map that `dump` wrote. Raises ValueError for anything else."""
        flat = json.loads(dumped)
        edits: list[Edit] = []
        original = normalised = 0
        for gap, old, new in zip(*[iter(flat)] * 3, strict=True):
            edits.append(Edit(original + gap, old, normalised + gap, new))
            original += gap + old
            normalised += gap + new
        return cls(tuple(edits))


class _Touch(NamedTuple):
    """A stretch of the text between two steps, and how much longer it is before and after them."""

    start: int
    end: int
    original_extra: int
    normalised_extra: int


def _join(first: Iterable[Edit], second: Iterable[Edit]) -> Iterator[Edit]:
    """Edits of two steps as one: those that overlap in the text between become a single edit."""
    touches = [
        _Touch(e.normalised, e.normalised + e.normalised_length, _growth(e), 0) for e in first
    ]
    touches += [_Touch(e.original, e.original + e.original_length, 0, -_growth(e)) for e in second]
    original_shift = normalised_shift = 0
    for group in _overlapping(sorted(touches)):
        start, length = group[0].start, max(touch.end for touch in group) - group[0].start
        original_extra = sum(touch.original_extra for touch in group)
        normalised_extra = sum(touch.normalised_extra for touch in group)
        yield Edit(
            start + original_shift,
            length + original_extra,
            start + normalised_shift,
            length + normalised_extra,
        )
        original_shift += original_extra
        normalised_shift += normalised_extra


def _growth(edit: Edit) -> int:
    return edit.original_length - edit.normalised_length


def _overlapping(touches: list[_Touch]) -> Iterator[list[_Touch]]:
    """Touches in groups that share characters; those that only meet at a border stay apart."""
    group: list[_Touch] = []
    end = -1
    for touch in touches:
        if group and touch.start >= end:
            yield group
            group = []
        group.append(touch)
        end = max(end, touch.end)
    if group:
        yield group
