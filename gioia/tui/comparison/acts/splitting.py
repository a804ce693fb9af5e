"""Acts of splitting a code: each quote is sent to it or to another, then it is one change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.comparison.acts.choosing import code_palette
from gioia.tui.comparison.acts.recoding import mark_all
from gioia.tui.comparison.heading import number
from gioia.tui.comparison.review import Review
from gioia.tui.comparison.walk import Walk, next_open
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Offer

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.tui.comparison.screen import Comparison
    from gioia.tui.comparison.walk import To


async def split(room: Comparison) -> None:
    """Asks for the other code and begins; in the midst of it, shows what goes where, to do it."""
    if room.walk is None:
        await begin(room)
    else:
        await review(room, room.walk)


async def begin(room: Comparison) -> None:
    """Asks for the other code; from then on `a` and `b` send quotes."""
    pile = room.side.pile
    if pile is None:
        return
    concepts = room.material.codes.of_level("concept")
    title = f"Split “{pile.code.label}”: to which other concept?"
    offers = [Offer("new", "new concept “{}”")]
    picked = await ask(room, code_palette(room, title, concepts, pile.code.id, offers))
    if picked is None:
        return
    other = None if picked.key == "new" else room.material.codes.by_guid[picked.key]
    room.walk = Walk(pile.code, other.label if other else picked.typed, other)
    room.side.mark(frozenset())
    room.sign()
    room.say("a: stays, b: goes, s: done, esc: leave.")


def to_a(room: Comparison) -> None:
    """In a split the quote stays; otherwise all quotes that are shown are marked."""
    if room.walk is None:
        mark_all(room)
    else:
        _send(room, room.walk, "A")


def to_b(room: Comparison) -> None:
    """The quote goes to the other code."""
    if room.walk is not None:
        _send(room, room.walk, "B")


def _send(room: Comparison, walk: Walk, to: To) -> None:
    shown = room.side.quote_list
    if shown.current is None:
        return
    room.walk = walk.send(shown.current.quote.id, to)
    room.sign()
    shown.go_to(next_open(shown.entries, shown.cursor, room.walk))
    decided = len(room.walk.of(room.side.everything)) == len(room.side.everything)
    room.say("All are decided: s shows what goes where." if decided else "")


async def review(room: Comparison, walk: Walk) -> None:
    """Shows what goes where, and does it as one change when the person agrees."""
    everything = room.side.everything
    going = walk.going(everything)
    if not going:
        room.say(f"No quote goes to “{walk.label}” yet: b sends one.")
        return
    if not await ask(room, Review(walk, everything)):
        return

    def act(project: Project) -> None:
        if walk.other is None:
            project.codes.split(walk.code, walk.label, going)
        else:
            told = f"split “{walk.code.label}”: {number(len(going), 'quote')} to “{walk.label}”"
            with project.change("split", told):
                project.quotes.recode_many(going, walk.code, walk.other)

    await room.gateway.change(act)
    room.walk = None
    await room.renew()
    room.say(f"Split: {number(len(going), 'quote')} went to “{walk.label}”; u takes it back.")
