"""The line in which one types what to find in the open document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from gioia.tui.widgets.word_line import WordLine


class FindBar(WordLine):
    """Says at every letter what is wanted, and at the end whether it was found."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "leave", show=False)]

    @dataclass
    class Wanted(Message):
        """This text is to be found."""

        text: str

    @dataclass
    class Left(Message):
        """The person is done; `found`: stay where the match is, not where it was begun."""

        found: bool

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id, placeholder="find in this document", compact=True)
        self._asking = False

    def on_focus(self) -> None:
        """Something is to be found, until it is left."""
        self._asking = True

    def action_leave(self) -> None:
        """Back to where the search began."""
        self._leave(found=False)

    def on_blur(self) -> None:
        """Going elsewhere is being done."""
        self._leave(found=True)

    def _leave(self, *, found: bool) -> None:
        """Says so once: the focus goes after that, when the line may be wanted anew already."""
        if self._asking:
            self._asking = False
            self.post_message(self.Left(found))

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Wanted(event.value))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._leave(found=True)
