from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.fuzzy import beginning, fold, in_one_word, in_order, is_guess, matched, score


@given(st.text(max_size=40))
def test_folding_keeps_every_offset(label: str) -> None:
    assert len(fold(label)) == len(label)


@given(st.text(alphabet="abc łŻé", max_size=30), st.data())
def test_any_letters_in_order_are_found(label: str, data: st.DataObject) -> None:
    letters = [character for character in label if not character.isspace()]
    kept = data.draw(st.lists(st.booleans(), min_size=len(letters), max_size=len(letters)))
    query = "".join(c for c, keep in zip(letters, kept, strict=True) if keep)
    assert score(fold(query).split(), fold(label)) is not None
    shown = matched(query, label)
    assert len(set(shown)) == len(shown)
    assert sorted(fold(query)) == sorted(fold(label)[place] for place in shown)


@given(st.text(alphabet="ing ", max_size=70))
def test_repeated_letters_cost_no_more_than_others(label: str) -> None:
    assert score(["eeeeeee"], fold(label)) is None


@given(st.text(alphabet="ab-c]^ é", max_size=6), st.text(alphabet="ab-c]^ é", max_size=20))
def test_letters_in_order_are_tested_as_they_are_found(term: str, label: str) -> None:
    at = -1
    there = all((at := label.find(letter, at + 1)) >= 0 for letter in term)
    assert (in_order(term)(label) is not None) == there


def test_a_word_with_letters_left_out_goes_before_letters_strewn_over_a_label() -> None:
    strewn = score(["trst"], "the project ends when people start coming")
    for label in ("trust does not fit in a quarterly report", "no trust starts here"):
        meant = score(["trst"], label)
        assert meant is not None
        assert strewn is not None
        assert meant > strewn


@given(
    st.text(alphabet="ab-c]^ é", min_size=1, max_size=6), st.text(alphabet="ab-c é", max_size=20)
)
def test_letters_of_one_word_are_found_in_one(term: str, label: str) -> None:
    there = any(
        label[at] == term[0]
        and not label[max(0, at - 1) : at].isalnum()
        and in_order(term)(label[at:].split(maxsplit=1)[0])
        for at in range(len(label))
        if not label[at].isspace()
    )
    assert (" " not in term and in_one_word(term)(label) is not None) == there


def test_words_begin_behind_whatever_is_no_letter() -> None:
    for label in ("trust", "slow trust", "co-trust", "(trust)", "“trust”"):
        assert beginning("tru")(label)
    assert not beginning("rust")("trust")


def test_whole_words_that_a_label_has_not_are_a_guess() -> None:
    assert is_guess("held code", "He led the council of December")
    assert not is_guess("emo frm mtg", "emotional framing in meetings")
    assert not is_guess("trust slow", "Slow trust")
    assert is_guess("trust", "distrust")


def test_accents_that_were_typed_are_meant() -> None:
    assert is_guess("łaska", "laska w ręku")
    assert not is_guess("laska", "łaska")
    assert not is_guess("ŁASKA", "łaska")
