"""Which words of a text are not in another version of it."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

Stretch = tuple[int, int]
"""Code points of a text, the end not included."""

MOST = 4_000_000
"""How many pairs of words are compared at the most; beyond, all that is not a common beginning or
end counts as new. Two definitions of 2,000 words each are within it."""

_WORD = re.compile(r"\w+|[^\w\s]")


def new_words(text: str, before: str) -> list[Stretch]:
    """Where in `text` the words stand that `before` has not; neighbours are one stretch."""
    places = [found.span() for found in _WORD.finditer(text)]
    words, old = [text[start:end] for start, end in places], _WORD.findall(before)
    head = _alike(words, old)
    tail = _alike(words[head:][::-1], old[head:][::-1])
    words, old = words[head : len(words) - tail], old[head : len(old) - tail]
    return [(places[head + low][0], places[head + high - 1][1]) for low, high in _new(words, old)]


def _alike(one: list[str], other: list[str]) -> int:
    """How many words from the start on are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _new(words: list[str], old: list[str]) -> list[Stretch]:
    """The runs of words that are not in the old ones, by their places among the words."""
    if not words:
        return []
    if not old or len(words) * len(old) > MOST:
        return [(0, len(words))]
    steps = SequenceMatcher(None, old, words, autojunk=False).get_opcodes()
    return [(low, high) for kind, _, _, low, high in steps if kind != "equal" and low < high]
