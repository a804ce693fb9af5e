"""Acts on the evidence of a relation: choose it among the quotes of both ends, and go to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.codebook.labels import shown
from gioia.tui.errands import ToPlace
from gioia.tui.modals.palette import Entry, Palette
from gioia.tui.modals.several import PickSeveral
from gioia.tui.modals.window import ask
from gioia.tui.model.diagram import sentence

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from gioia.project import Project
    from gioia.records import QuoteRecord, RelationRecord
    from gioia.tui.screens.model import Model

SHOWN = 120
"""Code points of a quote in a row."""
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
    out = sum(one.guid in found.chosen for one in quotes)
    room.say(f"Evidence: {len(quotes) - out} more, {out} taken out (u takes it back).")


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
    evidence already, then the rest, each in the order of sources and places.
    """
    there = project.model.evidence(relation)
    start, end = (project.quotes.list(code=code) for code in (relation.start, relation.end))
    both = {one.guid for one in start} & {one.guid for one in end}
    chosen = frozenset(one.guid for one in there)
    every = {one.guid: one for one in (*there, *start, *end)}
    ordered = sorted(every.values(), key=lambda one: (one.guid not in both, one.guid not in chosen))
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
    return f"{already}{quote.source}: {', '.join(quote.codes)}\n{shown(quote.text, READ)}"
