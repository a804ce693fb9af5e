"""Spans: whether one can be a quote, where words stand in a text, and the row of a quote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.errors import NotFound, PositionError, UsageError
from gioia.project.wording import clean_text
from gioia.store.store import new_guid
from gioia.text.graphemes import is_boundary, snap

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_TOLD = 10
"""So many places of words are told where one is to be chosen."""


def check_span(text: str, start: int, end: int, name: str) -> str:
    """The words from `start` to `end` of the source called `name`.

    Raises:
        PositionError: the span is empty, lies outside the text, or cuts a grapheme cluster.
    """
    if not 0 <= start < end <= len(text):
        raise PositionError(
            f"{name}: {start}–{end} is not a stretch of its {len(text)} characters.",
            "Give 0 ≤ start < end ≤ length, in code points.",
        )
    if not (is_boundary(text, start) and is_boundary(text, end)):
        whole = snap(text, start, end)
        raise PositionError(
            f"{name}: {start}–{end} would cut a character in two.",
            f"The whole characters are {whole[0]}–{whole[1]}.",
        )
    if not text[start:end].strip():
        raise PositionError(f"{name}: {start}–{end} holds only white space.", "Choose some words.")
    return text[start:end]


def places_of(text: str, words: str) -> list[int]:
    """Where `words` begin in `text`, from left to right, overlaps included."""
    places, at = [], text.find(words)
    while at >= 0:
        places.append(at)
        at = text.find(words, at + 1)
    return places


def find_words(text: str, words: str, nth: int | None, name: str) -> tuple[int, int]:
    """Start and end of `words`, the `nth` time (from 1) that they stand in the text.

    Raises:
        NotFound: they do not stand there, or not so often.
        UsageError: they stand there more than once and `nth` does not say which.
    """
    places = places_of(text, words) if words else []
    if not places:
        raise NotFound(
            f"{name} does not hold the words “{words}”.",
            "They must be verbatim; gioia source show prints the text.",
        )
    if nth is None and len(places) > 1:
        first = [f"{index} at {at}" for index, at in enumerate(places[:MOST_TOLD], 1)]
        told = "; ".join([*first, "…"] if len(places) > MOST_TOLD else first)
        raise UsageError(
            f"{name} holds the words “{words}” {len(places)} times ({told}).",
            "Say which with --nth K.",
        )
    index = 1 if nth is None else nth
    if not 1 <= index <= len(places):
        raise NotFound(
            f"{name} holds the words “{words}” {len(places)} times, not {index}.",
            f"Give --nth from 1 to {len(places)}.",
        )
    start = places[index - 1]
    return start, start + len(words)


def quote_row(
    place: Mapping[str, int], text: str, note: str = "", speaker_id: int | None = None
) -> dict[str, Any]:
    """A new row of the quote table, at `place` (source_id, start, end, coder_id)."""
    return {
        "guid": new_guid(), **place, "text": text, "speaker_id": speaker_id,
        "role": "none", "stance": "supports", "note": clean_text(note) if note else "",
    }  # fmt: skip
