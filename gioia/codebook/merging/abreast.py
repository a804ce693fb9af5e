"""A code as the three sides have it, field beside field, in words for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gioia.codebook.merging.words import ABSENT, FIELDS, value_in_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.codebook.merging.values import Conflict, Placed

    Book = Mapping[str, Placed]
    Held = tuple[Placed, Book]

ALWAYS = ("label", "level", "definition")
"""Fields that are told even where nobody changed them; `level` is told with the parent."""
ELSE = ("notes", "in_vivo", "in_figure", "retired", "candidates")
NAMES = {**FIELDS, "level": "place", "retired": "state", "candidates": "perhaps under"}


class Sides(NamedTuple):
    """The codes of the three books by guid."""

    base: Mapping[str, Placed]
    ours: Mapping[str, Placed]
    theirs: Mapping[str, Placed]


class Abreast(NamedTuple):
    """One field on the three sides."""

    field: str
    name: str
    """The field in people's words."""
    base: str
    ours: str
    theirs: str

    @property
    def differs(self) -> bool:
        """Whether the two sides do not say the same."""
        return self.ours != self.theirs


def asked_field(conflict: Conflict) -> str:
    """The field that a conflict is about; empty where it is the whole code."""
    return "level" if conflict.field == "parent" else conflict.field


def of_conflict(conflict: Conflict, sides: Sides) -> tuple[Abreast, ...]:
    """The code that is asked about, or the two of them."""
    return abreast(conflict.guid, conflict.other or conflict.guid, sides)


def abreast(ours: str, theirs: str, sides: Sides) -> tuple[Abreast, ...]:
    """Our code beside theirs: what is always told, and whatever else is not the same.

    Args:
        ours: The guid of the code on our side.
        theirs: The guid on theirs; the same one, unless two codes are compared.
        sides: The three books. The base is of either code, if it has one of them.
    """
    two = ours != theirs
    base = _held(ours, sides.base) or _held(theirs, sides.base)
    mine = _held(ours, sides.ours) or (_held(ours, sides.theirs) if two else None)
    other = _held(theirs, sides.theirs) or (_held(theirs, sides.ours) if two else None)
    if mine is None and other is None:
        return ()
    columns = (base, mine, other)
    told = [_field(name, columns) for name in (*ALWAYS, *ELSE)]
    there = [place for place, held in enumerate(columns) if held is not None]
    return tuple(
        each
        for each in told
        if each.field in ALWAYS or len({each[2 + place] for place in there}) > 1
    )


def _held(guid: str, book: Book) -> Held | None:
    return (book[guid], book) if guid in book else None


def _field(name: str, columns: tuple[Held | None, ...]) -> Abreast:
    absent = ABSENT if name == "label" else ""
    base, ours, theirs = (
        value_in_words(held[0], name, held[1]) if held else absent for held in columns
    )
    return Abreast(name, NAMES.get(name, name), base, ours, theirs)
