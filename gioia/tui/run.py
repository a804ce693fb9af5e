"""The door to the workbench: opens it on a project, and returns when the person leaves it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from gioia.tui.app import GioiaApp
from gioia.tui.sitting import remembered

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Door
    from gioia.tui.keymap.keymap import Keymap


def run(
    door: Door,
    *,
    mouse: bool | None = None,
    keymap: Keymap | None = None,
    tour: bool = False,
) -> Path | None:
    """Opens the workbench on a project and returns when the person leaves it.

    Args:
        door: leads to what is shown; the project is opened once there is a picture.
        mouse: whether it takes the mouse; None: as the last time.
        keymap: the person's own keys.
        tour: whether the tour begins at once.

    Returns:
        The folder of the sample in which the person wants to take the tour now, if they do.

    Raises:
        GioiaError: the project could not be opened.
    """
    app = GioiaApp(door, keymap=keymap)
    app.tour = tour
    app.newcomer = not remembered.used_before()
    app.run(mouse=app.uses_mouse(mouse))
    if app.closed is not None:
        raise app.closed
    if app.sitting.tour_in is not None and sys.platform != "win32":
        from gioia.tui.keyboard import end_reading

        end_reading()  # the tour is another program in this process
    return app.sitting.tour_in
