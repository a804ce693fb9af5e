"""Textual's driver, but Esc stays Esc, and leaving waits for no reader or terminal that is gone."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from textual import events
from textual._xterm_parser import XTermParser
from textual.drivers import linux_driver

if TYPE_CHECKING:
    from collections.abc import Iterator

READER = "textual-input"
"""How Textual names that thread."""


class Parser(XTermParser):
    """Esc and the key that follows it are two keys, where Textual takes them for Alt and that key.

    A terminal sends the same for either, and a slow line brings at once what was typed apart.
    Nothing is done by Alt with a letter or sign here (`gioia.tui.keymap.terminal_keys`), and with
    signs Textual would leave the Esc out.
    """

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterator[events.Key]:
        if alt:
            yield events.Key("escape", "\x1b")
        yield from super()._sequence_to_key_events(sequence)


class Keyboard(linux_driver.LinuxDriver):
    """The thread looks ten times a second whether it is to end, and then once more for keys.

    What else is done to leave takes less than that. It ends by itself; who wants to read the
    terminal anew in this process waits for it (`end_reading`).
    """

    def run_input_thread(self) -> None:
        """Reads the terminal. Textual finds the parser by its name, and takes none from outside."""
        vars(linux_driver)["XTermParser"] = Parser
        super().run_input_thread()

    def disable_input(self) -> None:
        """Keys, the mouse and sizes are of no interest any more; what was typed is forgotten."""
        if self.exit_event.is_set():
            return
        self._key_thread = None  # or it is waited for
        super().disable_input()  # which unsays it at the end, as if it had waited
        self.exit_event.set()

    def write(self, data: str) -> None:
        """Draws; not for a terminal that went away, and took the thread that draws along."""
        if self._draws():
            super().write(data)

    def close(self) -> None:
        """Waits until all is drawn, where somebody draws."""
        if self._draws():
            super().close()

    def _draws(self) -> bool:
        return self._writer_thread is not None and self._writer_thread.is_alive()


def end_reading() -> None:
    """Waits until nobody in this process reads the terminal."""
    for thread in threading.enumerate():
        if thread.name == READER:
            thread.join()
