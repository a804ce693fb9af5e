"""What a code may be called, and where it may stand."""

from __future__ import annotations

from functools import lru_cache
from shlex import quote
from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label, is_blank
from gioia.errors import LabelTaken, LevelBroken, UsageError
from gioia.records import LEVELS, PARENT_LEVEL
from gioia.store import lookups
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from gioia.records import CodeRecord, Level
    from gioia.store.store import Store

COLOURS = 18
"""How many lane looks there are: a code's `colour` counts through them."""


_folded = lru_cache(maxsize=1 << 16)(fold_label)
"""Kept, as each new code is held against the labels of all that there are."""


def wording_of(label: str) -> str:
    """A label as it is kept; UsageError where nothing is left of it that anyone can see."""
    wording = clean_label(label)
    if is_blank(wording):
        raise UsageError("A code needs a label.", "Give it a few words.")
    return wording


def check_free(store: Store, label: str, level: Level, but: CodeRecord | None = None) -> None:
    """LabelTaken where a code in use, other than `but`, has the label at that level.

    To be called within a change, so that no other process takes the label meanwhile.
    """
    wanted = _folded(label)
    for code_id, taken in store.all(lookups.labels_in_use(), {"level": level}):
        if _folded(taken) == wanted and (but is None or code_id != but.id):
            raise LabelTaken(
                f"There is a {level} “{taken}” already.",
                "Choose another label, or use that one; gioia code merge brings two together.",
            )


def check_parent(level: Level, parent: CodeRecord | None) -> None:
    """LevelBroken where a code of that level may not stand under the parent.

    To be called within a change, with the parent as it is now.
    """
    if level not in LEVELS:
        raise LevelBroken(f"There is no level {level!r}.", "Levels: concept, theme, dimension.")
    if parent is None:
        return
    wanted = PARENT_LEVEL[level]
    if wanted is None:
        raise LevelBroken("A dimension stands under nothing.", "Move its themes instead.")
    if parent.level != wanted:
        raise LevelBroken(
            f"A {level} stands under a {wanted}; “{parent.label}” is a {parent.level}.",
            f"Name a {wanted}, or make one: gioia code add LABEL --level {wanted}.",
        )
    if parent.retired:
        raise LevelBroken(
            f"“{parent.label}” is retired.",
            f"Restore it first: `gioia code restore {quote(parent.label)}`.",
        )
