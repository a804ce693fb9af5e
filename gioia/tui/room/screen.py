"""What every room of the workbench is: a screen with a foot, keys from the table, and acts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.content import Content

from gioia.tui.keymap.action_table import BY_ID, LACKING
from gioia.tui.keymap.commands import in_keys
from gioia.tui.keys.context import InputContext, lacking, legal
from gioia.tui.modals.window import is_open
from gioia.tui.room.acts.everywhere import EVERYWHERE
from gioia.tui.room.bindings import actions_of, bindings_map
from gioia.tui.room.doing import Doing
from gioia.tui.rooms import ROOMS
from gioia.tui.themes import BREAKPOINTS, HEIGHTS
from gioia.tui.widgets.foot import Foot, Told

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping, Sequence

    from gioia.records import ChangeRecord
    from gioia.tui.app import GioiaApp
    from gioia.tui.gateway import Gateway
    from gioia.tui.keymap.keymap import Keymap
    from gioia.tui.keys.actions import Action
    from gioia.tui.keys.context import Fact, Pane
    from gioia.tui.room.errands import Errand
    from gioia.tui.sitting.desk import Desk
    from gioia.tui.sitting.remembered import Remembered
    from gioia.tui.sitting.sitting import Sitting

    Handler = Callable[[Any], Coroutine[Any, Any, None] | None]
    """Returns nothing when it is done at once, or a coroutine that runs beside the keys."""


OPENING_EVERYWHERE = frozenset({
    "app.palette", "app.help", "app.tour", "pane.documents", "pane.reader", "pane.codes",
    *(room.action for room in ROOMS.values()),
})  # fmt: skip
"""What opens a window or another room: keys that are typed after it are for that."""


class Room(Doing, inherit_bindings=False):
    """Shows a part of the project. What actions do is told in `gioia.tui.acts`.

    A room says which it is (`ROOM`), gives its own `HANDLERS` and `BINDINGS = bindings_of(ROOM)`,
    tells its pane, facts and the two lines of its foot, and can bring itself up to date.
    """

    ROOM: ClassVar[str]
    HANDLERS: ClassVar[Mapping[str, Handler]]
    OPENING: ClassVar[frozenset[str]] = frozenset()
    """The actions of this room that open a window, or may."""
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    VERTICAL_BREAKPOINTS = HEIGHTS
    AUTO_FOCUS = ""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self._bindings = bindings_map(self.ROOM, self.keymap)
        self._said = ""
        self._seen = -1

    @property
    def gioia(self) -> GioiaApp:
        """The program, which knows the other rooms."""
        from gioia.tui.app import GioiaApp

        if not isinstance(self.app, GioiaApp):
            raise TypeError("a room stands in the workbench")
        return self.app

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

    @property
    def keymap(self) -> Keymap:
        """The table of actions with the person's own keys."""
        return self.sitting.keymap

    def pane(self) -> Pane:
        """The part of the room that keys are for."""
        (only,) = ROOMS[self.ROOM].panes
        return only

    def facts(self) -> frozenset[Fact]:
        """What is there for a key to work on."""
        return frozenset()

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
        changes = self.gateway.changes
        if self._seen == changes:
            return False
        await self.renew()
        self._seen = changes  # what could not be read is read the next time
        return True

    def context(self) -> InputContext:
        """Where the person is, as far as keys are concerned."""
        looking = self.sitting.looking
        facts = self.facts() | {"looking"} if looking else self.facts()
        return InputContext(self.pane(), facts, looking)

    def handler(self, action_id: str) -> Handler:
        """What does an action here: the room's own act, or that of every room."""
        found = self.HANDLERS.get(action_id)
        return EVERYWHERE[action_id] if found is None else found

    def action_do(self, action_id: str) -> None:
        """Does an action of the table, or says why it cannot be done now."""
        why_not = lacking(BY_ID[action_id], self.context(), LACKING)
        if why_not is not None:
            self.say(why_not)
            return
        self.doing = action_id
        try:
            doing = self.handler(action_id)(self)
        except Exception as error:
            self.tell_fault(error)
            return
        if doing is not None:
            self.act(doing, opening=action_id in self.OPENING | OPENING_EVERYWHERE)
        else:
            self.tell()

    def action_native(self, action_id: str) -> None:
        """Does what a list does by a key of its own."""
        self.gioia.typed.put_first(BY_ID[action_id].keys[0])

    def action_stand_in(self, key: str) -> None:
        """Does what another key does."""
        self.gioia.typed.put_first(self.keymap.stand_ins[key])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key belongs to the action of the pane in focus."""
        if action not in {"do", "native", "stand_in"}:
            return True
        told = str(parameters[0])
        if action == "stand_in":
            here = self.keymap.stands_in(self.pane(), told)
        else:
            here = self.pane() in BY_ID[told].panes
        return here and not (self.windows_begun or is_open(self))

    def in_keys(self, told: str) -> str:
        """A way out with the keys that do from here what it names commands for."""
        return in_keys(told, self.keymap, self.pane())

    def say(self, text: str) -> None:
        """Tells what was done, in the second line of the foot."""
        self._said = text
        self.tell()

    def tell(self) -> None:
        """Brings the foot of the screen up to date, where anything changed."""
        told = Content.styled(self.sitting.sign, "bold"), Content(self._said), self.place()
        place = [part for part in told if part.plain]
        actions = () if is_open(self) else tuple(self._keyed())
        self.query_one(Foot).show(Told(self.here(), Content("  ·  ").join(place), actions))

    def _keyed(self) -> list[Action]:
        """What can be done now with a key."""
        there = actions_of(self.ROOM, self.keymap)
        return [action for action in legal(there, self.context()) if action.keys]
