"""A window with all problems of the structure: to go to one, to dismiss it, to take that back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from textual import on
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from gioia.tui.board.problems import line, note
from gioia.tui.modals.window import Window
from gioia.tui.reader.cells import width
from gioia.tui.widgets.options import Options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from gioia.records import Fault
    from gioia.tui.keymap.keymap import Keymap


PADDING = 2
"""Cells of a row that hold none of its words."""


class Wanted(NamedTuple):
    """What is to be done about which problem."""

    act: Literal["go", "dismiss", "revive"]
    fault: Fault


class ProblemList(Window[Wanted]):
    """Asks what is to be done about one of the problems."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("x", "dismiss", "dismiss with a reason"),
        ("r", "revive", "take the dismissal back"),
    ]

    def __init__(self, faults: Sequence[Fault], keymap: Keymap, start: int = 0) -> None:
        super().__init__("Problems", "⏎ go there   x dismiss   r revive   esc leave")
        self._faults = tuple(faults)
        self._keymap = keymap
        self._start = start

    def compose(self) -> ComposeResult:
        """The problems, and what can be done about the marked one."""
        yield Options(*(Option(line(fault)) for fault in self._faults), markup=False)
        yield Static("" if self._faults else "No problem was found.", classes="note", markup=False)

    def on_mount(self) -> None:
        """The keys are for the list."""
        rows = self.query_one(OptionList)
        rows.highlighted = min(self._start, len(self._faults) - 1) if self._faults else None
        rows.focus()

    @on(OptionList.OptionHighlighted)
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        self.call_after_refresh(self._tell, self._faults[event.option_index])

    def _tell(self, fault: Fault) -> None:
        """What can be done about a problem; one that its row has no room for is told whole."""
        cells = self.query_one(OptionList).scrollable_content_region.width - PADDING
        told = [line(fault)] if width(line(fault)) > cells else []
        self.query_one(".note", Static).update("\n".join([*told, note(fault, self._keymap)]))

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self.answer(Wanted("go", self._faults[event.option_index]))

    def action_dismiss(self) -> None:
        """The marked problem is to be left as it is."""
        fault = self._marked()
        if fault is not None and not fault.dismissed:
            self.answer(Wanted("dismiss", fault))

    def action_revive(self) -> None:
        """The marked problem counts again."""
        fault = self._marked()
        if fault is not None and fault.dismissed:
            self.answer(Wanted("revive", fault))

    def _marked(self) -> Fault | None:
        number = self.query_one(OptionList).highlighted
        return None if number is None else self._faults[number]
