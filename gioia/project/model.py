"""Acts on the process model: relations between themes and dimensions, and their evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.codebook.labels import shown
from gioia.errors import LevelBroken, NotFound, UsageError
from gioia.project.codes.handing_over import remove_relation
from gioia.project.names import find_by_guid
from gioia.project.standing import check_in_use
from gioia.records import RELATION_KINDS
from gioia.store import read_model, read_quotes
from gioia.store.store import new_guid
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.project.project import Project
    from gioia.records import CodeRecord, QuoteRecord, RelationKind, RelationRecord


class Model:
    """The relations of a project. Every method that writes is one change."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.store = project.store

    def list(self) -> Sequence[RelationRecord]:
        """All relations, in the order in which they were drawn; those of retired codes too."""
        return read_model.relations(self.store)

    def get(self, guid: str) -> RelationRecord:
        """The relation with this guid, or the beginning of one (six characters at the least)."""
        relations = self.list()
        return find_by_guid(guid, lambda _: relations, tell, "relation")

    def by_id(self, relation_id: int) -> RelationRecord:
        """The relation with this key; NotFound where it is gone."""
        for relation in self.list():
            if relation.id == relation_id:
                return relation
        raise NotFound("The relation is gone.", "gioia log shows what became of it.")

    def add(
        self,
        start: CodeRecord,
        end: CodeRecord,
        *,
        kind: RelationKind = "leads to",
        label: str = "",
    ) -> RelationRecord:
        """A new relation; `label` is the author's own wording, where the kind does not say it.

        Raises:
            LevelBroken: one of the two is a concept.
            UsageError: they are the same, one is retired, or they are so related already.
        """
        _check_ends(start, end)
        _check_kind(kind)
        wording = clean_label(label)
        told = f"“{start.label}” {wording or kind} “{end.label}”"
        with self.project.change("relate", told, start, end):
            check_in_use(self.store, (start, end))
            self._check_free(start, end, kind)
            relation_id = self.store.insert(
                "relation",
                {
                    "guid": new_guid(),
                    "start_id": start.id,
                    "end_id": end.id,
                    "kind": kind,
                    "label": wording,
                },
            )
        return self.by_id(relation_id)

    def change(
        self,
        relation: RelationRecord,
        *,
        kind: RelationKind | None = None,
        label: str | None = None,
    ) -> RelationRecord:
        """Gives a relation another kind or wording; UsageError where there is one like it."""
        values: dict[str, Any] = {}
        if kind is not None:
            _check_kind(kind)
            values["kind"] = kind
        if label is not None:
            values["label"] = clean_label(label)
        wording = values.get("label", relation.label) or values.get("kind", relation.kind)
        told = f"{tell(relation)} is now “{wording}”"
        with self.project.change("relate", told, relation):
            now = self.by_id(relation.id)
            if kind is not None:
                self._check_free(now.start, now.end, kind, but=now)
            if any(getattr(now, name) != value for name, value in values.items()):
                self.store.update("relation", now.id, **values)
        return self.by_id(relation.id)

    def reverse(self, relation: RelationRecord) -> RelationRecord:
        """Turns a relation round; UsageError where there is one like it."""
        with self.project.change("relate", f"turn round {tell(relation)}", relation):
            now = self.by_id(relation.id)
            self._check_free(now.end, now.start, now.kind, but=now)
            self.store.update("relation", now.id, start_id=now.end.id, end_id=now.start.id)
        return self.by_id(relation.id)

    def remove(self, relation: RelationRecord) -> None:
        """Removes a relation; its memos go to the code at which it starts."""
        with self.project.change("unrelate", f"remove {tell(relation)}", relation):
            remove_relation(self.store, self.by_id(relation.id))

    def evidence(self, relation: RelationRecord) -> Sequence[QuoteRecord]:
        """The quotes that are evidence of a relation, in the order of sources and places."""
        chosen = [quote_id for _, quote_id in read_model.evidence(self.store, relation.id)]
        return read_quotes.quotes(self.store, quote_ids=chosen)

    def add_evidence(self, relation: RelationRecord, quote: QuoteRecord) -> RelationRecord:
        """Makes a quote evidence of a relation; it stays so where it is already."""
        told = f"add evidence of {tell(relation)}: {_words(quote)}"
        with self.project.change("relate", told, relation, quote):
            there = {quote_id for _, quote_id in read_model.evidence(self.store, relation.id)}
            if quote.id not in there:
                row = {"relation_id": relation.id, "quote_id": quote.id}
                self.store.insert("relation_quote", row)
        return self.by_id(relation.id)

    def remove_evidence(self, relation: RelationRecord, quote: QuoteRecord) -> RelationRecord:
        """Takes a quote out of the evidence of a relation; the quote stays.

        Raises:
            UsageError: it is not evidence of it.
        """
        told = f"take back evidence of {tell(relation)}: {_words(quote)}"
        with self.project.change("unrelate", told, relation, quote):
            links = [
                link_id
                for link_id, quote_id in read_model.evidence(self.store, relation.id)
                if quote_id == quote.id
            ]
            if not links:
                raise UsageError(
                    f"The quote is no evidence of {tell(relation)}.",
                    "gioia model evidence shows which quotes are.",
                )
            self.store.delete("relation_quote", id=links[0])
        return self.by_id(relation.id)

    def _check_free(
        self,
        start: CodeRecord,
        end: CodeRecord,
        kind: RelationKind,
        but: RelationRecord | None = None,
    ) -> None:
        if read_model.twin(self.store, start.id, end.id, kind, but=but.id if but else None):
            raise UsageError(
                f"“{start.label}” {kind} “{end.label}” already.",
                "Choose another kind, or change the label of that relation.",
            )


def _check_ends(start: CodeRecord, end: CodeRecord) -> None:
    for code in (start, end):
        if code.level == "concept":
            raise LevelBroken(
                f"“{code.label}” is a concept; the process model relates themes and dimensions.",
                "Relate the theme that it belongs to.",
            )
    if start.id == end.id:
        raise UsageError("A code is not related to itself.", "Name two.")


def _check_kind(kind: str) -> None:
    if kind not in RELATION_KINDS:
        raise UsageError(f"There is no relation {kind!r}.", f"Kinds: {', '.join(RELATION_KINDS)}.")


def _words(quote: QuoteRecord) -> str:
    return f"“{shown(quote.text, 40)}” in {quote.source}"


def tell(relation: RelationRecord) -> str:
    """A relation in words, for messages."""
    wording = relation.label or relation.kind
    return f"“{relation.start.label}” {wording} “{relation.end.label}”"
