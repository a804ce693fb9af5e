"""What happened where two sides did not agree, in a sentence for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.merging.abreast import NAMES
from gioia.codebook.merging.words import ABSENT

if TYPE_CHECKING:
    from gioia.codebook.merging.values import Choice, Conflict, ConflictKind

_SENTENCES: dict[ConflictKind, str] = {
    "move/move": "Both put it somewhere else.",
    "level broken": "One side raised or lowered it, the other put it under another parent.",
    "cycle": "What the two sides did together would put it under itself.",
    "merge/merge": "What one side merged codes into, the other merged or retired.",
    "same label": "Two codes have one label, and are not the same code.",
}


def sentence(conflict: Conflict, *, based: bool, names: tuple[str, str] | None = None) -> str:
    """What happened.

    Args:
        conflict: What is asked about.
        based: Whether what stood there before is known.
        names: What the sides are called, ours first; otherwise ours is who reads it.
    """
    if conflict.kind == "edit/edit":
        field = NAMES.get(conflict.field, conflict.field)
        return f"Both changed “{field}”, each in their way." if based else f"“{field}” differs."
    if conflict.kind == "delete/edit":
        ours = conflict.ours == ABSENT
        called = names or (("You", "they") if ours else ("you", "They"))
        gone, used = called if ours else called[::-1]
        return f"{gone} deleted it; {used} changed it or made use of it."
    if conflict.kind == "likely duplicate":
        return f"Two new codes that are perhaps one idea: {why(conflict)}."
    if conflict.kind == "move/move" and not based:
        return "It stands in two places."
    if conflict.kind == "level broken" and conflict.field == "parent":
        return "What it would stand under is not of the level above any more."
    return _SENTENCES[conflict.kind]


def outcome(choice: Choice, words: str) -> str:
    """What comes of a choice, with the words that were given for it."""
    if not words:
        return choice.does
    if (suggested := f"“{choice.words}”") in choice.does:
        return choice.does.replace(suggested, f"“{words}”", 1)
    return f"{choice.does.partition(';')[0]}: “{words}”"


def why(conflict: Conflict) -> str:
    """Of a likely duplicate: what speaks for it."""
    return conflict.base.removeprefix(ABSENT).removeprefix(": ")
