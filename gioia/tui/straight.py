"""Keys that nobody on their way reads go straight to the tables of keys.

Textual sends each key up through the widget in focus and all that it lies in, and looks into the
tables at the very top only: a third of what a key costs. Only a line that is written in reads keys
itself; for all else the way is the same without the stops. It leans on a private part of Textual.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from textual import events
from textual.app import App
from textual.widget import Widget

if TYPE_CHECKING:
    from textual.dom import DOMNode

HANDLERS = frozenset({"on_key", "_on_key", "handle_key"})
"""What a class calls that which reads keys; besides that for a single key, and `@on`."""
SINGLE = ("key_", "_key_")
"""What begins the name of that which reads a single key."""


def goes_straight(event: events.Key, target: DOMNode) -> bool:
    """Whether no widget from this one upwards reads the key itself."""
    names = {prefix + name for prefix in SINGLE for name in event.name_aliases}
    kinds = {type(node) for node in target.ancestors_with_self if not isinstance(node, App)}
    return not any(reads_keys(kind) or not names.isdisjoint(single(kind)) for kind in kinds)


async def press(app: App[Any], key: str) -> None:
    """Does what the tables have for a key: first what comes before all else, then what is near."""
    app.app_focus = True  # who types is here
    for first in (True, False):
        if await app._check_bindings(key, priority=first):  # noqa: SLF001  see above
            return


@cache
def reads_keys(kind: type[object]) -> bool:
    """Whether widgets of this kind do more with keys than to look them up."""
    own = [vars(one) for one in kind.__mro__ if one is not Widget]
    decorated = any(events.Key in one.get("_decorated_handlers", {}) for one in own)
    return decorated or any(not HANDLERS.isdisjoint(one) for one in own)


@cache
def single(kind: type[object]) -> frozenset[str]:
    """What widgets of this kind have for single keys."""
    return frozenset(name for name in dir(kind) if name.startswith(SINGLE))
