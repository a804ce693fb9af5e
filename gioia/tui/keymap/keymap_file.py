"""The file of a person's own keys: what it says, and one to start from."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from gioia.errors import FileError, UsageError
from gioia.records import Fault
from gioia.tui.keymap.action_table import BY_ID
from gioia.tui.keymap.keymap import ALWAYS_QUITS, QUIT, Keymap, keymap_of
from gioia.tui.keymap.own_keys import NAME
from gioia.tui.keymap.presets import PRESETS
from gioia.tui.keymap.terminal_keys import read_key
from gioia.tui.keys.actions import by_group

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.tui.keys.actions import Action

ENVIRONMENT = "GIOIA_KEYMAP"
NONE = "none"
"""What stands for an action that is to have no key."""

_OPENING = """\
# The keys of Gioia's workbench. `gioia keys` lists every action and says what is wrong here.
# Take the # from a line and change its keys; "none" takes an action's keys away.
# ctrl+q always quits.

preset = "{preset}"   # {presets}

[keys]
"""


def read_file(place: Path, preset: str | None, *, named: bool) -> Keymap:
    """What the file of keys at `place` says.

    Raises:
        FileError: the file was `named` and cannot be read; one's own that cannot is a fault.
    """
    try:
        text = place.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        if not named:
            return Keymap(faults=(_unreadable(place.name, f"cannot be read: {_reason(error)}."),))
        raise FileError(f"{place}: {_reason(error)}.", "Name another file of keys.") from error
    return read_keymap(text, place.name, preset)


def read_keymap(text: str, name: str = NAME, preset: str | None = None) -> Keymap:
    """What a file of keys says. All that is wrong with it is in `faults`; the rest is in force.

    Args:
        text: TOML with `preset` and a table `keys`, action ids to keys with spaces between.
        name: of the file, for the faults.
        preset: one to use whatever the file says.
    """
    reading = _Reading(text, name)
    chosen = reading.preset() if preset is None else preset
    wanted = reading.wanted()
    keymap = keymap_of(chosen, wanted)
    clashes = [
        Fault(
            one.rule, one.severity, reading.place(one.place), f"{one.place}: {one.message}",
            one.way_out,
        )
        for one in keymap.faults
    ]  # fmt: skip
    return Keymap(keymap.actions, keymap.stand_ins, (*reading.faults, *clashes), chosen)


class _Reading:
    """One file that is read, with the faults that were found so far."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.faults: list[Fault] = []
        self._lines = text.splitlines()
        self._told: dict[str, object] = {}
        try:
            self._told = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            self.faults.append(_unreadable(name, f"is not TOML: {error}."))
        for key in self._told.keys() - {"preset", "keys"}:
            self._tell("K02", key, f"“{key}” is not known here.", "There is: preset and [keys].")

    def place(self, key: str) -> str:
        """Where in the file a key stands."""
        pattern = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*=|\s*\[{re.escape(key)}\]""")
        found = (number for number, line in enumerate(self._lines, 1) if pattern.match(line))
        return f"{self.name} line {next(found, 1)}"

    def preset(self) -> str:
        """The preset that is named."""
        named = self._told.get("preset", "arrows")
        if isinstance(named, str) and named in PRESETS:
            return named
        there = " and ".join(PRESETS)
        self._tell("K02", "preset", f"There is no preset “{named}”, only {there}.", "Name another.")
        return "arrows"

    def wanted(self) -> dict[str, tuple[str, ...]]:
        """The keys that are wanted for each action, those that there are."""
        keys = self._told.get("keys", {})
        if not isinstance(keys, dict):
            self._tell("K02", "keys", "“keys” is not a table.", "Write [keys] on its own line.")
            return {}
        flat = _flat(keys)
        wanted = {action: self._keys(action, told) for action, told in flat.items()}
        return {action: given for action, given in wanted.items() if given is not None}

    def _keys(self, action: str, told: object) -> tuple[str, ...] | None:
        if action not in BY_ID:
            self._tell("K03", action, f"There is no action “{action}”.{_near(action)}", _LISTED)
            return None
        if not isinstance(told, str) or not told.split():
            self._tell("K04", action, f"{action} is empty.", f'Write keys, or "{NONE}".')
            return None
        if told.strip() == NONE:
            return ()
        found = [key for written in told.split() if (key := self._key(action, written))]
        return tuple(found) or None

    def _key(self, action: str, written: str) -> str | None:
        try:
            key = read_key(written)
        except UsageError as error:
            self._tell("K04", action, f"{action}: {error.message}", error.way_out)
            return None
        if key == ALWAYS_QUITS and action != QUIT:
            self._tell("K04", action, f"{action}: ctrl+q always quits.", "Choose another key.")
            return None
        return key

    def _tell(self, rule: str, key: str, message: str, way_out: str) -> None:
        self.faults.append(Fault(rule, "error", self.place(key), message, way_out))


_LISTED = "gioia keys lists them."


def _flat(keys: dict[str, object], before: str = "") -> dict[str, object]:
    """TOML reads code.apply without quotes as a table in a table; both are meant."""
    flat: dict[str, object] = {}
    for key, value in keys.items():
        inner = _flat(value, f"{before}{key}.") if isinstance(value, dict) else {}
        flat.update(inner or {f"{before}{key}": value})
    return flat


def _near(action: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(action, BY_ID, n=1)
    return f" Did you mean {near[0]}?" if near else ""


def _unreadable(place: str, message: str) -> Fault:
    return Fault("K01", "error", place, f"The file of keys {message}", "None of it is in force.")


def _reason(error: OSError | UnicodeDecodeError) -> str:
    return "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error.strerror)


def start_text(preset: str = "arrows") -> str:
    """A file to start from: every action with its keys, as comments."""
    presets = "; ".join(f"{name}: {one.told}" for name, one in PRESETS.items())
    lines = [_OPENING.format(preset=preset, presets=presets)]
    for group, actions in by_group(keymap_of(preset).actions).items():
        lines += [f"# {group}", *map(_line, actions), ""]
    return "\n".join(lines)


def _line(action: Action) -> str:
    keys = " ".join(action.keys) or NONE
    written = "'" + keys + "'" if '"' in keys or "\\" in keys else f'"{keys}"'
    return f'# "{action.id}" = {written}   # {action.help}'
