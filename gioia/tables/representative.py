"""The table of representative quotes: the figure's rows, with the words that stand behind them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from gioia.tables.choice import choose, wording
from gioia.tables.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gioia.records import QuoteRecord
    from gioia.structure.outline import ConceptBlock, Outline

QUOTE = "Representative quote"
HEADER = (
    "Aggregate dimension",
    "2nd-order theme",
    "1st-order concept",
    QUOTE,
    "Speaker",
    "Source",
)
_ENDING = re.compile(
    r"\.(?:txt|md|docx?|odt|rtf|pdf|html?|vtt|srt)(?=(?: \(\d+\))?$)", re.IGNORECASE
)
"""Of files of texts: a name may have a full stop in it, as `Interview 3.5`."""


def representative(outline: Outline, quotes: Sequence[QuoteRecord], per_concept: int = 2) -> Table:
    """The concepts of the figure in its order and wording, each with quotes that stand for it.

    How quotes are chosen and when one is cut: `gioia.tables.choice`. The same data give the same
    table. A concept without a usable quote has one row with empty cells.

    Args:
        outline: what the figure shows.
        quotes: all quotes of the project; they name their codes by guid.
        per_concept: how many quotes a concept may have.
    """
    by_code: defaultdict[str, list[QuoteRecord]] = defaultdict(list)
    for quote in quotes:
        for guid in quote.code_guids:
            by_code[guid].append(quote)
    cited = _cited({quote.source for quote in quotes})
    told: Counter[object] = Counter()
    rows = []
    for dimension, theme, concept in _paths(outline):
        chosen = choose(by_code[concept.guid], per_concept, told)
        cells = [(wording(quote), quote.speaker or "", cited[quote.source]) for quote in chosen]
        rows += [(dimension, theme, concept.label, *end) for end in cells or [("", "", "")]]
    return Table(HEADER, tuple(rows), grouping=3, verbatim=(QUOTE,))


def _paths(outline: Outline) -> Iterator[tuple[str, str, ConceptBlock]]:
    for dimension in outline.dimensions:
        for theme in dimension.themes:
            for concept in theme.concepts:
                yield dimension.label, theme.label, concept


def _cited(sources: set[str]) -> dict[str, str]:
    """Each source as a paper names it: without the file's ending, unless two would be alike."""
    bare = {source: _ENDING.sub("", source) for source in sources}
    uses = Counter(bare.values())
    return {source: name if uses[name] == 1 else source for source, name in bare.items()}
