"""Acts on the code that is pointed at in a room: another label, another definition."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar

from gioia.tui.modals.ask import AskLine
from gioia.tui.room.acts.asking import ask_until_done, write_until_done
from gioia.tui.room.acts.pointed import on_code

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from gioia.project import Project
    from gioia.records import CodeRecord
    from gioia.tui.room.acts.pointed import Act, Pointed
    from gioia.tui.room.screen import Room

R = TypeVar("R", bound="Room")
Change: TypeAlias = "Callable[[R, Callable[[Project], CodeRecord]], Awaitable[object]]"
"""Does something to the codes, and shows them in the room as they are then."""


def renaming(pointed: Pointed[R], change: Change[R]) -> Act[R]:
    """The act of giving a code another label."""

    @on_code(pointed)
    async def rename(room: R, code: CodeRecord) -> None:
        async def act(label: str) -> None:
            await change(room, lambda project: project.codes.rename(code, label))
            room.say(f"Renamed “{code.label}” to “{label}” (u takes it back).")

        title = f"Rename {code.level}"
        await ask_until_done(room, lambda label: AskLine(title, label), code.label, act)

    return rename


def defining(pointed: Pointed[R], change: Change[R]) -> Act[R]:
    """The act of saying when a code applies and when not."""

    @on_code(pointed)
    async def define(room: R, code: CodeRecord) -> None:
        async def act(text: str) -> None:
            await change(room, lambda project: project.codes.define(code, text))
            room.say(f"Defined “{code.label}” (u takes it back).")

        title = f"When does “{code.label}” apply?"
        await write_until_done(room, title, code.definition, f"definition {code.guid}", act)

    return define
