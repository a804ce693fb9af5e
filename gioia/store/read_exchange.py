"""Reading what goes over to other programs: codings with their coders, speakers, evidence."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from gioia.store.analysis_tables import Relation, RelationQuote
from gioia.store.coding_tables import Code, Coding, Quote
from gioia.store.material_tables import Coder, Informant, Speaker
from gioia.store.statements import compiled

if TYPE_CHECKING:
    from gioia.store.store import Store


class Applied(NamedTuple):
    """A code (by guid) on a quote (by key), and who put it there."""

    quote_id: int
    code: str
    coder: str


def codings(store: Store) -> list[Applied]:
    """All codings, in the order in which they were made."""
    return [Applied._make(row) for row in store.all(_codings(), {})]


@cache
def _codings() -> str:
    found = (
        select(Coding.quote_id, Code.guid, Coder.name)
        .join(Code, Code.id == Coding.code_id)
        .join(Coder, Coder.id == Coding.coder_id)
        .order_by(Coding.id)
    )
    return compiled(found)


class Marked(NamedTuple):
    """A quote as it goes over, its codings apart; start and end in code points."""

    id: int
    guid: str
    source_id: int
    start: int
    end: int
    text: str
    coder: str
    role: str
    stance: str
    note: str


def quotes(store: Store) -> list[Marked]:
    """All quotes of all coders, in the order of sources, places and coders."""
    return [Marked._make(row) for row in store.all(_quotes(), {})]


@cache
def _quotes() -> str:
    place = (Quote.source_id, Quote.start, Quote.end)
    marks = (Quote.role, Quote.stance, Quote.note)
    found = select(Quote.id, Quote.guid, *place, Quote.text, Coder.name, *marks)
    joined = found.join(Coder, Coder.id == Quote.coder_id)
    return compiled(joined.order_by(*place, Quote.coder_id))  # as an index has them


class Label(NamedTuple):
    """A speaker label of a source: its key, the role behind it, and the informant's pseudonym."""

    id: int
    source_id: int
    label: str
    role: str
    informant: str | None


def speakers(store: Store) -> list[Label]:
    """The speaker labels of all sources."""
    found = (
        select(Speaker.id, Speaker.source_id, Speaker.label, Speaker.role, Informant.name)
        .outerjoin(Informant, Informant.id == Speaker.informant_id)
        .order_by(Speaker.id)
    )
    return [Label(*row) for row in store.rows(found)]


def evidence(store: Store) -> dict[str, list[tuple[str, str]]]:
    """Guid and words of the quotes that are evidence of each relation, by its guid."""
    shown: dict[str, list[tuple[str, str]]] = {}
    found = (
        select(Relation.guid, Quote.guid, Quote.text)
        .select_from(RelationQuote)
        .join(Relation, Relation.id == RelationQuote.relation_id)
        .join(Quote, Quote.id == RelationQuote.quote_id)
        .order_by(RelationQuote.id)
    )
    for relation, quote, words in store.rows(found):
        shown.setdefault(relation, []).append((quote, words))
    return shown
