"""One sitting at the workbench: what all its rooms share."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from gioia.tui.keymap.keymap import Keymap

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Door
    from gioia.tui.gateway import Gateway
    from gioia.tui.sitting.desk import Desk
    from gioia.tui.sitting.remembered import Remembered


NAME_CELLS = 18
"""Of who has the project open: why nothing can be changed is to stand whole beside it."""


def sign_of(door: Door) -> str:
    """What a person has to know of the project all the time; nothing where it is as ever."""
    if door.read_only:
        other = door.holder()
        return looking_sign(other.coder if other else "")
    original = door.copy_of()
    return f"copy of {original}" if original else ""


def looking_sign(holder: str) -> str:
    """That one looks only, and who has the project open, if anybody has."""
    from gioia.tui.reader.margin import clipped

    return f"look only: {clipped(holder, NAME_CELLS)} has it open" if holder else "look only"


@dataclass
class Sitting:
    """The way to the project, what is remembered, and the records that the screens show."""

    gateway: Gateway
    remembered: Remembered
    interviews: str
    """The folder of interviews, as people are told of it."""
    keymap: Keymap = field(default_factory=Keymap)
    """The table of actions with the person's own keys."""
    looking: bool = False
    """Whether the project is looked at only, and not changed."""
    sign: str = ""
    """What stands in the foot all the time: that one looks only, or that this is a copy."""
    tour_in: Path | None = None
    """The folder of the sample in which the person wants to take the tour after this sitting."""

    @cached_property
    def desk(self) -> Desk:
        """The records that the screens show."""
        from gioia.tui.sitting.desk import Desk

        return Desk()
