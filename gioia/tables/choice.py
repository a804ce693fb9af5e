"""Which quotes stand for a concept: proof quotes first, many voices, nothing twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable

    from gioia.records import QuoteRecord

SHORTEST, LONGEST = 8, 60
"""Words of a quote that says enough and can be read in a table."""
CUT = " […]"
_WORD = re.compile(r"\S+")


def choose(quotes: Iterable[QuoteRecord], number: int, told: Counter[object]) -> list[QuoteRecord]:
    """The quotes that speak for a concept, best first, at most `number`.

    Quotes that the author marked as proof come first, then supporting, then qualifying ones; a
    quote that contradicts is no proof. A power quote stands in the text of the paper and is taken
    only where the concept has no other. Among equals, these go first: a quote that stands under no
    concept before, one of readable length, one of an informant who has not spoken yet for this
    concept, one of an informant who has spoken least in the table, and then the order of source
    and place. No two of them overlap, so that two coders' quotes of the same words are one.

    Args:
        quotes: all quotes of the concept, in any order.
        number: how many are wanted.
        told: how often each span and informant was shown in the table so far; is kept up to date.
    """
    usable = [quote for quote in quotes if quote.stance != "contradicts"]
    left = [quote for quote in usable if quote.role != "power"] or usable
    chosen: list[QuoteRecord] = []
    while left and len(chosen) < number:
        best = min(left, key=lambda quote: _rank(quote, chosen, told))
        chosen.append(best)
        told.update((_span(best), _informant(best)))
        left = [quote for quote in left if not _overlap(quote, best)]
    return chosen


def wording(quote: QuoteRecord) -> str:
    """The quote's words as they are printed: verbatim.

    Only what is longer than a table bears is cut, at a word's end and with a sign of it; a proof
    quote never is, since its author chose it as it stands.
    """
    text = quote.text.strip()
    words = list(_WORD.finditer(text))
    if quote.role == "proof" or len(words) <= LONGEST:
        return text
    return text[: words[LONGEST - 1].end()] + CUT


def _rank(
    quote: QuoteRecord, chosen: list[QuoteRecord], told: Counter[object]
) -> tuple[int, bool, bool, bool, int, str, int, str]:
    informant = _informant(quote)
    return (
        0 if quote.role == "proof" else 1 if quote.stance == "supports" else 2,
        told[_span(quote)] > 0,
        not SHORTEST <= len(_WORD.findall(quote.text)) <= LONGEST,
        any(informant == _informant(other) for other in chosen),
        told[informant],
        quote.source,
        quote.start,
        quote.guid,
    )


def _span(quote: QuoteRecord) -> tuple[int, int, int]:
    return quote.source_id, quote.start, quote.end


def _informant(quote: QuoteRecord) -> tuple[int, str | None]:
    """Who speaks: a label such as “R” is another person in every interview."""
    return quote.source_id, quote.speaker


def _overlap(one: QuoteRecord, other: QuoteRecord) -> bool:
    return one.source_id == other.source_id and one.start < other.end and other.start < one.end
