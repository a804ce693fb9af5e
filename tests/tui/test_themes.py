from __future__ import annotations

import re
from itertools import combinations, product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.color import Color as RichColour
from rich.color import ColorSystem
from textual.color import Color

import gioia.tui
from gioia.tui.reader.margin import COLOURS
from gioia.tui.themes import LANES_ON_DARK, LANES_ON_LIGHT, THEMES, lane_variables, next_theme
from tests.tui.colours import contrast, difference, linear, seen_by

if TYPE_CHECKING:
    from textual.theme import Theme

VISIONS = ("common", "protan", "deutan", "tritan")
ENOUGH_APART = 8.0
READABLE = 4.5
VISIBLE = 3.0
GROUNDS = ("background", "surface", "panel")
INKS = (
    "foreground", "foreground-muted", "text-muted", "primary", "secondary", "accent", "success",
    "warning", "error",
)  # fmt: skip
TINTS = (0.10, 0.17, 0.24)
"""Of the words under one, two and more codes."""
MARKED = (0.35, 0.40, 0.45)
"""How much of the main colour lies over a target, the cursor's row, a selection."""
SHEETS = sorted(Path(gioia.tui.__file__).parent.rglob("*.tcss"))
PALER = re.compile(r"^\.(\S+) \{ color: \$foreground (\d+)%", re.MULTILINE)
LINES, DECORATION = {"board--stroke"}, {"quotes--bar"}
"""What is no word; what says nothing that is not said otherwise."""


def test_the_difference_of_colours_is_that_of_the_literature() -> None:
    assert difference(linear("#ffffff"), linear("#000000")) == pytest.approx(100, abs=0.1)
    assert difference(linear("#ff0000"), linear("#00ff00")) == pytest.approx(86.6, abs=0.2)
    assert difference(linear("#123456"), linear("#123456")) == 0
    assert contrast("#ffffff", "#000000") == pytest.approx(21)


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("lanes", [LANES_ON_DARK, LANES_ON_LIGHT])
def test_lanes_are_told_apart_by_every_colour_vision(lanes: tuple[str, ...], vision: str) -> None:
    seen = {colour: seen_by(vision, colour) for colour in lanes}
    closest = min((difference(seen[a], seen[b]), a, b) for a, b in combinations(lanes, 2))
    assert closest[0] >= ENOUGH_APART, closest


def lanes_of(variables: dict[str, str]) -> dict[str, str]:
    return {name: colour for name, colour in variables.items() if name.startswith("lane-")}


class Looks:
    """The colours of a theme as they are seen on a ground."""

    def __init__(self, theme: Theme) -> None:
        self.variables = theme.to_color_system().generate()
        self.lanes = lanes_of(lane_variables(dark=theme.dark))

    def ground(self, name: str, over: str = "foreground", share: float = 0.0) -> Color:
        """A ground, with a share of another colour over it."""
        ground = Color.parse(self.variables[name])
        return ground.blend(Color.parse(self.variables[over]), share)

    def contrast(self, ink: str, ground: Color) -> float:
        """Of a colour by its name; `auto` is what Textual chooses for the ground."""
        told, _, share = self.variables[ink].partition(" ")
        if told == "auto":
            colour = ground.get_contrast_text(float(share.rstrip("%") or 100) / 100)
        else:
            colour = Color.parse(told)
        return contrast((ground + colour).hex, ground.hex)


each_theme = pytest.mark.parametrize(
    "looks", [Looks(theme) for theme in THEMES], ids=[theme.name for theme in THEMES]
)


@each_theme
def test_words_are_readable_on_every_ground(looks: Looks) -> None:
    for name in GROUNDS:
        ground = looks.ground(name)
        told = {ink: looks.contrast(ink, ground) for ink in INKS}
        assert {ink: ratio for ink, ratio in told.items() if ratio < READABLE} == {}, name


@each_theme
def test_words_are_readable_under_cursors_in_selections_and_on_tints(looks: Looks) -> None:
    for name, share in product(GROUNDS, MARKED):
        ground = looks.ground(name, "primary", share)
        assert looks.contrast("foreground", ground) >= READABLE, (name, share)
        assert looks.contrast("text-muted", ground) >= VISIBLE, (name, share)
    for tint in TINTS:
        assert looks.contrast("foreground", looks.ground("background", share=tint)) >= READABLE
    for turned_round in ("accent", "primary", "warning", "foreground"):
        assert looks.contrast("background", looks.ground(turned_round)) >= READABLE, turned_round


@each_theme
def test_lanes_stand_out_on_every_ground(looks: Looks) -> None:
    assert len(looks.lanes) == COLOURS
    for name, colour in product(GROUNDS, looks.lanes.values()):
        assert contrast(colour, looks.ground(name).hex) >= VISIBLE, (name, colour)


@each_theme
def test_paler_words_of_the_rooms_are_readable_and_lines_are_seen(looks: Looks) -> None:
    paler = [found for sheet in SHEETS for found in PALER.findall(sheet.read_text("utf-8"))]
    assert {("board--quiet", "65"), ("board--stroke", "50")} <= set(paler)
    ground = looks.ground("background")
    for what, share in paler:
        enough = VISIBLE if what in LINES else READABLE
        pale = looks.ground("background", share=int(share) / 100)
        assert what in DECORATION or contrast(pale.hex, ground.hex) >= enough, what


@pytest.mark.parametrize("dark", [True, False])
def test_sixteen_colours_have_six_different_lanes(dark: bool) -> None:
    assert len(set(lanes_of(lane_variables(dark=dark, few=True)).values())) == COLOURS


def test_themes_go_round() -> None:
    name, seen = THEMES[0].name, []
    for _ in THEMES:
        name = next_theme(name)
        seen.append(name)
    assert sorted(seen) == sorted(theme.name for theme in THEMES)
    assert next_theme("unknown") == THEMES[0].name


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_grounds_stay_themselves_where_there_are_256_colours(theme: Theme) -> None:
    """Over ssh a terminal often says no more; a dark blue-grey must not become a dark blue."""
    grounds = (theme.background, theme.surface, theme.panel, theme.variables["row-ground"])
    for ground in filter(None, grounds):
        shown = RichColour.parse(ground).downgrade(ColorSystem.EIGHT_BIT).get_truecolor()
        assert max(shown) - min(shown) <= 40
