"""The motions by name, as the table of actions names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.reader import motions

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.tui.reader.layout import Layout
    from gioia.tui.reader.page import Page

    ByText = Callable[[Page, int, int], int]
    Motion = Callable[[Page, Layout, int], int]

VERTICAL: dict[str, Callable[[int], int]] = {
    "up": lambda _: -1,
    "down": lambda _: 1,
    "page.up": lambda page: -page,
    "page.down": lambda page: page,
}
"""How many rows a key goes, given the rows of a screenful."""


def _by(motion: ByText, step: int) -> Motion:
    return lambda page, _, cursor: motion(page, cursor, step)


MOTIONS: dict[str, Motion] = {
    "left": _by(motions.by_character, -1),
    "right": _by(motions.by_character, 1),
    "word.previous": _by(motions.by_word, -1),
    "word.next": _by(motions.by_word, 1),
    "word.end": lambda page, _, cursor: motions.word_end(page, cursor),
    "sentence.previous": _by(motions.by_sentence, -1),
    "sentence.next": _by(motions.by_sentence, 1),
    "turn.previous": _by(motions.by_turn, -1),
    "turn.next": _by(motions.by_turn, 1),
    "row.start": lambda _, rows, cursor: motions.row_edge(rows, cursor, -1),
    "row.end": lambda _, rows, cursor: motions.row_edge(rows, cursor, 1),
    "text.start": lambda *_: 0,
    "text.end": lambda page, _, __: len(page.text),
}
"""Where each motion that is not by rows takes the cursor."""
