"""The coders of the open document: whose quotes are shown, in which lanes, where they differ."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gioia.analysis.comparing import coded_by, initials
from gioia.analysis.disagreement import disagreements
from gioia.tui.reader.groups import BETWEEN, Groups
from gioia.tui.reader.margin import clipped

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from gioia.analysis.disagreement import Disagreement
    from gioia.records import QuoteRecord

LABEL_CELLS = 24
"""Cells of a code's label where a disagreement is told."""


@dataclass
class SideBySide:
    """Changes with what the person asks for, and with the quotes of the open document."""

    lanes: bool = False
    """Whether each coder has lanes of their own."""
    chosen: frozenset[str] = frozenset()
    """Whose quotes are shown; everybody's where nobody is named."""
    by_theme: bool = False
    """Whether the same theme is agreement enough."""
    coders: tuple[str, ...] = ()
    """Who coded the open document, by name."""
    places: dict[int, int] = field(default_factory=dict)
    """By the id of each quote, the place of its coder among those who are shown."""
    found: list[Disagreement] | None = None
    """Where they differ; None until it has been looked for."""

    @property
    def shown(self) -> tuple[str, ...]:
        """The coders whose quotes are to be seen."""
        return tuple(coder for coder in self.coders if self.shows(coder))

    @property
    def grouped(self) -> bool:
        """Whether there are lanes of several coders."""
        return self.lanes and len(self.shown) > 1

    def shows(self, coder: str) -> bool:
        """Whether this coder's quotes are to be seen."""
        return not self.chosen or coder in self.chosen

    def take_in(self, quotes: Iterable[QuoteRecord]) -> None:
        """The quotes of the open document are now these."""
        held = list(quotes)
        self.coders = tuple(sorted({quote.coder for quote in held}))
        self.found = None
        place = {coder: place for place, coder in enumerate(self.shown)}
        self.places = {quote.id: place[quote.coder] for quote in held if quote.coder in place}

    def groups(self) -> Groups:
        """The lanes of those who are shown."""
        if not self.grouped:
            return Groups()
        tags = initials(self.shown)
        return Groups(tuple(tags[coder] for coder in self.shown), self.places)

    def told(self) -> str:
        """Whose quotes the margin shows, in words; empty where it is as ever."""
        if self.grouped:
            tags = initials(self.shown)
            return f" {BETWEEN} ".join(f"{tags[coder]} {coder}" for coder in self.shown)
        return f"only {' and '.join(sorted(self.chosen))}" if self.chosen else ""


def differing(
    quotes: Iterable[QuoteRecord], compared: Mapping[int, int], chosen: Collection[str], text: str
) -> list[Disagreement]:
    """Where the chosen coders differ, by more than white space and punctuation at an edge."""
    return [
        one for one in disagreements(coded_by(quotes, compared, chosen), text) if not one.slight
    ]


def following(found: Sequence[Disagreement], offset: int, step: int) -> int | None:
    """The place of the first that begins after `offset`, or (-1) of the last before it."""
    places = range(len(found))[::step]
    return next((at for at in places if (found[at].start - offset) * step > 0), None)


def difference_told(one: Disagreement, labels: Mapping[int, str]) -> str:
    """Who gave which codes to the words."""
    parts = []
    for coder, codes in one.codes:
        own = sorted(clipped(labels[code], LABEL_CELLS) for code in codes)
        parts.append(f"{coder}: {', '.join(own) or 'nothing'}")
    return " · ".join([*parts, *(["other edges"] if one.kind == "other edges" else [])])
