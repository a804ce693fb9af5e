"""What a codebook file itself says is coded with its codes, where quotes were put into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.merging.values import Span

if TYPE_CHECKING:
    from gioia.codebook.merging.values import Spans
    from gioia.codebook.model import Codebook


def coded_in(book: Codebook) -> Spans:
    """The stretches of the file's quotes, by the guid of their code."""
    return {
        code.guid: frozenset(Span(each.source, each.start, each.end) for each in code.quotes)
        for _, codes in book.levels()
        for code in codes
        if code.quotes
    }
