"""Whether what an act is about still stands: a key may mean another row once its own is gone."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING, TypeAlias

from gioia.codebook.labels import shown
from gioia.errors import ChangedMeanwhile, UsageError
from gioia.records import (
    AttributeRecord,
    CodeRecord,
    MemoRecord,
    QuoteRecord,
    RelationRecord,
    SourceRecord,
)
from gioia.store import lookups, statements

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gioia.store.store import Store

Record: TypeAlias = (
    CodeRecord | QuoteRecord | SourceRecord | MemoRecord | RelationRecord | AttributeRecord
)
"""What an act can be about."""
TABLES: dict[type[Record], str] = {
    QuoteRecord: "quote",
    SourceRecord: "source",
    MemoRecord: "memo",
    RelationRecord: "relation",
    AttributeRecord: "attribute",
}
"""Where each kind is kept, but for codes, of which more is asked."""


def check_standing(store: Store, records: Iterable[Record]) -> None:
    """ChangedMeanwhile where something is gone, or a code is of another level; within a change."""
    for record in records:
        if isinstance(record, CodeRecord):
            _check_code(store, record)
            continue
        row = store.first(statements.guid_of(TABLES[type(record)]), row_id=record.id)
        if row is None or row[0] != record.guid:
            raise _gone(record)


def check_in_use(store: Store, codes: Iterable[CodeRecord]) -> None:
    """UsageError where a code is retired, whatever its record says; within a change."""
    for code in codes:
        row = store.first(lookups.code_standing(), row_id=code.id)
        if row is not None and row[2]:
            raise retired(code)


def check_unchanged(store: Store, source: SourceRecord) -> None:
    """ChangedMeanwhile where the source's text is not the one that was read; within a change."""
    row = store.first(lookups.text_sha256(), source_id=source.id)
    if row is None or row[0] != source.text_sha256:
        raise ChangedMeanwhile(
            f"{source.name} was changed or removed meanwhile.", "Open it anew, then code it."
        )


def check_words(what: str, read: str, now: str, wanted: str) -> None:
    """ChangedMeanwhile where words would take the place of others than those that were read.

    To be called within a change.

    Args:
        what: the words are, in words.
        read: as they were read.
        now: as they are now.
        wanted: as they are to be.
    """
    if now not in {read, wanted}:
        raise ChangedMeanwhile(
            f"{what} was rewritten meanwhile: “{shown(now)}”.",
            "Nothing was changed. Look at it as it is now, then write it anew.",
        )


def retired(code: CodeRecord) -> UsageError:
    """What to say of a retired code where only one in use will do."""
    return UsageError(
        f"“{code.label}” is retired.",
        f"Restore it first: `gioia code restore {quote(code.label)}`.",
    )


def _check_code(store: Store, code: CodeRecord) -> None:
    row = store.first(lookups.code_standing(), row_id=code.id)
    if row is None or row[0] != code.guid:
        raise _gone(code)
    if row[1] != code.level:
        raise ChangedMeanwhile(
            f"The {code.level} “{code.label}” is a {row[1]} by now.", "Look at it anew."
        )


def _gone(record: Record) -> ChangedMeanwhile:
    return ChangedMeanwhile(
        f"{_told(record)} is gone: it was removed meanwhile.",
        "gioia log shows what became of it; undo may bring it back.",
    )


def _told(record: Record) -> str:
    match record:
        case CodeRecord():
            return f"The {record.level} “{record.label}”"
        case QuoteRecord():
            return f"A quote in {record.source}"
        case SourceRecord():
            return f"The source {record.name}"
        case MemoRecord():
            return f"A memo on the {record.on}"
        case RelationRecord():
            return f"A relation of “{record.start.label}”"
    return f"The attribute “{record.name}”"
