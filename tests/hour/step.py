"""A step of the work as plain data: what is pressed, and what must be there then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

KEYS = {
    "Enter": b"\r", "Esc": b"\x1b", "Tab": b"\t", "^N": b"\x0e", "^Q": b"\x11", "^S": b"\x13",
    "Up": b"\x1b[A", "Down": b"\x1b[B", "Right": b"\x1b[C", "Left": b"\x1b[D",
    "Home": b"\x1b[H", "End": b"\x1b[F", "⇧Down": b"\x1b[1;2B",
    "F1": b"\x1bOP", "F2": b"\x1bOQ", "F3": b"\x1bOR", "F4": b"\x1bOS", "F5": b"\x1b[15~",
    "F6": b"\x1b[17~", "F7": b"\x1b[18~", "F8": b"\x1b[19~", "F9": b"\x1b[20~",
    "F10": b"\x1b[21~",
}  # fmt: skip
"""What a terminal sends for keys that are no letters."""

PASTED = b"\x1b[200~", b"\x1b[201~"


@dataclass(frozen=True, slots=True)
class Words:
    """Words that are written, all at once as one pastes from one's notes; or letter by letter."""

    text: str
    letters: bool = False


Stroke = str | Words
"""A key by its name or by its letter, or words."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that a researcher does, and how one knows that it was done."""

    told: str
    strokes: tuple[Stroke, ...]
    shows: str = ""
    """These words are to be seen afterwards."""
    holds: tuple[str, ...] = ()
    """There is one line in the project that has all of these."""
    document: str = ""
    """It is done in this document."""
    gone: str = ""
    """These words are not to be seen any more: a window's."""
    changes: bool = True
    """Whether the project is another one afterwards."""


def singly(step: Step) -> tuple[Stroke, ...]:
    """Its strokes one by one: what is written in a field (which ^S keeps) letter by letter."""
    return tuple(
        one
        for stroke, then in zip(step.strokes, (*step.strokes[1:], ""), strict=True)
        for one in _letters(stroke, then)
    )


def _letters(stroke: Stroke, then: Stroke) -> Iterable[Stroke]:
    if isinstance(stroke, Words) and (stroke.letters or then == "^S"):
        return [Words(letter, letters=True) for letter in stroke.text]
    return [stroke]


def sent(stroke: Stroke) -> bytes:
    """What the terminal sends for it."""
    if isinstance(stroke, Words):
        words = stroke.text.encode()
        return words if stroke.letters else PASTED[0] + words + PASTED[1]
    return KEYS.get(stroke, stroke.encode())


def pressed(keys: str, *words: str) -> tuple[Stroke, ...]:
    """Keys as one writes them down, with a space between; `_` stands for the next of the words."""
    rest = iter(words)
    return tuple(Words(next(rest)) if key == "_" else key for key in keys.split())
