"""What becomes of one coder's quotes: new, changed, as they were, gone; as values."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from gioia.project.work.settling import Place, Settled, Standing, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from gioia.project.work.places import Placed
    from gioia.records import QuoteRecord


class Wanted(NamedTuple):
    """A quote as the file has it, in the terms of the project."""

    guid: str
    quote: Standing
    text: str


class ChangedQuote(NamedTuple):
    """A quote that is here and in the file, and that do not say the same."""

    old: QuoteRecord
    wanted: Wanted
    settled: Settled

    @property
    def text(self) -> str:
        """The words at the place that holds."""
        return self.old.text if self.settled.quote.place == _place(self.old) else self.wanted.text


class QuotesPlan(NamedTuple):
    """What is to be done to one coder's quotes."""

    new: Sequence[Wanted]
    changed: Sequence[ChangedQuote]
    same: int
    held: Sequence[ChangedQuote]
    """As they were here: what the file has otherwise was changed only here."""
    gone: Sequence[QuoteRecord]
    """Here, and not in the file."""
    joined: Sequence[tuple[QuoteRecord, str]]
    """Here, and where another quote is to be; with the guid of that one, which takes it in."""


def wanted_quotes(placed: Sequence[Placed], code: Callable[[str], str]) -> list[Wanted]:
    """The quotes of a file in the terms of the project.

    Args:
        placed: the quotes with their places.
        code: what the guid of a code in the file is here.
    """
    return [
        Wanted(
            one.quote.guid,
            Standing(
                (one.source.id, one.start, one.end),
                tuple(dict.fromkeys(map(code, one.quote.codes))),
                one.quote.role,
                one.quote.stance,
                one.quote.note,
            ),
            one.text,
        )
        for one in placed
    ]


def plan_quotes(
    wanted: Sequence[Wanted],
    ours: Sequence[QuoteRecord],
    base: Mapping[str, Standing],
    in_file: Collection[str],
) -> QuotesPlan:
    """Compares a coder's quotes in a file with those here: by guid, and then by place.

    Args:
        wanted: those of the file that have a place here.
        ours: the coder's quotes here.
        base: how they stood when the coder's work last came in, by guid.
        in_file: the guids of all quotes of the file, also those without a place.
    """
    matched = _matched(wanted, ours)
    known = {one.guid: one for one in wanted if one.guid in matched}
    new = [one for one in wanted if one.guid not in matched]
    settled = _settled(known, matched, base, {one.quote.place for one in new})
    changed = [ChangedQuote(matched[guid], one, settled[guid]) for guid, one in known.items()]
    differing = [one for one in changed if one.settled.quote != standing(one.old)]
    renamed = [one for one in changed if one.old.guid != one.wanted.guid]
    held = [one for one in changed if one.settled.kept and one not in differing]
    places = {one.settled.quote.place: one.wanted.guid for one in changed}
    rest = {one.id for one in ours} - {one.old.id for one in changed}
    left = [one for one in ours if one.id in rest]
    touched = {one.wanted.guid for one in (*differing, *renamed)}
    return QuotesPlan(
        new=new,
        changed=[one for one in changed if one.wanted.guid in touched],
        same=len(changed) - len(touched) - len(held),
        held=[one for one in held if one.wanted.guid not in touched],
        gone=[one for one in left if _place(one) not in places and one.guid not in in_file],
        joined=[(one, places[_place(one)]) for one in left if _place(one) in places],
    )


def standing(quote: QuoteRecord) -> Standing:
    """A quote here, to be compared."""
    return Standing(_place(quote), quote.code_guids, quote.role, quote.stance, quote.note)


def _place(quote: QuoteRecord) -> Place:
    return quote.source_id, quote.start, quote.end


def _matched(wanted: Sequence[Wanted], ours: Sequence[QuoteRecord]) -> dict[str, QuoteRecord]:
    """The quote here that each of the file is, by the guid in the file."""
    by_guid = {one.guid: one for one in ours}
    found = {one.guid: by_guid[one.guid] for one in wanted if one.guid in by_guid}
    by_place = {_place(one): one for one in ours if one.guid not in found}
    for one in wanted:
        if one.guid not in found and one.quote.place in by_place:
            found[one.guid] = by_place[one.quote.place]
    return found


def _settled(
    wanted: Mapping[str, Wanted],
    matched: Mapping[str, QuoteRecord],
    base: Mapping[str, Standing],
    taken: Collection[Place],
) -> dict[str, Settled]:
    """What is to hold of each quote; no two get the same place, so that the file's may hold."""
    found = {
        guid: settle(standing(matched[guid]), one.quote, base.get(guid))
        for guid, one in wanted.items()
    }
    while crowded := _crowded(found, taken):
        for guid in crowded:
            place = wanted[guid].quote.place
            kept = tuple(field for field in found[guid].kept if field != "place")
            both = (*found[guid].both, "place")
            found[guid] = Settled(found[guid].quote._replace(place=place), kept, both)
    return found


def _crowded(settled: Mapping[str, Settled], taken: Collection[Place]) -> list[str]:
    """Those that stay at a place which they only have here, and which another one gets too."""
    counts = Counter([*taken, *(one.quote.place for one in settled.values())])
    return [
        guid for guid, one in settled.items() if "place" in one.kept and counts[one.quote.place] > 1
    ]
