"""Selections brought from a file's own units to code points; those without a place are told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gioia.exchange.refi.convention import agrees, code_point, ruler, squeezed
from gioia.exchange.report import counted
from gioia.records import Fault

if TYPE_CHECKING:
    from gioia.exchange.refi.convention import Choice
    from gioia.exchange.refi.values import Selection, Source
    from gioia.text.offsets import OffsetMap

MISSING = "Export the project with its sources inside, or leave them out: --lenient."


class Placer:
    """Brings selections to code points, and tells of those that have no place or no code."""

    def __init__(self, place: str, choice: Choice, codes: set[str], faults: list[Fault]) -> None:
        self.place = place
        self.choice = choice
        self.codes = codes
        self.faults = faults
        self.named = self.agreeing = 0

    def place_all(self, source: Source) -> Source:
        """The source with the selections that have a place."""
        if source.text is None:
            marked = f"; {counted(len(source.selections), 'selection')} in it"
            told = "its text is not in the file" + (marked if source.selections else "")
            self._wrong(source.name, told, MISSING)
            return replace(source, selections=())
        units = ruler(source.text, self.choice.taken)
        placed = [self._placed(selection, source, units) for selection in source.selections]
        codings = tuple(one for one in source.codings if self._known(one.code, source))
        return replace(source, selections=tuple(filter(None, placed)), codings=codings)

    def _placed(self, selection: Selection, source: Source, units: OffsetMap) -> Selection | None:
        """The selection in code points, without codings that refer to nothing; often as it is."""
        span = self._span(source, selection, units)
        if span is None:
            return None
        start, end = span
        codings = selection.codings
        for one in codings:
            if one.code not in self.codes:
                codings = tuple([one for one in codings if self._known(one.code, source)])
                break
        else:
            if start == selection.start and end == selection.end:
                return selection
        return selection._replace(start=start, end=end, codings=codings)

    def _span(
        self, source: Source, selection: Selection, units: OffsetMap
    ) -> tuple[int, int] | None:
        text = source.text or ""
        start: int | None = selection.start
        end: int | None = selection.end
        if units.edits:
            start, end = code_point(units, selection.start), code_point(units, selection.end)
        if start is not None and end is not None and 0 <= start <= end <= len(text):
            self._compare(text[start:end], selection.name)
            return start, end
        told = "cuts a character in two"
        if start is not None and end is not None:
            told = f"is no stretch of the text, which counts {units.to_normalised(len(text))}"
        self._wrong(f"{source.name} {selection.start}–{selection.end}", told)
        return None

    def _compare(self, text: str, name: str) -> None:
        """Counts whether a selection that is named by its words has them."""
        words = name if text == name else squeezed(name)
        agreeing = agrees(text, words)
        if agreeing or words.endswith("…"):
            self.named += 1
            self.agreeing += agreeing

    def _known(self, code: str, source: Source) -> bool:
        if code in self.codes:
            return True
        self._wrong(source.name, f"a coding refers to the code {code}, which is not in the file")
        return False

    def _wrong(self, where: str, message: str, way_out: str = "Leave it out: --lenient.") -> None:
        self.faults.append(Fault("refi", "error", f"{self.place}: {where}", message, way_out))
