"""The act that is done most: codes on a stretch of a source. What it runs is kept as SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.errors import UsageError
from gioia.project.quotes.spans import check_span, quote_row
from gioia.project.standing import check_in_use, check_unchanged
from gioia.project.wording import both_texts, clean_text
from gioia.records import QuoteRecord
from gioia.store import lookups

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.project.project import Project
    from gioia.records import CodeRecord, SourceRecord
    from gioia.store.store import Store


def apply_codes(
    project: Project,
    source: SourceRecord,
    span: tuple[int, int],
    codes: Sequence[CodeRecord],
    *,
    coder: str | None,
    note: str,
) -> QuoteRecord:
    """See `gioia.project.quotes.quotes.Quotes.add`."""
    if not codes:
        raise UsageError("A quote needs a code.", "Name one with --code LABEL.")
    start, end = span
    text = check_span(project.sources.text_of(source), start, end, source.name)
    named = ", ".join(f"“{code.label}”" for code in codes)
    with project.change("apply", f"code {named} in {source.name}", *codes):
        check_in_use(project.store, codes)
        check_unchanged(project.store, source)
        coder_id = project.coder_id(coder)
        place = {"source_id": source.id, "start": start, "end": end, "coder_id": coder_id}
        there = project.store.first(lookups.quote_at(), **place)
        if there is None:
            row = quote_row(place, text, note)
            return _new_quote(project.store, source, row, codes, project.coder_called(coder))
        _add_codings(project.store, there[0], coder_id, codes)
        if note:
            old = project.quotes.by_id(there[0]).note
            joined = both_texts(old, clean_text(note))
            project.store.update("quote", there[0], note=joined)
    return project.quotes.by_id(there[0])


def _new_quote(
    store: Store,
    source: SourceRecord,
    row: dict[str, Any],
    codes: Sequence[CodeRecord],
    coder: str,
) -> QuoteRecord:
    """Writes a quote where the coder had none; what was written is known without reading it."""
    speaker_id, speaker = speaker_at(store, source.id, row["start"])
    quote_id = store.insert("quote", {**row, "speaker_id": speaker_id})
    applied = list(dict.fromkeys(codes))
    for code in applied:
        store.insert(
            "coding", {"quote_id": quote_id, "code_id": code.id, "coder_id": row["coder_id"]}
        )
    return QuoteRecord(
        quote_id,
        row["guid"],
        source.id,
        source.name,
        row["start"],
        row["end"],
        row["text"],
        tuple(code.label for code in applied),
        tuple(code.id for code in applied),
        tuple(code.guid for code in applied),
        coder,
        speaker,
        row["role"],
        row["stance"],
        row["note"],
    )


def speaker_at(store: Store, source_id: int, position: int) -> tuple[int | None, str | None]:
    """Key and label of the speaker in whose turn a position lies; None for either outside."""
    row = store.first(lookups.speaker_at(), source_id=source_id, position=position)
    return (row[1], row[2]) if row and position < row[0] else (None, None)


def _add_codings(store: Store, quote_id: int, coder_id: int, codes: Sequence[CodeRecord]) -> None:
    whose = {"quote_id": quote_id, "coder_id": coder_id}
    for code in dict.fromkeys(codes):
        if store.first(lookups.coding_of(), **whose, code_id=code.id) is None:
            store.insert("coding", {**whose, "code_id": code.id})
