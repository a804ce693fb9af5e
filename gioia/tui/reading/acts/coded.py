"""Acts on the marked code at the cursor and on its quote: take off, recode, mark, note, compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry
from gioia.tui.reader.margin import clipped
from gioia.tui.reader.signs import ROLES, STANCES, following
from gioia.tui.reading import telling
from gioia.tui.reading.acts.choice import code_of, concept_labelled, recode_palette
from gioia.tui.reading.acts.documents import show_codes
from gioia.tui.reading.acts.showing import show_quote
from gioia.tui.reading.telling import held
from gioia.tui.room.acts.asking import write_until_done
from gioia.tui.room.acts.memo import write_memo
from gioia.tui.room.errands import ToCode
from gioia.tui.sitting.code_table import CodeTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.project import Project
    from gioia.records import CodeRecord, QuoteRecord, QuoteRole, Stance
    from gioia.tui.palette.entries import Picked
    from gioia.tui.reading.screen import Workbench
    from gioia.tui.widgets.status import Held

ROLE_TOLD: dict[QuoteRole, str] = {
    "none": "neither power nor proof quote",
    "power": "power quote: shown in the text of the paper",
    "proof": "proof quote: shown in the table",
}
STANCE_TOLD: dict[Stance, str] = {
    "supports": "supports its code",
    "contradicts": "contradicts its code: a negative case",
    "qualifies": "qualifies its code: true within limits",
}
WORDS_TOLD = 40
"""Cells of a quote's words, where one is named."""


def marked(bench: Workbench) -> Held:
    """The marked one of the codes at the cursor; the keys for it need one to be there."""
    here = held(bench)
    return here[telling.marked(bench, here)]


async def remove(bench: Workbench) -> None:
    """Takes a code at the cursor off its quote; where there are several, asks which."""
    one = await _which(bench)
    if one is None:
        return
    code, quote, *_ = one

    def take_off(project: Project) -> QuoteRecord | None:
        project.quotes.remove(quote, code)
        return project.quotes.by_id(quote.id) if len(set(quote.code_ids)) > 1 else None

    left = await bench.gateway.change(take_off)
    show_quote(bench, quote, left)
    bench.say(f"Took “{code.label}” off; u brings it back.")


async def _which(bench: Workbench) -> Held | None:
    """The only code at the cursor, or the one that the person chooses, the marked one first."""
    here = held(bench)
    if len(here) == 1:
        return here[0]
    first = telling.marked(bench, here)
    order = [first, *(at for at in range(len(here)) if at != first)]
    entries = [
        Entry(str(at), here[at].code.label, _beginning(here[at].quote), here[at].code.definition)
        for at in order
    ]
    hint = "⏎ take off   esc leave"
    picked = await ask(bench, Palette("Take which code off?", entries, hint=hint, classes="small"))
    return None if picked is None else here[int(picked.key)]


async def recode(bench: Workbench) -> None:
    """Asks for another code and puts it in the place of the marked one."""
    code, quote, *_ = marked(bench)
    picked = await ask(bench, recode_palette(bench, code))
    if picked is None:
        return
    now, new, codes = await bench.gateway.change(_recoding(bench, quote, code, picked))
    show_quote(bench, quote, now)
    if codes is not None:
        show_codes(bench, CodeTable(codes))
    bench.say(f"“{code.label}” became “{new.label}”; u takes it back.")


def _recoding(
    bench: Workbench, quote: QuoteRecord, old: CodeRecord, picked: Picked
) -> Callable[[Project], tuple[QuoteRecord, CodeRecord, list[CodeRecord] | None]]:
    making = picked.key == "new"
    known = concept_labelled(bench, picked.typed) if making else code_of(bench, picked.key)

    def act(project: Project) -> tuple[QuoteRecord, CodeRecord, list[CodeRecord] | None]:
        if known is not None:
            return project.quotes.recode(quote, old, known), known, None
        told = f"make “{picked.typed}” and recode from “{old.label}” to it"
        with project.change("recode", told):
            new = project.codes.add(picked.typed)
            now = project.quotes.recode(quote, old, new)
        return now, new, list(project.codes.list())

    return act


async def role(bench: Workbench) -> None:
    """The quote is for the next of: nothing, the text (power), the table (proof)."""
    quote = marked(bench).quote
    wanted = following(ROLES, quote.role)
    now = await bench.gateway.change(lambda project: project.quotes.mark(quote, role=wanted))
    show_quote(bench, quote, now)
    bench.say(f"{ROLE_TOLD[now.role].capitalize()}.")


async def stance(bench: Workbench) -> None:
    """What the quote does to its code, the next of: supports, contradicts, qualifies."""
    quote = marked(bench).quote
    wanted = following(STANCES, quote.stance)
    now = await bench.gateway.change(lambda project: project.quotes.mark(quote, stance=wanted))
    show_quote(bench, quote, now)
    bench.say(f"The quote {STANCE_TOLD[now.stance]}.")


async def annotate(bench: Workbench) -> None:
    """Asks for a note on the quote; an empty one takes it away."""
    quote = marked(bench).quote

    async def act(text: str) -> None:
        now = await bench.gateway.change(lambda project: project.quotes.mark(quote, note=text))
        show_quote(bench, quote, now)
        bench.say("Noted on the quote." if now.note else "Took the note off the quote.")

    title = f"Note on “{_beginning(quote)}”"
    await write_until_done(bench, title, quote.note, f"note {quote.guid}", act)


async def memo(bench: Workbench) -> None:
    """Writes a memo on the quote under the cursor; on the document where there is none."""
    document = bench.desk.document
    if held(bench):
        quote = marked(bench).quote
        await write_memo(bench, "quote", quote.guid, f"the quote “{_beginning(quote)}”")
    elif document is not None:
        await write_memo(bench, "source", document.guid, f"the document “{document.name}”")


async def compare(bench: Workbench) -> None:
    """To all quotes of the marked code."""
    await bench.gioia.go("comparison", ToCode(marked(bench).code.guid))


async def compare_here(bench: Workbench) -> None:
    """To all quotes of the code that is pointed at, in the tree or in the text, if one is."""
    if bench.pane() == "codes":
        code = bench.codes.current
    else:
        code = marked(bench).code if held(bench) else None
    await bench.gioia.go("comparison", ToCode(code.guid) if code else None)


def other(bench: Workbench) -> None:
    """Marks the next of the codes at the cursor, and shows where it lies."""
    here = held(bench)
    code, quote, *_ = here[(telling.marked(bench, here) + 1) % len(here)]
    bench.chosen = quote.id, code.id
    bench.reader.focus_code(code.id)
    bench.tell()


def reveal(bench: Workbench) -> None:
    """Shows the marked code in the tree."""
    bench.codes.reveal(marked(bench).code.id)
    bench.show_pane(bench.codes)


def _beginning(quote: QuoteRecord) -> str:
    return clipped(" ".join(quote.text.split()), WORDS_TOLD)
