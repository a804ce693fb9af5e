"""The act of going to the quotes of what is pointed at in a room, or to those shown last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from gioia.tui.room.errands import ToCode

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from gioia.tui.room.screen import Room

R = TypeVar("R", bound="Room")


def quotes_of(pointed: Callable[[R], str | None]) -> Callable[[R], Coroutine[Any, Any, None]]:
    """The act for a room in which `pointed` tells the guid of the code under the cursor."""

    async def go(room: R) -> None:
        guid = pointed(room)
        await room.gioia.go("comparison", ToCode(guid) if guid else None)

    return go
