"""A code as the three sides have it, field beside field, in words for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gioia.codebook.merging.words import ABSENT, FIELDS, value_in_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.codebook.merging.values import Conflict, Placed

ALWAYS = ("label", "level", "definition")
"""Fields that are told even where nobody changed them; `level` is told with the parent."""
ELSE = ("notes", "in_vivo", "in_figure", "retired", "candidates")
NAMES = {**FIELDS, "level": "place", "retired": "in use", "candidates": "perhaps under"}


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
    base = sides.base.get(ours) or sides.base.get(theirs)
    mine = sides.ours.get(ours) or (sides.theirs.get(ours) if ours != theirs else None)
    other = sides.theirs.get(theirs) or (sides.ours.get(theirs) if ours != theirs else None)
    if mine is None and other is None:
        return ()
    columns = ((base, sides.base), (mine, sides.ours), (other, sides.theirs))
    told = [_field(name, columns) for name in (*ALWAYS, *ELSE)]
    there = [place for place, (placed, _) in enumerate(columns) if placed is not None]
    return tuple(
        each for each in told
        if each.field in ALWAYS or len({each[2 + place] for place in there}) > 1
    )  # fmt: skip


def _field(name: str, columns: tuple[tuple[Placed | None, Mapping[str, Placed]], ...]) -> Abreast:
    base, ours, theirs = (
        value_in_words(placed, name, book) if placed else ABSENT if name == "label" else ""
        for placed, book in columns
    )
    return Abreast(name, NAMES.get(name, name), base, ours, theirs)
