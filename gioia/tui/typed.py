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

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any

    from textual.app import App
    from textual.message_pump import MessagePump

AT_ONCE = 30
"""Turns of the loop that a key gets before its successor looks at the clock between them."""
LOOK_AGAIN = 0.002
"""Seconds."""
LONGEST = 0.1
"""Seconds after which a widget that is still at work on a key no longer holds up the next one."""
WAY_OUT = "ctrl+q"
"""Never held: what was typed for a window that does not come is given up for it."""
BELOW_SCREEN = -3
"""Among a widget and those above it: after the program and its screen, the pane or window."""


class Typed:
    """Delivers keys and pastes one after another; `held` says that a window is just opening."""

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
        try:
            while True:
                await self._came.wait()
                await self._deliver_all()
                self.busy = False
                self._came.clear()
        finally:
            self.busy = False

    async def _deliver_all(self) -> None:
        while self._events:
            await self._deliver(self._events.popleft())
            await self._done()
            while self._leaving() and self._held() and not _is_way_out(self._events[0]):
                self._events.popleft()

    def _wake(self) -> None:
        self.busy = True
        self._came.set()

    async def _done(self) -> None:
        """Waits until no widget on the way has anything left to do, and no window is opening."""
        begun, turns = monotonic(), 0
        while True:
            await asyncio.sleep(0 if turns < AT_ONCE else LOOK_AGAIN)
            turns += 1
            if self._moving() and monotonic() - begun < LONGEST:
                continue
            if not self._held() or self._leaving():
                return
            begun = monotonic()

    def _leaving(self) -> bool:
        return any(map(_is_way_out, self._events))

    def _moving(self) -> bool:
        """Whether a message waits at the widget in focus, above it, or in its pane or window."""
        screens = self._app.screen_stack[-1:]  # none while the program is leaving
        pumps: list[MessagePump] = [self._app, *screens]
        if screens and (focused := screens[0].focused) is not None:
            above = focused.ancestors_with_self
            pumps += [*above, *above[BELOW_SCREEN].walk_children()]
        return any(pump.is_running and pump.message_queue_size for pump in pumps)


def _is_way_out(event: events.Event) -> bool:
    return isinstance(event, events.Key) and event.key == WAY_OUT
