"""Three states of one thing, field by field: what is to hold where two sides changed it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias
from uuid import UUID, uuid5

if TYPE_CHECKING:
    from collections.abc import Mapping

Fields: TypeAlias = "Mapping[str, Any]"
"""What is said of a thing, by field; a frozenset is settled member by member."""
Side: TypeAlias = Literal["ours", "theirs"]


class Outcome(NamedTuple):
    """What is to hold of a thing."""

    fields: dict[str, Any]
    kept: tuple[str, ...]
    """Fields that were changed only here, and stay so."""
    both: tuple[str, ...]
    """Fields that both sides changed, each in its way: the preferred side holds."""


def settle_fields(ours: Fields, theirs: Fields, base: Fields | None, prefer: Side) -> Outcome:
    """What only one side changed holds, what both changed as the preferred side has it.

    Args:
        ours: the thing here.
        theirs: the same there, with the same fields.
        base: what both grew from; where it is not known, all that differs was changed by both.
        prefer: whose field holds where both changed it.
    """
    fields: dict[str, Any] = {}
    kept, both = [], []
    for name, our in ours.items():
        their, old = theirs[name], None if base is None else base[name]
        if isinstance(our, frozenset):
            fields[name] = _members(our, their, old)
            kept += [name] if fields[name] != their else []
        elif our == their or (base is not None and our == old):
            fields[name] = their
        elif base is not None and their == old:
            fields[name] = our
            kept.append(name)
        else:
            fields[name] = our if prefer == "ours" else their
            both.append(name)
    return Outcome(fields, tuple(kept), tuple(both))


def _members(
    ours: frozenset[str], theirs: frozenset[str], base: frozenset[str] | None
) -> frozenset[str]:
    """All that either side has, without what one of them took out."""
    if base is None:
        return ours | theirs
    return (ours & theirs) | (ours - base) | (theirs - base)


def beside(guid: str, text: str) -> str:
    """The guid of what keeps words that do not hold: for the same words the same guid."""
    return str(uuid5(UUID(guid), text))
