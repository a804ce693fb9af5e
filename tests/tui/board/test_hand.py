from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from gioia.records import LEVELS, PARENT_LEVEL
from gioia.tui.board.hand import changes_nothing, held_again, pick_up, put_down
from gioia.tui.board.structure import Structure, structure_of
from gioia.tui.board.view import BoardView
from tests.tui.board.structures import structures
from tests.tui.records import code


def _some(data: st.DataObject, structure: Structure) -> list[int]:
    """Some codes in use of one level."""
    level = data.draw(st.sampled_from(LEVELS))
    there = structure.in_order(level)
    assume(there)
    return data.draw(st.lists(st.sampled_from(there), min_size=1, unique=True))


@given(structures(), st.data())
def test_codes_are_carried_to_every_legal_place_and_to_no_other(
    structure: Structure, data: st.DataObject
) -> None:
    keys = _some(data, structure)
    hand = pick_up(structure, keys)
    assert hand is not None
    level = structure.codes[keys[0]].level
    assert {slot.home[1] for slot in hand.slots} == set(structure.parents(level))
    for slot in hand.slots:
        over = hand.over_slot(slot)
        then = put_down(structure, over)
        parent = slot.home[1]
        assert parent is None or then.codes[parent].level == PARENT_LEVEL[level]
        there = then.at(slot.home)
        assert there[slot.place : slot.place + len(keys)] == hand.keys
        assert all(then.home(key) == slot.home for key in keys)
        assert sorted(then.in_order(level)) == sorted(structure.in_order(level))


@given(structures(), st.data())
def test_the_others_keep_their_order(structure: Structure, data: st.DataObject) -> None:
    keys = _some(data, structure)
    hand = pick_up(structure, keys)
    assert hand is not None
    then = put_down(structure, hand.over_slot(data.draw(st.sampled_from(hand.slots))))
    for home, at in structure.homes.items():
        others = [key for key in at if key not in keys]
        assert [key for key in then.at(home) if key not in keys] == others


@given(structures(), st.data())
def test_one_code_picked_up_and_put_down_changes_nothing(
    structure: Structure, data: st.DataObject
) -> None:
    key = _some(data, structure)[0]
    hand = pick_up(structure, [key])
    assert hand is not None
    assert changes_nothing(structure, hand)
    assert put_down(structure, hand).homes == structure.homes
    assert all(
        changes_nothing(structure, other) == (other.slot == hand.slot)
        for other in map(hand.over_slot, hand.slots)
    )


@given(structures(), st.data())
def test_steps_reach_every_place_and_stop_at_the_ends(
    structure: Structure, data: st.DataObject
) -> None:
    hand = pick_up(structure, _some(data, structure))
    assert hand is not None
    far = hand.stepped(-len(hand.slots))
    reached = [far.slot]
    for _ in hand.slots[1:]:
        far = far.stepped(1)
        reached.append(far.slot)
    assert tuple(reached) == hand.slots
    assert far.stepped(1) == far
    homes = dict.fromkeys(slot.home for slot in hand.slots)
    at = hand.over_slot(hand.slots[0])
    for home in list(homes)[1:]:
        at = at.to_home(1)
        assert at.slot.home == home
    assert at.to_home(1).slot.home == at.slot.home


def test_codes_of_two_levels_cannot_be_held_together() -> None:
    structure = structure_of([code(1, level="theme"), code(2)])
    assert pick_up(structure, [1, 2]) is None


def test_what_is_held_is_kept_when_something_else_changes() -> None:
    codes = [code(1, level="theme"), code(2), code(3, position=1)]
    structure = structure_of(codes)
    hand = pick_up(structure, [3])
    assert hand is not None
    over = hand.over_home(("concept", 1))
    later = structure_of([*codes, code(4, level="theme", position=1)])
    again = held_again(later, over)
    assert again is not None
    assert again.slot == over.slot
    assert held_again(structure_of(codes[:2]), over) is None
    assert held_again(later, None) is None


def test_a_marked_code_that_is_retired_meanwhile_is_marked_no_more() -> None:
    canvas = BoardView()
    canvas.with_retired = True
    canvas.show(structure_of([code(1), code(2), code(3)]), 0)
    canvas.mark([1, 2])
    canvas.show(structure_of([replace(code(1), retired=True), code(2), code(3)]), 0)
    assert canvas.marked == {2}
    assert canvas.hand is None
