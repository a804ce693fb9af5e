"""Whether a few letters fit a label, how well, and where they stand in it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

WORD, INSIDE, SCATTERED = 50.0, 30.0, 0.0
"""What a term is worth: a word's beginning, inside a word, letter by letter."""

AT_WORD_START, ADJACENT, LOOSE = 4.0, 3.0, 0.5
"""What one letter of a scattered term is worth."""

IN_ONE_WORD = 8.0
"""What it is worth that one word has all letters of a scattered term and begins with the first."""

WHOLE_WORD = 4
"""From so many letters on, what is typed is more likely a word than an abbreviation."""

PER_CHARACTER = 0.1
"""How much a longer label loses against a shorter one."""


@lru_cache(maxsize=20_000)
def fold(label: str) -> str:
    """The label without case and accents, character for character: offsets stay what they are."""
    if label.isascii():
        return label.lower()
    return "".join(_fold_character(character) for character in label)


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0].lower()
    return {"ł": "l", "ø": "o", "đ": "d"}.get(base, base if len(base) == 1 else character)


@lru_cache(maxsize=64)
def beginning(term: str) -> Callable[[str], object | None]:
    """A test for folded labels: whether a word in them begins with the term."""
    return re.compile(rf"(?<![^\W_]){re.escape(term)}").search


@lru_cache(maxsize=64)
def in_order(term: str) -> Callable[[str], object | None]:
    """A test for folded labels: whether they have all letters of the term in their order."""
    one_by_one = (f"[^{letter}]*+{letter}" for letter in map(re.escape, term))
    return re.compile("".join(one_by_one)).match


@lru_cache(maxsize=64)
def in_one_word(term: str) -> Callable[[str], object | None]:
    """A test for folded labels: whether a word in them begins and goes on with those letters."""
    first, *others = map(re.escape, term)
    rest = "".join(rf"[^\s{letter}]*+{letter}" for letter in others)
    return re.compile(rf"(?<![^\W_]){first}{rest}").search


def score(terms: Sequence[str], folded: str) -> float | None:
    """How well a folded label fits the folded terms; None where one of them is not in it."""
    points = -PER_CHARACTER * len(folded) if terms else 0.0
    for term in terms:
        worth = _score_term(term, folded)
        if worth is None:
            return None
        points += worth
    return points


def _score_term(term: str, folded: str) -> float | None:
    if term in folded:
        return WORD if beginning(term)(folded) else INSIDE
    found = letters(term, folded)
    if found is None:
        return None
    together = IN_ONE_WORD if in_one_word(term)(folded) else 0.0
    return SCATTERED + together + sum(_worth(found, at, folded) for at in range(len(found)))


def letters(term: str, folded: str) -> list[int] | None:
    """Where the letters of the term stand, at beginnings of words if possible; None if nowhere."""
    return _one_by_one(term, folded, _likely_place) or _one_by_one(term, folded, str.find)


def _one_by_one(term: str, folded: str, find: Callable[[str, str, int], int]) -> list[int] | None:
    found: list[int] = []
    after = 0
    for letter in term:
        place = find(folded, letter, after)
        if place < 0:
            return None
        found.append(place)
        after = place + 1
    return found


def _likely_place(folded: str, letter: str, after: int) -> int:
    """Where a person means the letter: right here, at the next word's beginning, or further on."""
    if folded.startswith(letter, after):
        return after
    begun = folded.find(f" {letter}", after)
    return begun + 1 if begun >= 0 else folded.find(letter, after)


def _worth(found: Sequence[int], at: int, folded: str) -> float:
    place = found[at]
    if place == 0 or not folded[place - 1].isalnum():
        return AT_WORD_START
    return ADJACENT if at and found[at - 1] == place - 1 else LOOSE


def matched(query: str, label: str) -> list[int]:
    """The offsets in the label of the characters that the query found, for showing them."""
    folded = fold(label)
    found: set[int] = set()
    for term in fold(query).split():
        place = folded.find(f" {term}") + 1 if f" {term}" in folded else folded.find(term)
        if place >= 0:
            found.update(range(place, place + len(term)))
        else:
            found.update(letters(term, folded) or ())
    return sorted(found)


def is_guess(query: str, label: str) -> bool:
    """Whether what was typed is likely no part of the label, though its letters are in it.

    So it is where a word of it that is no abbreviation begins no word of the label ("trust" is not
    meant for "distrust"), or has accents that the label has not.
    """
    folded = fold(label)
    return any(
        len(term) >= WHOLE_WORD and beginning(term)(folded) is None for term in fold(query).split()
    ) or not all(term in label.casefold() for term in _accented(query))


def _accented(query: str) -> list[str]:
    """The words that were typed with accents: somebody took the trouble."""
    terms = unicodedata.normalize("NFC", query).casefold().split()
    return [term for term in terms if term != fold(term) and len(term) >= WHOLE_WORD]
