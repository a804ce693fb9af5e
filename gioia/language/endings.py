"""Whether a stop ends a sentence: what stands before and after it, judged by a language's rules."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gioia.language.rules import Rules

_LETTERS = re.compile(r"[^\W\d_]+")
_INITIAL = re.compile(r"[^\W\d_]\.")
_INITIALS = re.compile(r"[^\W\d_](?:[.-]+[^\W\d_])*")
_ENUMERATOR = re.compile(r"\d{1,2}|[^\W\d_]")
_ORDINAL = re.compile(r"\d{1,2}|[IVX]+")
_PAUSE = re.compile(r"[.…‥]{2,}|[…‥]")


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop with white space after it, and its neighbours."""

    signs: str
    """The stop itself, perhaps several signs: `.`, `?!`, `...`."""
    before: str
    """The word written up to it, less signs around it: `m.in`, `2015`, `J`."""
    before_that: str
    """The word before `before`, with its own full stop if it has one: `т.`, `15`."""
    opens: bool
    """Whether `before` is the first word of the sentence so far."""
    after: str
    """The next word, with its own full stop if it has one: `Kowalski`, `2015`, `C.`."""
    sign: str
    """The token right after the white space: the next word, or a sign before it."""


def ends_sentence(stop: Stop, rules: Rules, *, capitals: bool) -> bool:
    """Whether a sentence ends at the stop.

    `capitals` is False for a text that uses none, where lower case does not say that a sentence
    goes on.
    """
    if (capitals and stop.after[0].islower()) or stop.sign == "№":
        return False
    if _PAUSE.fullmatch(stop.signs):
        return capitals and _ends_at_pause(stop, rules)
    return stop.signs != "." or _ends_at_full_stop(stop, rules)


def _ends_at_pause(stop: Stop, rules: Rules) -> bool:
    """An ellipsis is more often a pause for thought than an end."""
    word = _letters(stop.after)
    if not word or word in rules.always_capital:
        return False
    return not rules.ordinals or word.lower() in rules.function_words


def _ends_at_full_stop(stop: Stop, rules: Rules) -> bool:
    spellings = {stop.before, stop.before_that + stop.before}
    if _listed(spellings, rules.ends):
        return True
    if _listed(spellings, rules.never):
        return False
    if stop.after[0].isdigit() and _listed(spellings, rules.before_number):
        return False
    if _ENUMERATOR.fullmatch(stop.before) and _goes_on_after_enumerator(stop):
        return False
    if _is_doubtful(stop, spellings, rules):
        return _letters(stop.after).lower() in rules.function_words
    return True


def _goes_on_after_enumerator(stop: Stop) -> bool:
    """Whether the number or letter is of a list (`1.`), a date (`11. 9.`) or a name (`A. A.`)."""
    return stop.opens or stop.after[0].isdigit() or bool(_INITIAL.fullmatch(stop.after))


def _is_doubtful(stop: Stop, spellings: set[str], rules: Rules) -> bool:
    if stop.before in rules.always_capital:
        return False
    if stop.before.isupper() and _INITIALS.fullmatch(stop.before):
        return True
    if rules.ordinals and _ORDINAL.fullmatch(stop.before):
        return True
    is_unit = stop.before_that[-1:].isdigit()
    return not is_unit and _listed(spellings, rules.doubtful)


def _listed(spellings: set[str], words: frozenset[str]) -> bool:
    return any(word in words or word.lower() in words for word in spellings)


def _letters(word: str) -> str:
    """The letters that a word begins with: `It` of `It's`."""
    found = _LETTERS.match(word)
    return found.group() if found else ""
