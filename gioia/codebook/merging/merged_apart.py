"""Codes that both sides merged, each in its way, so that none of them would stay in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.merging.unions import is_end, is_used, lost_in, unions_in, walk
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
    families = lost_in(unions, merged)
    if not families:
        return {}
    own = unions_in(sides.ours, sides), unions_in(sides.theirs, sides)
    unified: dict[str, str] = {}
    for family in families:
        ours, theirs = _used(family, sides.ours, own[0]), _used(family, sides.theirs, own[1])
        if ours and theirs:
            used = [_there(codes, unions, merged, sides) for codes in (ours, theirs)]
            lost = {guid for guid in family if guid in ours | theirs or is_end(guid, unions)}
            gone = _there(lost, unions, merged, sides)
            unified |= _settle(gone, used, unions, merged, sides, decisions)
    return unified


def _used(family: Iterable[str], book: Mapping[str, Placed], own: Mapping[str, str]) -> set[str]:
    """What a side has in use of a family; if nothing, what its own unions led the family to."""
    found = {guid for guid in family if is_used(guid, book)}
    return found or {end for guid in family if is_used(end := walk(guid, own)[-1], book)}


def _there(
    codes: Iterable[str], unions: Mapping[str, str], merged: Mapping[str, Placed], sides: Sides
) -> list[str]:
    """Those that are not deleted: those that others became first, and of them the older ones."""
    found = (guid for guid in codes if guid in merged)
    return sorted(found, key=lambda guid: (not is_end(guid, unions), older(guid, sides)))


def _settle(
    lost: Sequence[str],
    used: Sequence[Sequence[str]],
    unions: Mapping[str, str],
    merged: dict[str, Placed],
    sides: Sides,
    decisions: Decisions,
) -> dict[str, str]:
    """Keeps one code in use; those of its level become part of it."""
    if not lost or not any(used):
        return {}
    stays = _staying(lost, used, merged, sides, decisions)
    _use(merged, stays)
    gone, _ = _others(stays, lost, merged)
    for guid in gone:
        _join(merged, guid, stays, unions, sides.of("ours" if stays in used[0] else "theirs"))
    return dict.fromkeys(gone, stays)


def _join(
    merged: dict[str, Placed],
    guid: str,
    stays: str,
    unions: Mapping[str, str],
    book: Mapping[str, Placed],
) -> None:
    """Makes a code part of another; a reason is kept that leads there, or is of the same side."""
    reason = merged[guid].code.retired
    unite(merged, stays, guid, "")
    own = guid in book and book[guid].code.retired == reason
    if own or stays in walk(guid, unions):
        code = merged[guid].code.model_copy(update={"retired": reason})
        merged[guid] = merged[guid]._replace(code=code)


def _use(merged: dict[str, Placed], guid: str) -> None:
    code = merged[guid].code.model_copy(update={"retired": None})
    merged[guid] = merged[guid]._replace(code=code)


def _staying(
    lost: Sequence[str],
    used: Sequence[Sequence[str]],
    merged: dict[str, Placed],
    sides: Sides,
    decisions: Decisions,
) -> str:
    """The code that stays: as people say, where either side has one that is not deleted."""
    ours, theirs = (next(iter(one), "") for one in used)
    if not (ours and theirs) or ours == theirs:
        return ours or theirs
    answer = decisions.settle(_conflict(ours, theirs, lost, merged, sides))
    return theirs if answer.choice == "theirs" else ours


def _others(
    stays: str, lost: Iterable[str], merged: Mapping[str, Placed]
) -> tuple[list[str], list[str]]:
    """The other codes: those of the level of the one that stays, and the rest."""
    level, others = merged[stays].level, [guid for guid in lost if guid != stays]
    same = [guid for guid in others if merged[guid].level == level]
    return same, [guid for guid in others if guid not in same]


def _conflict(
    ours: str, theirs: str, lost: Sequence[str], merged: dict[str, Placed], sides: Sides
) -> Conflict:
    def choice(side: Side, stays: str) -> Choice:
        told = f"“{merged[stays].code.label}” stays, as {sides.name(side)} has it"
        ends = ("go on to it", "stay where they are, on another level")
        for codes, end in zip(_others(stays, lost, merged), ends, strict=True):
            if codes:
                labels = sorted(f"“{merged[guid].code.label}”" for guid in codes)
                told += f"; the quotes of {', '.join(labels)} {end}"
        return Choice(side, told, side)

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
