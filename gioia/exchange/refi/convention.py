"""In what units a file counts its positions: which it can be, and which it is.

The standard counts code points from 0 and says nothing of line ends; NVivo counts UTF-16 code
units; ATLAS.ti counts a CRLF of the text file as one. The end is exclusive everywhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from gioia.text.offsets import Edit, OffsetMap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gioia.exchange.refi.values import Selection

CLEARLY = 0.2
"""By how much (of 1) another convention must fit better than the one expected, to be taken."""
FEWEST = 2
"""By how many selections, added up, it must fit better besides: one alone may be chance."""
MOST_JUDGED = 500
"""How many selections are looked at."""
_ASTRAL = "[\U00010000-\U0010ffff]"
_FIRST_ASTRAL = re.compile(_ASTRAL)
_ELLIPSES = ("…", "...")


class Convention(NamedTuple):
    """How positions are counted."""

    utf16: bool = False
    """In UTF-16 code units, not code points."""
    folded: bool = False
    """CRLF counts as one."""

    def __str__(self) -> str:
        unit = "UTF-16 code units" if self.utf16 else "code points"
        return f"{unit}, a CRLF counted as {'one' if self.folded else 'two'}"


@dataclass(frozen=True, slots=True)
class Choice:
    """The convention that was taken, and why."""

    taken: Convention
    expected: Convention
    """From what is known of the program that wrote the file."""
    candidates: int
    """How many there are that these texts tell apart; with one, nothing can go wrong."""
    judged: int
    """By how many selections they were told apart."""
    scores: tuple[tuple[Convention, float], ...] = ()

    def __str__(self) -> str:
        if self.candidates == 1:
            return "Positions mean the same in every convention."
        fit = "; ".join(f"{convention}: {score:.0%}" for convention, score in self.scores)
        told = f"Positions are counted in {self.taken}"
        if self.taken != self.expected:
            told += f" (expected of this program: {self.expected})"
        return f"{told}. Fit by {self.judged} selections: {fit}." if fit else f"{told}."


def expected(origin: str) -> Convention:
    """What a program is known to do, by the name that it gives itself in its files."""
    name = origin.casefold()
    if name.startswith("nvivo") or (name.startswith("gioia") and "utf-16" in name):
        return Convention(utf16=True)
    return Convention(folded=name.startswith(("atlas", "qualcoder")))


def ruler(text: str, convention: Convention) -> OffsetMap:
    """The map between code points of `text` (original) and the convention's units (normalised)."""
    kinds = [_ASTRAL] * convention.utf16 + ["\r\n"] * convention.folded
    if not kinds or (text.isascii() and not convention.folded):
        return OffsetMap()
    edits, shift = [], 0
    for found in re.finditer("|".join(kinds), text):
        old, new = (2, 1) if found[0] == "\r\n" else (1, 2)
        edits.append(Edit(found.start(), old, found.start() + shift, new))
        shift += new - old
    return OffsetMap(tuple(edits))


def code_point(units: OffsetMap, position: int) -> int | None:
    """The code point at a position; None where it would cut a character in two."""
    if not units.edits:
        return position
    found = units.to_original(position)
    return found if units.to_normalised(found) == position else None


Judged = tuple[str, "Sequence[Selection]"]
"""A text and its selections, whose positions are still in the file's own units."""


def choose(origin: str, texts: Sequence[Judged]) -> Choice:
    """The convention of a file.

    Only selections that the candidates place differently can tell. Each scores by the words that
    the file gives as its name, where it does that, otherwise by beginning and ending at words.
    The expected convention is taken unless another one fits clearly better.
    """
    wanted = expected(origin)
    together = [text for text, selections in texts if selections]
    astral = any(not text.isascii() and _FIRST_ASTRAL.search(text) for text in together)
    crlf = any("\r\n" in text for text in together)
    candidates = [
        Convention(utf16, folded)
        for utf16 in ((False, True) if astral else (wanted.utf16,))
        for folded in ((False, True) if crlf else (wanted.folded,))
    ]
    if len(candidates) == 1:
        return Choice(candidates[0], wanted, 1, 0)
    places = list(_places(texts, candidates))
    scores = tuple(
        (convention, _score(places, index)) for index, convention in enumerate(candidates)
    )
    of = dict(scores)
    best = max(candidates, key=lambda convention: of[convention])
    better = of[best] - of[wanted]
    taken = best if better >= CLEARLY and better * len(places) >= FEWEST else wanted
    return Choice(taken, wanted, len(candidates), len(places), scores if places else ())


class _Place(NamedTuple):
    """A selection, as each candidate places it: None where it cannot be meant."""

    text: str
    words: str
    spans: tuple[tuple[int, int] | None, ...]


def _places(texts: Iterable[Judged], candidates: Sequence[Convention]) -> Iterable[_Place]:
    seen = 0
    for text, selections in texts:
        rulers = [ruler(text, convention) for convention in candidates]
        if not any(units.edits for units in rulers):
            continue  # all of them place everything alike
        for selection in selections:
            spans = tuple(_span(text, units, selection) for units in rulers)
            if len(set(spans)) > 1:
                yield _Place(text, squeezed(selection.name), spans)
                seen += 1
                if seen >= MOST_JUDGED:
                    return


def _span(text: str, units: OffsetMap, selection: Selection) -> tuple[int, int] | None:
    start, end = code_point(units, selection.start), code_point(units, selection.end)
    if start is None or end is None or not 0 <= start <= end <= len(text):
        return None
    return start, end


def _score(places: Sequence[_Place], candidate: int) -> float:
    found = [_fit(place, candidate) for place in places]
    return sum(found) / len(found) if found else 0.0


def _fit(place: _Place, candidate: int) -> float:
    """How well a selection stands where a candidate puts it: 0 to 1."""
    span = place.spans[candidate]
    if span is None:
        return 0.0
    told = [s is not None and agrees(place.text[slice(*s)], place.words) for s in place.spans]
    if any(told):
        return float(told[candidate])
    return (_at_edge(place.text, span[0]) + _at_edge(place.text, span[1])) / 2


def _at_edge(text: str, position: int) -> bool:
    """Whether a word, a space or a mark begins or ends here."""
    return not 0 < position < len(text) or _kind(text[position - 1]) != _kind(text[position])


def _kind(character: str) -> str:
    return "letter" if character.isalnum() else "space" if character.isspace() else "mark"


def agrees(text: str, words: str) -> bool:
    """Whether a stretch of text has these words (squeezed), which may be cut off at the end."""
    if not words:
        return False
    for ellipsis in _ELLIPSES if words.endswith(_ELLIPSES) else ():
        if words.endswith(ellipsis) and len(words) > len(ellipsis):
            begins = words.removesuffix(ellipsis).rstrip()
            return text.startswith(begins) or squeezed(text[: 4 * len(words)]).startswith(begins)
    return text == words or squeezed(text) == words


def squeezed(text: str) -> str:
    """The text on one line, single spaces between words."""
    return " ".join(text.split())
