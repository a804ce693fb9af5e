"""Scenes as SVG."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings

from gioia.figures import scene_of, svg
from gioia.figures.profiles import PROFILES
from tests.depth import examples
from tests.figures.outlines import OUTLINES, POLISH_AND_UKRAINIAN, SMALL, outline_of

if TYPE_CHECKING:
    from gioia.structure.outline import Outline

GOLDEN = Path(__file__).with_name("golden") / "small.svg"
SPACE = "{http://www.w3.org/2000/svg}"


def parsed(data: bytes | str) -> ET.Element:
    return ET.fromstring(data)  # noqa: S314 - it is our own output


def texts(data: bytes | str) -> list[str]:
    return [element.text or "" for element in parsed(data).iter(f"{SPACE}text")]


def test_a_small_figure_is_the_golden_one() -> None:
    assert svg.document(scene_of(SMALL, profile="elsevier-140")) == GOLDEN.read_text("utf-8")


def test_text_is_live_one_element_a_line() -> None:
    scene = scene_of(POLISH_AND_UKRAINIAN)
    assert texts(svg.write(scene)) == [line.text for line in scene.lines]


@settings(max_examples=examples(8), deadline=None)
@given(outline=OUTLINES)
def test_any_text_makes_valid_xml_with_the_same_lines(outline: Outline) -> None:
    scene = scene_of(outline)
    assert texts(svg.document(scene)) == [line.text for line in scene.lines]


def test_markup_in_a_label_stays_text() -> None:
    scene = scene_of(outline_of({"<b>&amp;": {'"T"': ["a < b & c > 'd'"]}}))
    assert {"<b>&amp;", '"T"', "a < b & c > 'd'"} <= set(texts(svg.write(scene)))


def test_the_same_outline_gives_the_same_bytes() -> None:
    assert svg.write(scene_of(SMALL)) == svg.write(scene_of(SMALL))


@pytest.mark.parametrize("name", PROFILES)
def test_its_size_is_said_in_millimetres_and_its_units_are_points(name: str) -> None:
    root = parsed(svg.document(scene_of(SMALL, profile=name)))
    assert float(root.attrib["width"].removesuffix("mm")) == pytest.approx(
        PROFILES[name].width_mm, abs=0.001
    )
    box = [float(number) for number in root.attrib["viewBox"].split()]
    assert box[2] / 72 * 25.4 == pytest.approx(PROFILES[name].width_mm, abs=0.001)


def test_it_says_what_it_shows_and_names_its_parts() -> None:
    root = parsed(svg.document(scene_of(SMALL)))
    assert root.findtext(f"{SPACE}title") == "Data structure"
    assert "Negotiated Roles" in (root.findtext(f"{SPACE}desc") or "")
    ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    assert len(ids) == len(set(ids))
    assert {"headers", "concepts-1-1", "theme-1-2", "dimension-2", "connectors-1"} <= set(ids)


def test_it_is_black_on_white_without_transparency() -> None:
    drawn = svg.document(scene_of(SMALL))
    colours = re.findall(r"(?:fill|stroke)=\"(#\w+|\w+)\"", drawn)
    assert set(colours) == {"#000", "#fff", "none"}
    assert "opacity" not in drawn


def test_it_carries_the_glyphs_of_the_faces_it_uses() -> None:
    import base64

    import uharfbuzz as hb

    scene = scene_of(SMALL)
    rules = re.findall(
        r"@font-face\{font-family:'Source Sans Pro';(.*?)src:url\(data:font/ttf;base64,(.*?)\)",
        svg.write(scene).decode(),
    )
    assert [style for style, _ in rules] == ["", "font-weight:bold;"]
    regular = hb.Font(hb.Face(base64.b64decode(rules[0][1])))
    assert all(regular.get_nominal_glyph(ord(c)) for c in "Źródła„”—")


def test_a_font_that_may_not_travel_is_only_named() -> None:
    from dataclasses import replace

    scene = scene_of(SMALL)
    bound = replace(scene, font=replace(scene.font, may_embed=False))
    assert svg.write(bound).decode() == svg.document(bound)
    assert "'Source Sans Pro', 'Source Sans 3', 'Arial'" in svg.document(bound)
