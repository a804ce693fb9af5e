"""Three states of one thing: what one side changed holds, and nothing of both is passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from hypothesis import given
from hypothesis import strategies as st

from gioia.project.three_way import beside, settle_fields

if TYPE_CHECKING:
    from gioia.project.three_way import Side

Many: TypeAlias = dict[str, frozenset[str]]
SIDES: tuple[Side, ...] = ("ours", "theirs")

WORDS = st.sampled_from(["", "a", "b", "c"])
THING = st.fixed_dictionaries(
    {"one": WORDS, "other": WORDS, "many": st.frozensets(st.sampled_from("abcd"))}
)


@given(THING, THING, THING)
def test_what_only_one_side_changed_holds(
    ours: dict[str, object], theirs: dict[str, object], base: dict[str, object]
) -> None:
    settled = settle_fields(ours, theirs, base, "theirs")
    for name in ("one", "other"):
        if ours[name] == base[name]:
            assert settled.fields[name] == theirs[name]
        elif theirs[name] == base[name]:
            assert settled.fields[name] == ours[name]
            assert name in settled.kept
        else:
            assert settled.fields[name] == theirs[name]
            assert (name in settled.both) == (ours[name] != theirs[name])


@given(THING, THING, THING)
def test_sides_change_places(
    ours: dict[str, object], theirs: dict[str, object], base: dict[str, object]
) -> None:
    one = settle_fields(ours, theirs, base, "ours")
    other = settle_fields(theirs, ours, base, "theirs")
    assert (one.fields, {*one.both}) == (other.fields, {*other.both})


@given(THING, THING, st.sampled_from(SIDES))
def test_a_side_that_is_as_the_base_is_changes_nothing(
    ours: dict[str, object], base: dict[str, object], side: Side
) -> None:
    assert settle_fields(ours, base, base, side).fields == ours
    assert settle_fields(base, ours, base, side).fields == ours
    assert not settle_fields(ours, ours, base, side).both


@given(THING, THING, THING)
def test_no_member_is_lost_but_what_a_side_took_out(
    ours: dict[str, frozenset[str]],
    theirs: dict[str, frozenset[str]],
    base: dict[str, frozenset[str]],
) -> None:
    our, their, old = ours["many"], theirs["many"], base["many"]
    held = settle_fields(ours, theirs, base, "theirs").fields["many"]
    assert held <= our | their
    assert (our | their) - held == ((our | their) & old) - (our & their)
    assert settle_fields(ours, theirs, None, "theirs").fields["many"] == our | their


def test_the_same_words_beside_the_same_thing_are_the_same() -> None:
    guid = "3a0c1f6e-5a1e-4d6b-9d53-0f6c6f1f2a11"
    assert beside(guid, "words") == beside(guid, "words") != beside(guid, "others")
