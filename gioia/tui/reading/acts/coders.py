"""Acts that compare coders: lanes side by side, whose quotes are shown, the next disagreement."""

from __future__ import annotations

from itertools import combinations as pairs
from typing import TYPE_CHECKING

from gioia.analysis.comparing import units
from gioia.analysis.sharing import SEVERAL
from gioia.tui.modals.several import PickSeveral
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry
from gioia.tui.reading.acts.places import show_place
from gioia.tui.reading.acts.whose import arrange, look_on, where_they_differ
from gioia.tui.reading.side_by_side import difference_told, differing, following
from gioia.tui.room.errands import ToPlace

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence

    from gioia.analysis.disagreement import Disagreement
    from gioia.project import Project
    from gioia.records import SourceRecord
    from gioia.tui.reading.screen import Workbench

EVERYBODY = "\neverybody"
THEMES = "\nthemes"
"""What else can be picked than coders, none of whom has a name of two lines."""
AND = "\n"
"""Between the names of two who are picked at once."""
MORE = "\\ shows the quotes of others too."


def lanes(bench: Workbench) -> None:
    """Gives each coder lanes of their own, or lets all share them again."""
    side = bench.side_by_side
    if len(side.shown) <= 1:
        bench.say(f"You see {side.told()}: {MORE}")
        return
    side.lanes = not side.lanes
    bench.reader.set_groups(side.groups())
    bench.show_emptiness()
    look_on(bench)
    bench.say(f"Lanes coder by coder: {side.told()}." if side.grouped else "All share the lanes.")


async def choose(bench: Workbench) -> None:
    """Asks whose quotes are to be seen, and what is to count as agreement."""
    side = bench.side_by_side
    counts = dict.fromkeys(sorted({*side.coders, *side.chosen}), 0)
    for quote in bench.desk.quotes.values():
        counts[quote.coder] += 1
    wanted = _agreement(by_theme=not side.by_theme)
    named = [
        Entry(coder, coder, f"{count} {'quote' if count == 1 else 'quotes'}")
        for coder, count in counts.items()
    ]
    entries = [
        Entry(EVERYBODY, "All coders"),
        *named,
        *_pairs(tuple(counts)),
        Entry(THEMES, f"From now on {wanted} is agreement"),
    ]
    hint = "⏎ show   tab several   esc leave"
    picked = await ask(bench, PickSeveral("Whose quotes?", entries, hint=hint))
    if picked is None:
        return
    keys = {one.key for one in (picked, *picked.also)}
    if THEMES in keys:
        side.by_theme = not side.by_theme
    if keys != {THEMES}:
        names = {name for key in keys - {THEMES} for name in key.split(AND)}
        side.chosen = frozenset() if EVERYBODY in keys else frozenset(names)
    arrange(bench)
    seen = " and ".join(sorted(side.chosen)) or "all coders"
    bench.say(f"Quotes of {seen}; {_agreement(by_theme=side.by_theme)} is agreement.")


def _pairs(coders: Sequence[str]) -> list[Entry]:
    """Two of several coders, to be picked at once."""
    if len(coders) < SEVERAL:
        return []
    return [Entry(f"{one}{AND}{other}", f"{one} and {other}") for one, other in pairs(coders, 2)]


def _agreement(*, by_theme: bool) -> str:
    return "the same theme" if by_theme else "the same code"


def onward(step: int) -> Callable[[Workbench], Coroutine[None, None, None]]:
    """The act of going to the next (1) or the previous (-1) disagreement, here or beyond."""

    async def go(bench: Workbench) -> None:
        found = await where_they_differ(bench)
        at = following(found, bench.reader.selection, step)
        if at is not None:
            bench.reader.go_to(found[at].start)
            bench.reader.select((found[at].start, found[at].end))
            bench.say(_told(bench, found, at))
            return
        other = await bench.gateway.beside(_beyond(bench, step))
        if other is None:
            which = "further on" if step > 0 else "before this"
            told = f"No disagreement {which}, in this document or another."
            bench.say(f"{told} {MORE}" if bench.side_by_side.chosen else told)
            return
        source, found = other
        at = 0 if step > 0 else len(found) - 1
        await show_place(bench, ToPlace(source.guid, found[at].start, found[at].end))
        bench.say(f"{source.name}  ·  {_told(bench, found, at)}")

    return go


def _beyond(
    bench: Workbench, step: int
) -> Callable[[Project], tuple[SourceRecord, list[Disagreement]] | None]:
    """Looks for the next document, or the last one before this, in which coders differ."""
    sources, here = bench.desk.sources, bench.desk.document
    at = next(at for at, source in enumerate(sources) if here is not None and source.id == here.id)
    others = sources[at + 1 :] if step > 0 else sources[:at][::-1]
    side = bench.side_by_side
    compared = units(bench.desk.codes.records, by_theme=side.by_theme)
    chosen = side.chosen

    def look(project: Project) -> tuple[SourceRecord, list[Disagreement]] | None:
        for source in others:
            quotes = project.quotes.of_source(source.id)
            if len({quote.coder for quote in quotes}) > 1:
                found = differing(quotes, compared, chosen, project.sources.text_of(source))
                if found:
                    return source, found
        return None

    return look


def _told(bench: Workbench, found: Sequence[Disagreement], at: int) -> str:
    labels = {code.id: code.label for code in bench.desk.codes.records}
    return f"{difference_told(found[at], labels)} · {at + 1} of {len(found)}"
