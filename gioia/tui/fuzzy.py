"""Finding labels by a few letters: 5,000 of them between two keystrokes."""

from __future__ import annotations

import heapq
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WHOLE, WORD, INSIDE, SCATTERED = 60.0, 50.0, 30.0, 0.0
"""What a term is worth: the whole label, a word's beginning, inside a word, letter by letter."""

AT_WORD_START, ADJACENT, LOOSE = 4.0, 3.0, 0.5
"""What one letter of a scattered term is worth."""

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


def rank(
    query: str, labels: Sequence[str], boosts: Mapping[int, float] | None = None, limit: int = 50
) -> list[int]:
    """The indices of the labels that fit, the best first.

    Every word of the query must be found: as a word's beginning, inside a word, or as letters in
    their order ("emo frm mtg" finds "emotional framing in meetings"). `boosts` adds to the score of
    single labels, by index: what was used of late comes first. An empty query leaves the others in
    the order in which they are given.
    """
    terms = fold(query).split()
    boosts = boosts or {}
    points = _points(terms, [fold(label) for label in labels]) if terms else {}
    if not terms:
        first = range(min(len(labels), limit + len(boosts)))
        points = dict.fromkeys((*first, *boosts), 0.0)
    scored = [(worth + boosts.get(index, 0.0), -index) for index, worth in points.items()]
    return [-index for _, index in heapq.nlargest(limit, scored)]


def _points(terms: Sequence[str], folded: Sequence[str]) -> dict[int, float]:
    """The score of each label that fits, by index; each term looks only at what is left."""
    points = {index: -PER_CHARACTER * len(label) for index, label in enumerate(folded)}
    for term in terms:
        begun = f" {term}"
        points = {
            index: had + worth
            for index, had in points.items()
            if (worth := _score_term(term, begun, folded[index])) is not None
        }
    return points


def score(terms: Sequence[str], folded: str) -> float | None:
    """How well a folded label fits the folded terms; None where one of them is not in it."""
    points = -PER_CHARACTER * len(folded) if terms else 0.0
    for term in terms:
        worth = _score_term(term, f" {term}", folded)
        if worth is None:
            return None
        points += worth
    return points


def _score_term(term: str, begun: str, folded: str) -> float | None:
    """What a term is worth; `begun` is the term behind a space."""
    place = folded.find(term)
    if place > 0:
        at_start = begun in folded or not folded[place - 1].isalnum()
        return WORD if at_start else INSIDE
    if place == 0:
        return WHOLE if term == folded else WORD
    found = letters(term, folded)
    if found is None:
        return None
    return SCATTERED + sum(_worth(found, at, folded) for at in range(len(found)))


def letters(term: str, folded: str) -> list[int] | None:
    """Where the letters of the term stand, at beginnings of words if possible; None if nowhere."""
    found: list[int] = []
    after = 0
    for letter in term:
        place = folded.find(letter, after)
        if place < 0:
            return None
        found.append(place)
        after = place + 1
    return _at_word_starts(term, folded) or found


def _at_word_starts(term: str, folded: str) -> list[int] | None:
    found: list[int] = []
    after = 0
    for letter in term:
        place = _likely_place(letter, folded, after)
        if place < 0:
            return None
        found.append(place)
        after = place + 1
    return found


def _likely_place(letter: str, folded: str, after: int) -> int:
    """Where a person means the letter: right here, at the next word's beginning, or further on."""
    if folded.startswith(letter, after):
        return after
    beginning = folded.find(f" {letter}", after)
    return beginning + 1 if beginning >= 0 else folded.find(letter, after)


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
    """Whether a word of the query that is no abbreviation is in the label letter by letter only."""
    folded = fold(label)
    return any(len(term) >= WHOLE_WORD and term not in folded for term in fold(query).split())
