"""What goes over and what does not, told item by item: the remarks of an export or an import."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from gioia.codebook.labels import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Matter = Literal["told", "changed", "lost"]
"""Worth knowing; gone over, but not as it was; not gone over."""

HEADINGS: dict[Matter, str] = {
    "lost": "What did not go over",
    "changed": "What went over changed",
    "told": "What else is worth knowing",
}
MOST_EXAMPLES = 5
"""How many examples stand on a line; a page has all that are kept."""
MOST_KEPT = 1_000
LONGEST = 120
"""How many code points of an example are shown."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to know, how often it happened, and where, for instance."""

    matter: Matter
    what: str
    count: int
    examples: tuple[str, ...]

    @property
    def _told(self) -> str:
        return self.what if self.count < 2 else f"{self.what} ({self.count:,} times)"

    def __str__(self) -> str:
        if not self.examples:
            return self._told
        shown_ones = self.examples[:MOST_EXAMPLES]
        more = "; …" if self.count > len(shown_ones) else ""
        return f"{self._told}: {'; '.join(shown_ones)}{more}"

    def items(self) -> list[str]:
        """The lines of a list that tell each case."""
        if len(self.examples) < 2:
            return [f"- {self}"]
        rest = self.count - len(self.examples)
        more = [f"  - … and {rest:,} more"] if rest else []
        return [f"- {self._told}", *(f"  - {one}" for one in self.examples), *more]


@dataclass(slots=True)
class Report:
    """Gathers remarks; what happens again is counted, and not told again."""

    _counts: dict[tuple[Matter, str], int] = field(default_factory=dict)
    _examples: dict[tuple[Matter, str], list[str]] = field(default_factory=dict)

    def note(self, matter: Matter, what: str, example: str = "") -> None:
        """Remembers one case."""
        key = (matter, what)
        self._counts[key] = self._counts.get(key, 0) + 1
        examples = self._examples.setdefault(key, [])
        if example and len(examples) < MOST_KEPT:
            examples.append(shown(example, LONGEST))

    def take(self, remarks: Iterable[Remark]) -> None:
        """Remembers what another report told."""
        for remark in remarks:
            key = (remark.matter, remark.what)
            self._counts[key] = self._counts.get(key, 0) + remark.count
            examples = self._examples.setdefault(key, [])
            examples += remark.examples[: MOST_KEPT - len(examples)]

    def remarks(self) -> tuple[Remark, ...]:
        """All remarks: what was lost first, then what was changed."""
        order = list(HEADINGS)
        found = [
            Remark(matter, what, count, tuple(self._examples[matter, what]))
            for (matter, what), count in self._counts.items()
        ]
        return tuple(sorted(found, key=lambda remark: order.index(remark.matter)))


def counted(count: int, what: str) -> str:
    """So many of something: `1 quote`, `2 quotes`."""
    return f"{count:,} {what}" + ("" if count == 1 else "s")


def as_markdown(
    title: str, facts: Iterable[str], remarks: Iterable[Remark], left_out: Sequence[str] = ()
) -> str:
    """The remarks as a page: a title, plain facts, and a list for each matter, item by item.

    Args:
        title: of the page.
        facts: what went over.
        remarks: what is to be known besides.
        left_out: what was at fault, and left out on request.
    """
    lines = [f"# {title}", "", *(f"- {fact}" for fact in facts)]
    if left_out:
        lines += ["", "## What was left out, as it cannot be placed", ""]
        lines += [f"- {one}" for one in left_out]
    told = list(remarks)
    for matter, heading in HEADINGS.items():
        these = [line for remark in told if remark.matter == matter for line in remark.items()]
        if these:
            lines += ["", f"## {heading}", "", *these]
    if not left_out and not any(remark.matter == "lost" for remark in told):
        lines += ["", "Nothing was lost."]
    return "\n".join(lines) + "\n"
