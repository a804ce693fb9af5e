"""Asking for the words of an answer; what is typed outlives the window, and the program."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.content import Content
from textual.widgets import Input

from gioia.errors import FileError
from gioia.tui.modals.ask import AskLine, AskText
from gioia.tui.modals.window import ask
from gioia.tui.room.acts.asking import LEFT, NO_MEMO
from gioia.tui.sitting import drafts
from gioia.tui.sitting.drafts import Draft, words_of
from gioia.tui.sitting.seat import seat_of

if TYPE_CHECKING:
    from gioia.codebook.merging.values import Choice
    from gioia.tui.merging.questions import Question
    from gioia.tui.merging.screen import Merging
    from gioia.tui.sitting.drafts import Drafts
    from gioia.tui.widgets.draft_field import Keep


class AskLabel(AskLine):
    """Asks for a label; what is typed is kept at every key."""

    def __init__(self, title: str, value: str, keep: Keep) -> None:
        super().__init__(title, value)
        self._keep = keep
        self._seen = value

    @on(Input.Changed)
    def _typed_on(self, event: Input.Changed) -> None:
        if event.value != self._seen:
            self._seen = event.value
            drafts.begin(self._kept, event.value)

    def _kept(self, words: str) -> None:
        """In the thread of the drafts."""
        try:
            self._keep(words)
        except FileError as error:
            self.call_later(setattr, self, "border_subtitle", Content(error.message))


async def ask_words(room: Merging, one: Question, choice: Choice, begun: str) -> str | None:
    """Asks for a label or a text, begun from `begun` or from what was left; None where it is left.

    What is written stays as a draft until `forget_words`.
    """
    words, about = await _drafts(room), _about(room, one, choice)
    before = await drafts.in_turn(words.load, about)
    left = None if before is None else before.text
    keep = partial(_keep, words, about, begun)
    conflict = one.conflict
    if choice.asks == "text":
        title = f"“{conflict.label}”: {conflict.field}"
        written = await ask(room, AskText(title, begun, left=left, keep=keep))
    else:
        title = f"Label of this {conflict.level}" + (" (your draft)" if left else "")
        written = await ask(room, AskLabel(title, left or begun, keep))
    after = await drafts.in_turn(words.load, about)
    if written is None and after is not None:
        room.say(LEFT)
    return written


async def forget_words(room: Merging, one: Question, choice: Choice) -> None:
    """The words are an answer now."""
    words = await _drafts(room)
    await drafts.in_turn(words.forget, _about(room, one, choice))


async def _drafts(room: Merging) -> Drafts:
    return words_of(await room.gateway.read(seat_of))


def _about(room: Merging, one: Question, choice: Choice) -> str:
    """What a draft is about: the same words may answer newer files of the same names."""
    names = room.under_way.names if room.under_way else ""
    return f"merge {names}: {one.key}={choice.name}"


def _keep(words: Drafts, about: str, begun: str, text: str) -> None:
    if text.strip() == begun.strip():
        words.forget(about)
    else:
        words.keep(about, Draft(NO_MEMO, text))
