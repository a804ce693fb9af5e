"""One sitting at the workbench: what all its rooms share."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from gioia.tui.keymap.keymap import Keymap

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.tui.gateway import Gateway
    from gioia.tui.sitting.desk import Desk
    from gioia.tui.sitting.remembered import Remembered


@dataclass
class Sitting:
    """The way to the project, what is remembered, and the records that the screens show."""

    gateway: Gateway
    remembered: Remembered
    interviews: str
    """The folder of interviews, as people are told of it."""
    keymap: Keymap = field(default_factory=Keymap)
    """The table of actions with the person's own keys."""
    tour_in: Path | None = None
    """The folder of the sample in which the person wants to take the tour after this sitting."""

    @cached_property
    def desk(self) -> Desk:
        """The records that the screens show."""
        from gioia.tui.sitting.desk import Desk

        return Desk()
