"""Structures for tests of plain functions: any that the three levels allow, and some that fail."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from gioia.tui.board.structure import structure_of
from tests.tui.records import code

if TYPE_CHECKING:
    from gioia.records import CodeRecord, Level
    from gioia.tui.board.structure import Structure

LABELS = st.one_of(
    st.sampled_from(["trust", "Żółć 👍🏽 𝔸𝔹", "we hear of it in January", "x" * 50]),
    st.text("aż ґ本👍🏽-", min_size=1, max_size=40).map(lambda text: text.strip() or "blank"),
)


@st.composite
def records(draw: st.DrawFn, most: int = 5) -> list[CodeRecord]:
    """Codes of all levels with any places, some retired."""
    found: list[CodeRecord] = []
    above: list[int | None] = [None]
    levels: tuple[Level, ...] = ("dimension", "theme", "concept")
    for level in levels:
        here: list[int | None] = [None]
        for _ in range(draw(st.integers(0, most))):
            number = len(found) + 1
            made = code(
                number, draw(LABELS), level, draw(st.sampled_from(above)),
                draw(st.integers(0, 3)), draw(st.integers(0, 200)),
            )  # fmt: skip
            found.append(replace(made, retired=draw(st.integers(0, 5)) == 0))
            here.append(number)
        above = here
    return found


def structures(most: int = 5) -> st.SearchStrategy[Structure]:
    """The structures of such codes."""
    return records(most).map(structure_of)
