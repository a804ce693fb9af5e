"""The keys that terminals send, how people write them, and why some cannot be had."""

from __future__ import annotations

from gioia.errors import UsageError

PLAIN = frozenset({
    "left", "right", "up", "down", "home", "end", "pageup", "pagedown", "enter", "escape", "tab",
    "space", "backspace", "delete", "insert", *(f"f{number}" for number in range(1, 13)),
})  # fmt: skip
MOVING = frozenset({"left", "right", "up", "down", "home", "end", "pageup", "pagedown"})
ALSO = {
    "esc": "escape", "return": "enter", "pgup": "pageup", "pgdn": "pagedown", "del": "delete",
    "ins": "insert", "⏎": "enter", "←": "left", "→": "right", "↑": "up", "↓": "down",
}  # fmt: skip
"""What people call keys besides, and the signs that the help shows."""

SAME_AS = {"h": "backspace", "i": "tab", "j": "enter", "m": "enter"}
"""Letters that a terminal cannot tell from another key while ctrl is held."""


def read_key(written: str) -> str:
    """The name of a key that a person wrote: `^p` is ctrl+p, `Esc` is escape, `⇧←` shift+left.

    Raises:
        UsageError: there is no such key, or no terminal sends it.
    """
    if len(written) == 1 and written not in ALSO:
        return _character(written)
    *modifiers, last = _parts(written)
    last = ALSO.get(last.lower(), last)
    if len(last) > 1:
        last = last.lower()
    if not modifiers:
        return _named(last, written)
    if unknown := set(modifiers) - {"ctrl", "shift", "alt", "meta", "super", "cmd"}:
        raise UsageError(f"“{written}”: there is no key “{min(unknown)}”.")
    return _modified(frozenset(modifiers), last, written)


def _character(written: str) -> str:
    if not written.isprintable() or written.isspace():
        raise UsageError(f"{written!r} is no key: write space for the space bar.")
    return written


def _parts(written: str) -> list[str]:
    spelt = written.replace("⇧", "shift+")
    if spelt.startswith("^") and len(spelt) > 1:
        spelt = f"ctrl+{spelt[1:]}"
    *modifiers, last = spelt.removesuffix("+").split("+")
    if spelt.endswith("++"):
        last = "+"
    return [modifier.lower() for modifier in modifiers] + [last]


def _named(last: str, written: str) -> str:
    if last in PLAIN:
        return last
    if last.startswith("f") and last[1:].isdigit():
        raise UsageError(f"“{written}”: terminals send F1 to F12 only.")
    raise UsageError(f"There is no key “{written}”.", "Write a character, or a name: pageup.")


def _modified(modifiers: frozenset[str], last: str, written: str) -> str:
    if modifiers - {"ctrl", "shift"}:
        raise UsageError(f"“{written}”: terminals do not send it reliably.", "Use ctrl or shift.")
    if last in MOVING:
        return "+".join([*sorted(modifiers), last])
    if modifiers == {"shift"} and last == "tab":
        return "shift+tab"
    if modifiers == {"shift"} and len(last) == 1:
        raise UsageError(f"“{written}” is a character itself.", f"Write {last.upper()} instead.")
    if modifiers == {"ctrl"} and len(last) == 1 and last.isascii() and last.isalpha():
        return _with_ctrl(last.lower(), written)
    raise UsageError(f"“{written}”: terminals cannot send it.", "Use ctrl with a letter.")


def _with_ctrl(letter: str, written: str) -> str:
    if letter in SAME_AS:
        raise UsageError(f"“{written}”: to a terminal it is {SAME_AS[letter]}.", "Choose another.")
    return f"ctrl+{letter}"
