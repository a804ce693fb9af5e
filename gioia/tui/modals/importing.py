"""A window over an import: how far it is, how to stop it, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import ProgressBar, Static

from gioia.tui.modals.window import Window

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class Importing(Window[None]):
    """Shows the progress of an import that runs in the project's thread; esc stops it."""

    BINDINGS: ClassVar[list[BindingType]] = [("enter,q", "close", "close")]

    @dataclass
    class Progressed(Message):
        """Before file number `done` (from 0) of `total`."""

        done: int
        total: int
        name: str

        def can_replace(self, message: Message) -> bool:
            """Only the latest step matters."""
            return isinstance(message, Importing.Progressed)

    def __init__(self, whence: str, *, by_file: bool = True) -> None:
        hint = "esc stops; nothing is half done" if by_file else "all of it, or nothing"
        super().__init__(f"Import from {whence}", hint, "small")
        self._by_file, self._hint = by_file, hint
        self._stop = Event()
        self._over = False

    def compose(self) -> ComposeResult:
        """The bar, the file, and room for what came of it."""
        yield ProgressBar(show_eta=False)
        yield Static(classes="file", markup=False)
        with VerticalScroll():
            yield Static(classes="told", markup=False)

    def on_mount(self) -> None:
        """The keys are the window's own."""
        self.query_one(VerticalScroll).focus()

    def holds(self) -> bool:
        """An import under way would be stopped by leaving."""
        return not self._over

    def held(self, key: str) -> str:
        """Nothing is written here, but an import is under way."""
        return f"{key} works once this is over; {self._hint}"

    def step(self, done: int, total: int, name: str) -> bool:
        """Called from the project's thread before each file; False once the person stopped it."""
        self.post_message(self.Progressed(done, total, name))
        return not self._stop.is_set()

    def stop(self) -> None:
        """The import ends before its next file, and nothing of it stays."""
        self._stop.set()

    def on_importing_progressed(self, event: Importing.Progressed) -> None:
        """Moves the bar."""
        if not self._over:
            self.query_one(ProgressBar).update(total=event.total, progress=event.done)
            self.query_one(".file", Static).update(
                f"{event.done + 1} of {event.total}  {event.name}"
            )

    def finish(self, told: str) -> None:
        """The import is over; this came of it."""
        self._over = True
        self.query_one(ProgressBar).display = False
        self.query_one(".file", Static).display = False
        self.query_one(".told", Static).update(told)
        self.border_subtitle = "⏎ closes"

    def action_close(self) -> None:
        """Closes the window when the import is over; it is not stopped by a key too many."""
        if self._over:
            self.answer(None)

    def left(self) -> None:
        """A click elsewhere does not stop an import either: the keys stay here."""
        if self._over:
            super().left()
        else:
            self.query_one(VerticalScroll).focus()

    def action_leave(self) -> None:
        """Closes the window when the import is over; stops the import before that."""
        if self._over:
            self.answer(None)
        elif self._by_file:
            self.stop()
            self.query_one(".file", Static).update("stopping …")
