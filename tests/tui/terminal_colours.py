"""What becomes of the colours of a row on their way through a terminal to the eye."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.color import ColorSystem
from rich.style import Style

if TYPE_CHECKING:
    from rich.color import Color
    from rich.segment import Segment

VGA = (
    "#000000", "#aa0000", "#00aa00", "#aa5500", "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa",
    "#555555", "#ff5555", "#55ff55", "#ffff55", "#5555ff", "#ff55ff", "#55ffff", "#ffffff",
)  # fmt: skip
"""The colours of a Linux console."""


class Look(NamedTuple):
    """A piece of a row as it is seen."""

    text: str
    ink: str
    ground: str
    bold: bool
    underlined: bool


class Terminal(NamedTuple):
    """What becomes of colours on their way to the eye."""

    system: ColorSystem
    ink: str
    ground: str
    """Of what has no colour."""
    colours: bool = True

    def look(self, segment: Segment) -> Look:
        """How a piece of a row is seen."""
        style = segment.style or Style()
        ink = self._hex(style.color, self.ink)
        ground = self._hex(style.bgcolor, self.ground, behind=True)
        if style.reverse:
            ink, ground = ground, ink
        return Look(segment.text, ink, ground, bool(style.bold), bool(style.underline))

    def _hex(self, colour: Color | None, otherwise: str, *, behind: bool = False) -> str:
        if colour is None or colour.is_default or not self.colours:
            return otherwise
        sent = colour.downgrade(self.system)
        if self.system is not ColorSystem.STANDARD or sent.number is None:
            return sent.get_truecolor().hex
        return VGA[sent.number % 8 if behind else sent.number]


def terminals(*, few: bool, dark: bool) -> dict[str, Terminal]:
    ink, ground = (VGA[7], VGA[0]) if dark else (VGA[0], VGA[15])
    if few:
        return {
            "16": Terminal(ColorSystem.STANDARD, ink, ground),
            "none": Terminal(ColorSystem.STANDARD, ink, ground, colours=False),
        }
    return {
        "truecolor": Terminal(ColorSystem.TRUECOLOR, ink, ground),
        "256": Terminal(ColorSystem.EIGHT_BIT, ink, ground),
    }
