"""Leaving, where the terminal has gone."""

from __future__ import annotations

import asyncio
from io import StringIO

import pytest
from textual.app import App
from textual.drivers._writer_thread import MAX_QUEUED_WRITES, WriterThread

from gioia.tui.keyboard import Keyboard


class Gone(StringIO):
    """A terminal that was closed."""

    def write(self, _: str) -> int:
        raise OSError("input/output error")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_nothing_waits_for_a_terminal_that_is_gone() -> None:
    async def leave() -> None:
        keyboard = Keyboard(App())
        keyboard._writer_thread = writer = WriterThread(Gone())
        writer.start()
        for _ in range(2 * MAX_QUEUED_WRITES):
            keyboard.write("picture")
            writer.join(0.01)
        assert not writer.is_alive()
        keyboard.close()

    asyncio.run(leave())
