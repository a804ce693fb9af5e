"""The act of moving a quote's edges: its words, its speaker, and the quote already there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.project.codes.apply_codes import speaker_at
from gioia.project.codes.handing_over import join_quotes
from gioia.project.quotes.spans import check_span
from gioia.project.standing import check_unchanged
from gioia.project.wording import both_texts
from gioia.store import lookups, read_coding_keys
from gioia.text.graphemes import snap

if TYPE_CHECKING:
    from gioia.project.project import Project
    from gioia.records import QuoteRecord


def resize(project: Project, quote: QuoteRecord, start: int, end: int) -> QuoteRecord:
    """See `gioia.project.quotes.quotes.Quotes.resize`."""
    source = project.sources.by_id(quote.source_id)
    text = project.sources.text_of(source)
    if 0 <= start < end <= len(text):
        start, end = snap(text, start, end)
    words = check_span(text, start, end, source.name)
    with project.change("resize", f"resize a quote in {source.name}", quote):
        check_unchanged(project.store, source)
        now = project.quotes.by_id(quote.id)
        if (now.start, now.end) == (start, end):
            return now
        place = {"source_id": source.id, "start": start, "end": end}
        there = project.store.first(
            lookups.quote_at(), **place, coder_id=project.coder_id(now.coder)
        )
        if there is not None:
            return _join(project, now, project.quotes.by_id(there[0]))
        speaker_id, _ = speaker_at(project.store, source.id, start)
        project.store.update(
            "quote", now.id, start=start, end=end, text=words, speaker_id=speaker_id
        )
    return project.quotes.by_id(quote.id)


def _join(project: Project, quote: QuoteRecord, into: QuoteRecord) -> QuoteRecord:
    """Brings the codes of a quote, and what it is marked as, to the one at its new place."""
    store = project.store
    known = {(code, coder) for _, code, coder in read_coding_keys.codings(store, into.id)}
    for coding_id, code_id, coder_id in read_coding_keys.codings(store, quote.id):
        if (code_id, coder_id) in known:
            store.delete("coding", id=coding_id)
        else:
            store.update("coding", coding_id, quote_id=into.id)
    store.update(
        "quote",
        into.id,
        role=quote.role if into.role == "none" else into.role,
        stance=quote.stance if into.stance == "supports" else into.stance,
        note=both_texts(into.note, quote.note),
    )
    join_quotes(store, quote.id, into.id)
    store.delete("quote", id=quote.id)
    return project.quotes.by_id(into.id)
