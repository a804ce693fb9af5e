"""The three levels of the result: nobody stands under a code that is not of the level above.

Each side is sound by itself, but one may promote what the other puts something under. Levels are
settled by now, so each code's parent can be judged for itself, and no circle remains where all
parents are of the level above.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.merging.values import Choice, Conflict
from gioia.codebook.merging.words import place_in_words, value_in_words
from gioia.records import PARENT_LEVEL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.codebook.merging.decisions import Decisions
    from gioia.codebook.merging.sides import Sides
    from gioia.codebook.merging.values import Placed, Side


def settle_places(
    merged: Mapping[str, Placed], sides: Sides, decisions: Decisions
) -> dict[str, Placed]:
    """The codes, each under a parent that may be, or under none; candidates are themes."""
    settled = {}
    for guid, placed in merged.items():
        parent = placed.code.parent
        if not _fits(placed, parent, merged):
            conflict = _conflict(guid, merged, sides)
            side: Side = "theirs" if decisions.settle(conflict).choice == "theirs" else "ours"
            parent = _parent_of(side, guid, merged, sides)
        settled[guid] = _with(placed, parent, _candidates(placed, merged))
    return settled


def _fits(placed: Placed, parent: str | None, merged: Mapping[str, Placed]) -> bool:
    if parent is None:
        return True
    return parent in merged and merged[parent].level == PARENT_LEVEL[placed.level]


def _parent_of(side: Side, guid: str, merged: Mapping[str, Placed], sides: Sides) -> str | None:
    """The parent that a side gives the code, if the code may stand there."""
    there = sides.of(side).get(guid)
    parent = there.code.parent if there else None
    return parent if _fits(merged[guid], parent, merged) else None


def _candidates(placed: Placed, merged: Mapping[str, Placed]) -> tuple[str, ...]:
    if placed.level != "concept":
        return ()
    return tuple(guid for guid in placed.code.candidates if merged[guid].level == "theme")


def _with(placed: Placed, parent: str | None, candidates: tuple[str, ...]) -> Placed:
    code = placed.code
    if code.parent == parent and code.candidates == candidates:
        return placed
    return placed._replace(
        code=code.model_copy(update={"parent": parent, "candidates": candidates})
    )


def _circles(guid: str, merged: Mapping[str, Placed]) -> bool:
    walked: set[str] = set()
    step = merged[guid].code.parent
    while step is not None and step in merged and step not in walked:
        if step == guid:
            return True
        walked.add(step)
        step = merged[step].code.parent
    return False


def _conflict(guid: str, merged: Mapping[str, Placed], sides: Sides) -> Conflict:
    placed = merged[guid]

    def choice(side: Side) -> Choice:
        parent = place_in_words(_parent_of(side, guid, merged, sides), merged)
        return Choice(side, f"as a {placed.level}, it stands under {parent}", side)

    return Conflict(
        key=f"under:{guid}",
        kind="cycle" if _circles(guid, merged) else "level broken",
        level=placed.level,
        guid=guid,
        label=sides.label(guid),
        field="parent",
        base=value_in_words(sides.base.get(guid), "level", sides.base),
        ours=value_in_words(sides.ours.get(guid), "level", sides.ours),
        theirs=value_in_words(sides.theirs.get(guid), "level", sides.theirs),
        choices=(choice("ours"), choice("theirs")),
    )
