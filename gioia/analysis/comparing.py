"""From quotes to what is compared between coders: whose, and code by code or theme by theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.analysis.disagreement import Coded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from gioia.records import CodeRecord, QuoteRecord


def units(codes: Iterable[CodeRecord], *, by_theme: bool = False) -> dict[int, int]:
    """By the id of each code that is in use, the id of what is compared.

    `by_theme`: the theme of a concept, so that two concepts of one theme are no disagreement; a
    concept without a theme stands for itself.
    """
    used = [code for code in codes if not code.retired]
    themes = {code.id for code in used if by_theme and code.level == "theme"}
    return {code.id: code.parent_id if code.parent_id in themes else code.id for code in used}


def coded_by(
    quotes: Iterable[QuoteRecord], compared: Mapping[int, int], coders: Collection[str] = ()
) -> list[Coded]:
    """What the quotes say of who gave which code to which words.

    `compared`: what `units` returned; other codes are passed over. `coders`: only theirs; where
    none is named, everybody's.
    """
    return [
        Coded(quote.coder, quote.start, quote.end, compared[code])
        for quote in quotes
        if not coders or quote.coder in coders
        for code in quote.code_ids
        if code in compared
    ]


def initials(coders: Iterable[str]) -> dict[str, str]:
    """A tag for each coder: as many letters of the name as tell it from the others'.

    Names that begin alike in full (Ann, Anna) are told apart by a number behind one letter.
    """
    names = sorted(coders)
    for letters in range(1, LONGEST_TAG + 1):
        tags = [name[:letters].strip().capitalize() for name in names]
        if len(set(tags)) == len(names) and all(tags):
            return dict(zip(names, tags, strict=True))
    return {name: f"{name[:1].upper()}{place}" for place, name in enumerate(names, 1)}


LONGEST_TAG = 3
"""Letters; more would take the room of the codes' names."""
