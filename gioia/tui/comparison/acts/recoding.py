"""Acts on compared quotes: mark, recode, uncode, power or proof, stance, note, memo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.comparison.acts.choosing import code_palette
from gioia.tui.comparison.heading import number
from gioia.tui.comparison.piles import by_code
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry, Offer
from gioia.tui.reader.margin import clipped
from gioia.tui.reader.signs import ROLES, STANCES, following
from gioia.tui.room.acts.asking import write_until_done
from gioia.tui.room.acts.memo import write_memo

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from gioia.project import Project
    from gioia.records import CodeRecord, QuoteRecord, Stance
    from gioia.tui.comparison.piles import Item
    from gioia.tui.comparison.screen import Comparison

STANCE_TOLD: dict[Stance, str] = {
    "supports": "supporting the code",
    "contradicts": "contradicting the code",
    "qualifies": "qualifying the code",
}
ALL = "all"
"""The answer that every code is meant."""
TOLD = 40
"""Cells of a quote in a window's title."""


def mark(room: Comparison) -> None:
    """Marks the quote under the cursor, or no longer, and goes to the next one."""
    item = room.side.quote_list.current
    if item is not None:
        room.side.mark(room.side.marked ^ {item.quote.id})
        room.sign()
        room.side.quote_list.move(1)


def mark_all(room: Comparison) -> None:
    """Marks all quotes that are shown; where they are marked already, none."""
    shown = frozenset(quote.id for quote in room.side.quotes)
    room.side.mark(room.side.marked - shown if shown <= room.side.marked else shown)
    room.sign()


async def recode(room: Comparison) -> None:
    """Asks for another code and puts it in the place of this one, as one change."""
    items, pile = room.side.chosen, room.side.pile
    if not items or pile is None:
        return
    concepts, told = room.material.codes.of_level("concept"), number(len(_quotes(items)), "quote")
    but = items[0].codes[0] if len({item.codes for item in items}) == 1 else -1
    title = f"Recode {told} to"
    offers = [Offer("new", "new concept “{}”")]
    picked = await ask(room, code_palette(room, title, concepts, but, offers))
    if picked is None:
        return
    new = None if picked.key == "new" else room.material.codes.by_guid[picked.key]
    label = new.label if new else picked.typed
    await change(room, _recoding(room, items, new, label))
    room.side.mark(frozenset())
    room.say(f"Recoded {told} to “{label}”; u takes it back.")


def _recoding(
    room: Comparison, items: Sequence[Item], new: CodeRecord | None, label: str
) -> Callable[[Project], None]:
    groups = [(room.material.codes.get(code), quotes) for code, quotes in by_code(items).items()]
    told = number(len(_quotes(items)), "quote")

    def act(project: Project) -> None:
        with project.change("recode", f"recode {told} to “{label}”"):
            to = new or project.codes.add(label)
            for old, quotes in groups:
                if old is not None:
                    project.quotes.recode_many(quotes, old, to)

    return act


async def uncode(room: Comparison) -> None:
    """Takes the code off quotes, as one change; a quote left without any code goes.

    Under a theme, quotes may be there for several of its concepts: it is asked which comes off.
    """
    items = room.side.chosen
    codes = by_code(items)
    if len(codes) > 1:
        codes = await _which(room, codes)
    groups = [
        (code, quotes) for key, quotes in codes.items() if (code := room.material.codes.get(key))
    ]
    if not groups:
        return
    count = len({quote.id for _, quotes in groups for quote in quotes})
    told = f"{' and '.join(f'“{code.label}”' for code, _ in groups)} off {number(count, 'quote')}"

    def act(project: Project) -> None:
        with project.change("unapply", f"take {told}"):
            for code, quotes in groups:
                project.quotes.remove_many(quotes, code)

    await change(room, act)
    room.say(f"Took {told}; u brings it back.")


async def _which(
    room: Comparison, codes: Mapping[int, list[QuoteRecord]]
) -> Mapping[int, list[QuoteRecord]]:
    """Asks which of several codes comes off its quotes, or whether all do."""
    entries = [
        Entry(str(key), code.label, number(len(quotes), "quote"), code.definition)
        for key, quotes in codes.items()
        if (code := room.material.codes.get(key))
    ]
    offers = [Offer(ALL, "all of them")]
    picked = await ask(
        room, Palette("Take off which?", entries, offers, hint="⏎ take off   esc leave")
    )
    if picked is None:
        return {}
    return codes if picked.key == ALL else {int(picked.key): codes[int(picked.key)]}


async def role(room: Comparison) -> None:
    """Power quote, proof quote, neither: all chosen quotes become what the first would."""
    quotes = _quotes(room.side.chosen)
    if quotes:
        wanted = following(ROLES, quotes[0].role)
        told = f"{wanted} quote" if wanted != "none" else "neither power nor proof quote"
        await _mark(room, quotes, told,
                    lambda project, quote: project.quotes.mark(quote, role=wanted))  # fmt: skip


async def stance(room: Comparison) -> None:
    """Supports, contradicts, qualifies: all chosen quotes do what the first would."""
    quotes = _quotes(room.side.chosen)
    if quotes:
        wanted = following(STANCES, quotes[0].stance)
        await _mark(room, quotes, STANCE_TOLD[wanted],
                    lambda project, quote: project.quotes.mark(quote, stance=wanted))  # fmt: skip


async def _mark(
    room: Comparison, quotes: Sequence[QuoteRecord], told: str,
    marking: Callable[[Project, QuoteRecord], QuoteRecord],
) -> None:  # fmt: skip
    def act(project: Project) -> list[QuoteRecord]:
        with project.change("mark-role", f"mark {number(len(quotes), 'quote')} as {told}"):
            return [marking(project, quote) for quote in quotes]

    room.exchange(await room.gateway.change(act))
    room.say(f"Marked {number(len(quotes), 'quote')} as {told}; u takes it back.")


def _quotes(items: Sequence[Item]) -> list[QuoteRecord]:
    return list({item.quote.id: item.quote for item in items}.values())


async def note(room: Comparison) -> None:
    """Writes a note on the quote under the cursor."""
    item = room.side.quote_list.current
    if item is None:
        return
    quote = item.quote

    async def act(text: str) -> None:
        noted = await room.gateway.change(lambda project: project.quotes.mark(quote, note=text))
        room.exchange([noted])
        room.say("Noted." if text else "Took the note away.")

    title = "Note on this quote"
    await write_until_done(room, title, quote.note, f"note {quote.guid}", act)


async def memo(room: Comparison) -> None:
    """Writes a memo on the quote under the cursor."""
    item = room.side.quote_list.current
    if item is not None:
        words = clipped(" ".join(item.quote.text.split()), TOLD)
        await write_memo(room, "quote", item.quote.guid, f"the quote “{words}”")
        await room.renew()


async def change(room: Comparison, act: Callable[[Project], object]) -> None:
    """Does something in the project, and shows the quotes as they are then."""
    await room.gateway.change(act)
    await room.renew()
