"""Outlines to draw: from a nested dictionary, and any that hypothesis can think of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from gioia.structure.outline import ConceptBlock, DimensionBlock, Outline, ThemeBlock

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def outline_of(tree: Mapping[str, Mapping[str, Sequence[str]]]) -> Outline:
    """Dimensions with their themes with their concepts, by label."""
    return Outline(
        tuple(
            DimensionBlock("d", dimension, tuple(theme_of(*theme) for theme in themes.items()))
            for dimension, themes in tree.items()
        )
    )


def theme_of(label: str, concepts: Sequence[str]) -> ThemeBlock:
    """A theme with concepts of these labels."""
    return ThemeBlock("t", label, tuple(ConceptBlock("c", concept) for concept in concepts))


SMALL = outline_of(
    {
        "Becoming Partners": {
            "Slow Building of Trust": [
                "“They came back, that was new”",
                "Coffee & cake before contracts",
            ],
            "Negotiated Roles": ["Who signs, who answers for it?"],
        },
        "Умови співтворення": {
            "Źródła zaufania": ["„Żyjemy od konkursu do konkursu” — i w tym cały kłopot"],
        },
    }
)

POLISH_AND_UKRAINIAN = outline_of(
    {
        "Warunki współpracy międzysektorowej": {
            "Finansowanie „od projektu do projektu”": [
                "„Żyjemy od konkursu do konkursu” — i w tym cały kłopot",
                "Środki są, ale nie ma komu ich rozliczyć",
            ],
            "Źródła zaufania": ["Łatwiej rozmawiać, gdy ktoś słucha"],
        },
        "Умови співтворення послуг": {
            "Довіра між владою і громадою": [
                "«Ґазда в хаті — порядок у хаті»",
                "Їхали по допомогу, а знайшли однодумців",
                "Об’єднання громад змінило все",
            ],
            "Єдність після переїзду": ["З нами говорять як із рівними"],
        },
    }
)


def long_outline(dimensions: int = 4, themes: int = 3, concepts: int = 3) -> Outline:
    """An outline in long wording: concepts of about a hundred characters."""
    words = "People who have waited for a decision for months explain that nobody called them back"
    return outline_of(
        {
            f"Dimension Number {d} of the Study": {
                f"A Theme That Takes Some Words to Name, {d}.{t}": [
                    f"{words} ({d}.{t}.{c})" for c in range(concepts)
                ]
                for t in range(themes)
            }
            for d in range(dimensions)
        }
    )


LABELS = st.text("aeiou bcdfg ąęłźżć ґєії щшЖ -—–/ „”’“ WWMil. ́", min_size=1, max_size=90).filter(
    lambda text: text.split() != []
)
"""Labels of three alphabets, with long words, hyphens, dashes and a combining accent."""


THEMES = st.builds(theme_of, LABELS, st.lists(LABELS, min_size=1, max_size=5))
DIMENSIONS = st.builds(
    DimensionBlock, st.just("d"), LABELS, st.lists(THEMES, min_size=1, max_size=4).map(tuple)
)
OUTLINES = st.builds(Outline, st.lists(DIMENSIONS, min_size=1, max_size=4).map(tuple))


def labels_of(outline: Outline) -> list[str]:
    """All labels as a figure shows them: concepts, their theme, and the dimension at the end."""
    labels = []
    for dimension in outline.dimensions:
        for theme in dimension.themes:
            labels += [concept.label for concept in theme.concepts]
            labels.append(theme.label)
        labels.append(dimension.label)
    return labels


def squeezed(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())
