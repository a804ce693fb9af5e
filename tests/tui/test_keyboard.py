"""What a terminal sends becomes keys; leaving, where it has gone."""

from __future__ import annotations

import asyncio
import time
from io import StringIO

import pytest
from textual import constants, events
from textual.app import App
from textual.drivers._writer_thread import MAX_QUEUED_WRITES, WriterThread

from gioia.tui.keyboard import Keyboard, Parser


class Gone(StringIO):
    """A terminal that was closed."""

    def write(self, _: str) -> int:
        raise OSError("input/output error")


@pytest.mark.parametrize(
    ("sent", "keys"),
    [
        ("\x1bj", ["escape", "j"]),
        ("\x1bJ", ["escape", "J"]),
        ("\x1b/", ["escape", "slash"]),
        ("\x1b ", ["escape", "space"]),
        ("\x1b\r", ["escape", "enter"]),
        ("\x1bя", ["escape", "я"]),
        ("\x1bO", ["escape", "O"]),
        ("\x1b[", ["escape", "left_square_bracket"]),
        ("\x1b\x1bx", ["escape", "escape", "x"]),
        ("\x1b\x1b[A", ["escape", "up"]),
        ("\x1b[A\x1bOQx", ["up", "f2", "x"]),
        ("\x1b[106;3u", ["alt+j"]),
    ],
)
def test_esc_and_the_key_after_it_are_two_keys(
    monkeypatch: pytest.MonkeyPatch, sent: str, keys: list[str]
) -> None:
    monkeypatch.setattr(constants, "ESCAPE_DELAY", 0.001)
    parser = Parser()
    found = [*parser.feed(sent)]
    time.sleep(0.01)  # what may still become something longer is known by the time that passes
    found += parser.tick()
    assert [one.key for one in found if isinstance(one, events.Key)] == keys


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
