from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from gioia.figures import PROFILES, scene_of
from gioia.structure.outline import ConceptBlock, DimensionBlock, Outline, ThemeBlock
from gioia.tui.board.figure import Chosen, figure_of, lines_of
from gioia.tui.board.sketch import natural_width, sketch
from gioia.tui.reader.cells import width
from tests.depth import examples

WORDS = st.lists(
    st.sampled_from(["trust", "asked", "too", "late", "Żółć", "interorganisational"]),
    min_size=1, max_size=8,
).map(" ".join)  # fmt: skip


@st.composite
def outlines(draw: st.DrawFn) -> Outline:
    def concepts() -> tuple[ConceptBlock, ...]:
        return tuple(ConceptBlock("", draw(WORDS)) for _ in range(draw(st.integers(1, 4))))

    def themes() -> tuple[ThemeBlock, ...]:
        return tuple(
            ThemeBlock("", draw(WORDS), concepts()) for _ in range(draw(st.integers(1, 3)))
        )

    return Outline(
        tuple(DimensionBlock("", draw(WORDS), themes()) for _ in range(draw(st.integers(1, 2))))
    )


@settings(max_examples=examples(12))
@given(outlines(), st.sampled_from(sorted(PROFILES)))
def test_every_word_of_the_figure_can_be_read(outline: Outline, profile: str) -> None:
    scene = scene_of(outline, profile=profile)
    cells = natural_width(scene)
    rows = sketch(scene, cells)
    assert all(width(row) <= cells for row in rows)
    shown = "\n".join(rows)
    boxed = {box.part for box in scene.boxes}
    for line in scene.lines:
        if line.part in boxed:
            assert line.text in shown
    assert shown.count("┌") == sum(box.radius == 0 for box in scene.boxes)


@settings(max_examples=examples(12))
@given(outlines(), st.integers(30, 120))
def test_a_narrow_sketch_keeps_to_its_width(outline: Outline, cells: int) -> None:
    scene = scene_of(outline)
    rows = sketch(scene, cells)
    assert all(width(row) <= cells for row in rows)
    assert "".join(rows).count("•") == sum(line.text == "•" for line in scene.lines)


def test_it_is_the_figure_with_boxes_and_connectors() -> None:
    late = ThemeBlock("", "Consulted late", (ConceptBlock("", "asked"), ConceptBlock("", "told")))
    void = ThemeBlock("", "Into the void", (ConceptBlock("", "no answer"),))
    outline = Outline((DimensionBlock("", "Tokenism", (late, void)),))
    scene = scene_of(outline, headers=("One", "Two", "Three"))
    assert sketch(scene, 64) == [
        "",
        "           One                    Two                Three",
        "┌───────────────────────┐",
        "│                       │  ╭────────────────╮",
        "│• asked                ├──┤ Consulted late ├─┐",
        "│• told                 │  │                │ │ ╭─────────────╮",
        "└───────────────────────┘  ╰────────────────╯ │ │             │",
        "┌───────────────────────┐  ╭────────────────╮ ├─┤  Tokenism   │",
        "│                       │  │                │ │ ╰─────────────╯",
        "│• no answer            ├──┤ Into the void  ├─┘",
        "└───────────────────────┘  ╰────────────────╯",
    ]


def test_what_cannot_be_drawn_says_why() -> None:
    figure = figure_of(Outline(), Chosen())
    assert "No theme with concepts" in " ".join(lines_of(figure, 40, whole=False))


def test_a_figure_that_is_too_high_is_warned_of() -> None:
    concepts = tuple(ConceptBlock("", f"concept {number}") for number in range(120))
    outline = Outline((DimensionBlock("", "all", (ThemeBlock("", "of it", concepts),)),))
    figure = figure_of(outline, Chosen("springer-84"))
    lines = lines_of(figure, 60, whole=False)
    assert lines[0].startswith("! the figure is")
    assert "springer-84, classic, 84 × " in figure.title
