"""What goes over and what does not, told item by item: the remarks of an export or an import."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from gioia.codebook.labels import shown

if TYPE_CHECKING:
    from collections.abc import Iterable

Matter = Literal["told", "changed", "lost"]
"""Worth knowing; gone over, but not as it was; not gone over."""

HEADINGS: dict[Matter, str] = {
    "lost": "What did not go over",
    "changed": "What went over changed",
    "told": "What else is worth knowing",
}
MOST_EXAMPLES = 5
LONGEST = 120
"""How many code points of an example are shown."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to know, how often it happened, and where, for instance."""

    matter: Matter
    what: str
    count: int
    examples: tuple[str, ...]

    def __str__(self) -> str:
        told = self.what if self.count < 2 else f"{self.what} ({self.count} times)"
        if not self.examples:
            return told
        more = "; …" if self.count > len(self.examples) else ""
        return f"{told}: {'; '.join(self.examples)}{more}"


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
        if example and len(examples) < MOST_EXAMPLES:
            examples.append(shown(example, LONGEST))

    def take(self, remarks: Iterable[Remark]) -> None:
        """Remembers what another report told."""
        for remark in remarks:
            key = (remark.matter, remark.what)
            self._counts[key] = self._counts.get(key, 0) + remark.count
            examples = self._examples.setdefault(key, [])
            examples += remark.examples[: MOST_EXAMPLES - len(examples)]

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


def as_markdown(title: str, facts: Iterable[str], remarks: Iterable[Remark]) -> str:
    """The remarks as a page: a title, plain facts, and a list for each matter."""
    lines = [f"# {title}", "", *(f"- {fact}" for fact in facts)]
    told = list(remarks)
    for matter, heading in HEADINGS.items():
        these = [f"- {remark}" for remark in told if remark.matter == matter]
        if these:
            lines += ["", f"## {heading}", "", *these]
    if not any(remark.matter == "lost" for remark in told):
        lines += ["", "Nothing was lost."]
    return "\n".join(lines) + "\n"
