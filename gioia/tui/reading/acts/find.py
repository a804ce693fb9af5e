"""Acts of finding words in the open document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.reader.find import find

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.tui.reading.screen import Workbench


def start(bench: Workbench) -> None:
    """Opens the line to type in; the search begins at the cursor."""
    bench.find_from, bench.find_anchor = bench.reader.cursor, bench.reader.fixed
    bench.add_class("-finding")
    bench.find_bar.value = ""
    bench.find_bar.focus()


def look_for(bench: Workbench, text: str) -> None:
    """Shows the matches of what has been typed so far, and the first one after the beginning."""
    matches = find(bench.reader.page.text, text)
    bench.reader.set_matches(matches)
    place = matches.onward(bench.find_from - 1, 1)
    if place is None:
        _back(bench)
        bench.say(f"“{text}” is not in this document." if text else "")
        return
    bench.reader.go_to(matches.found[place][0])
    bench.say(f"“{text}”: {place + 1} of {len(matches)}")


def leave(bench: Workbench, *, found: bool) -> None:
    """Closes the line; the matches stay shown where one was taken."""
    if bench.focused is bench.find_bar:
        bench.reader.focus()
    bench.remove_class("-finding")
    if not found:
        bench.reader.set_matches(find("", ""))
        _back(bench)
        bench.say("")


def _back(bench: Workbench) -> None:
    """To where the search began, with what was selected there."""
    bench.reader.place(bench.find_from, bench.find_anchor, jump=True)


def onward(step: int) -> Callable[[Workbench], None]:
    """The act of going to the next (1) or the previous (-1) match."""

    def go(bench: Workbench) -> None:
        matches = bench.reader.matches
        place = matches.onward(bench.reader.cursor, step)
        if place is not None:
            bench.reader.go_to(matches.found[place][0])
            bench.say(f"“{matches.wanted}”: {place + 1} of {len(matches)}")

    return go
