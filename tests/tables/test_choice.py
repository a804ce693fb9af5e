"""Which quotes stand for a concept, and when their words are cut."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.tables.choice import CUT, LONGEST, choose, wording

from .study import WORDS, quote

if TYPE_CHECKING:
    from random import Random

    from gioia.records import QuoteRecord

LONG = " ".join(["word"] * 61)


def test_proof_quotes_come_first_then_supporting_then_qualifying_ones() -> None:
    qualifying, supporting, proof = (
        quote(stance="qualifies"),
        quote(),
        quote(role="proof"),
    )
    found = choose([qualifying, supporting, proof], 3, Counter())
    assert found == [proof, supporting, qualifying]


def test_a_contradicting_quote_is_never_taken() -> None:
    quotes = [quote(stance="contradicts"), quote(stance="contradicts", role="proof")]
    assert choose(quotes, 2, Counter()) == []


def test_a_power_quote_is_not_repeated_where_there_is_another() -> None:
    power, other = quote(role="power"), quote(text="Yes.")
    assert choose([power, other], 2, Counter()) == [other]


def test_a_power_quote_stands_where_there_is_no_other() -> None:
    power, against = quote(role="power"), quote(stance="contradicts")
    assert choose([power, against], 2, Counter()) == [power]


def test_many_voices_are_heard_before_one_voice_twice() -> None:
    first, second = quote(speaker="Ana"), quote(speaker="Ana")
    third, fourth = quote(speaker="Ben"), quote(speaker="Ben")
    assert choose([second, first, fourth, third], 3, Counter()) == [first, third, second]


def test_a_label_is_another_person_in_another_source() -> None:
    quotes = [quote(speaker="R"), quote(speaker="R"), quote(speaker="R", source="04.docx")]
    assert choose(quotes, 2, Counter()) == [quotes[0], quotes[2]]


def test_who_has_spoken_least_in_the_table_goes_first() -> None:
    told: Counter[object] = Counter()
    first = choose([quote(speaker="Ana")], 1, told)
    second = choose([quote(speaker="Ana"), quote(speaker="Ben")], 1, told)
    assert [first[0].speaker, second[0].speaker] == ["Ana", "Ben"]


def test_a_quote_that_stood_under_another_concept_gives_way() -> None:
    told: Counter[object] = Counter()
    shared, own = quote(), quote(speaker="Ana", text="Yes.")
    assert choose([shared], 1, told) == [shared]
    assert choose([shared, own], 1, told) == [own]
    assert choose([shared], 1, told) == [shared]


@pytest.mark.parametrize("text", ["Yes, always.", LONG])
def test_readable_lengths_go_before_others(text: str) -> None:
    odd, readable = quote(text=text, speaker="Ana"), quote()
    assert choose([odd, readable], 1, Counter()) == [readable]
    assert choose([odd], 1, Counter()) == [odd]


def test_two_coders_quotes_of_the_same_words_are_one() -> None:
    ana = quote(start=100, end=200)
    ben = quote(start=120, end=220, coder="ben")
    elsewhere = quote(start=120, end=220, source="04.docx")
    assert choose([ana, ben, elsewhere], 3, Counter()) == [ana, elsewhere]


SOME = st.lists(
    st.builds(
        quote,
        start=st.integers(0, 300),
        end=st.integers(301, 400),
        source=st.sampled_from(["a.txt", "b.txt"]),
        speaker=st.sampled_from([None, "Ana", "Ben"]),
        role=st.sampled_from(["none", "power", "proof"]),
        stance=st.sampled_from(["supports", "contradicts", "qualifies"]),
        text=st.sampled_from(["Yes.", WORDS, LONG]),
    ),
    max_size=6,
)


@given(SOME, st.integers(0, 4), st.randoms())
def test_the_order_of_the_quotes_does_not_matter(
    quotes: list[QuoteRecord], number: int, chance: Random
) -> None:
    shuffled = list(quotes)
    chance.shuffle(shuffled)
    found = choose(quotes, number, Counter())
    assert found == choose(shuffled, number, Counter())
    assert len(found) <= number
    assert bool(found) == bool(number and any(each.stance != "contradicts" for each in quotes))


def test_words_are_verbatim() -> None:
    text = "To znaczy…  konsultacje\nbyły [śmiech], ale —"
    assert wording(quote(text=text)) == text


def test_only_what_is_too_long_is_cut_at_a_words_end_and_says_so() -> None:
    text = "one,  two\n" + " ".join(["word"] * LONGEST)
    cut = wording(quote(text=text))
    assert cut.endswith(CUT)
    assert text.startswith(cut.removesuffix(CUT))
    assert len(cut.removesuffix(CUT).split()) == LONGEST


def test_a_proof_quote_is_never_cut() -> None:
    assert wording(quote(text=LONG, role="proof")) == LONG
