"""Acts of choosing the codes that are compared: one, a second one, the next; and the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.comparison.arranging import quote_at
from gioia.tui.comparison.heading import number
from gioia.tui.keys.comparison import LACKING
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from gioia.records import CodeRecord
    from gioia.tui.comparison.screen import Comparison
    from gioia.tui.palette.entries import Offer

RETIRED = "That code is retired, or gone. On the board a shows retired codes, and X restores one."
FIRST = 100.0
"""Added to the score of a code that is most likely meant: it stands first."""
NEAR = 20.0
"""Added to the score of those beside the code that is compared: the nearest to be taken for it."""


async def arrive(room: Comparison, guid: str | None) -> None:
    """To the quotes of a code; with none, to those shown last, or to the choice of one.

    A split under way stays: what was decided in it is nowhere else yet. Who left for the place of a
    quote and comes from there comes back, whichever of its codes the transcript names.
    """
    shown = room.side.pile
    why_not = "" if guid is None else _why_not(room, guid)
    if why_not:
        room.say(why_not)
        guid = None
    left, room.left = room.left, None
    if left is not None and _reader_is_in(room, left):
        return
    if guid is None:
        if shown is None and len(room.material.codes):
            room.action_do("comparison.choose")
        return
    if shown is None or shown.code.guid != guid:
        room.walk = None
        await room.show(room.columns.showing(guid))
    bench = room.gioia.bench
    if bench.desk.document is not None:
        place = quote_at(room.side.quote_list.entries, bench.desk.document.id, bench.reader.pointed)
        room.side.quote_list.go_to(place)


def _why_not(room: Comparison, guid: str) -> str:
    """Why the quotes of a code are not shown now; empty where they are."""
    if room.walk is not None and guid != room.walk.code.guid:
        return LACKING["free"]
    return "" if guid in room.material.codes.by_guid else RETIRED


def _reader_is_in(room: Comparison, quote_id: int) -> bool:
    """Whether the cursor of the transcript is in this quote, and the quote is shown here."""
    bench = room.gioia.bench
    quote = bench.desk.quotes.get(quote_id)
    there = quote is not None and quote.start <= bench.reader.pointed < quote.end
    return there and room.side.quote_list.find(quote_id) >= 0


async def choose(room: Comparison) -> None:
    """Asks for the code whose quotes are shown; not in the midst of a split."""
    if room.walk is not None:
        room.say(LACKING["free"])
        return
    shown = room.side.pile
    picked = await ask_code(room, "Quotes of which code?", but=shown.code.id if shown else None)
    if picked:
        await room.show(room.columns.showing(picked))
        room.say("")


async def compare(room: Comparison) -> None:
    """Asks for a second code and shows its quotes beside."""
    shown = room.side.pile
    if shown is None:
        return
    close_beside(room)
    level = [code for code in room.material.codes if code.level == shown.code.level]
    title = f"Compare “{shown.code.label}” with"
    picked = await ask_code(room, title, but=shown.code.id, among=level)
    if picked:
        await room.show(room.columns.showing(picked, beside=True))
        room.say("Tab goes to the other column, m merges this code into it, esc closes it.")


def close_beside(room: Comparison) -> None:
    """One column is left: the one in front."""
    if room.sides.beside is not None:
        room.put(room.columns.closed())
        room.bring_forward(room.columns)


def onward(step: int) -> Callable[[Comparison], object]:
    """The act of going to the next (1) or the previous (-1) code of the level."""

    async def go(room: Comparison) -> None:
        shown = room.side.pile
        if shown is None:
            return
        level = [one.guid for one in room.material.codes if one.level == shown.code.level]
        place = level.index(shown.code.guid) + step
        if 0 <= place < len(level):
            await room.show(room.columns.showing(level[place]))
            room.say(f"{place + 1} of {number(len(level), shown.code.level)}.")
        else:
            room.say(
                f"There is no {shown.code.level} {'after' if step > 0 else 'before'} this one."
            )

    return go


async def ask_code(
    room: Comparison, title: str, *, but: int | None = None,
    among: Iterable[CodeRecord] | None = None, likely: str = "",
) -> str | None:  # fmt: skip
    """The guid of a code that the person chooses; None where they leave it."""
    entries = code_entries(room, room.material.codes if among is None else among, but, likely)
    picked = await ask(room, Palette(title, entries, hint="⏎ choose   esc leave"))
    return picked.key if picked else None


def code_entries(
    room: Comparison, codes: Iterable[CodeRecord], but: int | None, likely: str = ""
) -> list[Entry]:
    """Codes to choose from, with what stands above each and its quotes; `likely` comes first."""
    table, uses = room.material.codes, room.remembered.recents.scores()
    shown = room.side.pile.code if room.side.pile else None

    def boost(code: CodeRecord) -> float:
        if code.guid == likely:
            return FIRST
        near = NEAR if shown and beside(code, shown) else 0.0
        return near + uses.get(code.guid, 0.0)

    return [
        Entry(
            code.guid, code.label, _detail(code, table.path(code)), code.definition,
            boost=boost(code),
        )
        for code in codes
        if code.id != but
    ]  # fmt: skip


def beside(code: CodeRecord, other: CodeRecord) -> bool:
    """Whether two codes of one level stand under the same parent."""
    placed = code.parent_id is not None and code.parent_id == other.parent_id
    return placed and code.level == other.level


def _detail(code: CodeRecord, path: str) -> str:
    level = "" if code.level == "concept" else code.level
    parts = [level, f"‹ {path}" if path else "", str(code.quotes) if code.quotes else ""]
    return "  ".join(part for part in parts if part)


def code_palette(
    room: Comparison, title: str, codes: Iterable[CodeRecord], but: int,
    offers: Sequence[Offer] = (), hint: str = "⏎ choose   ^n new   esc leave",
) -> Palette:  # fmt: skip
    """The window that finds a code or makes one; the code of the other column comes first."""
    other = room.sides.beside.pile if room.sides.beside else None
    likely = other.code.guid if other else ""
    return Palette(title, code_entries(room, codes, but, likely), offers, hint=hint)
