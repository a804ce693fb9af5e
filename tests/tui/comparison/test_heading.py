from __future__ import annotations

from gioia.tui.comparison.arranging import Choice
from gioia.tui.comparison.heading import frame_title, grounds, heading, meaning, number
from gioia.tui.comparison.piles import Pile
from tests.tui.comparison.makers import VOICES, items_of, said
from tests.tui.records import code

PILE = Pile(
    code(3, "slow trust"),
    tuple(items_of([said(1, 1, "Anna", (3,)), said(2, 2, "A", (3,)), said(3, 2, "Taras", (3,))])),
)


def test_a_code_is_told_with_its_place_and_its_grounds() -> None:
    assert heading(PILE, "trust ‹ relations", VOICES).plain.splitlines() == [
        "┃ slow trust  concept ‹ trust ‹ relations",
        "3 quotes · 2 of 2 informants · 2 sources · Anna has 67%",
    ]
    assert heading(Pile(PILE.code, ()), "", {}).plain.endswith(
        "concept\n0 quotes · 0 informants · 0 sources"
    )
    assert grounds(Pile(PILE.code, PILE.items[:1]), {}) == "1 quote · 1 informant · 1 source"


def test_a_code_without_a_definition_asks_for_one() -> None:
    assert "d says when" in meaning(PILE.code).plain


def test_the_frame_tells_order_and_choice() -> None:
    assert frame_title(Choice(), 3, 3) == "by source"
    choice = Choice("informant", " day ", "power")
    assert frame_title(choice, 1, 3) == (
        "by informant · 1 of 3 shown · only power quotes · with “day”"
    )
    assert number(1, "quote") == "1 quote"
    assert number(2, "quote") == "2 quotes"
