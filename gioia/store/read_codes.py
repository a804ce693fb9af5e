"""Reading codes with their groundedness, and the candidates of concepts."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from sqlalchemy import String, and_, bindparam, case, distinct, func, or_, select
from sqlalchemy import cast as sql_cast

from gioia.records import CodeRecord
from gioia.store.coding_tables import Candidate, Code, Coding, Quote
from gioia.store.material_tables import Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import BindParameter, ColumnElement, Row, Select, Subquery

    from gioia.records import Level
    from gioia.store.store import Store


class Groundedness(NamedTuple):
    """How many quotes, sources and informants stand behind a code."""

    quotes: int = 0
    sources: int = 0
    informants: int = 0


def codes(store: Store, *, grounded: bool = True) -> list[CodeRecord]:
    """All codes, retired ones too, as a tree read from top to bottom, in the author's order.

    What has no parent stands at the end: themes with their concepts, then concepts. Without
    `grounded`, nothing is counted, which takes long where much is coded.
    """
    counts = groundedness(store) if grounded else {}
    rows = store.rows(_with_parents().order_by(Code.position, Code.id))
    return [_record(row, counts.get(row.id, Groundedness())) for row in _as_tree(rows)]


@cache
def _with_parents() -> Select[*tuple[Any, ...]]:
    above = Code.__table__.alias("above")
    named = above.c.label.label("parent_label"), above.c.guid.label("parent_guid")
    return select(*Code.__table__.c, *named).outerjoin(above, above.c.id == Code.parent_id)


def _record(row: Row[*tuple[Any, ...]], grounded: Groundedness) -> CodeRecord:
    return CodeRecord(
        row.id,
        row.guid,
        row.label,
        cast("Level", row.level),
        row.parent_id,
        row.parent_label,
        row.parent_guid,
        row.definition,
        bool(row.in_vivo),
        bool(row.in_figure),
        row.position,
        row.colour,
        bool(row.retired),
        row.reason,
        *grounded,
    )


def _as_tree(rows: Sequence[Row[*tuple[Any, ...]]]) -> list[Row[*tuple[Any, ...]]]:
    children: dict[int | None, list[Row[*tuple[Any, ...]]]] = {}
    for row in rows:
        children.setdefault(row.parent_id, []).append(row)
    levels = {"dimension": 0, "theme": 1, "concept": 2}
    roots = sorted(children.get(None, ()), key=lambda row: levels[row.level])
    pending = list(reversed(roots))
    ordered = []
    while pending:
        row = pending.pop()
        ordered.append(row)
        pending.extend(reversed(children.get(row.id, ())))
    placed = {row.id for row in ordered}
    return ordered + [row for row in rows if row.id not in placed]


def groundedness(store: Store) -> dict[int, Groundedness]:
    """What stands behind each code, by key; a theme counts what its concepts in use have, once.

    An informant is a named informant or, where none was named, a speaker label of one source.
    """
    links = _links()
    found = store.rows(
        select(links.c.code_id, *_counted())
        .join(Quote, Quote.id == links.c.quote_id)
        .outerjoin(Speaker, Speaker.id == Quote.speaker_id)
        .group_by(links.c.code_id)
    )
    return {row[0]: Groundedness(row[1], row[2], row[3]) for row in found}


def code(store: Store, code_id: int, *, grounded: bool = True) -> CodeRecord | None:
    """The code with this key, if there is one, with its own groundedness unless told otherwise.

    Only the rows that it takes are read: an act on each of some thousand codes reads each of them.
    """
    found = store.rows(_one().params(code_id=code_id))
    if not found:
        return None
    return _record(found[0], _of_branch(store, code_id) if grounded else Groundedness())


@cache
def _one() -> Select[*tuple[Any, ...]]:
    return _with_parents().where(Code.id == bindparam("code_id"))


def _of_branch(store: Store, code_id: int) -> Groundedness:
    ((quotes, sources, informants),) = store.rows(_count_branch().params(code_id=code_id))
    return Groundedness(quotes, sources, informants)


@cache
def _count_branch() -> Select[*tuple[Any, ...]]:
    return (
        select(*_counted())
        .join(Coding, Coding.quote_id == Quote.id)
        .outerjoin(Speaker, Speaker.id == Quote.speaker_id)
        .where(Coding.code_id.in_(_branch()))
    )


def _counted() -> tuple[ColumnElement[int], ColumnElement[int], ColumnElement[int]]:
    informant = case(
        (Speaker.role != "informant", None),
        (Speaker.informant_id.is_(None), "s" + sql_cast(Speaker.id, String)),
        else_="i" + sql_cast(Speaker.informant_id, String),
    )
    return (
        func.count(distinct(Quote.id)),
        func.count(distinct(Quote.source_id)),
        func.count(distinct(informant)),
    )


def _links() -> Subquery:
    """Quote and code, for the codes applied and all that stand above those in use."""
    parent, grand = Code.__table__.alias("parent"), Code.__table__.alias("grand")
    in_use = Code.retired == 0
    direct = select(Coding.quote_id, Coding.code_id)
    above = (
        select(Coding.quote_id, parent.c.id)
        .join(Code, Code.id == Coding.code_id)
        .join(parent, parent.c.id == Code.parent_id)
        .where(in_use)
    )
    top = (
        select(Coding.quote_id, grand.c.id)
        .join(Code, Code.id == Coding.code_id)
        .join(parent, parent.c.id == Code.parent_id)
        .join(grand, grand.c.id == parent.c.parent_id)
        .where(in_use, parent.c.retired == 0)
    )
    return direct.union_all(above, top).subquery("link")


def branch(store: Store, code_id: int) -> list[int]:
    """The keys of a code and of those in use under it: a dimension has two levels below."""
    return sorted(row.id for row in store.rows(_branch().params(code_id=code_id)))


@cache
def _branch() -> Select[int]:
    """SELECT of the keys of `:code_id` and of the codes in use under it."""
    own: BindParameter[int] = bindparam("code_id")
    under = Code.__table__.alias("under")
    children = select(under.c.id).where(under.c.parent_id == own, under.c.retired == 0)
    below = or_(Code.parent_id == own, Code.parent_id.in_(children))
    return select(Code.id).where(or_(Code.id == own, and_(below, Code.retired == 0)))


def notes(store: Store) -> dict[int, str]:
    """The notes of each code that has any."""
    return {
        row.id: row.notes for row in store.rows(select(Code.id, Code.notes).where(Code.notes != ""))
    }


def candidates(store: Store) -> dict[int, list[tuple[int, str]]]:
    """Key and guid of the candidate themes of each concept."""
    found: dict[int, list[tuple[int, str]]] = {}
    for row in store.rows(
        select(Candidate.concept_id, Candidate.theme_id, Code.guid)
        .join(Code, Code.id == Candidate.theme_id)
        .order_by(Candidate.id)
    ):
        found.setdefault(row.concept_id, []).append((row.theme_id, row.guid))
    return found
