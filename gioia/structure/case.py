"""What the rules of the data structure look at, and what they find: plain frozen values."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from gioia.codebook.labels import shown

if TYPE_CHECKING:
    import networkx as nx

    from gioia.codebook.model import Code, Codebook
    from gioia.records import Level, Severity, Stance


@dataclass(frozen=True, slots=True)
class QuoteFact:
    """What the rules need of a quote. `start` and `end` are code points of its source's text."""

    guid: str
    source: str
    start: int
    end: int
    text: str
    """The words that are stored with the quote."""
    matches: bool
    """Whether they are the source's text from start to end."""
    stance: Stance
    codes: tuple[str, ...]
    """The guids of its codes."""

    @property
    def place(self) -> str:
        """Where a person finds it."""
        return f"{self.source} {self.start}–{self.end} “{shown(self.text, 40)}”"


@dataclass(frozen=True, slots=True)
class Dangling:
    """Something in the project that points at what is not there, as its keeper found it."""

    place: str
    """What points: `memo “On trust”`."""
    target: str
    """What it points at: `source 3f2a…`."""


@dataclass(frozen=True, slots=True)
class Case:
    """All that a rule may look at."""

    codebook: Codebook
    graph: nx.DiGraph[str]
    """Of that codebook."""
    quotes: tuple[QuoteFact, ...]
    dangling: tuple[Dangling, ...]

    def codes(self) -> Iterator[tuple[Level, Code]]:
        """Every code with its level."""
        for level, codes in self.codebook.levels():
            yield from ((level, code) for code in codes)


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a rule is broken."""

    place: str
    message: str
    way_out: str


Finder: TypeAlias = Callable[[Case], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the method, with what it weighs."""

    id: str
    title: str
    find: Finder
    severity: Severity
    drafting: Severity | None = None
    """While nothing is final yet, where that is milder."""

    def weight(self, *, final: bool) -> Severity:
        """How much a finding weighs in a draft, or in what is to be published."""
        return self.severity if final or self.drafting is None else self.drafting


def name(level: str, label: str) -> str:
    """How messages call a code."""
    return f"{level} “{shown(label)}”"


def is_drawn(code: Code) -> bool:
    """Whether the code is meant to be in the figure."""
    return code.in_figure and code.retired is None
