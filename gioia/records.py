"""Frozen values that people see: a source, a speaker, a code, a quote, a change, a fault."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

Level = Literal["concept", "theme", "dimension"]
QuoteRole = Literal["none", "power", "proof"]
Stance = Literal["supports", "contradicts", "qualifies"]
Severity = Literal["error", "warning", "information"]
MemoKind = Literal["analytic", "sampling", "saturation", "member check", "devil's advocate"]
"""An analytic note; whom to interview next; whether anything new comes; what an informant says to
our reading; what an outsider holds against it."""
TargetKind = Literal["project", "source", "informant", "code", "quote", "relation"]
"""What a memo can be on."""
RelationKind = Literal["leads to", "enables", "hinders", "shapes", "relates to"]
"""How one theme or dimension bears on another; the last has no direction."""
AttributeType = Literal["text", "number", "date", "choice"]

MEMO_KINDS: tuple[MemoKind, ...] = get_args(MemoKind)
RELATION_KINDS: tuple[RelationKind, ...] = get_args(RelationKind)

LEVELS: tuple[Level, ...] = ("concept", "theme", "dimension")
PARENT_LEVEL: dict[Level, Level | None] = {
    "concept": "theme",
    "theme": "dimension",
    "dimension": None,
}


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A document in the project. Lengths are in code points of the normalised text."""

    id: int
    guid: str
    name: str
    kind: str
    format: str
    language: str
    characters: int
    words: int
    turns: int
    speakers: tuple[str, ...]
    quotes: int
    sha256: str
    """Of the original file's bytes."""
    text_sha256: str
    """Of the normalised text, in UTF-8."""


@dataclass(frozen=True, slots=True)
class SpeakerRecord:
    """One speaker label of a source, with the role it was given or guessed to have."""

    id: int
    source: str
    label: str
    role: str
    informant: str | None
    turns: int
    words: int


@dataclass(frozen=True, slots=True)
class CodeRecord:
    """A concept, theme or dimension, with its groundedness."""

    id: int
    guid: str
    label: str
    level: Level
    parent_id: int | None
    parent: str | None
    """The parent's label."""
    parent_guid: str | None
    definition: str
    in_vivo: bool
    in_figure: bool
    position: int
    colour: int
    retired: bool
    reason: str
    quotes: int
    sources: int
    informants: int


class QuoteRecord(NamedTuple):
    """A stretch of a source with its codes. `start` and `end` are code points of its text.

    A named tuple and no dataclass, as there are tens of thousands of them.
    """

    id: int
    guid: str
    source_id: int
    source: str
    start: int
    end: int
    text: str
    codes: tuple[str, ...]
    """Labels, in the order in which they were applied."""
    code_ids: tuple[int, ...]
    code_guids: tuple[str, ...]
    coder: str
    speaker: str | None
    role: QuoteRole
    stance: Stance
    note: str


@dataclass(frozen=True, slots=True)
class ChangeRecord:
    """One line of the audit trail."""

    id: int
    verb: str
    summary: str
    coder: str
    at: str
    """When, as ISO 8601 in UTC."""
    state: Literal["done", "undone", "abandoned"]
    rows: int
    """How many rows of the project it touched."""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """Where a text was found: a source, a place in it, and the words around."""

    source: str
    start: int
    end: int
    speaker: str | None
    snippet: str


@dataclass(frozen=True, slots=True)
class MemoRecord:
    """A dated note of the analysis, on something of the project."""

    id: int
    guid: str
    kind: MemoKind
    on: TargetKind
    on_guid: str
    """Empty where it is on the project."""
    on_label: str
    """What it is on, in words: a label, a name, the beginning of a quote."""
    text: str
    settled: bool
    """Nothing is left to do about it."""
    coder: str
    at: str
    """When it was begun, as ISO 8601 in UTC."""
    changed_at: str


@dataclass(frozen=True, slots=True)
class RelationRecord:
    """An arrow of the process model, between themes and dimensions."""

    id: int
    guid: str
    start: CodeRecord
    end: CodeRecord
    kind: RelationKind
    label: str
    """The author's own wording; empty where the kind says it."""
    quotes: int
    """How many quotes are its evidence."""
    memos: int


@dataclass(frozen=True, slots=True)
class AttributeRecord:
    """A property that sources or informants have: what it is called and what it may hold."""

    id: int
    guid: str
    name: str
    on: Literal["source", "informant"]
    type: AttributeType
    choices: tuple[str, ...]
    position: int


@dataclass(frozen=True, slots=True)
class InformantRecord:
    """A person interviewed, by pseudonym, and the sources in which they speak."""

    id: int
    guid: str
    name: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong, or probably wrong, in a user's data: a value, shown beside others."""

    rule: str
    severity: Severity
    place: str
    message: str
    way_out: str
    about: str = ""
    """The guid of the code or quote that it is about; empty where it is about the whole."""
    dismissed: str = ""
    """The reason that a person gave for leaving it as it is."""
