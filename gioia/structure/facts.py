"""What the rules are told of the data behind the structure: plain frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.codebook.labels import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.records import QuoteRole, Stance


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
    role: QuoteRole = "none"
    informant: str = ""
    """The key of who said it; empty where that is no informant."""
    coder: str = ""

    @property
    def place(self) -> str:
        """Where a person finds it."""
        return f"{self.source} {self.start}–{self.end} “{shown(self.text, 40)}”"


@dataclass(frozen=True, slots=True)
class SourceFact:
    """A source of the project."""

    guid: str
    name: str


@dataclass(frozen=True, slots=True)
class InformantFact:
    """Who speaks: an informant or, where no speakers are known, the document itself."""

    key: str
    name: str
    sources: tuple[str, ...]
    """The names of those that they speak in."""
    guid: str = ""
    """Where a name was given to them."""


@dataclass(frozen=True, slots=True)
class Dangling:
    """Something in the project that points at what is not there, as its keeper found it."""

    place: str
    """What points: `memo “On trust”`."""
    target: str
    """What it points at: `source 3f2a…`."""


@dataclass(frozen=True, slots=True)
class RelationFact:
    """A relation of the process model; `start` and `end` are the guids of codes."""

    guid: str
    start: str
    end: str
    wording: str
    """How the one bears on the other: `leads to`."""
    evidence: int
    """How many quotes and memos it rests on."""


@dataclass(frozen=True, slots=True)
class ExportFact:
    """Something that was written to files the last time, and what the codes were called then."""

    what: str
    """`figure`, `table`."""
    at: str
    """When, as ISO 8601."""
    labels: Mapping[str, str]
    """By the guids of all codes that there were."""


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is known beside the codebook."""

    quotes: tuple[QuoteFact, ...] = ()
    sources: tuple[SourceFact, ...] = ()
    informants: tuple[InformantFact, ...] = ()
    noted: frozenset[str] = frozenset()
    """The guids of codes that a memo is on."""
    relations: tuple[RelationFact, ...] = ()
    exports: tuple[ExportFact, ...] = ()
    """The last of each kind."""
    dangling: tuple[Dangling, ...] = ()
    """References that lead nowhere, beyond the codes of quotes, parents and candidates."""
