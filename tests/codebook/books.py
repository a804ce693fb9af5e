"""Codebooks for the tests: a small true one, and any sound one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from gioia.codebook.labels import fold_label, is_blank
from gioia.codebook.model import Code, Codebook, Excerpt, Groundedness, ProjectName, Retirement
from tests.depth import examples

some = settings(max_examples=examples(20))
"""Whole codebooks are slow to draw."""
GOLDEN = Path(__file__).parent / "golden"


def guid(number: int) -> str:
    """A UUID that shows its number."""
    return f"00000000-0000-4000-8000-{number:012x}"


def small_book(**changes: Any) -> Codebook:
    """One dimension, two themes, three concepts, with everything that a code can carry."""
    fields: dict[str, Any] = {
        "project": ProjectName(guid=guid(0xABC), name="Współtworzenie usług"),
        "lineage": ("a" * 64, "b" * 64),
        "dimensions": (Code(guid=guid(1), label="Institutional openness", definition="Ready?"),),
        "themes": (
            Code(guid=guid(2), label="Timing of involvement", parent=guid(1), position=0),
            Code(guid=guid(3), label="Довіра", parent=guid(1), position=1, in_figure=False),
        ),
        "concepts": (
            Code(
                guid=guid(4),
                label="“we were invited after the decision”",
                definition="Said of hearings.\nNot of votes.",
                in_vivo=True,
                parent=guid(2),
                notes="Compare “the app came before the need”.",
                groundedness=Groundedness(quotes=7, informants=4, sources=3),
                quotes=(
                    Excerpt(
                        source="03-ngo.docx",
                        text="They called us when it was signed 🙂",
                        speaker="Halyna",
                        coder="ana",
                        start=120,
                        end=154,
                    ),
                ),
            ),
            Code(guid=guid(5), label="late letters", parent=guid(2), position=1),
            Code(
                guid=guid(6),
                label="side remark",
                candidates=(guid(2), guid(3)),
                retired=Retirement(reason="Not about services."),
            ),
        ),
    }
    return Codebook(**fields | changes)


_TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.just("\n"), max_size=12)
_LABELS = _TEXT.filter(lambda text: not is_blank(text))
_POSITIONS = st.integers(0, 9)


def _codes(taken: int, parents: list[str], candidates: list[str]) -> st.SearchStrategy[list[Code]]:
    def named(drawn: list[tuple[str, dict[str, Any]]]) -> list[Code]:
        return [
            Code(guid=guid(taken + index), label=label, **rest)
            for index, (label, rest) in enumerate(drawn)
        ]

    rest = st.fixed_dictionaries(
        {
            "definition": _TEXT,
            "notes": _TEXT,
            "position": _POSITIONS,
            "in_vivo": st.booleans(),
            "in_figure": st.booleans(),
            "parent": st.sampled_from([None, *parents]),
            "candidates": st.lists(st.sampled_from(candidates)) if candidates else st.just([]),
            "retired": st.none() | st.builds(Retirement, reason=_TEXT),
            "groundedness": st.none() | st.builds(Groundedness, quotes=_POSITIONS),
        }
    )
    drawn = st.lists(
        st.tuples(_LABELS, rest), max_size=5, unique_by=lambda each: fold_label(each[0])
    )
    return drawn.map(named)


@st.composite
def codebooks(draw: st.DrawFn) -> Codebook:
    """Any codebook that adds up, its codes in any order."""
    dimensions = draw(_codes(100, [], []))
    themes = draw(_codes(200, [code.guid for code in dimensions], []))
    names = [code.guid for code in themes]
    concepts = draw(_codes(300, names, names))
    return Codebook(
        project=ProjectName(guid=guid(9), name=draw(_TEXT)),
        lineage=tuple(draw(st.lists(st.sampled_from(["a" * 64, "b" * 64]), max_size=3))),
        dimensions=tuple(draw(st.permutations(dimensions))),
        themes=tuple(draw(st.permutations(themes))),
        concepts=tuple(draw(st.permutations(concepts))),
    )
