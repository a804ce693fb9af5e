"""Codebooks for the tests of the structure, in a few words."""

from __future__ import annotations

from typing import Any

from gioia.codebook.model import Code, Codebook


def guid(number: int) -> str:
    """A UUID that shows its number."""
    return f"00000000-0000-4000-8000-{number:012x}"


def code(number: int, parent: int | None = None, **fields: Any) -> Code:
    """A code named by its number, under the code of another number."""
    above = None if parent is None else guid(parent)
    return Code(guid=guid(number), parent=above, **{"label": f"code {number}"} | fields)


def book(
    dimensions: list[Code] | None = None,
    themes: list[Code] | None = None,
    concepts: list[Code] | None = None,
) -> Codebook:
    """A codebook of these."""
    return Codebook(
        dimensions=tuple(dimensions or ()),
        themes=tuple(themes or ()),
        concepts=tuple(concepts or ()),
    )


def sound_book() -> Codebook:
    """One dimension, two themes, three concepts, all in the figure."""
    return book(
        [code(1)],
        [code(11, 1), code(12, 1, position=1)],
        [code(21, 11), code(22, 12), code(23, 12, position=1)],
    )
