"""Acts on the edges of a quote: take hold of them, move them as one selects, keep or leave them.

While they are moved, the selection is the quote as it would be: every key and every click that
moves or extends a selection moves an edge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from gioia.tui.reader.edges import change_told, kept
from gioia.tui.reader.margin import clipped
from gioia.tui.reading.acts.coded import WORDS_TOLD, marked
from gioia.tui.reading.acts.showing import show_quote

if TYPE_CHECKING:
    from gioia.records import QuoteRecord
    from gioia.tui.reading.screen import Workbench


def take(bench: Workbench) -> None:
    """Takes hold of the end of the marked quote."""
    quote = marked(bench).quote
    bench.edging = quote
    bench.reader.select((quote.start, quote.end))
    bench.reader.selecting = True
    _say_how(bench)


def other(bench: Workbench) -> None:
    """Takes hold of the other edge."""
    bench.reader.swap_ends()
    _say_how(bench)


async def keep(bench: Workbench) -> None:
    """The quote has these edges from now on."""
    quote, text = bench.edging, bench.reader.page.text
    if quote is None:
        return
    stretch = kept(text, bench.reader.selection)
    if stretch is None:
        bench.say("Nothing is left of the quote: move an edge, or esc leaves it as it was.")
        return
    if stretch == (quote.start, quote.end):
        leave(bench)
        return
    now = await bench.gateway.change(lambda project: project.quotes.resize(quote, *stretch))
    _let_go(bench, now.start)
    if now.id != quote.id:
        show_quote(bench, quote, None)
    show_quote(bench, bench.desk.quotes.get(now.id), now)
    told = change_told(text, (quote.start, quote.end), (now.start, now.end))
    bench.say(f"Moved the edges of the quote: {told}; u takes it back.")


def leave(bench: Workbench) -> None:
    """Leaves the quote as it was."""
    if bench.edging is not None:
        _let_go(bench, bench.edging.start)
        bench.say("The quote is as it was.")


def leave_if_gone(bench: Workbench) -> None:
    """Lets go where the quote was changed or removed meanwhile."""
    quote = bench.edging
    if quote is not None and bench.desk.quotes.get(quote.id) != quote:
        _let_go(bench, bench.reader.selection[0])


def told(bench: Workbench, quote: QuoteRecord) -> Content:
    """Which quote it is, and how long it would be."""
    page, selection = bench.reader.page, bench.reader.selection
    change = change_told(page.text, (quote.start, quote.end), selection)
    words = clipped(" ".join(quote.text[: 2 * WORDS_TOLD].split()), WORDS_TOLD)
    return Content.assemble(
        (f"Moving the {_held(bench)}", "bold $accent"), f" of “{words}”  ", (change, "bold")
    )


def _held(bench: Workbench) -> str:
    return "end" if bench.reader.cursor == bench.reader.selection[1] else "start"


def _say_how(bench: Workbench) -> None:
    bench.say(
        f"Move the {_held(bench)} as you move the cursor; o the other edge, ⏎ keeps, esc leaves."
    )


def _let_go(bench: Workbench, cursor: int) -> None:
    bench.edging = None
    bench.reader.selecting = False
    bench.reader.place(cursor, None)
