"""Two codes become one: which of them stays, and what becomes of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.model import Retirement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.codebook.merging.sides import Sides
    from gioia.codebook.merging.values import Placed


def keeper_of(one: str, other: str, sides: Sides) -> tuple[str, str]:
    """Which of two codes stays, and which becomes part of it: the same on whichever side one is.

    Two people who unite the same codes, each in a project of their own, then hold the same code.
    What the base has stays; of two new codes, the one with the smaller guid.
    """
    first, second = sorted((one, other), key=lambda guid: (guid not in sides.base, guid))
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


def follow(merged: dict[str, Placed], unified: Mapping[str, str]) -> None:
    """Leads parents and candidates that became part of another code on to that one."""
    if not unified:
        return
    for guid, placed in merged.items():
        code = placed.code
        parent = unified.get(code.parent or "", code.parent)
        named = {unified.get(each, each) for each in code.candidates}
        if parent != code.parent or named != set(code.candidates):
            news = {"parent": parent, "candidates": tuple(sorted(named))}
            merged[guid] = placed._replace(code=code.model_copy(update=news))


def end_of(unified: Mapping[str, str]) -> dict[str, str]:
    """Where each united code ended, over all that the code which it joined became part of."""
    ended = {}
    for guid in unified:
        step = guid
        while step in unified:
            step = unified[step]
        ended[guid] = step
    return ended
