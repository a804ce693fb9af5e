"""Where sentences begin among the words and signs of a text: rules, and no library.

A stop may end a sentence where white space follows it. Closing signs and a short remark in brackets
belong to the sentence before, opening signs to the next. What the neighbours of a stop say is
judged in `gioia.language.endings`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import category

from gioia.language.endings import Stop, ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.language.rules import Rules

_BRACKETS = {"(": ")", "[": "]", "<": ">", "*": "*"}
_UNSPACED = frozenset("。！？｡")
"""Stops after which no white space is written."""
_RUNNING_ON = frozenset(",;:")
"""Signs that no sentence ends with, as in `"Why?", she said` or `A.W.:`."""

# How many tokens a remark in brackets may have ([laughs], (довга пауза), [12]), how many one
# abbreviation, and how far a word is looked for on either side of a stop. The bounds keep the work
# linear in the length of a text that is nothing but dots.
_REMARK = 8
_CHUNK = 12
_REACH = 20

_TAIL = re.compile(r"[\w.'’-]*\Z")
_HEAD = re.compile(r"[^\W_].*")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and signs of a text without its white space, as a tokenizer cut them."""

    texts: Sequence[str]
    spaced: Sequence[bool]
    """Whether white space follows each."""

    def __len__(self) -> int:
        return len(self.texts)

    def ends_chunk(self, i: int) -> bool:
        """Whether white space or nothing follows token `i`."""
        return self.spaced[i] or i + 1 == len(self.texts)

    def word_in(self, start: int, end: int) -> str:
        """The first word from `start` up to `end`, less signs before it, with a full stop after."""
        for i, text in enumerate(self.texts[start:end], start):
            if found := _HEAD.search(text):
                has_stop = not self.spaced[i] and self.texts[i + 1 : i + 2] == ["."]
                return found.group() + "." * has_stop
        return ""


def sentence_starts(tokens: Tokens, rules: Rules, *, capitals: bool = True) -> list[int]:
    """The numbers of the tokens that begin a sentence; `capitals` as in `ends_sentence`."""
    ends = [i for i, text in enumerate(tokens.texts) if text[-1] in rules.stops]
    starts = [0] if len(tokens) else []
    after = 0
    for i in ends:
        if i < after:
            continue
        after = _after_end(tokens, i, rules)
        stop = _stop_at(tokens, starts[-1], i, after, rules)
        if stop and ends_sentence(stop, rules, capitals=capitals):
            starts.append(after)
    return starts


def _after_end(tokens: Tokens, i: int, rules: Rules) -> int:
    """The token after a stop at `i` and all that belongs to the sentence it ends."""
    j = i + 1
    while j < len(tokens) and not tokens.spaced[j - 1] and _may_close(tokens.texts[j]):
        j += 1
    if j < len(tokens) and category(tokens.texts[j][0]) in ("Pe", "Pf") and tokens.ends_chunk(j):
        j += 1
    return _after_remark(tokens, j, rules) if j < len(tokens) and tokens.spaced[j - 1] else j


def _may_close(text: str) -> bool:
    return not _HEAD.search(text) and category(text[0]) != "Ps"


def _after_remark(tokens: Tokens, j: int, rules: Rules) -> int:
    """The token after a remark in brackets that begins at `j`; `j` itself where there is none."""
    close = _BRACKETS.get(tokens.texts[j], "")
    for k in range(j + 1, min(j + _REMARK, len(tokens))):
        if tokens.texts[k] == close:
            says = close == "]" or any(map(str.isalpha, tokens.texts[j:k]))
            return k + 1 if says and tokens.ends_chunk(k) else j
        if tokens.texts[k][-1] in rules.stops:
            return j
    return j


def _stop_at(tokens: Tokens, start: int, i: int, after: int, rules: Rules) -> Stop | None:
    """The stop at `i` in a sentence begun at `start`; None where no sentence can end."""
    gap = tokens.spaced[after - 1] or tokens.texts[i][-1] in _UNSPACED
    closed = (_RUNNING_ON - rules.stops).isdisjoint(tokens.texts[i:after])
    following = tokens.word_in(after, after + _REACH)
    said = tokens.word_in(max(start, i - _REACH), i + 1)
    if not (gap and closed and following and said):
        return None
    first, before = _chunk(tokens, start, i)
    _, before_that = _chunk(tokens, start, first - 1)
    return Stop(
        signs=_signs(tokens, i, after, rules),
        before=before.rstrip("".join(rules.stops)),
        before_that=before_that,
        opens=first - start < _REACH and not tokens.word_in(start, first),
        after=following,
        sign=tokens.texts[after],
    )


def _signs(tokens: Tokens, i: int, after: int, rules: Rules) -> str:
    """The run of stops that begins at token `i`, as in `yes?!` or `well..."`."""
    bare = tokens.texts[i].rstrip("".join(rules.stops))
    last = i
    while last + 1 < after and rules.stops.issuperset(tokens.texts[last + 1]):
        last += 1
    return "".join([tokens.texts[i][len(bare) :], *tokens.texts[i + 1 : last + 1]])


def _chunk(tokens: Tokens, start: int, last: int) -> tuple[int, str]:
    """The word written without white space up to and with `last`, and its first token."""
    if last < start:
        return last, ""
    first = last
    while first > max(start, last - _CHUNK) and not tokens.spaced[first - 1]:
        first -= 1
    word = _TAIL.search("".join(tokens.texts[first : last + 1]))
    return first, word.group() if word else ""
