from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from gioia.codebook.merging.abreast import Sides, of_conflict
from gioia.codebook.merging.merge import merge
from gioia.codebook.merging.sides import by_guid
from gioia.codebook.merging.telling import sentence
from gioia.tui.keymap.action_table import BY_ID
from gioia.tui.merging.listed import CHOSEN
from gioia.tui.merging.questions import ACTS, Question, choice_for, in_order, short
from tests.codebook.merging.variants import families

from .test_answers import CONFLICT

if TYPE_CHECKING:
    from gioia.codebook.model import Codebook


@settings(max_examples=30)
@given(families(), st.booleans())
def test_every_conflict_is_told_and_each_choice_has_a_key(
    family: tuple[Codebook, Codebook, Codebook], known: bool
) -> None:
    base, ours, theirs = family if known else (None, *family[1:])
    sides = Sides(by_guid(base), by_guid(ours), by_guid(theirs))
    for conflict in merge(base, ours, theirs).conflicts:
        assert short(conflict)
        assert sentence(conflict, based=known).endswith(".")
        assert any(field.differs for field in of_conflict(conflict, sides)) or conflict.other
        taken = [choice_for(conflict, action) for action in ACTS.values()]
        assert {choice.name for choice in taken if choice} == {
            choice.name for choice in conflict.choices
        }


def test_every_answer_has_a_word_and_an_action() -> None:
    assert CHOSEN.keys() == ACTS.keys()
    assert BY_ID.keys() >= {*ACTS.values()}


@given(st.permutations("abcd"))
def test_the_order_does_not_depend_on_how_they_come(keys: list[str]) -> None:
    asked = [Question(key, 1 + (key > "b"), replace(CONFLICT, label=key)) for key in keys]
    assert [one.key for one in in_order(asked)] == ["a", "b", "c", "d"]
