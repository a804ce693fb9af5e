"""What every window is: a part of the screen that lies above it and is there for one answer."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual.containers import Vertical
from textual.content import Content

if TYPE_CHECKING:
    from textual.binding import BindingType
    from textual.screen import Screen

T = TypeVar("T")


class Window(Vertical, Generic[T]):
    """Waits for an answer; None where the person leaves it, by escape or by going elsewhere.

    Not a screen of its own: Textual would draw everything below it anew at every change, some
    100 kB to open one, which is felt over ssh.
    """

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "leave", "leave")]

    def __init__(self, title: str, hint: str = "esc leave", classes: str = "") -> None:
        super().__init__(classes=classes)
        self.border_title = Content(title)
        self.border_subtitle = Content(hint)
        self._answer: asyncio.Future[T | None] = asyncio.get_running_loop().create_future()

    async def answered(self) -> T | None:
        """Waits for the answer."""
        return await self._answer

    def answer(self, answer: T | None) -> None:
        """Gives the answer; the first one counts."""
        if not self._answer.done():
            self._answer.set_result(answer)

    def action_leave(self) -> None:
        """Leaves without an answer."""
        self.answer(None)

    def on_descendant_blur(self) -> None:
        """A click elsewhere leaves."""
        self.call_after_refresh(self._leave_if_left)

    def _leave_if_left(self) -> None:
        focused = self.screen.focused
        if focused is not None and self not in focused.ancestors_with_self:
            self.action_leave()


async def ask(screen: Screen[None], window: Window[T]) -> T | None:
    """Shows a window over the screen, waits for its answer, and gives the focus back."""
    before = screen.focused
    await screen.mount(window, before=0)  # as the last child it would renumber all: all is drawn
    try:
        return await window.answered()
    finally:
        await window.remove()
        if before is not None and before.is_attached:
            screen.set_focus(before)


def is_open(screen: Screen[None]) -> bool:
    """Whether a window is open: keys are its own then."""
    return bool(screen.query(Window))
