"""Quotes of a file against those here: by guid, by place, and never two at one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from gioia.project.work.quotes import QuotesPlan, Wanted, plan_quotes, standing
from gioia.project.work.settling import Place, Standing
from gioia.records import QuoteRecord

if TYPE_CHECKING:
    from collections.abc import Collection

some = st.dictionaries(
    st.sampled_from("abcdef"), st.integers(0, 5), max_size=6
).map(lambda places: {guid: (1, start, start + 5) for guid, start in places.items()})  # fmt: skip


def unique(places: dict[str, Place]) -> dict[str, Place]:
    """One quote a place, as in any project and any sound file."""
    return {guid: place for place, guid in {place: guid for guid, place in places.items()}.items()}


def here(places: dict[str, Place]) -> list[QuoteRecord]:
    return [
        QuoteRecord(
            number, guid, *place[:1], "anna.txt", *place[1:], "words", (), (), (), "Marek", None,
            "none", "supports", "",
        )
        for number, (guid, place) in enumerate(places.items())
    ]  # fmt: skip


def said(place: Place) -> Standing:
    return Standing(place, (), "none", "supports", "")


def planned(
    ours: dict[str, Place],
    theirs: dict[str, Place],
    base: dict[str, Place] | None = None,
    in_file: Collection[str] = (),
) -> QuotesPlan:
    wanted = [Wanted(guid, said(place), "words") for guid, place in theirs.items()]
    known = {guid: said(place) for guid, place in (base or {}).items()}
    return plan_quotes(wanted, here(ours), known, {*theirs, *in_file})


def after(ours: dict[str, Place], plan: QuotesPlan) -> dict[str, Place]:
    """The places of the quotes once the plan is carried out."""
    then = dict(ours)
    for quote, _ in plan.joined:
        del then[quote.guid]
    for one in plan.changed:
        del then[one.old.guid]
    then |= {one.wanted.guid: one.settled.quote.place for one in plan.changed}
    return then | {one.guid: one.quote.place for one in plan.new}


@given(some, some, some)
def test_each_quote_of_the_file_is_here_then_and_no_two_at_one_place(
    ours: dict[str, Place], theirs: dict[str, Place], base: dict[str, Place]
) -> None:
    ours, theirs = unique(ours), unique(theirs)
    plan = planned(ours, theirs, base)
    then = after(ours, plan)
    assert theirs.keys() - then.keys() == {one.guid for one in plan.away}
    assert all(base[one.guid] == one.quote.place for one in plan.away)
    assert len(set(then.values())) == len(then)
    assert set(ours.values()) | set(theirs.values()) >= set(then.values())


@given(some, some)
def test_a_second_time_nothing_is_to_be_done(
    ours: dict[str, Place], theirs: dict[str, Place]
) -> None:
    ours, theirs = unique(ours), unique(theirs)
    then = after(ours, planned(ours, theirs))
    again = planned(then, theirs, then)
    assert (again.new, again.changed, again.joined) == ([], [], [])
    assert again.same == len(theirs)


@given(some, some)
def test_quotes_that_are_not_in_the_file_are_told(
    ours: dict[str, Place], theirs: dict[str, Place]
) -> None:
    ours, theirs = unique(ours), unique(theirs)
    plan = planned(ours, theirs)
    told = {quote.guid for quote in plan.gone} | {quote.guid for quote, _ in plan.joined}
    told |= {one.old.guid for one in plan.changed}
    assert ours.keys() - theirs.keys() <= told


def test_quotes_that_change_places_do() -> None:
    plan = planned({"a": (1, 0, 5), "b": (1, 1, 6)}, {"a": (1, 1, 6), "b": (1, 0, 5)})
    assert [one.settled.quote.place for one in plan.changed] == [(1, 1, 6), (1, 0, 5)]


def test_a_quote_of_the_file_without_a_place_here_is_not_gone() -> None:
    assert planned({"a": (1, 0, 5)}, {}, in_file="a").gone == []


def test_where_a_place_that_was_changed_only_here_is_taken_the_file_holds() -> None:
    ours, theirs = {"a": (1, 1, 6)}, {"a": (1, 0, 5), "b": (1, 1, 6)}
    plan = planned(ours, theirs, {"a": (1, 0, 5)})
    assert after(ours, plan) == theirs
    assert plan.changed[0].settled.both == ("place",)


def test_a_record_is_compared_by_what_it_says() -> None:
    (quote,) = here({"a": (1, 0, 5)})
    assert standing(quote) == said((1, 0, 5))
