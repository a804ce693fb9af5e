"""The classic style: what must hold of every figure, and of some in particular."""

from __future__ import annotations

from itertools import combinations, groupby, pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gioia.figures import scene_of
from gioia.figures.elements import BULLET
from gioia.figures.measure import ruler_of
from gioia.figures.plan import HEADERS
from gioia.figures.profiles import PROFILES, Profile
from gioia.text.normalise import clean_label
from tests.depth import examples
from tests.figures.outlines import OUTLINES, SMALL, labels_of, long_outline, outline_of, squeezed

if TYPE_CHECKING:
    from gioia.figures.scene import Box, Scene, TextLine
    from gioia.structure.outline import Outline

any_figure = settings(max_examples=examples(15), deadline=None)
SCENES = st.builds(
    lambda outline, profile: (outline, scene_of(outline, profile=profile)),
    OUTLINES,
    st.sampled_from(["elsevier-190", "elsevier-90", "springer-129", "slide-16x9"]),
)
SLACK = 0.01  # points


def box_of(scene: Scene, part: str) -> Box:
    (box,) = (box for box in scene.boxes if box.part == part)
    return box


def span(scene: Scene, line: TextLine) -> tuple[float, float]:
    width = ruler_of(scene.font).width(line.text, line.weight, line.size)
    left = line.x - (width / 2 if line.anchor == "middle" else 0)
    return left, left + width


@any_figure
@given(drawn=SCENES)
def test_no_two_boxes_overlap(drawn: tuple[Outline, Scene]) -> None:
    for a, b in combinations(drawn[1].boxes, 2):
        apart = a.right < b.x or b.right < a.x or a.bottom < b.y or b.bottom < a.y
        assert apart, (a, b)


@any_figure
@given(drawn=SCENES)
def test_every_line_of_a_label_lies_inside_its_box(drawn: tuple[Outline, Scene]) -> None:
    scene = drawn[1]
    for line in scene.lines:
        if line.part == "headers":
            continue
        box = box_of(scene, line.part)
        left, right = span(scene, line)
        assert box.x + 2 < left
        assert right < box.right - 2
        assert box.y + 2 < line.y - 0.66 * line.size
        assert line.y + 0.2 * line.size < box.bottom


@any_figure
@given(drawn=SCENES)
def test_all_labels_appear_in_the_authors_order(drawn: tuple[Outline, Scene]) -> None:
    outline, scene = drawn
    shown = "".join(line.text for line in scene.lines if line.text != BULLET)
    told = "".join([*HEADERS, *map(clean_label, labels_of(outline))])
    assert squeezed(shown) == squeezed(told)


@any_figure
@given(drawn=SCENES)
def test_there_is_a_bullet_for_every_concept(drawn: tuple[Outline, Scene]) -> None:
    outline, scene = drawn
    concepts = [c for d in outline.dimensions for t in d.themes for c in t.concepts]
    bullets = [line for line in scene.lines if line.text == BULLET]
    assert len(bullets) >= len(concepts)
    assert all(line.part.startswith("concepts-") for line in bullets)


@any_figure
@given(drawn=SCENES)
def test_themes_are_centred_on_concepts_and_dimensions_on_themes(
    drawn: tuple[Outline, Scene],
) -> None:
    outline, scene = drawn
    for d, dimension in enumerate(outline.dimensions, start=1):
        themes = []
        for t, _ in enumerate(dimension.themes, start=1):
            theme = box_of(scene, f"theme-{d}-{t}")
            assert theme.middle == pytest.approx(box_of(scene, f"concepts-{d}-{t}").middle)
            themes.append(theme.middle)
        size = scene.lines[0].size
        middle = box_of(scene, f"dimension-{d}").middle
        assert middle == pytest.approx((themes[0] + themes[-1]) / 2, abs=1.2 * size)


@any_figure
@given(drawn=SCENES)
def test_connectors_are_straight_and_cross_neither_box_nor_text(
    drawn: tuple[Outline, Scene],
) -> None:
    scene = drawn[1]
    for connector in scene.connectors:
        for (x1, y1), (x2, y2) in pairwise(connector.points):
            assert x1 == x2 or y1 == y2
            for box in scene.boxes:
                beside = max(x1, x2) <= box.x + SLACK or min(x1, x2) >= box.right - SLACK
                over = max(y1, y2) <= box.y or min(y1, y2) >= box.bottom
                assert beside or over


