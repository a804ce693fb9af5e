from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.comparison.arranging import (
    GROUPINGS,
    ONLY,
    Choice,
    Entry,
    Grouping,
    Only,
    Title,
    arranged,
    first,
    fits,
    quote_at,
    shown,
    stay,
    step,
)
from gioia.tui.comparison.piles import Item
from tests.tui.comparison.makers import CODES, VOICES, items_of, quotes, said

if TYPE_CHECKING:
    from gioia.records import QuoteRecord


def entries_of(found: list[QuoteRecord], by: Grouping = "source") -> list[Entry]:
    return arranged(items_of(found), by, CODES, VOICES)


@given(quotes(), st.sampled_from(GROUPINGS))
def test_grouping_loses_and_doubles_no_coding(found: list[QuoteRecord], by: Grouping) -> None:
    entries = entries_of(found, by)
    codings = [
        (entry.quote.id, code) for entry in entries if isinstance(entry, Item) for code in entry[1]
    ]
    assert sorted(codings) == sorted((one.id, code) for one in found for code in one.code_ids)
    if by != "concept":
        assert len([entry for entry in entries if isinstance(entry, Item)]) == len(found)


@given(quotes(), st.sampled_from(GROUPINGS))
def test_every_group_has_one_title_that_counts_it(found: list[QuoteRecord], by: Grouping) -> None:
    entries = entries_of(found, by)
    titles = [at for at, entry in enumerate(entries) if isinstance(entry, Title)]
    assert titles[:1] == [0][: len(entries)]
    for title, following in itertools.pairwise([*titles, len(entries)]):
        entry = entries[title]
        assert isinstance(entry, Title)
        assert entry.quotes == following - title - 1 > 0


def test_a_person_is_one_group_in_several_sources_and_concepts_have_the_authors_order() -> None:
    found = [said(1, 1, "Anna", (5, 3)), said(2, 2, "Taras", (4,)), said(3, 2, "A", (5,))]
    titles = [entry for entry in entries_of(found, "informant") if isinstance(entry, Title)]
    assert titles == [Title("Anna", 2), Title("Taras", 1)]
    titles = [entry for entry in entries_of(found, "concept") if isinstance(entry, Title)]
    assert titles == [Title("slow trust", 1), Title("fast trust", 1), Title("money", 2)]


def test_a_label_that_several_sources_have_is_told_with_its_source() -> None:
    found = [said(1, 1, "I", (5,)), said(2, 2, "I", (5,)), said(3, 2, "Taras", (5,))]
    titles = [entry for entry in entries_of(found, "informant") if isinstance(entry, Title)]
    assert titles == [Title("I · 1.txt", 1), Title("I · 2.txt", 1), Title("Taras", 1)]


@given(quotes(), st.sampled_from(ONLY))
def test_only_what_is_wanted_is_shown_in_its_order(found: list[QuoteRecord], only: Only) -> None:
    items = items_of(found)
    left = shown(items, Choice(only=only), VOICES)
    assert left == [item for item in items if fits(item.quote, only)]
    assert (left == items) == all(fits(item.quote, only) for item in items)


@pytest.mark.parametrize(
    ("words", "kept"),
    [("", [1, 2]), ("TRUST", [1]), ("slow trust", [1]), ("slow money", []), ("tar", [2]),
     ("1.txt", [1]), ("(", []), ("look", [2])],
)  # fmt: skip
def test_all_words_must_be_in_quote_note_speaker_or_source(words: str, kept: list[int]) -> None:
    found = [
        said(1, 1, "Anna", (3,))._replace(text="Trust is slow."),
        said(2, 2, "Taras", (4,))._replace(text="They came.", note="look again"),
    ]
    left = shown(items_of(found), Choice(words=words), VOICES)
    assert [item.quote.id for item in left] == kept


@given(quotes(), st.sampled_from(GROUPINGS), st.integers(-3, 3), st.data())
def test_steps_go_from_quote_to_quote(
    found: list[QuoteRecord], by: Grouping, steps: int, data: st.DataObject
) -> None:
    entries = entries_of(found, by)
    places = [at for at, entry in enumerate(entries) if isinstance(entry, Item)]
    if not places:
        assert first(entries) == -1
        return
    assert first(entries) == places[0]
    at = data.draw(st.integers(0, len(places) - 1))
    wanted = min(len(places) - 1, max(0, at + steps))
    assert step(entries, places[at], steps) == places[wanted]


@given(quotes(), st.sampled_from(GROUPINGS), st.sampled_from(GROUPINGS), st.data())
def test_the_cursor_stays_on_its_quote_or_beside_it(
    found: list[QuoteRecord], by: Grouping, then: Grouping, data: st.DataObject
) -> None:
    before = entries_of(found, by)
    places = [at for at, entry in enumerate(before) if isinstance(entry, Item)]
    kept = [one for one in found if data.draw(st.booleans())]
    after = entries_of(kept, then)
    place = data.draw(st.sampled_from(places)) if places else -1
    now = stay(before, place, after)
    if not kept:
        assert now == -1
        return
    entry = after[now]
    assert isinstance(entry, Item)
    item = before[place]
    assert isinstance(item, Item)
    left = {one.id for one in kept}
    if item.quote.id in left:
        assert entry.quote.id == item.quote.id
    else:
        onwards = [one.quote.id for one in before[place:] if isinstance(one, Item)]
        back = [one.quote.id for one in before[:place] if isinstance(one, Item)]
        wanted = [one for one in (*onwards, *reversed(back)) if one in left]
        assert entry.quote.id == wanted[0]


def test_the_quote_at_a_place_of_a_source_is_found() -> None:
    entries = entries_of([said(1, 1, "Anna", (3,)), said(2, 2, "Taras", (4,))])
    assert quote_at(entries, 2, 20) == 3
    assert quote_at(entries, 2, 25) == -1
    assert quote_at(entries, 1, 20) == -1
