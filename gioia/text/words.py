"""Words and talk: how many words a stretch holds, and which parts of a turn were said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gioia.text.transcript import Turn

# Signs that stand between spaces and are no words.
_LONE_SIGNS = frozenset("-–—―…•*|/&+=><:,.?!") | {"--", "---", "..", "..."}

# Scripts that are written without spaces: kana, Han, and the ideographs beyond them. As in word
# processors, each character counts as a word.
_UNSPACED = re.compile(
    "[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
# The engine looks for one range of characters in half the time that it needs for several.
_BEYOND = re.compile("[\u3041-\U0010ffff]")


def count_words(text: str, start: int = 0, end: int | None = None) -> int:
    """Words between two offsets, in code points: what white space parts, but for lone signs.

    A run of Chinese or Japanese characters counts one word a character.
    """
    if start or end is not None:
        text = text[start:end]
    words = text.split()
    count = len(words) - sum(map(words.count, _LONE_SIGNS.intersection(words)))
    if not text.isascii() and _BEYOND.search(text) and _UNSPACED.search(text):
        count += len(_UNSPACED.findall(text)) - sum(map(bool, map(_UNSPACED.search, words)))
    return count


def talk_spans(turn: Turn) -> tuple[tuple[int, int], ...]:
    """The parts of a turn that were said: all of it but its marks, as (start, end) in order."""
    spans: list[tuple[int, int]] = []
    start = turn.start
    for mark in turn.marks:
        if mark.start == mark.end:
            continue
        if mark.start > start:
            spans.append((start, mark.start))
        start = mark.end
    if turn.end > start:
        spans.append((start, turn.end))
    return tuple(spans)
