"""Which code a united one became part of: the reason for its retirement says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label
from gioia.codebook.merging import uniting
from gioia.project.history.past import standing, tables_at
from gioia.store import read_past

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gioia.records import CodeRecord
    from gioia.store.read_past import Row
    from gioia.store.store import Store


def successors(
    store: Store, codes: Mapping[str, CodeRecord], wanted: Iterable[str]
) -> dict[str, str]:
    """The guid of the code that each united code ended in, for those of `wanted` that are united.

    Whatever merges codes gives the label of the one that stays as the reason for retiring the
    other. Labels change, so it is looked up among the codes as they stood at that time.

    Args:
        store: the open project.
        codes: all its codes, by guid.
        wanted: guids of codes, known or not.
    """
    next_step: dict[str, str | None] = {}
    ended = {}
    for guid in wanted:
        path = [guid]
        while path[-1] not in next_step or next_step[path[-1]]:
            last = path[-1]
            if last not in next_step:
                next_step[last] = _successor(store, codes, last)
            step = next_step[last]
            if step is None or step in path:
                break
            path.append(step)
        if path[-1] != guid:
            ended[guid] = path[-1]
    return ended


def united_with(code: CodeRecord) -> str:
    """What the code was called, folded, that a united one became part of; empty for others."""
    return uniting.united_with(code.reason) if code.retired else ""


def _successor(store: Store, codes: Mapping[str, CodeRecord], guid: str) -> str | None:
    code = codes.get(guid)
    label = united_with(code) if code else ""
    if code is None or not label:
        return None
    for row in _then(store, code).values():
        same = row["level"] == code.level and fold_label(row["label"]) == label
        if same and not row["retired"] and row["guid"] in codes:
            return str(row["guid"])
    return None


def _then(store: Store, code: CodeRecord) -> dict[int, Row]:
    """The codes as they stood when a code was retired."""
    stands = standing(read_past.lines(store))
    changes = [
        past.change_id
        for past in read_past.touched(store, ["code"], stands)
        if past.row_id == code.id and (past.before is None or past.before["reason"] != code.reason)
    ]
    if not changes:
        return read_past.rows(store, "code")
    return tables_at(store, ["code"], changes[-1])["code"]
