"""Strategies and values for tests of the room of comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from gioia.tui.comparison.piles import Item, Voice
from gioia.tui.sitting.code_table import CodeTable
from tests.tui.records import code, quote

if TYPE_CHECKING:
    from gioia.records import QuoteRecord
    from gioia.tui.comparison.piles import Voices

CODES = CodeTable([
    code(1, "relations", level="dimension"),
    code(2, "trust", level="theme", parent=1),
    code(3, "slow trust", parent=2),
    code(4, "fast trust", parent=2),
    code(5, "money"),
])  # fmt: skip
CONCEPTS = (3, 4, 5)

VOICES: Voices = {
    (1, "Anna"): Voice("informant Anna", "Anna", informant=True),
    (2, "A"): Voice("informant Anna", "Anna", informant=True),
    (2, "Taras"): Voice("2 Taras", "Taras", informant=True),
    (1, "Interviewer"): Voice("1 Interviewer", "Interviewer", informant=False),
}


def said(number: int, source: int, speaker: str | None, codes: tuple[int, ...]) -> QuoteRecord:
    return quote(number, 10 * number, 10 * number + 5, codes)._replace(
        source_id=source, source=f"{source}.txt", speaker=speaker
    )


@st.composite
def quotes(draw: st.DrawFn) -> list[QuoteRecord]:
    """Some quotes with different ids, in the order of sources and places."""
    numbers = draw(st.lists(st.integers(1, 40), unique=True, max_size=12))
    found = [
        said(
            number,
            draw(st.integers(1, 2)),
            draw(st.sampled_from([None, "Anna", "A", "Taras", "Interviewer"])),
            tuple(draw(st.lists(st.sampled_from(CONCEPTS), unique=True, min_size=1))),
        )._replace(
            stance=draw(st.sampled_from(["supports", "contradicts", "qualifies"])),
            role=draw(st.sampled_from(["none", "power", "proof"])),
            note=draw(st.sampled_from(["", "look again"])),
        )
        for number in numbers
    ]
    return sorted(found, key=lambda one: (one.source_id, one.start))


def items_of(found: list[QuoteRecord]) -> list[Item]:
    return [Item(one, one.code_ids) for one in found]
