"""Textual's driver, but leaving waits for no reader of keys and no terminal that is gone."""

from __future__ import annotations

import threading

from textual.drivers.linux_driver import LinuxDriver

READER = "textual-input"
"""How Textual names that thread."""


class Keyboard(LinuxDriver):
    """The thread looks ten times a second whether it is to end, and then once more for keys.

    What else is done to leave takes less than that. It ends by itself; who wants to read the
    terminal anew in this process waits for it (`end_reading`).
    """

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
