"""What a person comes into a room for: to see a code's quotes, a place in a document, a memo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gioia.tui.keys.context import Pane


@dataclass(frozen=True, slots=True)
class ToCode:
    """Comes to see this code, by its guid."""

    guid: str


@dataclass(frozen=True, slots=True)
class ToPlace:
    """Comes to see a document (by its guid), where it was left; or these code points of it."""

    source: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class ToPane:
    """Comes for one part of the room."""

    pane: Pane


@dataclass(frozen=True, slots=True)
class ToMemo:
    """Comes to see this memo, by its guid."""

    guid: str


@dataclass(frozen=True, slots=True)
class ToRelation:
    """Comes to see this relation of the process model, by its guid."""

    guid: str


Errand = ToCode | ToPlace | ToPane | ToMemo | ToRelation
