"""What every window is: a part of the screen that lies above it and is there for one answer."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, TextArea

from gioia.tui.keys.actions import key_name
from gioia.tui.rooms import ROOMS

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType
    from textual.screen import Screen

    from gioia.tui.room.screen import Room

T = TypeVar("T")

ELSEWHERE = frozenset({"pane.documents", "pane.codes", *(room.action for room in ROOMS.values())})
"""The actions that lead out of a window: to another room, or to another pane."""


class Window(Vertical, Generic[T]):
    """Waits for an answer; None where the person leaves it, by escape or by going elsewhere.

    Not a screen of its own: Textual would draw everything below it anew at every change, some
    100 kB to open one, which is felt over ssh.
    """

    ABOUT: ClassVar[str] = ""
    """What it is for, in a sentence or two, where its title does not say it."""
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "leave", "leave"),
        ("f1,question_mark", "help", "these keys"),
    ]

    def __init__(self, title: str, hint: str = "esc leave", classes: str = "") -> None:
        super().__init__(classes=classes)
        self.border_title = Content(title)
        self.border_subtitle = Content(hint)
        self._ready = asyncio.Event()
        self._given: tuple[str, ...] = ()
        self._answer: asyncio.Future[T | None] = asyncio.get_running_loop().create_future()

    async def ready(self) -> None:
        """Waits until all of it is there."""
        await self._ready.wait()

    async def answered(self) -> T | None:
        """Waits for the answer."""
        return await self._answer

    def answer(self, answer: T | None) -> None:
        """Gives the answer; the first one counts."""
        if not self._answer.done():
            self._answer.set_result(answer)

    @property
    def asking(self) -> bool:
        """Whether it takes keys: it has put its own widget in focus, and is not answered."""
        return self._ready.is_set() and not self._answer.done()

    def on_mount(self) -> None:
        """Keys that were typed for it wait until what it puts in focus is there."""
        self.app.call_later(self._begin)

    def _begin(self) -> None:
        self._given = self._words()
        self._ready.set()

    def holds(self) -> bool:
        """Whether something would be lost by leaving: words that were written here."""
        return self._words() != self._given

    def held(self, key: str) -> str:
        """Why the key of another room does not leave the window, and what does."""
        return f"{key} would lose what is written here: esc leaves it"

    def _words(self) -> tuple[str, ...]:
        lines = (line.value for line in self.query(Input))
        return (*lines, *(field.text for field in self.query(TextArea)))

    def on_key(self, event: events.Key) -> None:
        """The key of another room leaves and goes there, but loses nothing that was written."""
        if not self._leads_elsewhere(event.key):
            return
        event.stop()
        if self.holds():
            self.border_subtitle = Content(self.held(key_name(event.key)))
            return
        self.action_leave()
        if self._answer.done():
            _room_of(self).gioia.typed.put_first(event.key)

    def _leads_elsewhere(self, key: str) -> bool:
        known = _room_of(self).keymap.by_id
        return any(key in known[action].keys for action in ELSEWHERE)

    def action_leave(self) -> None:
        """Leaves without an answer."""
        self.answer(None)

    def action_help(self) -> None:
        """Shows what this window is for, and its keys, above it."""
        self.run_worker(self._show_help())

    async def _show_help(self) -> None:
        from gioia.tui.modals.help import Help, of_window

        line = self.screen.focused
        selection = line.selection if isinstance(line, Input) else None
        await ask(self.screen, Help(*of_window(self)))
        if isinstance(line, Input) and selection is not None:  # coming back, it selects all
            self.call_after_refresh(setattr, line, "selection", selection)

    def on_descendant_blur(self) -> None:
        """A click elsewhere leaves."""
        self.call_after_refresh(self._leave_if_left)

    def _leave_if_left(self) -> None:
        focused = self.screen.focused
        if focused is None or self in focused.ancestors_with_self:
            return
        if not any(isinstance(above, Window) for above in focused.ancestors):
            self.left()

    def left(self) -> None:
        """The person clicked elsewhere."""
        self.action_leave()


def _room_of(window: Window[Any]) -> Room:
    """The room that a window is a part of."""
    from gioia.tui.room.screen import Room

    if not isinstance(window.screen, Room):
        raise TypeError("a window lies above a room")
    return window.screen


async def ask(screen: Screen[Any], window: Window[T]) -> T | None:
    """Shows a window over the screen, waits for its answer, and gives the focus back.

    Who left it for another part of the screen stays there.
    """
    before = screen.focused
    await screen.mount(window, before=0)  # as the last child it would renumber all: all is drawn
    try:
        return await window.answered()
    finally:
        now = screen.focused
        left = now is not None and window not in now.ancestors_with_self
        if before is not None and before.is_attached and not left:
            screen.set_focus(before)  # first, or Textual puts it for a moment where it thinks fit
        await window.remove()


def is_opening(screen: Screen[None], *, begun: bool) -> bool:
    """Whether keys must wait: a window is just going, or is about to come if an act has `begun`."""
    windows = [child for child in screen.children if isinstance(child, Window)]
    return any(not one.asking for one in windows) or (begun and not windows)


def is_open(screen: Screen[None]) -> bool:
    """Whether a window is open: keys are its own then."""
    return any(isinstance(child, Window) for child in screen.children)
