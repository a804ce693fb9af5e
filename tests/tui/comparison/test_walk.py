from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.comparison.arranging import arranged
from gioia.tui.comparison.piles import Item
from gioia.tui.comparison.review import review_text
from gioia.tui.comparison.walk import Walk, next_open
from tests.tui.comparison.makers import CODES, VOICES, items_of, quotes, said
from tests.tui.records import code

if TYPE_CHECKING:
    from gioia.records import QuoteRecord
    from gioia.tui.comparison.walk import To

decisions = st.lists(st.tuples(st.integers(1, 40), st.sampled_from(["A", "B"])))


def walked(sent: list[tuple[int, To]]) -> Walk:
    walk = Walk(code(3, "slow trust"), "fast trust")
    for one, to in sent:
        walk = walk.send(one, to)
    return walk


@given(quotes(), decisions)
def test_the_last_decision_of_each_quote_counts(
    found: list[QuoteRecord], sent: list[tuple[int, To]]
) -> None:
    walk, wanted = walked(sent), dict(sent)
    there = {one.id for one in found}
    assert walk.of(found) == {one: to for one, to in wanted.items() if one in there}
    assert [one.id for one in walk.going(found)] == [
        one.id for one in found if wanted.get(one.id) == "B"
    ]
    left = sum(one.id not in wanted for one in found)
    assert f", {left} left · " in walk.told(found)


@given(quotes(), decisions, st.data())
def test_the_walk_goes_round_until_nothing_is_open(
    found: list[QuoteRecord], sent: list[tuple[int, To]], data: st.DataObject
) -> None:
    entries = arranged(items_of(found), "source", CODES, VOICES)
    places = [at for at, entry in enumerate(entries) if isinstance(entry, Item)]
    if not places:
        return
    walk, at = walked(sent), data.draw(st.sampled_from(places))
    for _ in places:
        entry = entries[at]
        assert isinstance(entry, Item)
        walk = walk.send(entry.quote.id, "A")
        at = next_open(entries, at, walk)
    assert len(walk.of(found)) == len(found)
    assert next_open(entries, at, walk) == at


def test_the_review_tells_what_goes_what_stays_and_what_is_open() -> None:
    walk = walked([(1, "B"), (2, "A")])
    found = [said(number, 1, "Anna", (3,))._replace(text=f"quote {number}") for number in (1, 2, 3)]
    assert review_text(walk, found).plain == (
        "To “fast trust”: 1\n  quote 1 (Anna)\n\n"
        "Stays with “slow trust”: 1\n  quote 2 (Anna)\n\n"
        "Not decided, stays: 1\n  quote 3 (Anna)"
    )
