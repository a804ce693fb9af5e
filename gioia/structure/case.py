"""What the rules of the data structure look at, what a rule is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

from gioia.codebook.labels import shown
from gioia.records import LEVELS

if TYPE_CHECKING:
    import networkx as nx

    from gioia.codebook.model import Code, Codebook
    from gioia.records import Level, Severity
    from gioia.structure.facts import Facts, QuoteFact
    from gioia.structure.thresholds import Thresholds


@dataclass(frozen=True)
class Case:
    """All that a rule may look at."""

    codebook: Codebook
    graph: nx.DiGraph[str]
    """Of that codebook."""
    facts: Facts
    thresholds: Thresholds

    def codes(self) -> Iterator[tuple[Level, Code]]:
        """Every code with its level."""
        for level, codes in self.codebook.levels():
            yield from ((level, code) for code in codes)

    def drawn(self, *levels: Level) -> Iterator[tuple[Level, Code]]:
        """The codes of these levels that are meant to be in the figure."""
        return ((level, code) for level, code in self.codes() if level in levels and is_drawn(code))

    @cached_property
    def below(self) -> dict[str, list[Code]]:
        """The codes meant to be in the figure, by the guid of their parent."""
        found: dict[str, list[Code]] = {}
        for _, code in self.codes():
            if code.parent is not None and is_drawn(code):
                found.setdefault(code.parent, []).append(code)
        return found

    @cached_property
    def quotes_of(self) -> dict[str, list[QuoteFact]]:
        """The quotes of each code, with those of the codes under it that are in the figure."""
        found: dict[str, list[QuoteFact]] = {}
        for quote in self.facts.quotes:
            for guid in self.codes_of(quote):
                found.setdefault(guid, []).append(quote)
        return found

    def codes_of(self, quote: QuoteFact) -> set[str]:
        """The guids of a quote's codes and of those above them, as far as the figure shows it."""
        return {above for guid in quote.codes for above in self._upwards.get(guid, (guid,))}

    @cached_property
    def _upwards(self) -> dict[str, tuple[str, ...]]:
        """Each code with those above it: from one that is not in the figure none is reached."""
        nodes: dict[str, Any] = dict(self.graph.nodes.items())
        found = {}
        for guid in nodes:
            chain = [guid]
            while (at := nodes.get(chain[-1])) and len(chain) < len(LEVELS):
                if at["parent"] is None or not at["in_figure"] or at["retired"]:
                    break
                chain.append(at["parent"])
            found[guid] = tuple(chain)
        return found

    def support(self, guid: str) -> list[QuoteFact]:
        """The quotes of a code that do not contradict it."""
        return [q for q in self.quotes_of.get(guid, ()) if q.stance != "contradicts"]

    @cached_property
    def informants(self) -> dict[str, str]:
        """What each informant is called, by key."""
        return {one.key: shown(one.name) for one in self.facts.informants}


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a rule is broken."""

    place: str
    message: str
    way_out: str
    about: str = ""
    """The guid of the code, quote, source or informant; empty where it is about the whole."""
    severity: Severity | None = None
    """Where it weighs more or less than the rule says."""


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
    only_final: bool = False
    """Whether nothing is said of it while nothing is final yet."""

    def weight(self, *, final: bool) -> Severity:
        """How much a finding weighs in a draft, or in what is to be published."""
        return self.severity if final or self.drafting is None else self.drafting


def name(level: str, label: str) -> str:
    """How messages call a code."""
    return f"{level} “{shown(label)}”"


def count(number: int, what: str) -> str:
    """A number of things in words: `1 theme`, `3 themes`."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def is_drawn(code: Code) -> bool:
    """Whether the code is meant to be in the figure."""
    return code.in_figure and code.retired is None
