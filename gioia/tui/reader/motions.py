"""Where a key takes the cursor: by character, word, sentence, turn, row; in code points."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from gioia.text.graphemes import next_boundary, previous_boundary
from gioia.tui.reader.cells import offset_at_cell, width
from gioia.tui.reader.units import WORD_REACH, rough_sentence_at, words

if TYPE_CHECKING:
    from gioia.tui.reader.layout import Layout
    from gioia.tui.reader.page import Page


def by_character(page: Page, offset: int, step: int) -> int:
    """One character as a person sees it (a grapheme cluster) on or back."""
    if step > 0:
        return next_boundary(page.text, offset) if offset < len(page.text) else offset
    return previous_boundary(page.text, offset) if offset > 0 else offset


def by_word(page: Page, offset: int, step: int) -> int:
    """The start of the next word, or of this one or the one before."""
    if step < 0:
        return _previous_word(page.text, offset)
    near = words(page.text, max(0, offset - WORD_REACH))
    return next((start for start, _ in near if start > offset), len(page.text))


def word_end(page: Page, offset: int) -> int:
    """The end of the word at `offset` or of the next one: how far a selection by words reaches."""
    near = words(page.text, max(0, offset - WORD_REACH))
    return next((end for _, end in near if end > offset), len(page.text))


def _previous_word(text: str, offset: int) -> int:
    reach = WORD_REACH
    while True:
        low = max(0, offset - reach)
        before = [start for start, _ in words(text, low, offset + 1) if start < offset]
        if low == 0:
            return before[-1] if before else 0
        if len(before) > 1:
            return before[-1]
        reach *= 4


def by_sentence(page: Page, offset: int, step: int) -> int:
    """The start of the next sentence, or of this one or the one before."""
    if page.sentences:
        starts = page.sentence_starts
        if step > 0:
            place = bisect_right(starts, offset)
            return starts[place] if place < len(starts) else len(page.text)
        place = bisect_left(starts, offset) - 1
        return starts[place] if place >= 0 else 0
    return _next_rough(page, offset) if step > 0 else _previous_rough(page, offset)


def _next_rough(page: Page, offset: int) -> int:
    probe = offset
    while probe < len(page.text):
        start, end = rough_sentence_at(page, probe)
        if offset < start < end:
            return start
        probe = max(probe + 1, end)
    return len(page.text)


def _previous_rough(page: Page, offset: int) -> int:
    probe = offset - 1
    while probe >= 0:
        start, end = rough_sentence_at(page, probe)
        if start < min(offset, end):
            return start
        index = page.turn_index(probe)
        before_talk = index is not None and probe <= page.talk(index)[0]
        probe = (page.turns[index].start if before_talk and index is not None else probe) - 1
    return 0


def by_turn(page: Page, offset: int, step: int) -> int:
    """Where the talk of the next turn begins, or of this one or the one before.

    In a document without turns, where the next paragraph begins, or this one or the one before.
    """
    if not page.turns:
        return _by_line(page.text, offset, step)
    index = page.turn_index(offset)
    if step > 0:
        following = 0 if index is None else index + 1
        return page.talk(following)[0] if following < len(page.turns) else len(page.text)
    while index is not None and index >= 0:
        start = page.talk(index)[0]
        if start < offset:
            return start
        index -= 1
    return 0


def _by_line(text: str, offset: int, step: int) -> int:
    while True:
        if step > 0:
            end = text.find("\n", offset)
            offset = len(text) if end < 0 else end + 1
        else:
            offset = text.rfind("\n", 0, max(0, offset - 1)) + 1
        if offset in (0, len(text)) or text[offset] != "\n":
            return offset


def by_row(layout: Layout, offset: int, step: int, column: int) -> int:
    """The place at cell `column`, so many rows down (up if negative); gaps are stepped over."""
    aim = min(max(layout.row_of(offset) + step, 0), len(layout) - 1)
    while layout.is_gap(aim):
        aim += 1 if step > 0 else -1
    return place_at(layout, aim, column)


def place_at(layout: Layout, row: int, column: int) -> int:
    """The start of the character that a cell of the row shows; its last place behind the text."""
    offset = layout.starts[row] + offset_at_cell(layout.shown(row), column)
    return min(offset, last_place(layout, row))


def last_place(layout: Layout, row: int) -> int:
    """The last offset of the row: behind its text, unless the next row begins there."""
    end = layout.ends[row]
    if end > layout.starts[row] and row + 1 < len(layout) and layout.starts[row + 1] == end:
        return previous_boundary(layout.text, end)
    return end


def column_of(layout: Layout, offset: int) -> int:
    """The cell of its row at which `offset` stands."""
    row = layout.row_of(offset)
    start = layout.starts[row]
    return width(layout.text[start : min(offset, layout.ends[row])])


def row_edge(layout: Layout, offset: int, step: int) -> int:
    """The start of the row, or (`step` > 0) the last place on it."""
    row = layout.row_of(offset)
    return last_place(layout, row) if step > 0 else layout.starts[row]
