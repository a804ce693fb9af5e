"""Acts of going to passages by what lies on them: coded ones, and those that still wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.reader.uncoded import uncoded_after, uncoded_before

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.tui.reading.screen import Workbench


def coded(step: int) -> Callable[[Workbench], None]:
    """The act of going to the next (1) or the previous (-1) coded passage."""

    def go(bench: Workbench) -> None:
        reader = bench.reader
        search = reader.codings.next_start if step > 0 else reader.codings.previous_start
        start = search(reader.cursor)
        if start is None:
            bench.say(
                "No coded passage further on." if step > 0 else "No coded passage before this."
            )
        else:
            bench.say("")
            reader.go_to(start)

    return go


def uncoded(step: int) -> Callable[[Workbench], None]:
    """The act of going to the next (1) or the previous (-1) passage of informants not coded."""

    def go(bench: Workbench) -> None:
        reader = bench.reader
        if step > 0:
            start = next_uncoded(bench, reader.pointed)
            told = "No uncoded passage further on."
        else:
            start = uncoded_before(reader.page, reader.codings, reader.selection[0])
            told = "No uncoded passage before this."
        if start is None:
            bench.say(told)
        else:
            bench.say("")
            reader.go_to(start)

    return go


def next_uncoded(bench: Workbench, offset: int) -> int | None:
    """Where the next sentence of an informant after `offset` begins on which no quote lies."""
    return uncoded_after(bench.reader.page, bench.reader.codings, offset)
