"""Ways out that name commands, told in the keys of the workbench that do the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gioia.tui.keymap.keymap import QUIT
from gioia.tui.keymap.options import without_options
from gioia.tui.rooms import ROOMS

if TYPE_CHECKING:
    from gioia.tui.keymap.keymap import Keymap
    from gioia.tui.keys.context import Pane

COMMANDS: dict[str, tuple[str, ...]] = {
    "gioia attribute list": ("room.sources",),
    "gioia check": ("board.problems",),
    "gioia code add": ("board.new",),
    "gioia code define": ("board.define",),
    "gioia code figure": ("board.figure",),
    "gioia code list": ("pane.codes",),
    "gioia code merge": ("board.merge",),
    "gioia code move": ("board.take",),
    "gioia code rename": ("board.rename",),
    "gioia code restore": ("board.retired", "board.restore"),
    "gioia codebook export": ("merging.hand_out",),
    "gioia codebook import": ("room.merging",),
    "gioia codebook merge": ("room.merging",),
    "gioia figure": ("board.export",),
    "gioia import": ("source.import.path",),
    "gioia log": ("room.history",),
    "gioia memo list": ("room.memos",),
    "gioia model add": ("relation.new",),
    "gioia model evidence": ("relation.evidence",),
    "gioia model list": ("room.model",),
    "gioia model remove": ("relation.remove",),
    "gioia quote add": ("pane.reader", "code.apply"),
    "gioia quote list": ("room.comparison",),
    "gioia quote mark --role": ("board.quotes", "comparison.role"),
    "gioia quote mark --stance": ("board.quotes", "comparison.stance"),
    "gioia quote resize": ("pane.reader", "quote.edges"),
    "gioia quote remove": ("board.quotes", "comparison.uncode"),
    "gioia redo": ("history.redo",),
    "gioia source list": ("room.sources",),
    "gioia source set": ("source.speakers",),
    "gioia source show": ("pane.reader",),
    "gioia undo": ("history.undo",),
    "gioia work import": ("source.import.path",),
}
"""By the beginning of a command: the actions that do the same, one after another."""

ELSEWHERE = (
    "gioia codebook import FILE.csv", "gioia codebook schema", "gioia copy", "gioia demo",
    "gioia export", "gioia init", "gioia merge", "gioia quote import", "gioia table",
    "gioia work export", "gioia work schema",
)  # fmt: skip
"""What is done outside only: the workbench has to be left for it."""

_ARGUMENT = r"(?: (?:--?[a-z][\w-]*|[A-Z]+\b(?:\.\w+)?|'[^']*'|\S+\.(?:csv|json|qdpx)\b))"
_BARE = "|".join(map(re.escape, sorted((*COMMANDS, *ELSEWHERE), key=len, reverse=True)))
_COMMAND = re.compile(
    rf"(?P<run>[Rr]un )?(?:`(?P<quoted>gioia [^`]+)`|(?P<bare>(?:{_BARE})\b{_ARGUMENT}*))"
)
_BY = re.compile(r"\b(?:with|by) $")
_SUBJECT = re.compile(r" (?:shows?|lists?|prints?|tells?|takes?|brings?|names?|says?)\b")


def in_keys(told: str, keymap: Keymap, here: Pane) -> str:
    """A text with keys in the place of commands, for a person who is in the pane `here`.

    Where the keys work in another room, the key that leads there stands first. A command for which
    there are no keys is said to be one for outside. Options of commands go, see `options`.
    """

    def keys(found: re.Match[str]) -> str:
        command = found["quoted"] or found["bare"]
        names = _names(command, keymap, here)
        if not names:
            return f"{found['run'] or ''}{command} after {keymap.name(QUIT)}"
        if _BY.search(told, 0, found.start()) or _SUBJECT.match(told, found.end()):
            return names
        return f"{'Press' if found['run'] == 'Run ' else 'press'} {names}"

    return without_options(_COMMAND.sub(keys, told), keymap)


def _names(command: str, keymap: Keymap, here: Pane) -> str:
    """The keys that do what a command does, one after another; empty where one has none."""
    if command.startswith(ELSEWHERE):
        return ""
    begun = (actions for start, actions in COMMANDS.items() if command.startswith(start))
    actions = next(begun, ())
    names = [keymap.name(one) for one in (*_leading(actions, keymap, here), *actions)]
    return " then ".join(names) if all(names) else ""


def _leading(actions: tuple[str, ...], keymap: Keymap, here: Pane) -> tuple[str, ...]:
    """The action that leads to where the first of these can be done; none where that is here."""
    panes = keymap.by_id[actions[0]].panes if actions else {here}
    if here in panes:
        return ()
    return (next(room for room in ROOMS.values() if room.panes & panes).action,)
