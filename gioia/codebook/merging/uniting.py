"""Two codes become one: which of them stays, and what becomes of the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label
from gioia.codebook.model import Retirement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.codebook.merging.sides import Sides
    from gioia.codebook.merging.values import Placed


_REASON = re.compile("merged into “(.+)”", re.DOTALL)


def united_with(reason: str) -> str:
    """What the code was called, folded, that one became part of which is retired for a reason.

    Whatever merges codes gives such a reason; of any other one the result is empty.
    """
    told = _REASON.fullmatch(reason)
    return fold_label(told[1]) if told else ""


def older(guid: str, sides: Sides) -> tuple[bool, str]:
    """A key to sort codes by: those of the base before new ones, and then by guid."""
    return guid not in sides.base, guid


def keeper_of(one: str, other: str, sides: Sides) -> tuple[str, str]:
    """Which of two codes stays, and which becomes part of it: the same on whichever side one is.

    Two people who unite the same codes, each in a project of their own, then hold the same code.
    What the base has stays; of two new codes, the one with the smaller guid.
    """
    first, second = sorted((one, other), key=lambda guid: older(guid, sides))
    return first, second


def unite(merged: dict[str, Placed], stays: str, goes: str, label: str) -> None:
    """Retires `goes` in favour of `stays`, which may get another label.

    A definition and a place are handed over where `stays` has none; the retired code keeps its own.
    Codes under `goes` are moved by `follow`, once all is settled.
    """
    kept, gone = merged[stays], merged[goes]
    news = {
        "label": label or kept.code.label,
        "definition": kept.code.definition or gone.code.definition,
        "parent": kept.code.parent or gone.code.parent,
        "candidates": tuple(sorted({*kept.code.candidates, *gone.code.candidates})),
    }
    merged[stays] = kept._replace(code=kept.code.model_copy(update=news))
    reason = Retirement(reason=f"merged into “{news['label']}”")
    merged[goes] = gone._replace(code=gone.code.model_copy(update={"retired": reason}))


def follow(merged: dict[str, Placed], unified: Mapping[str, str], sides: Sides) -> None:
    """Leads parents and candidates that became part of another code on to that one.

    What a side itself left under a code that it had retired stays there.
    """
    for guid, placed in merged.items() if unified else ():
        code = placed.code
        named = {*code.candidates, *filter(None, [code.parent])} & unified.keys()
        led = {
            each: unified[each]
            for each in named
            if merged[each].level == merged[unified[each]].level and not _left(guid, each, sides)
        }
        if led:
            candidates = tuple(sorted({led.get(each, each) for each in code.candidates}))
            news = {"parent": led.get(code.parent or "", code.parent), "candidates": candidates}
            merged[guid] = placed._replace(code=code.model_copy(update=news))


def _left(guid: str, named: str, sides: Sides) -> bool:
    for book in (sides.ours, sides.theirs):
        if guid in book and named in book and book[named].code.retired is not None:
            code = book[guid].code
            if named in {code.parent, *code.candidates}:
                return True
    return False


def end_of(unified: Mapping[str, str]) -> dict[str, str]:
    """Where each united code ended, over all that the code which it joined became part of."""
    ended = {}
    for guid in unified:
        step = guid
        while step in unified:
            step = unified[step]
        ended[guid] = step
    return ended
