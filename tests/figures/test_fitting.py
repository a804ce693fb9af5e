"""Fitting a figure into a profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.figures import scene_of
from tests.figures.outlines import SMALL, long_outline, outline_of

if TYPE_CHECKING:
    from gioia.figures.scene import Scene


def sizes(scene: Scene) -> set[float]:
    return {line.size for line in scene.lines}


def test_a_figure_with_room_has_the_best_lettering_and_no_warning() -> None:
    scene = scene_of(SMALL)
    assert sizes(scene) == {8}
    assert scene.warnings == ()


def test_lettering_gets_smaller_before_the_figure_gets_too_high() -> None:
    scene = scene_of(long_outline(4, 2, 3), profile="letter-165")
    assert sizes(scene) == {8.5}
    assert scene.height <= 228.6 / 25.4 * 72
    assert scene.warnings == ()


def test_thirty_five_concepts_in_long_wording_fit_the_default_page() -> None:
    scene = scene_of(long_outline(5, 2, 3))
    assert scene.height <= 234 / 25.4 * 72
    assert scene.warnings == ()


def test_a_figure_that_is_too_high_anyway_is_drawn_with_advice() -> None:
    scene = scene_of(long_outline(7, 3, 4))
    assert sizes(scene) == {7}
    assert scene.height > 234 / 25.4 * 72
    (warning,) = scene.warnings
    assert "84 concepts, 21 themes and 7 dimensions" in warning
    assert "elsevier-190 allows 234 mm" in warning
    assert f"{scene.height / 72 * 25.4:.0f} mm high even in 7 pt" in warning


def test_a_broken_word_is_named() -> None:
    scene = scene_of(outline_of({"D": {"T": ["x" * 200]}}))
    assert len(scene.warnings) == 1
    assert "xxx” is wider than its column" in scene.warnings[0]


def test_a_slide_is_as_high_as_a_slide_with_the_figure_in_its_middle() -> None:
    scene = scene_of(SMALL, profile="slide-16x9")
    assert (scene.width, scene.height) == pytest.approx((960, 540), abs=0.01)
    above = min(line.y for line in scene.lines) - 16
    below = scene.height - max(box.bottom for box in scene.boxes)
    assert above == pytest.approx(below, abs=16)
