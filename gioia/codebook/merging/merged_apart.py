"""Codes that both sides merged, each in its way, so that none of them would stay in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.merging.unions import is_used, lost_in, unions_in, walk
from gioia.codebook.merging.uniting import older, unite
from gioia.codebook.merging.values import Choice, Conflict
from gioia.codebook.merging.words import code_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from gioia.codebook.merging.decisions import Decisions
    from gioia.codebook.merging.sides import Sides
    from gioia.codebook.merging.values import Placed, Side


def settle_unions(
    merged: dict[str, Placed],
    unions: Mapping[str, str],
    sides: Sides,
    decisions: Decisions,
) -> dict[str, str]:
    """Keeps one code in use where unions lead to none; returns what became part of what.

    Nothing is to be kept where a side by itself has nothing left in use.

    Args:
        merged: The codes, some of which are changed.
        unions: What became part of what on either side, a step each.
        sides: What is merged.
        decisions: What people resolved.
    """
    unified: dict[str, str] = {}
    for family in lost_in(unions, merged):
        ours, theirs = _used("ours", family, sides), _used("theirs", family, sides)
        known = [guid for guid in family if guid in merged]
        lost = [guid for guid in known if guid in {*ours, *theirs}] or known
        able = [guid for guid in {*lost, *ours, *theirs} if guid in merged]
        if not (ours and theirs and lost):
            continue
        if len({merged[guid].level for guid in able}) > 1:
            for guid in {*ours, *theirs} & {*able}:
                _use(merged, guid)
            continue
        stays = _staying(lost, (ours, theirs), merged, sides, decisions)
        _use(merged, stays)
        for guid in (guid for guid in lost if guid != stays):
            _join(merged, guid, stays, unions)
            unified[guid] = stays
    return unified


def _used(side: Side, family: Iterable[str], sides: Sides) -> list[str]:
    """What a side has in use of a family, or what it led the family to; the older ones first."""
    book = sides.of(side)
    found = {guid for guid in family if is_used(guid, book)}
    if not found:
        own = unions_in(book, sides)
        found = {end for guid in family if is_used(end := walk(guid, own)[-1], book)}
    return sorted(found, key=lambda guid: older(guid, sides))


def _join(merged: dict[str, Placed], guid: str, stays: str, unions: Mapping[str, str]) -> None:
    """Makes a code part of another; the reason that it has is kept where that leads there."""
    reason = merged[guid].code.retired
    unite(merged, stays, guid, "")
    if stays in walk(guid, unions):
        code = merged[guid].code.model_copy(update={"retired": reason})
        merged[guid] = merged[guid]._replace(code=code)


def _use(merged: dict[str, Placed], guid: str) -> None:
    code = merged[guid].code.model_copy(update={"retired": None})
    merged[guid] = merged[guid]._replace(code=code)


def _staying(
    lost: Sequence[str],
    used: tuple[Sequence[str], Sequence[str]],
    merged: dict[str, Placed],
    sides: Sides,
    decisions: Decisions,
) -> str:
    """The code that stays: as people say, where either side has one that is not deleted."""
    ours, theirs = (next((guid for guid in one if guid in merged), "") for one in used)
    if not (ours and theirs):
        return ours or theirs
    answer = decisions.settle(_conflict(ours, theirs, lost, merged, sides))
    return theirs if answer.choice == "theirs" else ours


def _conflict(
    ours: str, theirs: str, lost: Sequence[str], merged: dict[str, Placed], sides: Sides
) -> Conflict:
    def choice(side: Side, stays: str) -> Choice:
        others = sorted(f"“{merged[guid].code.label}”" for guid in lost if guid != stays)
        kept = f"“{merged[stays].code.label}” stays, as {sides.name(side)} has it"
        return Choice(side, f"{kept}; the quotes of {', '.join(others)} go on to it", side)

    first, second = sorted((ours, theirs))
    return Conflict(
        key=f"merged:{first}+{second}",
        kind="merge/merge",
        level=merged[ours].level,
        guid=ours,
        label=merged[ours].code.label,
        field="",
        base=code_in_words(sides.base.get(ours) or sides.base.get(theirs)),
        ours=code_in_words(sides.ours[ours]),
        theirs=code_in_words(sides.theirs[theirs]),
        choices=(choice("ours", ours), choice("theirs", theirs)),
        other=theirs,
    )
