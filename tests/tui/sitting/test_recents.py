from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.sitting.recents import SLOTS, Recents

uses = st.lists(st.sampled_from("abcdefghijklmnop"), max_size=60)


def after(guids: list[str]) -> Recents:
    recents = Recents()
    for guid in guids:
        recents = recents.used(guid)
    return recents


@given(uses)
def test_slots_are_nine_different_codes_and_hold_the_latest(guids: list[str]) -> None:
    recents = after(guids)
    assert len(set(recents.slots)) == len(recents.slots) <= SLOTS
    if guids:
        assert recents.last == guids[-1]
        assert guids[-1] in recents.slots


@given(uses, st.sampled_from("abcdefghijklmnop"))
def test_a_digit_keeps_its_code_while_that_is_used(guids: list[str], guid: str) -> None:
    before = after(guids)
    now = before.used(guid)
    changed = [a for a, b in zip(before.slots, now.slots, strict=False) if a != b]
    assert len(changed) <= (guid not in before.slots)


def test_the_longest_unused_code_gives_up_its_digit() -> None:
    recents = after(list("abcdefghi") + list("abcdefgh"))
    assert recents.used("z").slots == tuple("abcdefghz")


def test_a_code_that_is_gone_gives_up_its_digit_first() -> None:
    assert after(["a", "b"]).used("z", gone="a").slots == ("z", "b")
    assert after(list("abcdefghi")).used("z", gone="i").slots == tuple("abcdefghz")
    assert after(["a", "b"]).used("b", gone="a").slots == ("a", "b")


def test_often_and_of_late_scores_highest() -> None:
    scores = after(["a", "b", "b", "c"]).scores()
    assert scores["b"] > scores["c"] > scores["a"]


def test_codes_that_are_gone_are_forgotten() -> None:
    recents = after(["a", "b"]).without(frozenset("b"))
    assert recents == Recents(("b",), ("b",))
