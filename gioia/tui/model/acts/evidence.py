"""Acts on the evidence of a relation: choose it among the quotes of both ends, and go to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.codebook.labels import shown
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.several import PickSeveral
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry
from gioia.tui.room.errands import ToPlace
from gioia.tui.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from gioia.project import Project
    from gioia.records import QuoteRecord, RelationRecord
    from gioia.tui.model.screen import Model

SHOWN = 120
"""Code points of a quote in a row."""
NAMED = 40
"""Code points of a quote that is named."""
READ = 600
"""Code points of a quote below the rows."""


async def show(room: Model, relation: RelationRecord) -> None:
    """Shows the quotes that are evidence of a relation, and goes to the one that is picked."""
    quotes = await room.gateway.read(lambda project: project.model.evidence(relation))
    if not quotes:
        room.say("No quote is evidence of this relation yet: e chooses some.")
        return
    window = Palette(
        f"Evidence: {sentence(relation)}", entries(quotes), hint="⏎ to its place   esc leave"
    )
    picked = await ask(room, window)
    chosen = next((one for one in quotes if picked and one.guid == picked.key), None)
    if chosen is not None:
        source = await room.gateway.read(lambda project: project.sources.by_id(chosen.source_id))
        await room.gioia.go("reading", ToPlace(source.guid, chosen.start, chosen.end))


async def choose(room: Model, relation: RelationRecord) -> None:
    """Takes quotes of both ends as evidence; those that are evidence already are taken out."""
    found = await room.gateway.read(lambda project: candidates(project, relation))
    if not found.quotes:
        room.say("There are no quotes under either end yet.")
        return
    title = f"Evidence: {sentence(relation)} ({len(found.chosen)} so far)"
    rows = entries(found.quotes, found.chosen)
    picked = await ask(room, PickSeveral(title, rows, hint="⏎ take or take out   Tab several"))
    if picked is None:
        return
    keys = {picked.key, *(one.key for one in picked.also)}
    quotes = [one for one in found.quotes if one.guid in keys]
    await room.gateway.change(lambda project: _take(project, relation, quotes, found.chosen))
    await room.renew()
    room.say(f"{told(quotes, found.chosen)} (u takes it back).")


def told(quotes: Sequence[QuoteRecord], chosen: Collection[str]) -> str:
    """What became of the quotes that were picked: those `chosen` before are no evidence now."""
    out = [one for one in quotes if one.guid in chosen]
    more = len(quotes) - len(out)
    if not out:
        return f"Evidence: {more} more"
    which = f"“{shown(out[0].text, NAMED)}”" if len(out) == 1 else f"{len(out)} quotes"
    taken = f"No evidence any more: {which}"
    return f"{taken}; {more} more" if more else taken


def _take(
    project: Project,
    relation: RelationRecord,
    quotes: Sequence[QuoteRecord],
    chosen: Collection[str],
) -> None:
    """One change: each quote becomes evidence, or is none any more where it was `chosen`."""
    with project.change("relate", f"choose evidence of {sentence(relation)}"):
        for quote in quotes:
            if quote.guid in chosen:
                project.model.remove_evidence(relation, quote)
            else:
                project.model.add_evidence(relation, quote)


@dataclass(frozen=True, slots=True)
class Candidates:
    """Quotes that are or may be evidence of a relation."""

    quotes: tuple[QuoteRecord, ...]
    chosen: frozenset[str]
    """The guids of those that are evidence."""


def candidates(project: Project, relation: RelationRecord) -> Candidates:
    """Reads what is evidence of a relation, and the quotes of both its ends.

    Those under both ends come first, as they most likely speak of the relation; then what is
    evidence already, then the rest, each in the order of sources and places. The first row is one
    to be added wherever there is one: Enter does not take evidence out unseen.
    """
    there = project.model.evidence(relation)
    start, end = (project.quotes.list(code=code) for code in (relation.start, relation.end))
    both = {one.guid for one in start} & {one.guid for one in end}
    chosen = frozenset(one.guid for one in there)
    every = {one.guid: one for one in (*there, *start, *end)}

    def place(one: QuoteRecord) -> int:
        return 1 if one.guid in chosen else 0 if one.guid in both else 2

    ordered = sorted(every.values(), key=place)
    first = next((one for one in ordered if one.guid not in chosen), None)
    ordered.sort(key=lambda one: one is not first)
    return Candidates(tuple(ordered), chosen)


def entries(quotes: Iterable[QuoteRecord], chosen: Collection[str] = ()) -> list[Entry]:
    """A row for each quote, marked where it is `chosen`, with its codes and more of it below."""
    return [
        Entry(
            one.guid,
            f"“{shown(one.text, SHOWN)}”",
            note=_note(one, chosen=one.guid in chosen),
            hint="●" if one.guid in chosen else "",
        )
        for one in quotes
    ]


def _note(quote: QuoteRecord, *, chosen: bool) -> str:
    already = "Evidence already. " if chosen else ""
    who = f"{quote.speaker} in {quote.source}" if quote.speaker else quote.source
    told = f"{already}{who}: {', '.join(quote.codes)} · {quote.coder}"
    return f"{told}\n{shown(quote.text, READ)}"
