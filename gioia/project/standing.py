"""Whether what an act is about is still there: a key may mean another row once its own is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.errors import ChangedMeanwhile
from gioia.records import CodeRecord, QuoteRecord
from gioia.store import statements

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gioia.store.store import Store


def check_standing(store: Store, records: Iterable[CodeRecord | QuoteRecord]) -> None:
    """ChangedMeanwhile where a code or quote is gone, or another has its key; within a change."""
    for record in records:
        table = "code" if isinstance(record, CodeRecord) else "quote"
        row = store.first(statements.guid_of(table), row_id=record.id)
        if row is None or row[0] != record.guid:
            raise ChangedMeanwhile(
                f"{_told(record)} is gone: it was removed meanwhile.",
                "gioia log shows what became of it; undo may bring it back.",
            )


def _told(record: CodeRecord | QuoteRecord) -> str:
    if isinstance(record, CodeRecord):
        return f"The {record.level} “{record.label}”"
    return f"A quote in {record.source}"
