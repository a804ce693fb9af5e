"""Measuring text in a typeface."""

from __future__ import annotations

import pytest

from gioia.figures.fonts import find_typeface
from gioia.figures.measure import Ruler


@pytest.fixture(scope="module")
def ruler() -> Ruler:
    return Ruler(find_typeface())


def test_advances_are_by_code_point_and_add_up_to_the_width(ruler: Ruler) -> None:
    shaped = ruler.face("regular").shape("office ґатунок")
    assert len(shaped.advances) == len("office ґатунок")
    assert ruler.width("office ґатунок", "regular", 8) == pytest.approx(sum(shaped.advances) * 8)


def test_pairs_are_kerned(ruler: Ruler) -> None:
    assert ruler.width("AVAT", "regular", 8) < sum(ruler.width(c, "regular", 8) for c in "AVAT")


def test_bold_is_wider(ruler: Ruler) -> None:
    assert ruler.width("Trust", "bold", 8) > ruler.width("Trust", "regular", 8)


def test_the_height_of_a_capital_is_the_fonts(ruler: Ruler) -> None:
    assert ruler.face("regular").cap_height == pytest.approx(0.66, abs=0.01)


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("ąęłźż ґєії „” ’ — Ω", ()),
        ("漢字 trust 漢", ("漢", "字")),
        ("x\u0301", ()),
        ("e\u0301 and \u00e9", ()),
        ("👩\u200d👧 ❤\ufe0f", ("👩", "👧", "❤")),
        ("zero\u200bwidth", ()),
    ],
)
def test_characters_without_a_glyph_are_named_once(
    ruler: Ruler, text: str, lacking: tuple[str, ...]
) -> None:
    assert ruler.face("regular").shape(text).lacking == lacking


def test_a_subset_measures_what_it_holds_the_same(ruler: Ruler) -> None:
    import uharfbuzz as hb

    data = ruler.face("regular").subset(set("Źródła"))
    assert 1_000 < len(data) < 20_000
    font = hb.Font(hb.Face(data))
    buffer = hb.Buffer()
    buffer.add_str("Źródła")
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    advance = sum(position.x_advance for position in buffer.glyph_positions)
    assert advance / 1000 * 8 == pytest.approx(ruler.width("Źródła", "regular", 8))
