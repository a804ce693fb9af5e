"""Acts of seeing quotes side by side: moving, order, which of them, how much around."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gioia.tui.comparison.acts.choosing import close_beside
from gioia.tui.comparison.arranging import GROUPINGS, ONLY, WORDING
from gioia.tui.room.errands import ToCode, ToPane, ToPlace

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.tui.comparison.screen import Comparison


def move(by: int) -> Callable[[Comparison], None]:
    """The act of going to the next or the previous quote."""
    return lambda room: room.side.quote_list.move(by)


def page(direction: int) -> Callable[[Comparison], None]:
    """The act of going a screenful on or back."""
    return lambda room: room.side.quote_list.page(direction)


def edge(direction: int) -> Callable[[Comparison], None]:
    """The act of going to the first or the last quote."""
    return lambda room: room.side.quote_list.edge(direction)


def reach(by: int) -> Callable[[Comparison], None]:
    """The act of showing more or less around a quote."""
    return lambda room: room.side.quote_list.reach(by)


async def open_place(room: Comparison) -> None:
    """To the quote's place in its transcript; coming back, it is under the cursor still."""
    item = room.side.quote_list.current
    if item is not None:
        source = room.material.sources[item.quote.source_id]
        place = ToPlace(source.guid, item.quote.start, item.quote.end)
        room.left = item.quote.id
        await room.gioia.go("reading", place)


async def to_board(room: Comparison) -> None:
    """To the code whose quotes are shown, where it stands on the board."""
    pile = room.side.pile
    await room.gioia.go("board", ToCode(pile.code.guid) if pile else None)


def order(room: Comparison) -> None:
    """By source, by informant, by concept."""
    side = room.side
    place = (GROUPINGS.index(side.choice.by) + 1) % len(GROUPINGS)
    room.choose(replace(side.choice, by=GROUPINGS[place]))
    room.say(f"By {GROUPINGS[place]}.")


def only(room: Comparison) -> None:
    """Only what contradicts, qualifies, is power, proof or noted; all again."""
    side = room.side
    place = (ONLY.index(side.choice.only) + 1) % len(ONLY)
    room.choose(replace(side.choice, only=ONLY[place]))
    wording = WORDING[ONLY[place]]
    room.say(f"{wording[0].upper()}{wording[1:]}.")


def other_column(room: Comparison) -> None:
    """The other of two codes; not in the midst of a split, which is about one of them."""
    if room.sides.beside is None:
        room.say("c shows the quotes of a second code.")
    elif room.walk is None:
        room.bring_forward(room.columns.turned())


async def back(room: Comparison) -> None:
    """Leaves what one is in: a split, marks, a choice of quotes, the second column, the room."""
    side = room.side
    if room.walk is not None:
        room.walk = None
        room.sign()
        room.say("Left the split; nothing was changed.")
    elif side.marked:
        side.mark(frozenset())
        room.say("Nothing is marked.")
    elif side.choice.narrowed:
        room.choose(replace(side.choice, words="", only="all"))
        room.say("All quotes.")
    elif room.sides.beside is not None:
        close_beside(room)
        room.say("")
    else:
        await room.gioia.go("reading", ToPane("reader"))
