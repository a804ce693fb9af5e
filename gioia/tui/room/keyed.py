"""A screen whose keys do the actions of the table: what each means here and now, and its act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from gioia.tui.keymap.action_table import BY_ID, LACKING
from gioia.tui.keymap.commands import in_keys
from gioia.tui.keys.context import InputContext, lacking, legal
from gioia.tui.modals.window import is_open
from gioia.tui.room.acts.everywhere import EVERYWHERE
from gioia.tui.room.bindings import actions_of, bindings_map
from gioia.tui.room.doing import Doing
from gioia.tui.rooms import ROOMS

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping

    from gioia.tui.app import GioiaApp
    from gioia.tui.keymap.keymap import Keymap
    from gioia.tui.keys.actions import Action
    from gioia.tui.keys.context import Fact, Pane
    from gioia.tui.sitting.sitting import Sitting

    Handler = Callable[[Any], Coroutine[Any, Any, None] | None]
    """Returns nothing when it is done at once, or a coroutine that runs beside the keys."""


OPENING_EVERYWHERE = frozenset({
    "app.palette", "app.help", "app.tour", "pane.documents", "pane.reader", "pane.codes",
    *(room.action for room in ROOMS.values()),
})  # fmt: skip
"""What opens a window or another room: keys that are typed after it are for that."""


class Keyed(Doing, inherit_bindings=False):
    """Knows the pane that keys are for, and the facts on which it depends what they can do."""

    ROOM: ClassVar[str]
    HANDLERS: ClassVar[Mapping[str, Handler]]
    OPENING: ClassVar[frozenset[str]] = frozenset()
    """The actions of this room that open a window, or may."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self._bindings = bindings_map(self.ROOM, self.keymap)
        self._keyed = tuple(one for one in actions_of(self.ROOM, self.keymap) if one.keys)

    @property
    def gioia(self) -> GioiaApp:
        """The program, which knows the other rooms."""
        from gioia.tui.app import GioiaApp

        if not isinstance(self.app, GioiaApp):
            raise TypeError("a room stands in the workbench")
        return self.app

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

    def context(self) -> InputContext:
        """Where the person is, as far as keys are concerned."""
        looking = self.sitting.looking
        facts = self.facts() | {"looking"} if looking else self.facts()
        return InputContext(self.pane(), facts, looking)

    def possible(self) -> list[Action]:
        """What can be done now with a key."""
        return legal(self._keyed, self.context())

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
