"""Rules of informants' own words in labels: G15 and G16. Folded strings, no linguistics."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from gioia.codebook.labels import fold_label
from gioia.structure.case import Finding, name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gioia.structure.case import Case

BEGINNING = 5
"""How many letters two words share that G16 takes for forms of one."""
SHORTEST = 4
"""Shorter words mostly carry grammar; G16 leaves them out where there are longer ones."""
_GLOSS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_LEFT_OUT = re.compile(r"\s*(?:…|\.{3}|\[…\]|\[\.{3}\])\s*")
_AROUND = " \t\"'“”„«»‘’‚.,;:!?–—-"
_WORD = re.compile(r"[^\W\d_]+")
_TYPED = str.maketrans("’ʼ“”„«»‐‑", "''" + '"""""' + "--")
"""What word processors make of the signs that are typed."""


def in_vivo_in_no_quote(case: Case) -> Iterator[Finding]:
    """G15: a label marked as in vivo stands word for word in a quote of its concept.

    Case, spacing, quotation marks around it and the form of apostrophes, quotation marks and
    hyphens do not matter; a gloss in brackets at its end need not stand there, and an ellipsis
    leaves words out.
    """
    for level, concept in case.drawn("concept"):
        quotes = case.quotes_of.get(concept.guid, ())
        if concept.in_vivo and quotes and not _is_said(concept.label, (q.text for q in quotes)):
            yield Finding(
                name(level, concept.label),
                "is marked as in vivo, but stands word for word in none of its quotes",
                "Give it an informant's wording (`gioia code rename`), or mark it as not in vivo.",
                concept.guid,
            )


def concepts_in_no_ones_words(case: Case) -> Iterator[Finding]:
    """G16: a concept's label shares a word with its quotes.

    A word counts as said where a word of a quote begins with the same five letters, or with all
    of a shorter one: without lemmas, that is what most inflected forms of a word share. Words of
    less than four letters are left out where the label has longer ones. A label in another
    language than its quotes shares nothing with them, so that this is information only.
    """
    for level, concept in case.drawn("concept"):
        quotes = case.quotes_of.get(concept.guid, ())
        if quotes and not concept.in_vivo and not _shares(concept.label, (q.text for q in quotes)):
            yield Finding(
                name(level, concept.label),
                "no word of its label is in its quotes",
                "A 1st-order concept keeps to informants' terms: see whether one of theirs fits.",
                concept.guid,
            )


def _is_said(label: str, texts: Iterable[str]) -> bool:
    plain = _plain(label)
    wordings = [_parts(plain), _parts(_GLOSS.sub("", plain))]
    return any(_in_order(parts, text) for text in map(_plain, texts) for parts in wordings if parts)


def _plain(text: str) -> str:
    return fold_label(text).translate(_TYPED)


def _parts(label: str) -> list[str]:
    parts = (part.strip(_AROUND) for part in _LEFT_OUT.split(label))
    return [part for part in parts if part]


def _in_order(parts: list[str], text: str) -> bool:
    at = 0
    for part in parts:
        found = text.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return True


def _shares(label: str, texts: Iterable[str]) -> bool:
    words = _WORD.findall(fold_label(label))
    beginnings = {word[:BEGINNING] for word in words if len(word) >= SHORTEST} or set(words)
    if not beginnings:
        return True
    folded = (normalize("NFC", text.casefold()) for text in texts)
    return any(_begins_a_word(one, text) for text in folded for one in beginnings)


def _begins_a_word(beginning: str, text: str) -> bool:
    at = text.find(beginning)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(beginning, at + 1)
    return at >= 0
