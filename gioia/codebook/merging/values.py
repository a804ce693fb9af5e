"""What a merge asks and what it answers: conflicts, choices, resolutions, the result."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.codebook.differences import Difference
    from gioia.codebook.model import Code, Codebook
    from gioia.records import Level

Side = Literal["ours", "theirs"]
Words = Literal["", "label", "text"]
ConflictKind = Literal[
    "edit/edit",
    "move/move",
    "delete/edit",
    "level broken",
    "cycle",
    "same label",
    "likely duplicate",
    "merge/merge",
]


class Span(NamedTuple):
    """A coded stretch of a source: code points, the end not included."""

    source: str
    start: int
    end: int


Spans: TypeAlias = "Mapping[str, frozenset[Span]]"
"""By the guid of a code, what one side has coded with it."""


class Placed(NamedTuple):
    """A code and the level on which it stands."""

    level: Level
    code: Code


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to settle a conflict."""

    name: str
    does: str
    """What comes of it, in words."""
    side: Side | None = None
    """Which side is preferred by it; None where it is neither's."""
    asks: Words = ""
    """What words an answer may bring: a label, a text of several lines, or none."""
    words: str = ""
    """What people may begin from when they write them: a free label, what both sides wrote."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A question that only people can answer."""

    key: str
    """The same whenever the same is asked; what a resolution is given for."""
    kind: ConflictKind
    level: Level
    guid: str
    label: str
    """On our side, where the code is there."""
    field: str
    """Empty where the whole code is asked about."""
    base: str
    """What stood there before, in words. So are `ours` and `theirs`."""
    ours: str
    theirs: str
    choices: tuple[Choice, ...]
    """The first of them holds in the result as long as the conflict is open; it leaves ours."""
    other: str = ""
    """The guid of the second code, where two are asked about; theirs, if one is."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """The answer to a conflict: the name of a choice and, where it asks for any, words."""

    choice: str
    label: str = ""
    """A label, or a text. Where it is empty, the merge finds a label, or keeps our words."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A conflict that was settled, and how."""

    conflict: Conflict
    choice: Choice
    label: str
    preferred: bool
    """Settled by the general preference and not by a resolution of its own."""


@dataclass(frozen=True, slots=True)
class Merge:
    """What came of a merge."""

    codebook: Codebook
    """The result; sound, and where a conflict is open, as its first choice has it."""
    conflicts: tuple[Conflict, ...]
    """Those still open."""
    resolved: tuple[Resolved, ...]
    taken: tuple[Difference, ...]
    """What differs between ours and the result."""
    unified: Mapping[str, str] = field(default_factory=dict)
    """Codes that became part of another, with its guid: their quotes follow. They stay in the
    result as retired codes."""
    reordered: tuple[str, ...] = ()
    """Guids of the codes that both sides put at another position: ours holds."""

    def asked(self) -> tuple[Conflict, ...]:
        """All conflicts: those open, and those that were settled."""
        return *self.conflicts, *(each.conflict for each in self.resolved)
