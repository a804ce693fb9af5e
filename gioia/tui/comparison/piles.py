"""The quotes of a code as they lie to be compared: a pile, whose words they are, and its counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from gioia.tui.widgets.code_tree import BELOW

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from gioia.records import CodeRecord, QuoteRecord
    from gioia.tui.sitting.code_table import CodeTable

NO_SPEAKER = "no speaker"


class Voice(NamedTuple):
    """Who speaks: a named informant or, where none was named, a speaker label of one source."""

    key: str
    """Equal for the same person."""
    name: str
    informant: bool


Voices = dict[tuple[int, str], Voice]
"""By the key of the source and the speaker's label in it."""


class Item(NamedTuple):
    """A quote in a pile, and which of its codes it is there for."""

    quote: QuoteRecord
    codes: tuple[int, ...]
    """By id: the pile's own code, or codes under it."""

    @property
    def key(self) -> tuple[int, tuple[int, ...]]:
        """The same for the same quote in the same place, whatever else changes."""
        return self.quote.id, self.codes


@dataclass(frozen=True, slots=True)
class Pile:
    """A code and all its quotes, in the order of sources and places."""

    code: CodeRecord
    items: tuple[Item, ...]


class Counts(NamedTuple):
    """How many quotes of how many informants; shares are of the quotes of informants, 0 to 1."""

    quotes: int
    sources: int
    informants: int
    talkative: str
    """The informant with the most quotes; empty where no informant has any."""
    share: float


def branch(codes: CodeTable, code: CodeRecord) -> frozenset[int]:
    """The ids of a code and of all that stands under it."""
    below = BELOW.get(code.level)
    under = codes.under(below, code.id) if below else []
    return frozenset({code.id}).union(*(branch(codes, child) for child in under))


def pile(codes: CodeTable, code: CodeRecord, quotes: Iterable[QuoteRecord]) -> Pile:
    """The pile of a code: of these quotes, the ones that have it or a code under it."""
    wanted = branch(codes, code)
    items = (Item(quote, tuple(one for one in quote.code_ids if one in wanted)) for quote in quotes)
    return Pile(code, tuple(item for item in items if item.codes))


def voice_of(quote: QuoteRecord, voices: Voices) -> Voice:
    """Whose words a quote is; where that is not known, the label stands for a person."""
    if quote.speaker is None:
        return Voice("", NO_SPEAKER, informant=False)
    known = voices.get((quote.source_id, quote.speaker))
    return known or Voice(f"{quote.source_id} {quote.speaker}", quote.speaker, informant=True)


def counted(items: Sequence[Item], voices: Voices) -> Counts:
    """What stands behind a pile."""
    quotes = {item.quote.id: item.quote for item in items}.values()
    names: dict[str, str] = {}
    told: Counter[str] = Counter()
    for quote in quotes:
        voice = voice_of(quote, voices)
        if voice.informant:
            names[voice.key] = voice.name
            told[voice.key] += 1
    sources = len({quote.source_id for quote in quotes})
    if not told:
        return Counts(len(quotes), sources, 0, "", 0.0)
    ((key, most),) = told.most_common(1)
    return Counts(len(quotes), sources, len(told), names[key], most / told.total())


def informants(voices: Voices) -> int:
    """How many informants the project has."""
    return len({voice.key for voice in voices.values() if voice.informant})


def by_code(items: Iterable[Item]) -> Mapping[int, list[QuoteRecord]]:
    """The quotes of some items by the code that they are there for."""
    found: dict[int, list[QuoteRecord]] = {}
    for item in items:
        for code in item.codes:
            found.setdefault(code, []).append(item.quote)
    return found
