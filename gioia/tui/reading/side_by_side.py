"""The coders of the open document: whose quotes are shown, in which lanes, where they differ."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Self

from gioia.analysis.comparing import coded_by, initials
from gioia.analysis.disagreement import clusters
from gioia.analysis.sharing import SEVERAL, differences, share_at, shares
from gioia.tui.reader.groups import BETWEEN, Groups
from gioia.tui.reader.margin import clipped

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from gioia.analysis.disagreement import Cluster, Disagreement
    from gioia.records import QuoteRecord
    from gioia.tui.sitting.remembered import Remembered

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
    looks: int = 0
    """How often that had to be looked for anew."""
    lying: Mapping[int, Sequence[Cluster]] | None = None
    """By the id of a code, where it lies and whose it is; None until it has been looked for."""

    @classmethod
    def remembered(cls, last: Remembered) -> Self:
        """As the person had it in the last sitting."""
        return cls(last.lanes, frozenset(last.coders), last.by_theme)

    def noted(self, now: Remembered) -> Remembered:
        """What is to be remembered of it."""
        coders = tuple(sorted(self.chosen))
        return replace(now, lanes=self.lanes, coders=coders, by_theme=self.by_theme)

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
        self.changed()
        place = {coder: place for place, coder in enumerate(self.shown)}
        self.places = {quote.id: place[quote.coder] for quote in held if quote.coder in place}

    def changed(self) -> None:
        """Some quote is another one."""
        self.lying = None
        self.look_again()

    def look_again(self) -> None:
        """Where coders differ is looked for anew; what is being looked for already is of no use."""
        self.found = None
        self.looks += 1

    def share(self, code: int, offset: int, quotes: Mapping[int, QuoteRecord]) -> str:
        """Of how many coders a code is at a character, and whose; empty where they are few.

        Args:
            code: its id.
            offset: a code point of the open document.
            quotes: those of the document, by id.
        """
        if len(self.shown) < SEVERAL:
            return ""
        if self.lying is None:
            compared = {code: code for quote in quotes.values() for code in quote.code_ids}
            self.lying = clusters(coded_by(quotes.values(), compared, self.shown))
        return str(share_at(offset, code, self.lying, len(self.shown)) or "")

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
    return [one for one in differences(coded_by(quotes, compared, chosen), text) if not one.slight]


def following(found: Sequence[Disagreement], here: tuple[int, int], step: int) -> int | None:
    """The place of the first that comes after the stretch `here`, or (-1) of the last before it."""
    if step > 0:
        return next((at for at, one in enumerate(found) if (one.start, one.end) > here), None)
    before = (at for at, one in enumerate(found) if (one.start, one.end) < here)
    return max(before, default=None)


def difference_told(one: Disagreement, labels: Mapping[int, str]) -> str:
    """Who gave which codes to the words; of several coders, of how many each code is."""
    if len(one.codes) >= SEVERAL:
        return " · ".join(
            f"{clipped(labels[each.code], LABEL_CELLS)} {each}" for each in shares(one)
        )
    parts = []
    for coder, codes in one.codes:
        own = sorted(clipped(labels[code], LABEL_CELLS) for code in codes)
        parts.append(f"{coder}: {', '.join(own) or 'nothing'}")
    return " · ".join([*parts, *(["other edges"] if one.kind == "other edges" else [])])
