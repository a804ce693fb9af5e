"""Acts on the selected words: apply codes, make them, repeat them, one passage after another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gioia.tui.modals.ask import AskLine
from gioia.tui.modals.several import SKIP
from gioia.tui.modals.window import ask
from gioia.tui.reader.margin import clipped
from gioia.tui.reader.units import sentence_at
from gioia.tui.reading.acts.choice import (
    LONGEST_IN_VIVO,
    Wish,
    code_palette,
    in_use,
    show_target,
    target,
    wishes,
    words,
)
from gioia.tui.reading.acts.documents import show_codes
from gioia.tui.reading.acts.passages import next_uncoded
from gioia.tui.reading.acts.showing import show_quote
from gioia.tui.sitting.code_table import CodeTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gioia.project import Project
    from gioia.records import CodeRecord, QuoteRecord
    from gioia.tui.reader.page import Stretch
    from gioia.tui.reading.screen import Workbench

TOLD_OF_DEFINITION = 80
"""Cells of a definition that are told when its code was applied without looking it up."""


async def apply(bench: Workbench) -> None:
    """Asks for codes, or makes them, and applies them."""
    stretch = target(bench)
    if stretch is None:
        return
    picked = await ask(bench, code_palette(bench, stretch))
    if picked is not None:
        await code_with(bench, stretch, wishes(bench, stretch, picked))


async def apply_to_each(bench: Workbench) -> None:
    """As `apply`; and then asks for the next uncoded passage of informants, until it is left."""
    while (stretch := target(bench)) is not None:
        picked = await ask(bench, code_palette(bench, stretch, passing=True))
        if picked is None:
            return
        if picked.key != SKIP:
            await code_with(bench, stretch, wishes(bench, stretch, picked))
        following = next_uncoded(bench, max(stretch[1] - 1, bench.reader.cursor))
        if following is None:
            bench.say("No uncoded passage further on.")
            return
        bench.reader.go_to(following)
        bench.reader.select(sentence_at(bench.reader.page, following))


async def enter(bench: Workbench) -> None:
    """Codes the selection; where nothing is selected, selects the sentence and says what is next.

    A document may open by itself, and who presses Enter to open it is not to find themselves
    typing into a window.
    """
    if bench.reader.fixed is not None:
        await apply(bench)
        return
    if target(bench) is not None:
        bench.say("Selected the sentence: ⏎ codes it, s takes the next one too, esc drops it.")


async def in_vivo(bench: Workbench) -> None:
    """Makes a concept of the selected words themselves and applies it."""
    stretch = target(bench)
    if stretch is None:
        return
    label: str | None = words(bench, stretch)
    if label is None or len(label) > LONGEST_IN_VIVO:
        label = await ask(bench, AskLine("In vivo code: shorten the wording", label or ""))
    if label:
        await code_with(bench, stretch, [Wish(label=label, in_vivo=True)])


async def repeat(bench: Workbench) -> None:
    """Applies the last code again."""
    stretch, last = target(bench, shown=False), bench.remembered.recents.last
    if stretch is not None and last is not None:
        await code_with(bench, stretch, [Wish(last)], unseen=True)


def recent(slot: int) -> Callable[[Workbench], object]:
    """The act of one digit key."""

    async def apply_recent(bench: Workbench) -> None:
        slots = bench.remembered.recents.slots
        if slot > len(slots):
            bench.say(f"No code has the number {slot} yet.")
            return
        stretch = target(bench, shown=False)
        if stretch is not None:
            await code_with(bench, stretch, [Wish(slots[slot - 1])], unseen=True)

    return apply_recent


async def code_with(
    bench: Workbench, stretch: Stretch, wanted: Sequence[Wish], *, unseen: bool = False
) -> None:
    """Applies these codes as one change, and makes those that there are not.

    `unseen`: they were not looked up, so what they mean is told.
    """
    document = bench.desk.document
    if document is None:
        return
    known = {wish: in_use(bench, wish) for wish in wanted}
    new = [wish for wish in wanted if known[wish] is None]

    def make(project: Project) -> tuple[list[CodeRecord], QuoteRecord, list[CodeRecord] | None]:
        if not new:
            codes = [code for code in known.values() if code is not None]
            return codes, project.quotes.add(document, *stretch, codes), None
        told = ", ".join(f"“{wish.label}”" for wish in new)
        with project.change("apply", f"make {told} and code with it"):
            codes = [
                known[wish] or project.codes.add(wish.label, in_vivo=wish.in_vivo)
                for wish in wanted
            ]
            quote = project.quotes.add(document, *stretch, codes)
        return codes, quote, list(project.codes.list())

    codes, quote, all_codes = await bench.gateway.change(make)
    before = bench.desk.quotes.get(quote.id)
    show_target(bench, stretch)
    show_quote(bench, before, quote)
    if all_codes is not None:
        show_codes(bench, CodeTable(all_codes))
    settle(bench, codes)
    if before == quote:
        bench.say(f"It has the code “{codes[0].label}” already.")
    else:
        bench.say(coded_told(codes, unseen=unseen))


def settle(bench: Workbench, codes: Sequence[CodeRecord]) -> None:
    """Codes were applied: remember their use, and let the next selection begin anew."""
    recents, table = bench.remembered.recents, bench.desk.codes
    gone = frozenset(guid for guid in recents.slots if guid not in table.by_guid)
    for code in codes:
        recents = recents.used(code.guid, gone)
    bench.remembered = replace(bench.remembered, recents=recents)
    bench.codes.set_digits(recents.slots)
    bench.reader.settle()


def coded_told(codes: Sequence[CodeRecord], *, unseen: bool) -> str:
    """What was applied, in words; with the definition where the code was not looked up."""
    labels = ", ".join(f"“{code.label}”" for code in codes)
    definition = clipped(" ".join(codes[0].definition.split()), TOLD_OF_DEFINITION)
    return f"Coded {labels}; u takes it back." + (
        f" ({definition})" if unseen and definition else ""
    )
