"""Counts and relations in words, the same in every room."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gioia.records import RelationRecord


def counted(number: int, noun: str) -> str:
    """A number of things: 1 turn, 2 turns."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def sentence(relation: RelationRecord) -> str:
    """A relation as one line: what it begins with, how it bears, on what."""
    arrow = "—" if relation.kind == "relates to" else "→"
    wording = relation.label or relation.kind
    return f"{relation.start.label} —{wording}{arrow} {relation.end.label}"
