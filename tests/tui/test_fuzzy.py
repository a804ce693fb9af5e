from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.fuzzy import fold, is_guess, matched, rank, score

LABELS = [
    "emotional framing in meetings", "sense reframing by managers", "trust work", "distrust",
    "Zaufanie jako łącznik", "Довіра до влади", "budget cuts", "being cut out of the budget",
]  # fmt: skip


def best(query: str) -> str:
    return LABELS[rank(query, LABELS)[0]]


def test_words_may_be_abbreviated() -> None:
    assert best("emo frm mtg") == "emotional framing in meetings"
    assert best("snsrf") == "sense reframing by managers"


def test_the_beginning_of_a_word_goes_before_its_middle() -> None:
    assert best("trust") == "trust work"
    assert best("cut") == "budget cuts"


def test_case_and_accents_do_not_matter() -> None:
    assert best("lacznik") == "Zaufanie jako łącznik"
    assert best("ДОВІРА") == "Довіра до влади"


def test_what_is_not_in_it_is_not_found() -> None:
    assert rank("xyz", LABELS) == []
    assert rank("trust xyz", LABELS) == []


def test_nothing_typed_gives_what_is_much_used_first() -> None:
    assert rank("", LABELS, {6: 9.0}, limit=1) == [6]
    assert len(rank("", LABELS)) == len(LABELS)


def test_no_more_than_the_limit() -> None:
    assert len(rank("e", ["e"] * 200, limit=50)) == 50


@given(st.text(max_size=40))
def test_folding_keeps_every_offset(label: str) -> None:
    assert len(fold(label)) == len(label)


@given(st.text(alphabet="abc łŻé", max_size=30), st.data())
def test_any_letters_in_order_are_found(label: str, data: st.DataObject) -> None:
    letters = [character for character in label if not character.isspace()]
    kept = data.draw(st.lists(st.booleans(), min_size=len(letters), max_size=len(letters)))
    query = "".join(c for c, keep in zip(letters, kept, strict=True) if keep)
    assert rank(query, [label]) == [0]
    shown = matched(query, label)
    assert len(set(shown)) == len(shown)
    assert sorted(fold(query)) == sorted(fold(label)[place] for place in shown)


@given(st.text(alphabet="ing ", max_size=70))
def test_repeated_letters_cost_no_more_than_others(label: str) -> None:
    assert score(["eeeeeee"], fold(label)) is None


def test_an_empty_query_keeps_the_order_but_for_what_is_much_used() -> None:
    assert rank("", ["a longer label", "short", "middling"], {2: 1.0}) == [2, 0, 1]


@given(st.dictionaries(st.integers(0, 29), st.floats(0.5, 9)), st.integers(1, 40))
def test_nothing_typed_leaves_the_rest_in_its_order(boosts: dict[int, float], limit: int) -> None:
    wanted = sorted(range(30), key=lambda place: (-boosts.get(place, 0.0), place))
    assert rank("", ["a"] * 30, boosts, limit) == wanted[:limit]


def test_whole_words_that_a_label_has_not_are_a_guess() -> None:
    assert is_guess("held code", "He led the council of December")
    assert not is_guess("emo frm mtg", "emotional framing in meetings")
    assert not is_guess("trust slow", "Slow trust")
