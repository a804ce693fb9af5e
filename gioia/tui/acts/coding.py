"""Acts on the selected words: apply codes, make them, repeat them, take them off."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from gioia.errors import NotFound
from gioia.tui.acts.choice import LONGEST_IN_VIVO, code_palette, concept_labelled, target, words
from gioia.tui.acts.documents import show_codes
from gioia.tui.code_table import CodeTable
from gioia.tui.modals.ask import AskLine
from gioia.tui.modals.window import ask
from gioia.tui.screens.telling import held

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.project import Project
    from gioia.records import CodeRecord, QuoteRecord
    from gioia.tui.reader.page import Stretch
    from gioia.tui.screens.workbench import Workbench

HAND_RESTS = 0.3
"""Seconds after the last act in which nothing else is to be expected at once."""


async def apply(bench: Workbench) -> None:
    """Asks for a code, or makes one, and applies it."""
    stretch = target(bench)
    if stretch is None:
        return
    picked = await ask(bench, code_palette(bench, stretch))
    if picked is None:
        return
    if picked.key == "new":
        await code_with_new(bench, stretch, picked.typed, in_vivo=False)
    elif picked.key == "in vivo":
        await code_with_new(bench, stretch, words(bench, stretch), in_vivo=True)
    else:
        await code_with(bench, stretch, picked.key)


async def in_vivo(bench: Workbench) -> None:
    """Makes a concept of the selected words themselves and applies it."""
    stretch = target(bench)
    if stretch is None:
        return
    label: str | None = words(bench, stretch)
    if label is None or len(label) > LONGEST_IN_VIVO:
        label = await ask(bench, AskLine("In vivo code: shorten the wording", label or ""))
    if label:
        await code_with_new(bench, stretch, label, in_vivo=True)


async def repeat(bench: Workbench) -> None:
    """Applies the last code again."""
    stretch, last = target(bench), bench.remembered.recents.last
    if stretch is not None and last is not None:
        await code_with(bench, stretch, last)


def recent(slot: int) -> Callable[[Workbench], object]:
    """The act of one digit key."""

    async def apply_recent(bench: Workbench) -> None:
        slots = bench.remembered.recents.slots
        if slot > len(slots):
            bench.say(f"No code has the number {slot} yet.")
            return
        stretch = target(bench)
        if stretch is not None:
            await code_with(bench, stretch, slots[slot - 1])

    return apply_recent


async def remove(bench: Workbench) -> None:
    """Takes the marked code at the cursor off its quote."""
    code, quote, _ = held(bench)[bench.marked]

    def take_off(project: Project) -> QuoteRecord | None:
        project.quotes.remove(quote, code)
        return project.quotes.by_id(quote.id) if len(set(quote.code_ids)) > 1 else None

    left = await bench.gateway.change(take_off)
    show_quote(bench, quote, left)
    bench.say(f"Took “{code.label}” off; u brings it back.")


def other(bench: Workbench) -> None:
    """Marks the next of the codes at the cursor, and shows where it lies."""
    here = held(bench)
    bench.marked = (bench.marked + 1) % len(here)
    bench.reader.focus_code(here[bench.marked].code.id)
    bench.tell()


def reveal(bench: Workbench) -> None:
    """Shows the marked code in the tree."""
    code = held(bench)[bench.marked][0]
    bench.codes.reveal(code.id)
    bench.show_pane(bench.codes)


async def code_with(bench: Workbench, stretch: Stretch, guid: str) -> None:
    """Applies a code that there is, by its guid."""
    code, document = bench.desk.codes.by_guid.get(guid), bench.desk.document
    if code is None or document is None:
        raise NotFound("The code is gone.", "u may bring it back; c chooses another one.")
    quote = await bench.gateway.change(
        lambda project: project.quotes.add(document, *stretch, [code])
    )
    before = bench.desk.quotes.get(quote.id)
    show_quote(bench, before, quote)
    settle(bench, code)
    if before == quote:
        bench.say(f"It has the code “{code.label}” already.")


async def code_with_new(bench: Workbench, stretch: Stretch, label: str, *, in_vivo: bool) -> None:
    """Makes a concept and applies it, as one change; one that has the label already is applied."""
    known = concept_labelled(bench, label)
    if known is not None:
        await code_with(bench, stretch, known.guid)
        return
    document = bench.desk.document
    if document is None:
        return

    def make(project: Project) -> tuple[CodeRecord, QuoteRecord, list[CodeRecord]]:
        with project.change("apply", f"make “{label}” and code with it"):
            code = project.codes.add(label, in_vivo=in_vivo)
            quote = project.quotes.add(document, *stretch, [code])
        return code, quote, list(project.codes.list())

    code, quote, codes = await bench.gateway.change(make)
    show_quote(bench, bench.desk.quotes.get(quote.id), quote)
    show_codes(bench, CodeTable(codes))
    settle(bench, code)


def settle(bench: Workbench, code: CodeRecord) -> None:
    """The code was applied: remember its use, and let the next selection begin anew."""
    bench.remembered = replace(bench.remembered, recents=bench.remembered.recents.used(code.guid))
    bench.codes.set_digits(bench.remembered.recents.slots)
    bench.reader.settle()
    bench.say(f"Coded “{code.label}”; u takes it back.")


async def recount(bench: Workbench) -> None:
    """Reads the counts of themes and dimensions anew, once the hand rests.

    The count of a concept follows at once; how many different quotes lie under a theme, in all
    documents, only the project knows.
    """
    await asyncio.sleep(HAND_RESTS)
    codes = await bench.gateway.read(lambda project: tuple(project.codes.list()))
    if codes != bench.desk.codes.records:
        show_codes(bench, CodeTable(codes))


def show_quote(bench: Workbench, before: QuoteRecord | None, after: QuoteRecord | None) -> None:
    """One quote came, changed or went: the margin, the tree's counts and the document's follow."""
    document = bench.desk.document
    quote = after or before
    if quote is None or document is None or quote.source_id != document.id:
        return
    new, gone = bench.desk.exchange(quote.id, after)
    for coding in gone:
        bench.reader.take_out(coding)
    for coding in new:
        bench.reader.put(coding)
    bench.codes.recount(bench.desk.codes, {coding.code for coding in new | gone})
    bench.documents.recount(document.guid, len(bench.desk.quotes))
    bench.run_worker(recount(bench), group="counts", exclusive=True)
