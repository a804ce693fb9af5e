"""One sitting at the workbench: what all its rooms share."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gioia.tui.desk import Desk
from gioia.tui.keymap import Keymap

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.tui.gateway import Gateway
    from gioia.tui.remembered import Remembered


@dataclass
class Sitting:
    """The way to the project, the records that the screens show, and what is remembered."""

    gateway: Gateway
    remembered: Remembered
    interviews: str
    """The folder of interviews, as people are told of it."""
    desk: Desk = field(default_factory=Desk)
    keymap: Keymap = field(default_factory=Keymap)
    """The table of actions with the person's own keys."""
    tour_in: Path | None = None
    """The folder of the sample in which the person wants to take the tour after this sitting."""
