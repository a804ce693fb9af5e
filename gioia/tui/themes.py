"""The workbench's colours: three themes, and lane colours for every kind of colour vision."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from textual.theme import BUILTIN_THEMES, Theme

BREAKPOINTS = [(0, "-narrow"), (100, "-medium"), (130, "-wide")]
"""From how many cells on a screen has which class: what is shown beside the transcript."""

HEIGHTS = [(0, "-low"), (30, "-high")]
"""From how many rows on a screen has which class: a low one has no room for the row of rooms."""

LANES_ON_DARK = ("#E69F00", "#56B4E9", "#009E73", "#CC79A7", "#D55E00", "#3D7EFF")
"""After Okabe and Ito (2008), without yellow and grey; their blue is lifted to show on black."""

LANES_ON_LIGHT = ("#AD7200", "#2A86C0", "#00684A", "#A8487F", "#8F2D00", "#003B8A")
"""The same hues, darkened until they stand out on white."""

LANES_OF_SIXTEEN_ON_DARK = (
    "ansi_bright_yellow", "ansi_bright_cyan", "ansi_bright_green", "ansi_bright_magenta",
    "ansi_bright_red", "ansi_bright_blue",
)  # fmt: skip
LANES_OF_SIXTEEN_ON_LIGHT = (
    "ansi_yellow",
    "ansi_cyan",
    "ansi_green",
    "ansi_magenta",
    "ansi_red",
    "ansi_blue",
)
"""Where the terminal has its own sixteen colours only."""

DARK = Theme(
    name="gioia-dark", dark=True, primary="#7AA2C8", secondary="#86A3BD", accent="#E6B450",
    foreground="#D7DADF", background="#14171C", surface="#1B1F26", panel="#262B32",
    success="#7FB77E", warning="#E6B450", error="#E4767F",
    variables={"row-ground": "#3A434D", "selected-ink": "#FFFFFF"},
)  # fmt: skip
LIGHT = Theme(
    name="gioia-light", dark=False, primary="#2F5F8A", secondary="#44617C", accent="#8F5400",
    foreground="#1F2328", background="#FBFAF7", surface="#F2F0EA", panel="#E6E3DA",
    success="#256B29", warning="#8A5A00", error="#B3261E",
    variables={
        "foreground-muted": "#1F2328B3",  # Textual's own is too pale on paper
        "row-ground": "#C9D0D6", "selected-ink": "#000000",
    },
)  # fmt: skip
CONTRAST = Theme(
    name="gioia-contrast", dark=True, primary="#9FD0FF", secondary="#C8C8C8", accent="#FFD75F",
    foreground="#FFFFFF", background="#000000", surface="#000000", panel="#1C1C1C",
    success="#8CFF8C", warning="#FFD75F", error="#FF8A80",
    variables={"row-ground": "#3A434D", "selected-ink": "#FFFFFF"},
)  # fmt: skip
"""The ground of the row at the cursor is nearly grey: of 256 colours a grey is the nearest to it,
and a tint would become another colour, on which words cannot be read."""

THEMES: tuple[Theme, ...] = (DARK, LIGHT, CONTRAST)
CALLED = {DARK.name: "dark", LIGHT.name: "light", CONTRAST.name: "high contrast"}
"""What people call them, by the names that are remembered."""


class Inks(NamedTuple):
    """Those of sixteen colours that words are written in."""

    primary: str
    secondary: str
    accent: str
    success: str
    error: str


INKS_ON_DARK = Inks(
    "ansi_bright_cyan", "ansi_cyan", "ansi_bright_yellow", "ansi_bright_green", "ansi_bright_red"
)
INKS_ON_LIGHT = Inks("ansi_blue", "ansi_blue", "ansi_magenta", "ansi_green", "ansi_red")
_GROUND = dict.fromkeys(("row-ground", "selected-ink", "scrollbar-background"), "ansi_default")


def of_sixteen(theme: Theme) -> Theme:
    """A theme in the sixteen colours of the terminal, or in none, under the same name.

    Of sixteen colours none is a tint, and a Linux console shows only eight behind words. So the
    ground is everywhere the terminal's own, and what stands out is turned round or underlined, as
    the sheets say for `:ansi`.
    """
    base = BUILTIN_THEMES["ansi-dark" if theme.dark else "ansi-light"]
    inks = INKS_ON_DARK if theme.dark else INKS_ON_LIGHT
    bars = dict.fromkeys(("scrollbar", "scrollbar-hover", "scrollbar-active"), inks.primary)
    return replace(
        base, name=theme.name, primary=inks.primary, secondary=inks.secondary,
        accent=inks.accent, success=inks.success, warning=inks.accent, error=inks.error,
        variables=base.variables | _GROUND | bars,
    )  # fmt: skip


def lane_variables(*, dark: bool, few: bool = False) -> dict[str, str]:
    """The lane colours as theme variables, `lane-0` onwards."""
    if few:
        colours = LANES_OF_SIXTEEN_ON_DARK if dark else LANES_OF_SIXTEEN_ON_LIGHT
    else:
        colours = LANES_ON_DARK if dark else LANES_ON_LIGHT
    return {f"lane-{number}": colour for number, colour in enumerate(colours)}


def next_theme(name: str) -> str:
    """The theme after this one, round the end."""
    names = [theme.name for theme in THEMES]
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]
