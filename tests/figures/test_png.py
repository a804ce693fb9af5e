"""Scenes as PNG."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from gioia.errors import UsageError
from gioia.figures import png, scene_of
from tests.figures.outlines import POLISH_AND_UKRAINIAN, SMALL, long_outline

if TYPE_CHECKING:
    from gioia.figures.scene import Scene


@pytest.fixture(scope="module")
def scene() -> Scene:
    return scene_of(POLISH_AND_UKRAINIAN)


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


@pytest.mark.parametrize(("dpi", "width"), [(300, 2244), (600, 4488)])
def test_it_has_the_pixels_and_says_the_resolution_that_elsevier_asks_for(
    scene: Scene, dpi: int, width: int
) -> None:
    picture = opened(png.write(scene, dpi))
    assert picture.size == (width, round(scene.height / 72 * dpi))
    assert picture.info["dpi"] == pytest.approx((dpi, dpi), abs=0.02)


def test_it_is_grey_without_transparency_on_white(scene: Scene) -> None:
    picture = opened(png.write(scene, 72))
    assert (picture.mode, "transparency" in picture.info) == ("L", False)
    assert picture.getpixel((0, picture.height - 1)) == 255
    assert sum(picture.histogram()[:60]) > 100


def test_every_line_of_text_is_drawn(scene: Scene) -> None:
    dpi = 144
    picture = opened(png.write(scene, dpi))
    for line in scene.lines:
        left = line.x - (line.size if line.anchor == "middle" else 0)
        top, right, bottom = line.y - 0.7 * line.size, left + 2 * line.size, line.y
        scale = dpi / 72
        part = picture.crop((left * scale, top * scale, right * scale, bottom * scale))
        assert sum(part.histogram()[:140]) > 3, line.text


def test_the_same_outline_gives_the_same_bytes() -> None:
    assert png.write(scene_of(SMALL), 100) == png.write(scene_of(SMALL), 100)


@pytest.mark.parametrize("dpi", [0, -300, 71, 1201])
def test_a_resolution_that_cannot_be_meant_is_refused(scene: Scene, dpi: int) -> None:
    with pytest.raises(UsageError, match="no resolution for print"):
        png.write(scene, dpi)


def test_a_picture_too_large_for_memory_is_refused() -> None:
    with pytest.raises(UsageError, match="pixels") as refusal:
        png.pixels(scene_of(long_outline(12, 5, 5)), 1200)
    assert "PDF or SVG" in refusal.value.way_out
