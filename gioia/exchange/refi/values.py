"""What a REFI-QDA project or codebook holds, as plain frozen values.

GUIDs are in lower case without braces. Positions are code points over `Source.text`, which is the
text file as it stands, without a byte order mark; start inclusive, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who codes or writes."""

    guid: str
    name: str


@dataclass(frozen=True, slots=True)
class Code:
    """A code with the codes under it."""

    guid: str
    name: str
    codable: bool = True
    color: str = ""
    """`#RRGGBB`, or empty."""
    description: str = ""
    notes: tuple[str, ...] = ()
    """GUIDs of notes."""
    children: tuple[Code, ...] = ()

    def walk(self) -> Iterator[Code]:
        """This code and all under it, from top to bottom."""
        pending = [self]
        while pending:
            code = pending.pop()
            yield code
            pending.extend(reversed(code.children))


class Coding(NamedTuple):
    """A code on a selection, or on a source as a whole; user and code by GUID."""

    guid: str
    code: str
    user: str = ""
    at: str = ""
    notes: tuple[str, ...] = ()


class Selection(NamedTuple):
    """A stretch of a text. A named tuple, as there are tens of thousands of them."""

    guid: str
    start: int
    end: int
    name: str = ""
    description: str = ""
    user: str = ""
    at: str = ""
    codings: tuple[Coding, ...] = ()
    notes: tuple[str, ...] = ()


class Value(NamedTuple):
    """What a source or a case has of a variable (by GUID)."""

    variable: str
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """A text, be it a document, the text of a PDF, or the transcript of a recording."""

    guid: str
    name: str
    text: str | None
    """None where the file is not there."""
    description: str = ""
    selections: tuple[Selection, ...] = ()
    codings: tuple[Coding, ...] = ()
    notes: tuple[str, ...] = ()
    values: tuple[Value, ...] = ()
    aliases: tuple[str, ...] = ()
    """Other GUIDs that mean this text: of the PDF or the recording that it belongs to."""


@dataclass(frozen=True, slots=True)
class Note:
    """A memo; what it is on is told by those that refer to it."""

    guid: str
    name: str
    text: str
    description: str = ""
    user: str = ""
    at: str = ""
    changed_at: str = ""


@dataclass(frozen=True, slots=True)
class Variable:
    """A property that sources or cases have."""

    guid: str
    name: str
    type: str
    """Text, Boolean, Integer, Float, Date or DateTime."""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """Somebody or something studied, with its values and the sources about it."""

    guid: str
    name: str
    description: str = ""
    values: tuple[Value, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow from any thing to any other."""

    guid: str
    name: str
    direction: str
    """Associative, OneWay or Bidirectional; or empty."""
    origin: str
    target: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Set:
    """A group of codes, sources and notes, by GUID."""

    guid: str
    name: str
    description: str = ""
    codes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Project:
    """All that a file holds; a codebook file has codes and sets only."""

    name: str = ""
    origin: str = ""
    """The program that wrote it, in its own words."""
    user: str = ""
    description: str = ""
    users: tuple[User, ...] = ()
    codes: tuple[Code, ...] = ()
    variables: tuple[Variable, ...] = ()
    cases: tuple[Case, ...] = ()
    sources: tuple[Source, ...] = ()
    notes: tuple[Note, ...] = ()
    links: tuple[Link, ...] = ()
    sets: tuple[Set, ...] = ()
    on_project: tuple[str, ...] = ()
    """GUIDs of the notes on the project itself."""

    def walk_codes(self) -> Iterator[Code]:
        """All codes, from top to bottom."""
        for code in self.codes:
            yield from code.walk()

    def with_sources(self, sources: tuple[Source, ...]) -> Project:
        """The same project with other sources."""
        return replace(self, sources=sources)
