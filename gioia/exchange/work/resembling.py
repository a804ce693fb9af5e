"""Words that were changed a little, found near the place where they are expected."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TypeAlias

AROUND = 1500
"""How many code points on either side of the expected place are looked at."""
ALIKE = 0.8
"""The share of words that must be the same, in the same order, on both sides."""
FEWEST = 4
"""With fewer words than these in common, chance could have it so."""
MOST = 2000
"""The longest quote, in words, that is looked for: the time grows with the square of it."""

Word: TypeAlias = tuple[str, int, int]
_WORD = re.compile(r"\w+|[^\w\s]")


def find_resembling(words: str, text: str, expected: int) -> tuple[int, int] | None:
    """The stretch of `text` near `expected` that resembles the words; None where none does."""
    wanted = _words(words, 0, len(words))
    if not FEWEST <= len(wanted) <= MOST:
        return None
    there = _words(text, max(expected - AROUND, 0), expected + len(words) + AROUND)
    stretch = _around_the_core(wanted, there)
    blocks = _matcher(wanted, stretch).get_matching_blocks()[:-1]
    if not blocks:
        return None
    first, last = blocks[0].b, blocks[-1].b + blocks[-1].size - 1
    same = sum(block.size for block in blocks)
    if same < FEWEST or 2 * same < ALIKE * (len(wanted) + last - first + 1):
        return None
    return stretch[first][1], stretch[last][2]


def _words(text: str, start: int, end: int) -> list[Word]:
    """The words and marks from `start` to `end`, without their case, each with its place."""
    return [(found[0].casefold(), *found.span()) for found in _WORD.finditer(text, start, end)]


def _around_the_core(wanted: list[Word], there: list[Word]) -> list[Word]:
    """As many words as are wanted, and a few more, around the longest run that is the same."""
    core = _matcher(wanted, there).find_longest_match()
    spare = len(wanted) // 4 + 2
    begin = core.b - core.a
    return there[max(begin - spare, 0) : begin + len(wanted) + spare]


def _matcher(one: list[Word], other: list[Word]) -> SequenceMatcher[str]:
    return SequenceMatcher(
        None, [word for word, _, _ in one], [word for word, _, _ in other], autojunk=False
    )
