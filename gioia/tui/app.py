"""The workbench as a program: its colours, its rooms, and what is typed."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import App
from textual.binding import Binding, BindingType
from textual.events import Key

from gioia.errors import OwnFault
from gioia.tui.fault_report import write_report
from gioia.tui.gateway import Gateway
from gioia.tui.keymap.keymap import Keymap
from gioia.tui.leaving import Leaving
from gioia.tui.reading.frame import Frame
from gioia.tui.rooms import screen_of
from gioia.tui.sitting import remembered
from gioia.tui.sitting.sitting import Sitting, sign_of
from gioia.tui.themes import DARK, THEMES, lane_variables, of_sixteen
from gioia.tui.typed import Handled, Typed

if TYPE_CHECKING:
    from pathlib import Path

    from textual import events
    from textual.driver import Driver

    from gioia.errors import GioiaError
    from gioia.project import Door
    from gioia.tui.reading.screen import Workbench
    from gioia.tui.room.errands import Errand
    from gioia.tui.room.screen import Room
    from gioia.tui.tour.guide import Guide


class GioiaApp(App[None], inherit_bindings=False):
    """Shows one project. It is read and changed in a thread of its own, through the gateway."""

    bench: Workbench
    """The reading room, once there are rooms."""
    guide: Guide
    """Who leads the tour, from then on."""
    CSS_PATH = "frame.tcss"
    TITLE = "Gioia"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "quit", show=False, priority=True)
    ]

    def __init__(
        self, door: Door, *, state: Path | None = None, keymap: Keymap | None = None
    ) -> None:
        # Textual chooses how it leaves colours out before a theme is set: without this it would
        # turn the terminal's own colours into black on black.
        super().__init__(ansi_color="NO_COLOR" in os.environ or None)
        file = state or remembered.state_file(door.guid)
        interviews = f"{door.folder.name}/interviews"
        self.sitting = Sitting(Gateway(door), remembered.load(file), interviews)
        self.sitting.keymap = keymap or Keymap()
        self.sitting.looking, self.sitting.sign = door.read_only, sign_of(door)
        self.typed = Typed(self, super().on_event, self._opening)
        self._leaving = Leaving(self, file)
        self._rooms: dict[str, Room] = {}
        self.furnished = False
        """Whether the rooms can be entered: until then there is only the first picture."""
        self.tour = False
        """Whether the tour begins at once."""
        self.newcomer = False
        """Whether the person has never been here: the tour is offered then."""
        self.closed: GioiaError | None = None
        """Why the project could not be opened, or why the workbench had to end."""
        for theme in THEMES:
            self.register_theme(of_sixteen(theme) if self.few_colours else theme)
        chosen = self.sitting.remembered.theme
        known = {theme.name for theme in THEMES}
        self.theme = chosen if chosen in known else DARK.name
        self.stylesheet.set_variables(self.get_css_variables())

    def refresh_css(self, animate: bool = True) -> None:
        """Shows other colours; the first picture has the right ones, though Textual asks anew."""
        if self.furnished:
            super().refresh_css(animate)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The lane colours of the present theme."""
        return lane_variables(dark=self.current_theme.dark, few=self.current_theme.ansi)

    @property
    def few_colours(self) -> bool:
        """Whether the terminal has its own sixteen colours only, or is to show none."""
        on_terminal = sys.__stderr__ is not None and sys.__stderr__.isatty()
        return self.no_color or (on_terminal and self.console.color_system == "standard")

    @property
    def rooms(self) -> tuple[Room, ...]:
        """The rooms in which the person has been."""
        return tuple(self._rooms.values())

    def get_default_screen(self) -> Frame:
        """The first picture."""
        return Frame(self.sitting.keymap)

    def get_driver_class(self) -> type[Driver]:
        """One that leaves at once, where Textual would choose the one that it is made of."""
        chosen = super().get_driver_class()
        if chosen.__name__ != "LinuxDriver":
            return chosen
        from gioia.tui.keyboard import Keyboard

        return Keyboard

    async def go(self, name: str, errand: Errand | None = None) -> None:
        """Goes to a room for an errand. The reading room lies below; another one is above it."""
        room = self._rooms.get(name)
        if room is None:
            room = self._rooms[name] = screen_of(name)(self.sitting)
            self.install_screen(room, name)
        if self.screen is room:
            pass
        elif room is self.bench:
            await self.pop_screen()
        elif self.screen is self.bench:
            await self.push_screen(room)
        else:
            await self.switch_screen(room)
        await room.arrived(errand)

    def on_mount(self) -> None:
        """Begins to take keys, and to remember the place."""
        self.run_worker(self.typed.run(), group="typed")
        self._leaving.begin()
        if self.sitting.looking:
            from gioia.tui.looking_on import LookingOn

            LookingOn(self)

    def on_ready(self) -> None:
        """There is a picture: now the rest is loaded, and the project opened."""
        from gioia.tui.entering import enter

        self.run_worker(enter(self), group="acts")

    def furnish(self, bench: Workbench, guide: Guide) -> None:
        """There is the reading room now, and who leads the tour."""
        self.bench = self._rooms[bench.ROOM] = bench
        self.guide = guide

    async def on_event(self, event: events.Event) -> None:
        """Lets what is typed wait its turn; Esc leaves the tour where there is nothing else."""
        escape = isinstance(event, Key) and event.key == "escape"
        if escape and self.furnished and self.guide.leaves_by_escape():
            self.guide.leave()
        elif self.typed.is_for(event):
            self.typed.take(event)
        else:
            await super().on_event(event)

    @on(Handled)
    def _handled(self, message: Handled) -> None:
        message.done = True

    def uses_mouse(self, wanted: bool | None) -> bool:
        """Whether the mouse is to be used: as it is wanted now, and from now on."""
        if wanted is not None:
            self.sitting.remembered = replace(self.sitting.remembered, mouse=wanted)
        return self.sitting.remembered.mouse

    def copy_to_clipboard(self, text: str) -> None:
        """Copies through the terminal (OSC 52, also over ssh), and on this machine itself."""
        from gioia.tui.clipboard import fill, local_tool

        super().copy_to_clipboard(text)
        if not self.is_headless and (tool := local_tool()) is not None:
            self.run_worker(lambda: fill(tool, text), thread=True, group="clipboard")

    def _opening(self) -> bool:
        return not self.furnished or any(
            room.opening for room in self._rooms.values() if room.is_attached
        )

    async def action_quit(self) -> None:
        """Leaves without loss."""
        await self._leaving.leave()

    def _fatal_error(self) -> None:
        """Ends after a fault of ours beside any act: Textual would show the words in its hands."""
        if self.closed is None and self._exception is not None:
            self.closed = OwnFault(write_report(self._exception, "the workbench"))
        self._close_messages_no_wait()

    async def on_unmount(self) -> None:
        """However it ends: what was begun is written first."""
        await self.sitting.gateway.close()
