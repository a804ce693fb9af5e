"""Relations to be drawn: some by hand, and any that a project may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from gioia.records import LEVELS, RELATION_KINDS, CodeRecord, RelationRecord

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from gioia.records import Level, RelationKind


def code(number: int, label: str, level: Level = "theme", *, retired: bool = False) -> CodeRecord:
    return CodeRecord(
        id=number, guid=f"code-{number}", label=label, level=level, parent_id=None, parent=None,
        parent_guid=None, definition="", in_vivo=False, in_figure=True, position=0, colour=0,
        retired=retired, reason="", quotes=0, sources=0, informants=0,
    )  # fmt: skip


def relation(
    number: int, start: CodeRecord, end: CodeRecord, kind: RelationKind = "leads to",
    *, label: str = "", quotes: int = 0, memos: int = 0,
) -> RelationRecord:  # fmt: skip
    return RelationRecord(
        100 + number, f"relation-{number}", start, end, kind, label, quotes, memos
    )


@st.composite
def models(draw: st.DrawFn, words: SearchStrategy[str], most: int = 14) -> list[RelationRecord]:
    """Up to so many relations between up to nine codes, whose labels are all different."""
    count = draw(st.integers(2, 9))
    levels: SearchStrategy[Level] = st.sampled_from(LEVELS[1:])
    codes = [
        code(place, f"{chr(97 + place)} {draw(words)}", draw(levels)) for place in range(count)
    ]
    ends = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1))
    kinds = st.sampled_from(RELATION_KINDS)
    triples = st.tuples(ends, kinds).filter(lambda one: one[0][0] != one[0][1])
    drawn = draw(st.lists(triples, unique=True, max_size=most))
    return [
        relation(number, codes[start], codes[end], kind)
        for number, ((start, end), kind) in enumerate(drawn, 1)
    ]
