"""What the workbench tells about where the person is: facts for keys, and two lines of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from gioia.text.words import count_words
from gioia.tui.widgets.status import Held, codes_line, place_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.tui.context import Fact
    from gioia.tui.screens.workbench import Workbench

COUNTED = 20_000
"""Code points; the words of a longer selection are not counted at every key."""


def facts(bench: Workbench) -> frozenset[Fact]:
    """What is there for a key to work on."""
    code = bench.codes.current
    told: dict[Fact, bool] = {
        "document": bench.desk.document is not None,
        "documents": bool(bench.desk.sources),
        "coded": bool(bench.reader.codings.at(bench.reader.pointed)),
        "code": code is not None,
        "movable": code is not None and code.level != "dimension",
        "found": len(bench.reader.matches) > 0,
        "used": bench.remembered.recents.last is not None,
    }
    return frozenset(fact for fact, holds in told.items() if holds)


def held(bench: Workbench) -> list[Held]:
    """The codes at the cursor with their quotes, the shortest quote first."""
    if bench.desk.document is None:
        return []
    codes, quotes = bench.desk.codes, bench.desk.quotes
    found = []
    for coding in bench.reader.codings.at(bench.reader.pointed):
        code, quote = codes.get(coding.code), quotes.get(coding.quote)
        if code is not None and quote is not None:
            found.append(Held(code, quote, codes.path(code)))
    return found


def here(bench: Workbench, codes: Sequence[Held]) -> Content:
    """The codes at the cursor, in words."""
    return codes_line(codes, bench.marked) if bench.desk.document else Content("")


def place(bench: Workbench, said: str) -> Content:
    """Where the cursor is, how much is selected, and what was done last, in words."""
    page, cursor = bench.reader.page, bench.reader.pointed
    index = page.turn_index(cursor)
    return place_line(
        bench.desk.document.name if bench.desk.document else "",
        None if index is None else page.turns[index],
        round(100 * cursor / max(1, len(page.text))),
        selected(bench),
        said,
    )


def selected(bench: Workbench) -> str:
    """How much is selected, in words."""
    start, end = bench.reader.selection
    if start == end:
        return "selecting" if bench.reader.selecting else ""
    if end - start > COUNTED:
        return f"{end - start} characters"
    words = count_words(bench.reader.page.text, start, end)
    return "1 word" if words == 1 else f"{words} words"
