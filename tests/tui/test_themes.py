from __future__ import annotations

from itertools import combinations

import pytest
from textual.color import Color

from gioia.tui.reader.margin import COLOURS
from gioia.tui.themes import LANES_ON_DARK, LANES_ON_LIGHT, THEMES, lane_variables, next_theme
from tests.tui.colours import contrast, difference, linear, seen_by

VISIONS = ("common", "protan", "deutan", "tritan")
ENOUGH_APART = 8.0
READABLE = 4.5
VISIBLE = 3.0
TINTS = (0.10, 0.17, 0.24)


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


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_lanes_stand_out_and_text_is_readable_on_every_tint(theme: object) -> None:
    background = Color.parse(str(theme.background))  # type: ignore[attr-defined]
    foreground = Color.parse(str(theme.foreground))  # type: ignore[attr-defined]
    lanes = lane_variables(dark=theme.dark)  # type: ignore[attr-defined]
    assert len(lanes) == COLOURS
    for colour in lanes.values():
        assert contrast(colour, background.hex) >= VISIBLE, colour
    for tint in TINTS:
        assert contrast(foreground.hex, background.blend(foreground, tint).hex) >= READABLE


def test_sixteen_colours_have_six_different_lanes() -> None:
    assert len(set(lane_variables(dark=True, sixteen=True).values())) == COLOURS


def test_themes_go_round() -> None:
    name, seen = THEMES[0].name, []
    for _ in THEMES:
        name = next_theme(name)
        seen.append(name)
    assert sorted(seen) == sorted(theme.name for theme in THEMES)
    assert next_theme("unknown") == THEMES[0].name
