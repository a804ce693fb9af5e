"""Fields of a code as people read them in a conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.codebook.merging.values import Placed

NOTHING = "(nothing)"
ABSENT = "(not there)"
FIELDS = {"in_vivo": "in vivo", "in_figure": "in the figure"}


def value_in_words(placed: Placed | None, name: str, book: Mapping[str, Placed]) -> str:
    """The value of a field; `book` holds the codes of the same side."""
    if placed is None:
        return ABSENT
    if name == "parent":
        return place_in_words(placed.code.parent, book)
    if name == "level":
        return f"a {placed.level} under {place_in_words(placed.code.parent, book)}"
    if name == "candidates":
        return "; ".join(place_in_words(each, book) for each in placed.code.candidates) or NOTHING
    value = getattr(placed.code, name)
    if name == "retired":
        return "in use" if value is None else f"retired: {value.reason}".rstrip(": ")
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value) or NOTHING


def place_in_words(parent: str | None, book: Mapping[str, Placed]) -> str:
    """What a code stands under."""
    found = book.get(parent or "")
    return f"the {found.level} “{found.code.label}”" if found else "nothing"


def code_in_words(placed: Placed | None) -> str:
    """A whole code: level, label and, where it has one, its definition."""
    if placed is None:
        return ABSENT
    code = placed.code
    told = f"{placed.level} “{code.label}”" + (" (retired)" if code.retired else "")
    return f"{told}: {code.definition}" if code.definition else told
