"""What becomes of one coder's quotes: new, changed, as they were, gone; as values."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from gioia.project.wording import both_texts
from gioia.project.work.settling import Place, Settled, Standing, same, settle

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
    """A quote that is here and in the file, and what is to hold of the two."""

    old: QuoteRecord
    wanted: Wanted
    settled: Settled

    @property
    def differs(self) -> bool:
        """Whether anything of it becomes different here."""
        renamed = self.old.guid != self.wanted.guid
        return renamed or self.settled.quote != standing(self.old)

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
    away: Sequence[Wanted]
    """Removed here since the coder's work last came in, and in the file as they were then."""
    gone: Sequence[QuoteRecord]
    """Here, and not in the file."""
    joined: Sequence[tuple[QuoteRecord, str]]
    """Here, and where another quote is to be; with the guid of that one, which takes it in."""
    agreed: bool = False
    """Whether both sides did the same since the work last came in: from there they go on."""


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
    *,
    replace: bool = False,
) -> QuotesPlan:
    """Compares a coder's quotes in a file with those here: by guid, and then by place.

    Args:
        wanted: those of the file that have a place here.
        ours: the coder's quotes here.
        base: how they stood when the coder's work last came in, by guid.
        in_file: the guids of all quotes of the file, also those without a place.
        replace: whether the file holds in all that differs.
    """
    matched = _matched(wanted, ours)
    unknown = [one for one in wanted if one.guid not in matched]
    away = [one for one in unknown if not replace and _stands(one, base)]
    left_away = {one.guid for one in away}
    new = [one for one in unknown if one.guid not in left_away]
    grown = {guid: standing(one) for guid, one in matched.items()} if replace else base
    pairs = _compared(wanted, matched, grown, {one.quote.place for one in new})
    places = {one.settled.quote.place: one.wanted.guid for one in pairs}
    known = {one.old.id for one in pairs}
    left = [one for one in ours if one.id not in known]
    joined = [(one, places[_place(one)]) for one in left if _place(one) in places]
    if not replace:
        pairs = _taking_in(pairs, {guid: one for one, guid in joined})
    changed = [one for one in pairs if one.differs]
    held = [one for one in pairs if one.settled.kept and not one.differs]
    return QuotesPlan(
        new=new,
        changed=changed,
        same=len(pairs) - len(changed) - len(held),
        held=held,
        away=away,
        gone=[one for one in left if _place(one) not in places and one.guid not in in_file],
        joined=joined,
        agreed=any(one.guid in matched and not _stands(one, base) for one in wanted)
        or not base.keys() <= {*in_file, *(one.guid for one in ours)},
    )


def _stands(one: Wanted, base: Mapping[str, Standing]) -> bool:
    """Whether a quote of the file is as it was when the coder's work last came in."""
    return one.guid in base and same(one.quote, base[one.guid])


def _taking_in(
    pairs: Sequence[ChangedQuote], joined: Mapping[str, QuoteRecord]
) -> list[ChangedQuote]:
    """The pairs with codes and notes of what is here at their new place, by their guid."""
    return [
        _with(one, joined[one.wanted.guid]) if one.wanted.guid in joined else one for one in pairs
    ]


def _with(one: ChangedQuote, other: QuoteRecord) -> ChangedQuote:
    """A pair that takes in another quote: what was said of it stays, as if said only here."""
    now = one.settled.quote
    codes = tuple(dict.fromkeys((*now.codes, *other.code_guids)))
    quote = now._replace(codes=codes, note=both_texts(now.note, other.note))
    added = [name for name in ("codes", "note") if getattr(quote, name) != getattr(now, name)]
    kept = tuple(dict.fromkeys((*one.settled.kept, *added)))
    return one._replace(settled=one.settled._replace(quote=quote, kept=kept))


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


def _compared(
    wanted: Sequence[Wanted],
    matched: Mapping[str, QuoteRecord],
    base: Mapping[str, Standing],
    taken: Collection[Place],
) -> list[ChangedQuote]:
    """Those that are here, with what is to hold of each; no two get the same place."""
    known = {one.guid: one for one in wanted if one.guid in matched}
    found = {
        guid: settle(standing(matched[guid]), one.quote, base.get(guid))
        for guid, one in known.items()
    }
    while crowded := _crowded(found, taken):
        for guid in crowded:
            place = known[guid].quote.place
            kept = tuple(field for field in found[guid].kept if field != "place")
            both = (*found[guid].both, "place")
            found[guid] = Settled(found[guid].quote._replace(place=place), kept, both)
    return [ChangedQuote(matched[guid], one, found[guid]) for guid, one in known.items()]


def _crowded(settled: Mapping[str, Settled], taken: Collection[Place]) -> list[str]:
    """Those that stay at a place which they only have here, and which another one gets too."""
    counts = Counter([*taken, *(one.quote.place for one in settled.values())])
    return [
        guid for guid, one in settled.items() if "place" in one.kept and counts[one.quote.place] > 1
    ]
