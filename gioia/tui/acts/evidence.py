"""Acts on the evidence of a relation: choose it among the quotes of both ends, and go to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.codebook.labels import shown
from gioia.tui.errands import ToPlace
from gioia.tui.modals.palette import Entry, Palette
from gioia.tui.modals.window import ask
from gioia.tui.model.diagram import sentence

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from gioia.project import Project
    from gioia.records import QuoteRecord, RelationRecord
    from gioia.tui.screens.model import Model

SHOWN = 120
"""Code points of a quote in a row."""
READ = 600
"""Code points of a quote below the rows."""
OF_BOTH, CHOSEN = 40.0, 20.0
"""Added to the score of a quote under both ends, and of one that is evidence already."""


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
    """Takes quotes of both ends as evidence, or takes them out again, until the person is done."""
    while True:
        found = await room.gateway.read(lambda project: candidates(project, relation))
        if not found.quotes:
            room.say("There are no quotes under either end yet.")
            return
        title = f"Evidence: {sentence(relation)} ({len(found.chosen)} so far)"
        rows = entries(found.quotes, found.chosen, found.both)
        picked = await ask(room, Palette(title, rows, hint="⏎ take or take out   esc done"))
        quote = next((one for one in found.quotes if picked and one.guid == picked.key), None)
        if quote is None:
            return
        await _take(room, relation, quote, out=quote.guid in found.chosen)


async def _take(room: Model, relation: RelationRecord, quote: QuoteRecord, *, out: bool) -> None:
    def act(project: Project) -> RelationRecord:
        if out:
            return project.model.remove_evidence(relation, quote)
        return project.model.add_evidence(relation, quote)

    await room.gateway.change(act)
    await room.renew()
    done = "is no evidence any more" if out else "is evidence now"
    room.say(f"“{shown(quote.text, 40)}” {done} (u takes it back).")


@dataclass(frozen=True, slots=True)
class Candidates:
    """Quotes that are or may be evidence of a relation."""

    quotes: tuple[QuoteRecord, ...]
    chosen: frozenset[str]
    """The guids of those that are evidence."""
    both: frozenset[str]
    """The guids of those under both ends: most likely they speak of the relation."""


def candidates(project: Project, relation: RelationRecord) -> Candidates:
    """Reads what is evidence of a relation, and the quotes of both its ends."""
    there = project.model.evidence(relation)
    start, end = (project.quotes.list(code=code) for code in (relation.start, relation.end))
    both = {one.guid for one in start} & {one.guid for one in end}
    every = {one.guid: one for one in (*there, *start, *end)}
    chosen = frozenset(one.guid for one in there)
    return Candidates(tuple(every.values()), chosen, frozenset(both))


def entries(
    quotes: Iterable[QuoteRecord],
    chosen: Collection[str] = (),
    both: Collection[str] = (),
) -> list[Entry]:
    """A row for each quote, marked where it is `chosen`, with its codes and more of it below."""
    return [
        Entry(
            one.guid, f"“{shown(one.text, SHOWN)}”", "",
            f"{one.source}: {', '.join(one.codes)}\n{shown(one.text, READ)}",
            "✓" if one.guid in chosen else "",
            OF_BOTH * (one.guid in both) + CHOSEN * (one.guid in chosen),
        )
        for one in quotes
    ]  # fmt: skip
