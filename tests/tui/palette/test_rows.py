from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.palette.entries import Choices, Entry, Offer
from gioia.tui.palette.rows import Rows, marked, standing
from gioia.tui.palette.search import Search

NEW, NONE = Offer("new", "new concept “{}”"), Offer("none", "under no theme")


def rows(typed: str, *labels: str, boosts: tuple[float, ...] = ()) -> Rows:
    known = [*boosts, *([0.0] * (len(labels) - len(boosts)))]
    entries = [Entry(label, label, boost=boost) for label, boost in zip(labels, known, strict=True)]
    choices = Choices.of(entries)
    found = Search(choices.labels, choices.boosts).find(typed)
    return Rows(choices, found, standing([NEW, NONE], choices, typed), typed, lambda _: "")


def taken(found: Rows) -> str:
    """What Enter takes."""
    return found.row(found.start).key


def test_what_can_be_made_stands_above_and_the_mark_on_what_fits() -> None:
    found = rows("mon", "slow trust", "money takes trust away", "moon")
    assert [line.key for line in found] == ["+none", "+new", "money takes trust away", "moon"]
    assert taken(found) == "money takes trust away"


def test_a_new_label_is_made_where_it_is_no_part_of_those_there_are() -> None:
    assert taken(rows("trust", "distrust")) == "new"
    assert taken(rows("held code", "He led the council of December")) == "new"
    assert taken(rows("łaska", "laska w ręku")) == "new"
    assert taken(rows("something else", "slow trust")) == "new"


def test_a_label_that_is_there_is_taken_and_none_made_of_the_same_words() -> None:
    found = rows("Slow Trust", "slow trust in mayors", "slow trust", boosts=(90.0,))
    assert taken(found) == "slow trust"
    assert found[0].key == "+none"
    assert len(found) == 3


def test_a_part_of_a_label_is_looked_for() -> None:
    assert taken(rows("trust", "slow trust", "distrust")) == "slow trust"
    assert taken(rows("slw", "slow trust")) == "slow trust"
    assert taken(rows("lacznik", "Zaufanie jako łącznik")) == "Zaufanie jako łącznik"


def test_before_anything_is_typed_the_mark_is_on_what_is_most_in_use() -> None:
    found = rows("", "slow trust", "distrust", boosts=(0.0, 4.0))
    assert [line.key for line in found] == ["+none", "distrust", "slow trust"]
    assert taken(found) == "distrust"
    assert taken(rows("")) == "none"


@given(st.text(alphabet="ab 字é", max_size=20), st.sets(st.integers(0, 19)))
def test_a_marked_label_is_the_label(label: str, places: set[int]) -> None:
    inside = sorted(place for place in places if place < len(label))
    bits = marked(label, inside)
    assert "".join(bit.text for bit in bits) == label
    found = [bit.part for bit in bits for _ in bit.text]
    assert [place for place, part in enumerate(found) if part == "match"] == inside
