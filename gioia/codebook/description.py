"""The differences between two codebooks as lines for people, one level after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.labels import shown
from gioia.records import LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gioia.codebook.differences import Difference

_SIGNS = {"added": "+", "removed": "-"}
_WORDS = {"in_vivo": "in vivo", "in_figure": "in the figure"}
_WHOLE = 10**6
"""Texts of several lines are shown on one line, but in full: the change may be at the end."""


def describe(differences: Sequence[Difference]) -> str:
    """Lines for people, without a line feed at the end; says so where nothing differs.

    Each line begins with `+` for a new code, `-` for a removed one and `~` for one that changed.
    Codes that only stand in another order are told in one line a level.
    """
    if not differences:
        return "The codebooks say the same."
    return "\n".join(line for level in reversed(LEVELS) for line in _level(level, differences))


def _level(level: str, differences: Sequence[Difference]) -> Iterator[str]:
    here = [each for each in differences if each.level == level]
    reordered = [each for each in here if each.kind == "reordered"]
    if here:
        yield f"{level.capitalize()}s"
    for each in here:
        if each.kind != "reordered":
            name = f"“{shown(each.label)}”"
            yield f"  {_SIGNS.get(each.kind, '~')} {name}{_what(each)}"
    if reordered:
        yield "  ~ new position: " + ", ".join(f"“{shown(each.label)}”" for each in reordered)


def _what(difference: Difference) -> str:
    old, new = shown(difference.old_text, _WHOLE), shown(difference.new_text, _WHOLE)
    match difference.kind:
        case "added":
            return f": {new}" if new else ""
        case "removed":
            return ""
        case "renamed":
            return f": renamed, was “{old}”"
        case "moved":
            return f": moved from {_parent(old)} to {_parent(new)}"
        case "promoted" | "demoted":
            return f": {difference.kind} from {old} to {new}"
        case "retired":
            return f": retired ({new})" if new else ": retired"
        case "restored":
            return ": in use again"
    field = _WORDS.get(difference.field, difference.field)
    return f": {field}\n      was: {old or '(nothing)'}\n      now: {new or '(nothing)'}"


def _parent(label: str) -> str:
    return f"“{label}”" if label else "(none)"
