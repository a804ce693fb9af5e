"""What one quote or heading looks like in rows, piece by piece, before there is any colour."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from gioia.tui.comparison.arranging import Title, patterns
from gioia.tui.comparison.context import WORDS, excerpt, time_at
from gioia.tui.comparison.piles import voice_of
from gioia.tui.reader.cells import width
from gioia.tui.reader.layout import Layout
from gioia.tui.reader.margin import clipped, glyph, mark_of
from gioia.tui.reader.signs import NOTE_SIGN, ROLE_SIGNS, STANCE_SIGNS
from gioia.tui.widgets.status import clock

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Mapping, Sequence

    from gioia.records import QuoteRecord
    from gioia.tui.comparison.arranging import Entry, Grouping
    from gioia.tui.comparison.piles import Item, Voices
    from gioia.tui.reader.page import Page, Stretch
    from gioia.tui.sitting.code_table import CodeTable

CUT = "…"


class Bit(NamedTuple):
    """A piece of a row, and the part of the list whose look it has."""

    text: str
    part: str


Row = tuple[Bit, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """What all quotes of a list are drawn from."""

    codes: CodeTable
    voices: Voices = field(default_factory=dict)
    pages: Mapping[int, Page] = field(default_factory=dict)
    memos: Mapping[str, int] = field(default_factory=dict)
    """How many memos are on a quote, by its guid."""
    by: Grouping = "source"
    words: tuple[re.Pattern[str], ...] = ()
    several: bool = False
    """Whether the quotes are there for different codes, so that each must say for which."""


def scene_words(words: str) -> tuple[re.Pattern[str], ...]:
    """What is to stand out of the words that were searched for."""
    return tuple(patterns(words))


def rows(entry: Entry, scene: Scene, cells: int, reach: int = WORDS) -> list[Row]:
    """The rows of an entry, none wider than `cells`; the last one parts it from the next."""
    if isinstance(entry, Title):
        counted = f" {entry.quotes} " + ("quote" if entry.quotes == 1 else "quotes")
        return [(Bit(clipped(entry.text, cells - width(counted)), "title"), Bit(counted, "muted"))]
    told = [fitted(_head(entry, scene), cells), *_text(entry.quote, scene, cells, reach)]
    if entry.quote.note:
        note = " ".join(entry.quote.note.split())
        told.append(fitted([Bit(f"{NOTE_SIGN} ", "sign"), Bit(note, "note")], cells))
    also = _also(entry, scene.codes)
    return [*told, fitted(also, cells), ()] if also else [*told, ()]


def _head(item: Item, scene: Scene) -> list[Bit]:
    quote = item.quote
    bits: list[Bit] = []
    if scene.several and scene.by != "concept":
        bits += _named(item.codes, scene.codes)
    page = scene.pages.get(quote.source_id)
    time = clock(time_at(page, quote.start)) if page else ""
    source = "" if scene.by == "source" else quote.source
    voice = "" if scene.by == "informant" else voice_of(quote, scene.voices).name
    memos = scene.memos.get(quote.guid, 0)
    against = STANCE_SIGNS[quote.stance]
    told = [
        (source, "head"),
        (voice, "head"),
        (time, "head"),
        (f"{ROLE_SIGNS[quote.role]} {quote.role}" if quote.role != "none" else "", "sign"),
        (f"{against} {quote.stance}" if against else "", "against"),
        (f"{memos} memo{'s' if memos > 1 else ''}" if memos else "", "sign"),
        (quote.coder, "muted"),
    ]
    for text, part in told:
        if text:
            bits += [Bit(" · ", "muted")] if bits else []
            bits.append(Bit(text, part))
    return bits


def _named(code_ids: Iterable[int], codes: CodeTable) -> list[Bit]:
    bits: list[Bit] = []
    for code_id in code_ids:
        code = codes.get(code_id)
        if code is not None:
            mark = mark_of(code.label, code.colour)
            bits.append(Bit(f"{'  ' if bits else ''}{glyph(mark.shape, 1, 0, 2)} ", lane(mark[1])))
            bits.append(Bit(code.label, "name"))
    return bits


def lane(colour: int) -> str:
    """The part of a list that has the colour of a code."""
    return f"lane-{colour}"


def _also(item: Item, codes: CodeTable) -> list[Bit]:
    others = _named([one for one in item.quote.code_ids if one not in item.codes], codes)
    return [Bit("also ", "muted"), *others] if others else []


def _text(quote: QuoteRecord, scene: Scene, cells: int, reach: int) -> list[Row]:
    """The words of a quote with those around it, wrapped; empty rows are left out."""
    page = scene.pages.get(quote.source_id)
    if page is None:
        text, origin = quote.text, quote.start
        labels: list[Stretch] = []
    else:
        around = excerpt(page, quote, reach)
        lead, tail = CUT * around.cut_before, CUT * around.cut_after
        text = f"{lead}{page.text[around.start : around.end]}{tail}"
        origin = around.start - len(lead)
        marks = page.marks_between(around.start, around.end)
        labels = [(mark.start - origin, mark.end - origin) for mark in marks]
    own = (quote.start - origin, quote.end - origin)
    found = [match.span() for pattern in scene.words for match in pattern.finditer(text)]
    layout = Layout(text, cells)
    borders = zip(layout.starts, layout.ends, strict=True)
    return [pieces(text, (start, end), own, labels, found) for start, end in borders if start < end]


def pieces(
    text: str, row: Stretch, own: Stretch, labels: Sequence[Stretch], found: Sequence[Stretch]
) -> Row:
    """A row in pieces of one look: a match before a label, a label before the quote's own words."""
    start, end = row
    cuts = {start, end}
    for stretch in (own, *labels, *found):
        cuts.update(cut for cut in stretch if start < cut < end)

    def part(at: int) -> str:
        if any(low <= at < high for low, high in found):
            return "match"
        if any(low <= at < high for low, high in labels):
            return "label"
        return "quote" if own[0] <= at < own[1] else "context"

    return tuple(Bit(text[low:high], part(low)) for low, high in itertools.pairwise(sorted(cuts)))


def fitted(bits: Iterable[Bit], cells: int) -> Row:
    """The bits as far as there is room; the last one in sight is clipped."""
    shown: list[Bit] = []
    for text, part in bits:
        if cells <= 0:
            break
        words = clipped(text, cells)
        shown.append(Bit(words, part))
        cells -= width(words)
    return tuple(shown)
