"""What a person can take hold of: a word, a sentence, a turn; growing and shrinking."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Literal

import regex

from gioia.tui.reader.page import Stretch, trimmed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gioia.tui.reader.page import Page

_SINGLY = r"[\p{Han}\p{Hiragana}\p{Katakana}]"
_LETTER = rf"[\w--{_SINGLY}]"
WORD = regex.compile(rf"{_SINGLY}|{_LETTER}+(?:['’ʼ\-‑]{_LETTER}+)*", regex.V1)
"""A word with its apostrophes and hyphens; each character of Chinese and Japanese by itself."""

_SENTENCE_END = regex.compile(r"[.!?…]+[\"”’»')\]]*(?=\s)|[。！？]+[」』”]*|\n")

WORD_REACH = 200
SENTENCE_REACH = 3000
"""How far, in code points, a border is looked for: a text may be one paragraph throughout."""


def words(text: str, start: int, end: int | None = None) -> Iterator[Stretch]:
    """The words of `text` from `start` on, as stretches."""
    for found in WORD.finditer(text, start, len(text) if end is None else end):
        yield found.start(), found.end()


def word_at(page: Page, offset: int) -> Stretch:
    """The word that `offset` is in or just behind; an empty stretch where there is none."""
    low, high = max(0, offset - WORD_REACH), min(len(page.text), offset + WORD_REACH)
    near = [word for word in words(page.text, low, high) if word[0] <= offset <= word[1]]
    return near[-1] if near else (offset, offset)


def sentence_at(page: Page, offset: int) -> Stretch:
    """The sentence at `offset`, or the last one before it in the same turn."""
    if not page.sentences:
        return rough_sentence_at(page, offset)
    index = bisect_right(page.sentence_starts, offset) - 1
    turn = page.turn_index(offset)
    if index < 0 or (turn is not None and page.sentences[index][0] < page.turns[turn].start):
        following = page.sentences[index + 1 : index + 2]
        return following[0] if following else turn_at(page, offset)
    return page.sentences[index]


def rough_sentence_at(page: Page, offset: int) -> Stretch:
    """The sentence at `offset` by its punctuation alone: what serves until sentences are known."""
    low, high = turn_at(page, offset)
    if low == high and (index := page.turn_index(offset)) is not None:
        low, high = page.talk(index)  # blank lines behind a turn: its last sentence
    offset = min(max(offset, low), max(low, high - 1))
    start = max(low, offset - SENTENCE_REACH)
    end = min(high, offset + SENTENCE_REACH)
    for found in _SENTENCE_END.finditer(page.text, start, end):
        if found.end() > offset:
            end = found.end()
            break
        start = found.end()
    return trimmed(page.text, *_between_marks(page, offset, (start, end)))


def _between_marks(page: Page, offset: int, stretch: Stretch) -> Stretch:
    """The part of a stretch that `offset` is in, without the labels and times on either side."""
    start, end = stretch
    for mark in page.marks_between(start, end):
        if mark.start <= offset:
            start = max(start, mark.end)
        else:
            end = min(end, mark.start)
    return (start, end) if start < end else stretch


def turn_at(page: Page, offset: int) -> Stretch:
    """The talk of the turn at `offset`; the line where the document has no turns there."""
    index = page.turn_index(offset)
    if index is not None and offset <= page.turns[index].end:
        return page.talk(index)
    start = page.text.rfind("\n", 0, offset) + 1
    end = page.text.find("\n", offset)
    return trimmed(page.text, start, len(page.text) if end < 0 else end)


Unit = Literal["word", "sentence", "turn"]
UNITS: dict[Unit, Callable[[Page, int], Stretch]] = {
    "word": word_at, "sentence": sentence_at, "turn": turn_at,
}  # fmt: skip


def hull(unit: Callable[[Page, int], Stretch], page: Page, selection: Stretch) -> Stretch:
    """From the first to the last unit that the selection touches; never less than it."""
    start, end = selection
    first = unit(page, start)
    last = unit(page, max(start, end - 1))
    return min(start, first[0]), max(end, last[1])


def grow(page: Page, selection: Stretch) -> Stretch:
    """The next larger whole: word, sentence, turn, then one more turn on either side."""
    for unit in (word_at, sentence_at, turn_at):
        wider = hull(unit, page, selection)
        if wider != selection:
            return wider
    start, end = selection
    before, after = page.turn_index(start), page.turn_index(max(start, end - 1))
    if before is not None and before > 0:
        start = min(start, page.talk(before - 1)[0])
    if after is not None and after + 1 < len(page.turns):
        end = max(end, page.talk(after + 1)[1])
    return (start, end) if (start, end) != selection else (0, len(page.text))


def shrink(page: Page, selection: Stretch, origin: int) -> Stretch:
    """The next smaller whole around `origin`; an empty stretch there when nothing is smaller."""
    start, end = selection
    for inner_start, inner_end in _wholes_inwards(page, selection, origin):
        if start <= inner_start and inner_end <= end and (inner_start, inner_end) != selection:
            return inner_start, inner_end
    return origin, origin


def _wholes_inwards(page: Page, selection: Stretch, origin: int) -> Iterator[Stretch]:
    own = page.turn_index(origin)
    if own is not None:
        first = page.turn_index(selection[0])
        last = page.turn_index(max(selection[0], selection[1] - 1))
        before = own - (own if first is None else first)
        after = (own if last is None else last) - own
        for reach in range(max(before, after), 0, -1):
            yield page.talk(own - min(reach, before))[0], page.talk(own + min(reach, after))[1]
    for unit in (turn_at, sentence_at, word_at):
        yield unit(page, origin)


def take(unit: Callable[[Page, int], Stretch], page: Page, selection: Stretch) -> Stretch:
    """The whole units under the selection; where it is whole already, one more unit after it."""
    whole = hull(unit, page, selection)
    if whole != selection or selection[0] == selection[1]:
        return whole
    start, end = selection
    following = end
    while following < len(page.text):
        wider = hull(unit, page, (start, following + 1))
        if wider[1] > end and page.text[following : wider[1]].strip():
            return wider
        following = max(following + 1, wider[1])
    return selection
