"""What every room of the workbench is: a screen with a foot, keys from the table, and acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from gioia.tui.modals.window import is_open
from gioia.tui.room.keyed import Keyed
from gioia.tui.themes import BREAKPOINTS, HEIGHTS
from gioia.tui.widgets.foot import Foot, Told

if TYPE_CHECKING:
    from collections.abc import Awaitable, Sequence

    from gioia.records import ChangeRecord
    from gioia.tui.gateway import Gateway
    from gioia.tui.room.errands import Errand
    from gioia.tui.sitting.desk import Desk
    from gioia.tui.sitting.remembered import Remembered
    from gioia.tui.sitting.sitting import Sitting


class Room(Keyed, inherit_bindings=False):
    """Shows a part of the project. What its actions do is told in the `acts` of its folder.

    A room says which it is (`ROOM`), gives its own `HANDLERS` and `BINDINGS = bindings_of(ROOM)`,
    tells its pane, facts and the two lines of its foot, and can bring itself up to date.
    """

    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    VERTICAL_BREAKPOINTS = HEIGHTS
    AUTO_FOCUS = ""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._said = ""
        self._seen = -1
        self._has_told = False

    @property
    def gateway(self) -> Gateway:
        """The way to the project."""
        return self.sitting.gateway

    @property
    def desk(self) -> Desk:
        """The records that the screens show."""
        return self.sitting.desk

    @property
    def remembered(self) -> Remembered:
        """What is remembered from one sitting to the next."""
        return self.sitting.remembered

    @remembered.setter
    def remembered(self, remembered: Remembered) -> None:
        self.sitting.remembered = remembered

    def here(self) -> Content:
        """The first line of the foot: what is under the cursor, more fully than the list has it."""
        return Content("")

    def place(self) -> Content:
        """What the second line of the foot tells after what was said."""
        return Content("")

    async def renew(self) -> None:
        """Reads what the room shows from the project, and shows it."""
        raise NotImplementedError

    def on_screen_suspend(self) -> None:
        """Another room lies over this one: what was said here is not of what is there later."""
        self._said = ""

    async def renew_after_step(self, _: Sequence[ChangeRecord] = ()) -> None:
        """As `renew`, after undo or redo of changes: a room may show where something changed."""
        await self.renew()

    async def arrive(self, errand: Errand | None) -> None:
        """Does what the person came for; the room is up to date."""

    async def arrived(self, errand: Errand | None = None) -> None:
        """The person came here: the room is brought up to date, if anything changed meanwhile."""
        await self.catch_up()
        await self.arrive(errand)
        self.tell()

    async def catch_up(self) -> bool:
        """Brings the room up to date, if anything changed meanwhile; whether anything did."""
        await self.gateway.notice()
        if self._seen == self.gateway.changes:
            return False
        await self.read_with(self.renew())
        return True

    async def read_with(self, reading: Awaitable[None]) -> None:
        """Is up to date with what was there before this reading."""
        changes = self.gateway.changes
        await reading
        self._seen = changes  # what could not be read is read the next time

    def say(self, text: str) -> None:
        """Tells what was done, in the second line of the foot."""
        self._said = text
        self.tell()

    def tell(self) -> None:
        """Brings the foot of the screen up to date, where anything changed."""
        told = Content.styled(self.sitting.sign, "bold"), Content(self._said), self.place()
        place = [part for part in told if part.plain]
        actions = () if is_open(self) else tuple(self.possible())
        self.query_one(Foot).show(Told(self.here(), Content("  ·  ").join(place), actions))
        self._has_told = True

    def on_resize(self) -> None:
        """There is more to tell where there is more room, or less."""
        if self._has_told:
            self.call_after_refresh(self.tell)
