"""Colours of codes: our eighteen looks as RGB, and the nearest look to a colour from elsewhere."""

from __future__ import annotations

import colorsys
import re

LOOKS = (
    "#E69F00", "#56B4E9", "#009E73", "#CC79A7", "#D55E00", "#0072B2",
    "#B87A00", "#2A86C0", "#00684A", "#A8487F", "#8F2D00", "#003B8A",
    "#F5C566", "#9AD3F2", "#66C5AB", "#E3B3CE", "#EFA070", "#6FA8DC",
)  # fmt: skip
"""One colour for each number that a code's look can have; after Okabe and Ito (2008)."""
_SHORT = re.compile("#[0-9A-Fa-f]{3}")
_LONG = re.compile("#[0-9A-Fa-f]{6}")


def is_colour(color: str) -> bool:
    """Whether this is `#RGB` or `#RRGGBB`."""
    return bool(_SHORT.fullmatch(color) or _LONG.fullmatch(color))


def colour_of(look: int) -> str:
    """The colour of a look."""
    return LOOKS[look % len(LOOKS)]


def look_of(color: str) -> int | None:
    """The look of a colour: its own, or that of the nearest hue; None where it has no hue."""
    if not is_colour(color):
        return None
    digits = color[1:] if len(color) == 7 else "".join(digit * 2 for digit in color[1:])
    wanted = f"#{digits.upper()}"
    if wanted in LOOKS:
        return LOOKS.index(wanted)
    hue, _, saturation = colorsys.rgb_to_hls(*_shares(wanted))
    if saturation == 0:
        return None
    return min(range(6), key=lambda look: _apart(hue, _hue(LOOKS[look])))


def _shares(color: str) -> tuple[float, float, float]:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hue(color: str) -> float:
    return colorsys.rgb_to_hls(*_shares(color))[0]


def _apart(one: float, other: float) -> float:
    """How far two hues are on their circle."""
    return min(abs(one - other), 1 - abs(one - other))
