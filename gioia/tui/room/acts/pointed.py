"""Acts on the code that is pointed at in a room, and that of going to its quotes."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from gioia.tui.room.errands import ToCode

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from gioia.records import CodeRecord
    from gioia.tui.room.screen import Room

R = TypeVar("R", bound="Room")
Act: TypeAlias = "Callable[[R], Coroutine[Any, Any, None]]"
Pointed: TypeAlias = "Callable[[R], CodeRecord | None]"
"""Tells the code under the cursor of a room."""
OnCode: TypeAlias = "Callable[[R, CodeRecord], Coroutine[Any, Any, None]]"
"""Does something to a code."""


def on_code(pointed: Pointed[R]) -> Callable[[OnCode[R]], Act[R]]:
    """Makes what is done to a code the act on the one under the cursor, where there is one."""

    def act_of(do: OnCode[R]) -> Act[R]:
        @wraps(do)
        async def act(room: R) -> None:
            code = pointed(room)
            if code is not None:
                await do(room, code)

        return act

    return act_of


def quotes_of(pointed: Callable[[R], str | None]) -> Act[R]:
    """The act for a room in which `pointed` tells the guid of the code under the cursor."""

    async def go(room: R) -> None:
        guid = pointed(room)
        await room.gioia.go("comparison", ToCode(guid) if guid else None)

    return go
