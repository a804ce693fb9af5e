"""Reading memos with what they are on, and finding what a memo may be on."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import and_, bindparam, case, func, select

from gioia.codebook.labels import shown
from gioia.records import MemoRecord
from gioia.store import read_project, statements
from gioia.store.analysis_tables import Memo, Relation
from gioia.store.coding_tables import Code, Quote
from gioia.store.material_tables import Coder, Informant, Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Select

    from gioia.records import MemoKind, TargetKind
    from gioia.store.store import Store

SHOWN = 60
"""How many code points of a quote say which one it is."""
TARGETS = {
    "source": (Source.__table__, Memo.source_id),
    "informant": (Informant.__table__, Memo.informant_id),
    "code": (Code.__table__, Memo.code_id),
    "quote": (Quote.__table__, Memo.quote_id),
    "relation": (Relation.__table__, Memo.relation_id),
}
"""What a memo can be on besides the project: its table, and the memo's column with its key."""
_NAMED_BY = {
    "source": "name",
    "informant": "name",
    "code": "label",
    "quote": "text",
    "relation": "label",
}
_START = Code.__table__.alias("start_code")
_END = Code.__table__.alias("end_code")


def memos(
    store: Store,
    *,
    kind: MemoKind | None = None,
    on: TargetKind | None = None,
    on_guid: str | None = None,
    memo_id: int | None = None,
    guid: str | None = None,
) -> list[MemoRecord]:
    """Memos, the newest first, of all that is given.

    Args:
        store: the open project.
        kind: only of this kind.
        on: only on such things.
        on_guid: only on the thing with this guid.
        memo_id: only this one.
        guid: only those whose guid begins like this.
    """
    wanted: list[ColumnElement[bool]] = []
    if kind is not None:
        wanted.append(Memo.kind == kind)
    if on is not None:
        wanted.append(_is_on(on))
    if on_guid:
        wanted.append(_guid_of(on) == on_guid)
    if memo_id is not None:
        wanted.append(Memo.id == memo_id)
    if guid is not None:
        wanted.append(func.instr(Memo.guid, guid) == 1)
    rows = store.rows(_statement().where(*wanted).order_by(Memo.id.desc()))
    name = read_project.settings(store).get("name", "") if rows else ""
    return [_record(row, name) for row in rows]


def _is_on(on: TargetKind) -> ColumnElement[bool]:
    if on == "project":
        return and_(*(key.is_(None) for _, key in TARGETS.values()))
    return TARGETS[on][1].is_not(None)


def _guid_of(on: TargetKind | None) -> ColumnElement[str]:
    guids = {name: table.c.guid for name, (table, _) in TARGETS.items()}
    return guids[on] if on in guids else func.coalesce(*guids.values())


def _statement() -> Select[*tuple[Any, ...]]:
    on = case(*((key.is_not(None), name) for name, (_, key) in TARGETS.items()), else_="project")
    wording = case((Relation.label != "", Relation.label), else_=Relation.kind)
    relation = _START.c.label + " " + wording + " " + _END.c.label
    label = func.coalesce(Source.name, Informant.name, Code.label, Quote.text, relation, "")
    found = select(
        Memo.id, Memo.guid, Memo.kind, on, func.coalesce(_guid_of(None), ""), label,
        Memo.text, Memo.settled, Coder.name, Memo.at, Memo.changed_at,
    ).join(Coder, Coder.id == Memo.coder_id)  # fmt: skip
    for table, key in TARGETS.values():
        found = found.outerjoin(table, table.c.id == key)
    found = found.outerjoin(_START, _START.c.id == Relation.start_id)
    return found.outerjoin(_END, _END.c.id == Relation.end_id)


def _record(row: Sequence[Any], project: str) -> MemoRecord:
    memo_id, guid, kind, on, on_guid, label, text, settled, coder, at, changed_at = row
    told = project if on == "project" else shown(label, SHOWN)
    return MemoRecord(
        memo_id, guid, kind, on, on_guid, told, text, bool(settled), coder, at, changed_at
    )


def target(store: Store, on: TargetKind, guid: str) -> tuple[int, str] | None:
    """Key and name of what a memo may be on; None where nothing has that guid."""
    table, _ = TARGETS[on]
    name = table.c[_NAMED_BY[on]]
    found = store.rows(select(table.c.id, name).where(table.c.guid == guid))
    return (int(found[0][0]), shown(found[0][1], SHOWN)) if found else None


def texts_on(store: Store, on: str, key: int) -> list[tuple[int, str]]:
    """Key and text of each memo on the thing with this key; quick, for the key path."""
    return [(row[0], row[1]) for row in store.all(_texts_on(on), {"key": key})]


@cache
def _texts_on(on: str) -> str:
    found = select(Memo.id, Memo.text).where(TARGETS[on][1] == bindparam("key"))
    return statements.compiled(found.order_by(Memo.id))


def counts(store: Store) -> dict[tuple[TargetKind, str], int]:
    """How many memos there are on each thing that has any, by what it is and its guid."""
    found: dict[tuple[TargetKind, str], int] = {}
    for on, (table, key) in TARGETS.items():
        counted = (
            select(table.c.guid, func.count()).join(Memo, key == table.c.id).group_by(table.c.id)
        )
        for guid, number in store.rows(counted):
            found[cast("TargetKind", on), guid] = number
    ((number,),) = store.rows(select(func.count()).select_from(Memo).where(_is_on("project")))
    return {**found, ("project", ""): number} if number else found
