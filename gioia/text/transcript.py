"""What a transcript is, as a value: normalised text, turns, marks. Offsets are code points."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.text.normalise import OffsetMap

Role = Literal["interviewer", "informant", "other"]
Kind = Literal["transcript", "document"]


class Mark(NamedTuple):
    """A stretch of text that is not talk: a speaker label, a timestamp, or both together.

    Captions carry their times outside the text, so a mark may be empty (`start == end`).
    """

    start: int
    end: int
    time_ms: int | None = None


class Turn(NamedTuple):
    """A stretch of one speaker: neighbouring entries of the same speaker are one turn.

    `start` is where its label begins, so turns of a transcript follow each other without overlap;
    `marks` are the labels and timestamps inside it, in order.
    """

    start: int
    end: int
    speaker: str | None
    role: Role = "other"
    time_ms: int | None = None
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Transcript:
    """One file, read: what every reader of a format returns."""

    name: str
    format: str
    kind: Kind
    text: str
    turns: tuple[Turn, ...]
    sha256: str
    """Of the original file's bytes, in hexadecimal."""
    offsets: OffsetMap
    language: str = ""
    """Two-letter ISO 639-1 code, or `""` where it could not be told."""
    metadata: Mapping[str, str] = field(default_factory=dict)
