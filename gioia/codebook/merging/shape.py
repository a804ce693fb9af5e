"""The three levels of the result: nobody stands under a code that is not of the level above.

Each side is sound by itself, but one may promote what the other puts something under. Whoever does
not fit is asked about, one after another: an answer may give a code the level back that a side had,
and with it those under it their place. No circle remains where all parents are of the level above.
"""

from __future__ import annotations

from collections import defaultdict
from heapq import heapify, heappop, heappush
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
    wanted = _wanted(merged, sides, decisions)
    return {guid: _with(placed, wanted) for guid, placed in wanted.items()}


def _wanted(merged: Mapping[str, Placed], sides: Sides, decisions: Decisions) -> dict[str, Placed]:
    """The codes as people want them, level and parent; whoever does not fit was asked about."""
    wanted, asked = dict(merged), set()

    def turn(guid: str) -> tuple[bool, str]:  # an answer may spare the question to another one
        return _key(guid) not in decisions.resolutions, guid

    under: defaultdict[str, list[str]] = defaultdict(list)
    for guid, placed in merged.items():
        under[placed.code.parent or ""].append(guid)
    waiting = [turn(guid) for guid in merged if not _fits(merged[guid], wanted)]
    heapify(waiting)
    while waiting:
        _, guid = heappop(waiting)
        if guid in asked or _fits(wanted[guid], wanted):
            continue
        asked.add(guid)
        before = wanted[guid].level
        circles = _circles(guid, merged)
        wanted[guid] = _answered(guid, wanted, sides, decisions, circles=circles)
        if wanted[guid].level != before:
            for each in under[guid]:
                heappush(waiting, turn(each))
    return wanted


def _key(guid: str) -> str:
    return f"under:{guid}"


def _answered(
    guid: str, wanted: Mapping[str, Placed], sides: Sides, decisions: Decisions, *, circles: bool
) -> Placed:
    """The code as a side has it; while nobody answered, where ours has it, if that may be."""
    conflict = _conflict(guid, wanted, sides, circles=circles)
    side: Side = "theirs" if decisions.settle(conflict).choice == "theirs" else "ours"
    if decisions.open[-1:] == [conflict]:
        there = sides.ours.get(guid)
        moved = _under(wanted[guid], there.code.parent if there else None)
        return moved if _fits(moved, wanted) else wanted[guid]
    return _as_side(side, guid, wanted, sides)


def _as_side(side: Side, guid: str, wanted: Mapping[str, Placed], sides: Sides) -> Placed:
    """The code at the level and place of a side; as it is, under nothing, where that has it not."""
    there = sides.of(side).get(guid)
    if there is None:
        return _under(wanted[guid], None)
    return _under(wanted[guid]._replace(level=there.level), there.code.parent)


def _under(placed: Placed, parent: str | None) -> Placed:
    if placed.code.parent == parent:
        return placed
    return placed._replace(code=placed.code.model_copy(update={"parent": parent}))


def _fits(placed: Placed, wanted: Mapping[str, Placed]) -> bool:
    parent = placed.code.parent
    if parent is None:
        return True
    return parent in wanted and wanted[parent].level == PARENT_LEVEL[placed.level]


def _candidates(placed: Placed, wanted: Mapping[str, Placed]) -> tuple[str, ...]:
    if placed.level != "concept":
        return ()
    return tuple(guid for guid in placed.code.candidates if wanted[guid].level == "theme")


def _with(placed: Placed, wanted: Mapping[str, Placed]) -> Placed:
    """The code where it may stand."""
    code = placed.code
    parent = code.parent if _fits(placed, wanted) else None
    candidates = _candidates(placed, wanted)
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


def _conflict(guid: str, wanted: Mapping[str, Placed], sides: Sides, *, circles: bool) -> Conflict:
    placed = wanted[guid]

    def choice(side: Side) -> Choice:
        then = _as_side(side, guid, wanted, sides)
        parent = then.code.parent if _fits(then, wanted) else None
        told = f"it is a {then.level} under {place_in_words(parent, wanted)}"
        as_is = then.code.parent == parent and guid in sides.of(side)
        return Choice(side, f"{told}, as {sides.name(side)} has it" if as_is else told, side)

    return Conflict(
        key=_key(guid),
        kind="cycle" if circles else "level broken",
        level=placed.level,
        guid=guid,
        label=sides.label(guid),
        field="parent",
        base=value_in_words(sides.base.get(guid), "level", sides.base),
        ours=value_in_words(sides.ours.get(guid), "level", sides.ours),
        theirs=value_in_words(sides.theirs.get(guid), "level", sides.theirs),
        choices=(choice("ours"), choice("theirs")),
    )
