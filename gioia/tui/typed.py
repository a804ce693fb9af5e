"""Keys in the order in which they were typed: each waits until the one before has done its part.

A terminal sends a burst (a fast hand, a slow line, a paste) at once, while a window needs a moment
to open. Without this the letters that are meant for the window would be taken for commands.
"""

from __future__ import annotations

import asyncio
from collections import deque
from time import monotonic
from typing import TYPE_CHECKING, TypeGuard

from textual import events
from textual.message import Message

from gioia.tui.straight import goes_straight, press

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any

    from textual.app import App
    from textual.message_pump import MessagePump

LONGEST = 2.0
"""Seconds after which a widget that is still at work on a key no longer holds up the next one."""
AT_ONCE = 50
"""Turns of the loop before the clock is looked at between them."""
LOOK_AGAIN = 0.002
"""Seconds."""
RESTS = 0.02
"""Seconds without another key; what the last one has drawn is on its way by then."""
ROUNDS = 2
"""Once for the key, once more for what the widget says of it: that a line was submitted."""
WAY_OUT = "ctrl+q"
"""Never held: what was typed for a window that does not come is given up for it."""


class Handled(Message):
    """Follows a key from the widget in focus up to the program: it is there once the key is done.

    Each widget on the way takes its messages in order, so this never overtakes the key.
    """

    def __init__(self) -> None:
        super().__init__()
        self.done = False


class Typed:
    """Delivers keys and pastes one after another; `held` says that the last one is not over yet."""

    def __init__(
        self,
        app: App[Any],
        deliver: Callable[[events.Event], Coroutine[Any, Any, None]],
        held: Callable[[], bool],
    ) -> None:
        self._app = app
        self._deliver = deliver
        self._held = held
        self._events: deque[events.Key | events.Paste] = deque()
        self._came = asyncio.Event()
        self._last: MessagePump | None = None
        """Whom the last one was for, until everybody on its way has surely done their part."""
        self.busy = False
        """Whether a key is under way, or waits."""

    def is_for(self, event: events.Event) -> TypeGuard[events.Key | events.Paste]:
        """Whether an event is to wait its turn: one that was typed."""
        return isinstance(event, events.Key | events.Paste) and not event.is_forwarded

    def take(self, event: events.Key | events.Paste) -> None:
        """One that was typed; it comes after all others."""
        self._events.append(event)
        self._wake()

    def put_first(self, key: str) -> None:
        """A key that stands for the one that is being done: it comes before all that wait."""
        self._events.appendleft(events.Key(key, None))
        self._wake()

    async def run(self) -> None:
        """Delivers for as long as the program runs."""
        loop = asyncio.get_running_loop()
        try:
            while True:
                await self._came.wait()
                self._came.clear()
                if not self._events:
                    await self.settled()
                    continue
                await self._deliver_all()
                self.busy = False
                loop.call_later(RESTS, self._came.set)
        finally:
            self.busy = False

    async def settled(self) -> None:
        """Waits until everybody on the way of the last one has done their part.

        The next one waits for that; where none comes it is done once the hand rests, for what the
        last one changed is to be drawn first.
        """
        target, self._last = self._last, None
        for _ in range(ROUNDS):
            handled = Handled()
            if target is not None and target.post_message(handled):
                await self._reached(handled, target)

    async def _deliver_all(self) -> None:
        while self._events:
            await self.settled()
            while self._held() and not self._leaving():
                await asyncio.sleep(LOOK_AGAIN)
                self._last = self._app.focused or self._app.screen  # what came is to be in focus
            await self.settled()
            while self._leaving() and self._held() and not _is_way_out(self._events[0]):
                self._events.popleft()
            await self._give(self._events.popleft())

    def _wake(self) -> None:
        self.busy = True
        self._came.set()

    async def _give(self, event: events.Key | events.Paste) -> None:
        target = self._app.focused or self._app.screen
        if isinstance(event, events.Key) and goes_straight(event, target):
            await press(self._app, event.key)
        else:
            await self._deliver(event)
        self._last = target

    async def _reached(self, handled: Handled, target: MessagePump) -> None:
        """Waits until the message is at the top; a widget that goes away takes it along."""
        until, turns = monotonic() + LONGEST, 0
        while not handled.done and target.is_attached and monotonic() < until:
            await asyncio.sleep(0 if turns < AT_ONCE else LOOK_AGAIN)
            turns += 1

    def _leaving(self) -> bool:
        return any(map(_is_way_out, self._events))


def _is_way_out(event: events.Event) -> bool:
    return isinstance(event, events.Key) and event.key == WAY_OUT
