"""A field to write in that keeps a draft of what is written, every second."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message
from textual.widgets import TextArea

from gioia.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Callable

    Keep = Callable[[str], None]
    """Puts a text where it survives the program; FileError where that is not possible."""

KEPT_EVERY = 1.0
"""Seconds."""


class DraftField(TextArea):
    """Wraps its text. While it is `begun`, what was written is handed on to be kept."""

    @dataclass
    class NotKept(Message):
        """There is no draft, and why."""

        error: FileError

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(soft_wrap=True, tab_behavior="focus", compact=True, id=id)
        self._keep: Keep | None = None
        self._kept = ""

    @property
    def writing(self) -> bool:
        """Whether somebody writes."""
        return self._keep is not None

    def show(self, text: str) -> None:
        """Only shows a text, from its beginning; nobody writes."""
        self.end()
        if self.text != text:
            self.text = text
            self.scroll_home(animate=False)

    def begin(self, text: str, keep: Keep) -> None:
        """Somebody writes from here on, at the end of `text`."""
        self._keep, self._kept = keep, text
        self.read_only, self.show_cursor = False, True
        self.text = text
        self.move_cursor(self.document.end)

    def end(self) -> str:
        """Nobody writes any more; returns what was written."""
        self._keep = None
        self.read_only, self.show_cursor = True, False
        return self.text.strip()

    def on_mount(self) -> None:
        """Looks every second whether anything is new."""
        self.set_interval(KEPT_EVERY, self.keep_draft)

    def on_unmount(self) -> None:
        """However it ends: what was written is kept first."""
        if self._keep is None or self.text == self._kept:
            return
        try:
            self._keep(self.text)
        except FileError as error:
            self.log(error.message)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Function keys lead to rooms; Textual would have them select."""
        return action not in {"select_line", "select_all"} and super().check_action(
            action, parameters
        )

    async def keep_draft(self, *, at_once: bool = False) -> None:
        """Keeps what is written, where it is new or `at_once`."""
        text, keep = self.text, self._keep
        if keep is None or (text == self._kept and not at_once):
            return
        self._kept = text
        try:
            await asyncio.to_thread(keep, text)
        except FileError as error:
            self.post_message(self.NotKept(error))
