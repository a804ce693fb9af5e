"""A field to write in that keeps a draft of what is written, at every key."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message
from textual.widgets import TextArea

from gioia.errors import FileError
from gioia.tui.sitting import drafts
from gioia.tui.widgets.word_line import JOINERS

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events

    Keep = Callable[[str], None]
    """Puts a text where it survives the program; FileError where that is not possible."""


class DraftField(TextArea):
    """Wraps its text. While it is `begun`, what was written is handed on to be kept."""

    @dataclass
    class NotKept(Message):
        """There is no draft, and why."""

        error: FileError

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(soft_wrap=True, tab_behavior="focus", compact=True, id=id)
        self._keep: Keep | None = None
        self._newest: deque[tuple[Keep, str]] = deque(maxlen=1)
        """What is to be kept next: a slow disk is given the last text only."""
        self._seen = ""

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
        self._keep, self._seen = keep, text
        self.read_only, self.show_cursor = False, True
        self.text = text
        self.move_cursor(self.document.end)

    def end(self) -> str:
        """Nobody writes any more; returns what was written."""
        self._hand_on()
        self._keep = None
        self.read_only, self.show_cursor = True, False
        return self.text.strip()

    def on_key(self, event: events.Key) -> None:
        """Puts a joiner where the cursor is, as a letter."""
        if event.character in JOINERS and not self.read_only:
            event.stop()
            event.prevent_default()
            self.replace(event.character, *self.selection)

    def on_unmount(self) -> None:
        """However it ends: what was written is kept first."""
        self._hand_on()
        drafts.begin(self._write).result()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Function keys lead to rooms; Textual would have them select."""
        return action not in {"select_line", "select_all"} and super().check_action(
            action, parameters
        )

    async def keep_draft(self) -> None:
        """Keeps what is written, new or not; it is kept once this returns."""
        if self._keep is not None:
            self._newest.append((self._keep, self.text))
        await drafts.in_turn(self._write)

    @on(TextArea.Changed)
    def _hand_on(self) -> None:
        """Has it kept, beside the keys, where it is new."""
        if self._keep is None or (text := self.text) == self._seen:
            return
        self._seen = text
        self._newest.append((self._keep, text))
        drafts.begin(self._write)

    def _write(self) -> None:
        """In the thread of the drafts."""
        try:
            keep, text = self._newest.pop()
        except IndexError:  # a newer text went before, and took this turn along
            return
        try:
            keep(text)
        except FileError as error:
            self.post_message(self.NotKept(error))
