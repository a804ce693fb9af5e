"""The workbench as a program: themes, leaving without loss, and the door `run`."""

from __future__ import annotations

import asyncio
import gc
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import App
from textual.binding import Binding, BindingType
from textual.events import Key

from gioia.errors import GioiaError
from gioia.tui.gateway import Gateway
from gioia.tui.hangup import hung_up, let_go
from gioia.tui.keymap.keymap import Keymap
from gioia.tui.reading.frame import Frame
from gioia.tui.rooms import READING, screen_of
from gioia.tui.sitting import remembered
from gioia.tui.sitting.sitting import Sitting, sign_of
from gioia.tui.themes import DARK, THEMES, lane_variables, of_sixteen
from gioia.tui.typed import Handled, Typed

if TYPE_CHECKING:
    from textual import events
    from textual.driver import Driver

    from gioia.project import Door
    from gioia.tui.reading.screen import Workbench
    from gioia.tui.room.errands import Errand
    from gioia.tui.room.screen import Room
    from gioia.tui.tour.guide import Guide

LOOKS = Path(__file__).with_name("app.tcss")
"""Of what the first picture does not have yet."""

MOST_FAULTS = 4
"""Of a person's keys that are told in full when the workbench opens."""

KEPT_EVERY = 5.0
"""Seconds between two notes of where the person is."""

HANGUP_EVERY = 1.0
"""Seconds between two looks whether the terminal is still there."""


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
        self._state = state or remembered.state_file(door.guid)
        self._remembered = remembered.load(self._state)
        self._kept = self._remembered
        self._gateway = Gateway(door)
        interviews = f"{door.folder.name}/interviews"
        self.sitting = Sitting(self._gateway, self._remembered, interviews)
        self.sitting.keymap = keymap or Keymap()
        self.sitting.looking, self.sitting.sign = door.read_only, sign_of(door)
        self.typed = Typed(self, super().on_event, self._opening)
        self._rooms: dict[str, Room] = {}
        self.furnished = False
        """Whether the rooms can be entered: until then there is only the first picture."""
        self.tour = False
        """Whether the tour begins at once."""
        self.newcomer = False
        """Whether the person has never been here: the tour is offered then."""
        self.closed: GioiaError | None = None
        """Why the project could not be opened."""
        for theme in THEMES:
            self.register_theme(of_sixteen(theme) if self.few_colours else theme)
        chosen = self._remembered.theme
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
        self.set_interval(KEPT_EVERY, self._keep)
        if self.sitting.looking:
            from gioia.tui.looking_on import LookingOn

            LookingOn(self)
        if not self.is_headless:
            self.set_interval(HANGUP_EVERY, self._leave_with_terminal)
        self._tell_faults_of_keys()

    def on_ready(self) -> None:
        """There is a picture: now the rest is loaded, and the project opened."""
        self.run_worker(self._enter(), group="acts")

    async def _enter(self) -> None:
        """Lets the person in; leaves where the project cannot be opened."""
        try:
            await self._gateway.read(lambda _: screen_of(READING.name))  # loaded beside the keys
        except GioiaError as error:
            self.closed = error
            self.exit()
            return
        await self._furnish()
        self.bench.act(self._begin(), opening=True)

    async def _furnish(self) -> None:
        """The reading room takes the place of its picture."""
        from gioia.tui.reading.screen import Workbench
        from gioia.tui.tour.guide import Guide

        self.stylesheet.read(LOOKS)
        self.stylesheet.parse()
        self.bench = self._rooms[Workbench.ROOM] = Workbench(self.sitting)
        self.guide = Guide(self)
        await self.push_screen(self.bench)
        laid_out = asyncio.Event()  # keys are about what is there: a reader without rows has none
        self.bench.call_after_refresh(laid_out.set)
        await laid_out.wait()
        self.furnished = True

    async def _begin(self) -> None:
        """Goes back to where the person was."""
        from gioia.tui.reading.acts import documents

        await documents.begin(self.bench)
        gc.enable()
        if self.tour:
            self.guide.start()
        elif self.newcomer:
            self._offer_tour()

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

    def _offer_tour(self) -> None:
        """Says once, in the foot, that there is a tour; it is never in the way."""
        key = self.sitting.keymap.name("app.palette")
        self.bench.say(f"New here? {key} and “tour”: two minutes on a sample.")

    def _tell_faults_of_keys(self) -> None:
        faults = self.sitting.keymap.faults
        if faults:
            told = [f"{fault.place}: {fault.message}" for fault in faults[:MOST_FAULTS]]
            title = f"Your keys: {len(faults)} faults; gioia keys tells them all"
            self.notify("\n".join(told), title=title, severity="warning", timeout=15, markup=False)

    def _opening(self) -> bool:
        return not self.furnished or any(
            room.opening for room in self._rooms.values() if room.is_attached
        )

    async def action_quit(self) -> None:
        """Leaves once what was begun is on the disk; an import is stopped and leaves nothing."""
        if self.furnished:
            self._stop_import()
            await self._keep()
        self.exit()

    def _stop_import(self) -> None:
        from gioia.tui.modals.importing import Importing

        for room in self._rooms.values():
            for importing in room.query(Importing):
                importing.stop()

    async def _leave_with_terminal(self) -> None:
        """Leaves when the terminal was closed: Textual would read its end for ever."""
        if hung_up(0):
            let_go(0, 1, 2)
            await self.action_quit()

    async def on_unmount(self) -> None:
        """However it ends: what was begun is written first."""
        await self._gateway.close()

    async def _keep(self) -> None:
        """Notes the place, if it is another one; beside the keys."""
        if not self.furnished:
            return
        now = remembered.with_theme(self.bench.note_place(), self.theme)
        if now == self._kept:
            return
        self._kept = now
        try:
            await asyncio.to_thread(remembered.save, self._state, now)
        except OSError as error:
            self.log("the place could not be noted", self._state, error)


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
