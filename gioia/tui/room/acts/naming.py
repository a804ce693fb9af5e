"""Acts on the code that is pointed at in a room: another label, another definition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from gioia.tui.modals.ask import AskLine
from gioia.tui.room.acts.asking import ask_until_done, write_until_done

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine

    from gioia.project import Project
    from gioia.records import CodeRecord
    from gioia.tui.room.screen import Room

R = TypeVar("R", bound="Room")
Pointed: TypeAlias = "Callable[[R], CodeRecord | None]"
"""Tells the code under the cursor of a room."""
Change: TypeAlias = "Callable[[R, Callable[[Project], CodeRecord]], Awaitable[object]]"
"""Does something to the codes, and shows them in the room as they are then."""
Act: TypeAlias = "Callable[[R], Coroutine[Any, Any, None]]"


def renaming(pointed: Pointed[R], change: Change[R]) -> Act[R]:
    """The act of giving a code another label."""

    async def rename(room: R) -> None:
        code = pointed(room)
        if code is None:
            return

        async def act(label: str) -> None:
            await change(room, lambda project: project.codes.rename(code, label))
            room.say(f"Renamed “{code.label}” to “{label}” (u takes it back).")

        title = f"Rename {code.level}"
        await ask_until_done(room, lambda label: AskLine(title, label), code.label, act)

    return rename


def defining(pointed: Pointed[R], change: Change[R]) -> Act[R]:
    """The act of saying when a code applies and when not."""

    async def define(room: R) -> None:
        code = pointed(room)
        if code is None:
            return

        async def act(text: str) -> None:
            await change(room, lambda project: project.codes.define(code, text))
            room.say(f"Defined “{code.label}” (u takes it back).")

        title = f"When does “{code.label}” apply?"
        await write_until_done(room, title, code.definition, f"definition {code.guid}", act)

    return define
