"""Which quotes of a pile are shown, under which headings, and where the cursor stays."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from gioia.tui.comparison.piles import Item, voice_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from gioia.records import QuoteRecord
    from gioia.tui.comparison.piles import Voices
    from gioia.tui.sitting.code_table import CodeTable

Grouping = Literal["source", "informant", "concept"]
Only = Literal["all", "contradicts", "qualifies", "power", "proof", "noted"]

GROUPINGS: tuple[Grouping, ...] = get_args(Grouping)
ONLY: tuple[Only, ...] = get_args(Only)

WORDING: dict[Only, str] = {
    "all": "all quotes",
    "contradicts": "only what contradicts",
    "qualifies": "only what qualifies",
    "power": "only power quotes",
    "proof": "only proof quotes",
    "noted": "only quotes with a note",
}


class Title(NamedTuple):
    """A heading over a group of quotes."""

    text: str
    quotes: int


Entry = Title | Item


@dataclass(frozen=True, slots=True)
class Choice:
    """How a person wants to see a pile."""

    by: Grouping = "source"
    words: str = ""
    """All of them must be in a quote, its note, its speaker or its source."""
    only: Only = "all"

    @property
    def narrowed(self) -> bool:
        """Whether some quotes may be left out."""
        return bool(self.words.strip()) or self.only != "all"


def patterns(words: str) -> list[re.Pattern[str]]:
    """What finds each of the words, in either case."""
    return [re.compile(re.escape(word), re.IGNORECASE) for word in words.split()]


def fits(quote: QuoteRecord, only: Only) -> bool:
    """Whether a quote is of the kind that is wanted."""
    if only == "noted":
        return bool(quote.note)
    return only in {"all", quote.role, quote.stance}


def shown(items: Iterable[Item], choice: Choice, voices: Voices) -> list[Item]:
    """The items that a person wants to see."""
    wanted = patterns(choice.words)
    found = [item for item in items if fits(item.quote, choice.only)]
    if not wanted:
        return found
    return [item for item in found if _has(wanted, item.quote, voices)]


def _has(wanted: Sequence[re.Pattern[str]], quote: QuoteRecord, voices: Voices) -> bool:
    told = "\n".join((quote.text, quote.note, quote.source, voice_of(quote, voices).name))
    return all(pattern.search(told) for pattern in wanted)


def arranged(items: Iterable[Item], by: Grouping, codes: CodeTable, voices: Voices) -> list[Entry]:
    """Items under headings. Groups and quotes keep their order, but concepts have the author's.

    By concept, a quote that is there for several stands under each of them.
    """
    if by == "concept":
        return _by_concept(items, codes)
    if by == "source":
        return _under_titles(items, lambda item: (str(item.quote.source_id), item.quote.source))
    return _by_informant(tuple(items), voices)


def _by_informant(items: Sequence[Item], voices: Voices) -> list[Entry]:
    """A label that stands for several people, as it is in several sources, is told with these."""
    people = {voice_of(item.quote, voices)[:2] for item in items}
    alike = Counter(name for _, name in people)

    def place(item: Item) -> tuple[str, str]:
        key, name, _ = voice_of(item.quote, voices)
        of_source = alike[name] > 1 and key.startswith(f"{item.quote.source_id} ")
        return key, f"{name} · {item.quote.source}" if of_source else name

    return _under_titles(items, place)


def _by_concept(items: Iterable[Item], codes: CodeTable) -> list[Entry]:
    places = {code.id: place for place, code in enumerate(codes)}
    single = [Item(item.quote, (code,)) for item in items for code in item.codes]
    single.sort(key=lambda item: places.get(item.codes[0], len(places)))
    return _under_titles(single, lambda item: _name(codes, item.codes[0]))


def _name(codes: CodeTable, code_id: int) -> tuple[str, str]:
    code = codes.get(code_id)
    return str(code_id), code.label if code else "a retired code"


def _under_titles(items: Iterable[Item], place: Callable[[Item], tuple[str, str]]) -> list[Entry]:
    groups: dict[str, list[Item]] = {}
    titles: dict[str, str] = {}
    for item in items:
        key, title = place(item)
        groups.setdefault(key, []).append(item)
        titles[key] = title
    entries: list[Entry] = []
    for key, members in groups.items():
        entries.append(Title(titles[key], len(members)))
        entries += members
    return entries


def step(entries: Sequence[Entry], place: int, by: int) -> int:
    """The item so many items further on (or back) from a place; at the ends, the last there is."""
    direction = 1 if by > 0 else -1
    found, at, left = place, place, abs(by)
    while left and 0 <= at + direction < len(entries):
        at += direction
        if isinstance(entries[at], Item):
            found, left = at, left - 1
    return found


def quote_at(entries: Sequence[Entry], source_id: int, offset: int) -> int:
    """The place of a quote that has this character of this source; -1 where none has."""
    for at, entry in enumerate(entries):
        if (
            isinstance(entry, Item)
            and entry.quote.source_id == source_id
            and entry.quote.start <= offset < entry.quote.end
        ):
            return at
    return -1


def first(entries: Sequence[Entry]) -> int:
    """The place of the first item; -1 where there is none."""
    return next((at for at, entry in enumerate(entries) if isinstance(entry, Item)), -1)


def stay(before: Sequence[Entry], place: int, after: Sequence[Entry]) -> int:
    """Where the cursor goes when the entries change; -1 where no item is left.

    On the same item; else on the same quote elsewhere; else on the next item that is still there,
    or the last one before.
    """
    if not 0 <= place < len(before):
        return first(after)
    keys = {entry.key: at for at, entry in enumerate(after) if isinstance(entry, Item)}
    quotes: dict[int, int] = {}
    for at, entry in enumerate(after):
        if isinstance(entry, Item):
            quotes.setdefault(entry.quote.id, at)
    for entry in (*before[place:], *reversed(before[:place])):
        if isinstance(entry, Item):
            if entry.key in keys:
                return keys[entry.key]
            if entry.quote.id in quotes:
                return quotes[entry.quote.id]
    return first(after)
