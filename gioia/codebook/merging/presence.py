"""Which codes the result has: what a side brought in, what a side deleted, and who objects."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from gioia.codebook.merging.fields import merge_fields, same_meaning
from gioia.codebook.merging.values import Choice, Conflict, Placed
from gioia.codebook.merging.words import ABSENT, code_in_words
from gioia.codebook.model import Retirement
from gioia.records import LEVELS

if TYPE_CHECKING:
    from gioia.codebook.merging.decisions import Decisions
    from gioia.codebook.merging.sides import Sides
    from gioia.codebook.merging.values import Side


def merge_codes(sides: Sides, decisions: Decisions) -> dict[str, Placed]:
    """All codes of the result by guid, as far as each can be judged for itself."""
    merged: dict[str, Placed] = {}
    deleted: dict[str, Side] = {}
    for guid in [*sides.ours, *(guid for guid in sides.theirs if guid not in sides.ours)]:
        if guid in sides.ours and guid in sides.theirs:
            merged[guid] = merge_fields(guid, sides, decisions)
            continue
        keeper: Side = "ours" if guid in sides.ours else "theirs"
        merged[guid] = sides.of(keeper)[guid]
        if guid in sides.base:
            deleted[guid] = keeper
    _delete(deleted, merged, sides, decisions)
    return {guid: _attached(placed, merged) for guid, placed in merged.items()}


def _delete(
    deleted: dict[str, Side], merged: dict[str, Placed], sides: Sides, decisions: Decisions
) -> None:
    """Takes out what one side deleted, unless the other made something of it.

    Concepts first, so that a theme that was deleted with its concepts is not held by them.
    """
    users = _users(merged)
    for guid in sorted(deleted, key=lambda guid: (LEVELS.index(merged[guid].level), guid)):
        keeper, placed = deleted[guid], merged[guid]
        used = bool(users[guid] or sides.spans(keeper).get(guid) or _held(guid, keeper, sides))
        if used or not same_meaning(placed, sides.base[guid]):
            conflict = _conflict(guid, keeper, sides)
            if decisions.settle(conflict).choice == keeper:
                continue
        if _held(guid, keeper, sides):
            merged[guid] = _retired(placed, f"deleted by {sides.name('theirs')}")
            continue
        del merged[guid]
        for named in _names(placed):
            users[named].discard(guid)


def _users(merged: dict[str, Placed]) -> defaultdict[str, set[str]]:
    """By guid, the codes that stand under it or name it as a candidate."""
    users: defaultdict[str, set[str]] = defaultdict(set)
    for guid, placed in merged.items():
        for named in _names(placed):
            users[named].add(guid)
    return users


def _names(placed: Placed) -> tuple[str, ...]:
    return (*placed.code.candidates, *filter(None, [placed.code.parent]))


def _held(guid: str, keeper: Side, sides: Sides) -> bool:
    return keeper == "ours" and guid in sides.held


def _retired(placed: Placed, reason: str) -> Placed:
    if placed.code.retired is not None:
        return placed
    return placed._replace(
        code=placed.code.model_copy(update={"retired": Retirement(reason=reason)})
    )


def _conflict(guid: str, keeper: Side, sides: Sides) -> Conflict:
    there = sides.of(keeper)[guid]
    return Conflict(
        key=f"delete:{guid}",
        kind="delete/edit",
        level=there.level,
        guid=guid,
        label=there.code.label,
        field="",
        base=code_in_words(sides.base[guid]),
        ours=code_in_words(there) if keeper == "ours" else ABSENT,
        theirs=code_in_words(there) if keeper == "theirs" else ABSENT,
        choices=_choices(guid, keeper, sides),
    )


def _choices(guid: str, keeper: Side, sides: Sides) -> tuple[Choice, Choice]:
    gone = "it is deleted; what stands under it stands under nothing then"
    if keeper == "theirs":
        return (
            Choice("ours", gone.replace("is deleted", "stays deleted"), "ours"),
            Choice("theirs", f"it comes back, as {sides.name('theirs')} has it", "theirs"),
        )
    if _held(guid, keeper, sides):
        gone = "it is retired; its quotes and memos stay with it"
    return (
        Choice("ours", f"it stays, as {sides.name('ours')} has it", "ours"),
        Choice("theirs", gone, "theirs"),
    )


def _attached(placed: Placed, merged: dict[str, Placed]) -> Placed:
    """The code without what it names and nobody has any more."""
    code = placed.code
    candidates = tuple(guid for guid in code.candidates if guid in merged)
    parent = code.parent if code.parent in merged else None
    if candidates == code.candidates and parent == code.parent:
        return placed
    return placed._replace(
        code=code.model_copy(update={"candidates": candidates, "parent": parent})
    )
