"""Acts in the transcript that change nothing: moving and selecting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.reader.find import Matches

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.tui.reader.units import Unit
    from gioia.tui.reading.screen import Workbench


def moving(motion: str, *, extend: bool = False) -> Callable[[Workbench], None]:
    """The act of one motion."""

    def move(bench: Workbench) -> None:
        bench.reader.move(motion, extend=extend)

    return move


def selecting(unit: Unit) -> Callable[[Workbench], None]:
    """The act of taking a word, sentence or turn."""

    def select(bench: Workbench) -> None:
        bench.reader.select_unit(unit)

    return select


def clear(bench: Workbench) -> None:
    """Drops the selection; where there is none, what else stands out."""
    reader = bench.reader
    if reader.fixed is not None or reader.selecting:
        reader.clear_selection()
    else:
        reader.focus_code(None)
        if reader.matches:
            reader.set_matches(Matches())
        bench.say("")


def copy(bench: Workbench) -> None:
    """Copies the selected words to the clipboard, over ssh as well."""
    start, end = bench.reader.selection
    if start == end:
        bench.say("Select something first: s takes the sentence, t the turn.")
        return
    bench.app.copy_to_clipboard(bench.reader.page.text[start:end])
    bench.say("Copied.")