@any_figure
@given(drawn=SCENES)
def test_boxes_are_joined_at_the_middles_of_their_sides(drawn: tuple[Outline, Scene]) -> None:
    scene = drawn[1]
    ends = [end for line in scene.connectors for end in (line.points[0], line.points[-1])]
    for box in scene.boxes:
        left, right = (
            any(abs(x - side) < SLACK and abs(y - box.middle) < SLACK for x, y in ends)
            for side in (box.x, box.right)
        )
        assert left is not box.part.startswith("concepts")
        assert right is not box.part.startswith("dimension")


@any_figure
@given(drawn=SCENES)
def test_nothing_lies_outside_the_artwork(drawn: tuple[Outline, Scene]) -> None:
    scene = drawn[1]
    for box in scene.boxes:
        assert box.stroke / 2 <= box.x
        assert box.stroke / 2 <= box.y
        assert box.right <= scene.width - box.stroke / 2
        assert box.bottom <= scene.height - box.stroke / 2
    for line in scene.lines:
        left, right = span(scene, line)
        assert left >= 0
        assert right <= scene.width


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_the_artwork_is_as_wide_as_the_profile(profile: Profile) -> None:
    scene = scene_of(SMALL, profile=profile.name)
    assert scene.width == profile.width
    assert scene.height <= profile.height
    assert max(box.right for box in scene.boxes) == pytest.approx(
        scene.width - profile.margin - 1, abs=0.01
    )


def test_boxes_of_a_column_are_equally_wide_and_aligned() -> None:
    scene = scene_of(long_outline())
    for _, some in groupby(
        sorted(scene.boxes, key=lambda box: box.part), lambda box: box.part.split("-")[0]
    ):
        assert len({(round(box.x, 6), round(box.width, 6)) for box in some}) == 1


def test_groups_of_dimensions_stand_further_apart_than_their_themes() -> None:
    scene = scene_of(SMALL)
    first, second, third = (box_of(scene, f"concepts-{p}") for p in ("1-1", "1-2", "2-1"))
    assert third.y - second.bottom > 1.5 * (second.y - first.bottom)


def test_a_dimension_higher_than_its_themes_pushes_them_apart() -> None:
    long = "A Very Long Label of a Dimension That Rests Upon One Concept Only and Goes On and On"
    scene = scene_of(outline_of({long: {"T": ["one"]}, long + "!": {"T": ["one"]}}))
    first, second = box_of(scene, "dimension-1"), box_of(scene, "dimension-2")
    assert first.height > box_of(scene, "concepts-1-1").height
    assert second.y > first.bottom


def test_one_theme_is_joined_to_its_dimension_by_one_straight_line() -> None:
    scene = scene_of(outline_of({"Trust": {"Slow Trust": ["“They came back”"]}}))
    assert [len(connector.points) for connector in scene.connectors] == [2, 2]
    assert len({y for connector in scene.connectors for _, y in connector.points}) == 1


def test_headers_can_be_worded_and_left_out() -> None:
    worded = scene_of(SMALL, headers=("Pojęcia", "Wątki", "Wymiary"))
    texts = [line.text for line in worded.lines if line.part == "headers"]
    assert texts == ["Pojęcia", "Wątki", "Wymiary"]
    bare = scene_of(SMALL, headers=("", "", ""))
    assert not [line for line in bare.lines if line.part == "headers"]
    assert bare.height < worded.height


def test_text_is_centred_between_the_capitals_and_the_baseline() -> None:
    scene = scene_of(SMALL)
    box = box_of(scene, "theme-1-1")
    (line,) = (line for line in scene.lines if line.part == "theme-1-1")
    cap = ruler_of(scene.font).face("regular").cap_height * line.size
    assert line.y - cap / 2 == pytest.approx(box.middle)
    assert line.x == pytest.approx(box.x + box.width / 2)
