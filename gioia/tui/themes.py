"""The workbench's colours: three themes, and lane colours for every kind of colour vision."""

from __future__ import annotations

from textual.theme import Theme

BREAKPOINTS = [(0, "-narrow"), (100, "-medium"), (130, "-wide")]
"""From how many cells on a screen has which class: what is shown beside the transcript."""

HEIGHTS = [(0, "-low"), (30, "-high")]
"""From how many rows on a screen has which class: a low one has no room for the row of rooms."""

LANES_ON_DARK = ("#E69F00", "#56B4E9", "#009E73", "#CC79A7", "#D55E00", "#3D7EFF")
"""After Okabe and Ito (2008), without yellow and grey; their blue is lifted to show on black."""

LANES_ON_LIGHT = ("#AD7200", "#2A86C0", "#00684A", "#A8487F", "#8F2D00", "#003B8A")
"""The same hues, darkened until they stand out on white."""

LANES_OF_SIXTEEN = (
    "ansi_bright_yellow", "ansi_bright_cyan", "ansi_bright_green", "ansi_bright_magenta",
    "ansi_bright_red", "ansi_bright_blue",
)  # fmt: skip
"""Where the terminal has its own sixteen colours only."""

DARK = Theme(
    name="gioia-dark", dark=True, primary="#7AA2C8", secondary="#86A3BD", accent="#E6B450",
    foreground="#D7DADF", background="#14171C", surface="#1B1F26", panel="#242A33",
    success="#7FB77E", warning="#E6B450", error="#E4767F",
)  # fmt: skip
LIGHT = Theme(
    name="gioia-light", dark=False, primary="#2F5F8A", secondary="#44617C", accent="#8F5400",
    foreground="#1F2328", background="#FBFAF7", surface="#F2F0EA", panel="#E6E3DA",
    success="#256B29", warning="#8A5A00", error="#B3261E",
    variables={"foreground-muted": "#1F2328B3"},  # Textual's own is too pale on paper
)  # fmt: skip
CONTRAST = Theme(
    name="gioia-contrast", dark=True, primary="#9FD0FF", secondary="#C8C8C8", accent="#FFD75F",
    foreground="#FFFFFF", background="#000000", surface="#000000", panel="#1C1C1C",
    success="#8CFF8C", warning="#FFD75F", error="#FF8A80",
)  # fmt: skip

THEMES: tuple[Theme, ...] = (DARK, LIGHT, CONTRAST)
WITHOUT_COLOUR = "ansi-dark"
"""Textual's own theme for NO_COLOR: the terminal's colours, with bold, underline and reverse."""


def lane_variables(*, dark: bool, sixteen: bool = False) -> dict[str, str]:
    """The lane colours as theme variables, `lane-0` onwards, and how marked words look besides.

    Of sixteen colours none is a tint, and a Linux console shows only eight behind words: there a
    coded word is underlined, and a selected one turned round.
    """
    colours = LANES_OF_SIXTEEN if sixteen else LANES_ON_DARK if dark else LANES_ON_LIGHT
    lanes = {f"lane-{number}": colour for number, colour in enumerate(colours)}
    styles = ("underline", "reverse") if sixteen else ("none", "none")
    return lanes | dict(zip(("coded-style", "selected-style"), styles, strict=True))


def next_theme(name: str) -> str:
    """The theme after this one, round the end."""
    names = [theme.name for theme in THEMES]
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]
