"""What happened where two sides did not agree, in a sentence for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.merging.abreast import NAMES
from gioia.codebook.merging.words import ABSENT

if TYPE_CHECKING:
    from gioia.codebook.merging.values import Conflict, ConflictKind

_SENTENCES: dict[ConflictKind, str] = {
    "move/move": "Both put it somewhere else.",
    "level broken": "One side raised or lowered it, the other put it under another parent.",
    "cycle": "What the two sides did together would put it under itself.",
    "same label": "Two codes have one label, and are not the same code.",
}


def sentence(conflict: Conflict, *, based: bool) -> str:
    """What happened; `based`: what stood there before is known."""
    if conflict.kind == "edit/edit":
        field = NAMES.get(conflict.field, conflict.field)
        return f"Both changed “{field}”, each in their way." if based else f"“{field}” differs."
    if conflict.kind == "delete/edit":
        ours = conflict.ours == ABSENT
        gone, used = ("You", "they") if ours else ("They", "you")
        return f"{gone} deleted it; {used} changed it or made use of it."
    if conflict.kind == "likely duplicate":
        return f"Two new codes that are perhaps one idea: {why(conflict)}."
    if conflict.kind == "move/move" and not based:
        return "It stands in two places."
    return _SENTENCES[conflict.kind]


def why(conflict: Conflict) -> str:
    """Of a likely duplicate: what speaks for it."""
    return conflict.base.removeprefix(ABSENT).removeprefix(": ")
