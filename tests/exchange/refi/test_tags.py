from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.exchange.refi.tags import LEVEL_TAGS, level_of, tagged, untagged
from gioia.records import LEVELS

values = st.text(st.characters(codec="utf-8"), max_size=30)


@given(st.lists(values, max_size=3), values)
def test_tags_come_back(told: list[str], text: str) -> None:
    tags, rest = untagged(tagged(["in vivo", *(("retired", one) for one in told)], text))
    assert tags == ({"in vivo": [], "retired": told} if told else {"in vivo": []})
    assert rest == text or text.startswith("[Gioia: ")


def test_a_description_without_tags_is_left_alone() -> None:
    assert untagged("[Gioia] is a town\nand more") == ({}, "[Gioia] is a town\nand more")
    assert untagged("") == ({}, "")


def test_a_value_rewritten_by_hand_means_what_it_says() -> None:
    assert untagged('[Gioia: retired: "too "wide""]')[0] == {"retired": ['too "wide']}


def test_levels_have_tags() -> None:
    for level in LEVELS:
        assert level_of(untagged(tagged([LEVEL_TAGS[level]]))[0]) == level
    assert level_of({}) is None
