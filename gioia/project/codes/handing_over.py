"""What becomes of memos, relations and evidence when that which they hang on goes.

No memo is lost with a quote, a relation or a merged code: it goes on to what remains, and says
what it was on. Only with a source go the memos on it and in it. All within a change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.labels import shown
from gioia.errors import UsageError
from gioia.project.wording import both_labels
from gioia.store import read_memos, read_model, read_quotes, statements

if TYPE_CHECKING:
    from gioia.records import CodeRecord, RelationRecord
    from gioia.store.read_model import Arrow
    from gioia.store.store import Store

MOST_WORDS = 300
"""How many characters of a quote a memo keeps that was on it."""


def remove_quote(store: Store, quote_id: int) -> None:
    """Removes a quote with its codings: its memos go to its source, and it is no evidence."""
    if read_memos.texts_on(store, "quote", quote_id):
        (quote,) = read_quotes.quotes(store, quote_id=quote_id)
        words = shown(quote.text, MOST_WORDS)
        remark = f"(On “{words}”, {quote.source} {quote.start}–{quote.end}.)"
        _move_memos(store, ("quote", quote_id), ("source", quote.source_id), remark)
    for table in ("relation_quote", "coding"):
        store.delete(table, quote_id=quote_id)
    store.delete("quote", id=quote_id)


def join_quotes(store: Store, quote_id: int, into_id: int) -> None:
    """Hands what hangs on a quote over to the one that takes its place."""
    _move_memos(store, ("quote", quote_id), ("quote", into_id))
    for link_id, relation_id in read_model.relations_shown_by(store, quote_id):
        _move_link(store, link_id, relation_id, into_id)


def release_source(store: Store, source_id: int) -> None:
    """Frees a source that is to be removed, and its quotes: nothing hangs on them any more."""
    for table in ("coding", "memo", "relation_quote"):
        store.run(statements.delete_with_quotes(table), source_id=source_id)
    for table in ("memo", "attribute_value"):
        store.delete(table, source_id=source_id)


def remove_relation(store: Store, relation: RelationRecord) -> None:
    """Removes a relation; its memos go to the code at which it starts."""
    wording = f"{relation.start.label} {relation.label or relation.kind} {relation.end.label}"
    _remove_arrow(store, relation.id, relation.start.id, f"(On the relation “{wording}”.)")


def merge_codes(store: Store, code: CodeRecord, into: CodeRecord) -> None:
    """Hands memos and relations of a code over to the one that it is merged into.

    A relation between the two goes, and one that `into` has already is joined to that one, with
    its wording, evidence and memos.
    """
    _move_memos(store, ("code", code.id), ("code", into.id))
    for arrow in read_model.arrows_at(store, code.id):
        start = into.id if arrow.start_id == code.id else arrow.start_id
        end = into.id if arrow.end_id == code.id else arrow.end_id
        twin = read_model.twin(store, start, end, arrow.kind, but=arrow.id)
        if start == end:
            remark = f"(On a relation of “{code.label}” and “{into.label}”, now merged.)"
            _remove_arrow(store, arrow.id, into.id, remark)
        elif twin is None:
            store.update("relation", arrow.id, start_id=start, end_id=end)
        else:
            _join_arrows(store, arrow, twin)


def check_unattached(store: Store, code: CodeRecord) -> None:
    """UsageError where memos or relations hang on a code."""
    if read_memos.texts_on(store, "code", code.id):
        raise UsageError(
            f"“{code.label}” has memos.",
            "Retire it (they stay with it), merge it into another, or remove them first: "
            "gioia memo list --on-code shows them.",
        )
    check_unrelated(store, code)


def check_unrelated(store: Store, code: CodeRecord) -> None:
    """UsageError where a code is part of the process model."""
    if read_model.arrows_at(store, code.id):
        raise UsageError(
            f"“{code.label}” has relations in the process model.",
            "Remove them first: gioia model list shows them.",
        )


def _move_memos(store: Store, old: tuple[str, int], new: tuple[str, int], remark: str = "") -> None:
    for memo_id, text in read_memos.texts_on(store, *old):
        told = f"{text}\n\n{remark}" if remark else text
        target = {f"{old[0]}_id": None, f"{new[0]}_id": new[1]}
        store.update("memo", memo_id, text=told, **target)


def _remove_arrow(store: Store, relation_id: int, code_id: int, remark: str) -> None:
    _move_memos(store, ("relation", relation_id), ("code", code_id), remark)
    store.delete("relation_quote", relation_id=relation_id)
    store.delete("relation", id=relation_id)


def _join_arrows(store: Store, arrow: Arrow, twin: Arrow) -> None:
    _move_memos(store, ("relation", arrow.id), ("relation", twin.id))
    shown_by = {quote_id for _, quote_id in read_model.evidence(store, twin.id)}
    for link_id, quote_id in read_model.evidence(store, arrow.id):
        if quote_id not in shown_by:
            store.update("relation_quote", link_id, relation_id=twin.id)
    store.delete("relation_quote", relation_id=arrow.id)
    label = both_labels(twin.label, arrow.label)
    if label != twin.label:
        store.update("relation", twin.id, label=label)
    store.delete("relation", id=arrow.id)


def _move_link(store: Store, link_id: int, relation_id: int, quote_id: int) -> None:
    if any(there == quote_id for _, there in read_model.evidence(store, relation_id)):
        store.delete("relation_quote", id=link_id)
    else:
        store.update("relation_quote", link_id, quote_id=quote_id)
