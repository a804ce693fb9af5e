"""What a project holds besides its codes, as values: by what stays the same in every copy.

Things refer to each other by guid, so that states of several copies can be held together.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from gioia.project.history.past import tables_at
from gioia.store import read_past
from gioia.store.read_memos import TARGETS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from gioia.project.history.past import Tables
    from gioia.project.three_way import Fields
    from gioia.store.store import Store

Kind: TypeAlias = Literal[
    "informant",
    "source",
    "speaker",
    "attribute",
    "value",
    "quote",
    "relation",
    "memo",
    "dismissal",
]
Key: TypeAlias = "tuple[str, ...]"
"""A guid alone or, of what has none that matters, what it is on."""
Things: TypeAlias = "dict[Key, Fields]"
State: TypeAlias = "dict[Kind, Things]"

TABLES = (
    "coder",
    "code",
    "informant",
    "source",
    "speaker",
    "attribute",
    "attribute_value",
    "quote",
    "coding",
    "relation",
    "relation_quote",
    "memo",
    "dismissal",
)


def state_now(store: Store) -> State:
    """What the project holds."""
    return as_state({name: read_past.rows(store, name) for name in TABLES})


def state_at(store: Store, line: int) -> State:
    """What the project held after a line of its audit trail."""
    return as_state(tables_at(store, TABLES, line))


def as_state(tables: Tables) -> State:
    """The rows of the tables as things of each kind, in the order of their making."""
    return {kind: dict(read(tables)) for kind, read in _READ.items()}


def _guid(tables: Tables, table: str, key: int | None) -> str:
    return "" if key is None else str(tables[table][key]["guid"])


def _informants(tables: Tables) -> Iterator[tuple[Key, Fields]]:
    for row in tables["informant"].values():
        yield (row["guid"],), {"name": row["name"]}


def _sources(tables: Tables) -> Iterator[tuple[Key, Fields]]:
    for row in tables["source"].values():
        told = {name: row[name] for name in ("name", "language", "text_sha256")}
        yield (row["guid"],), told


def _speakers(tables: Tables) -> Iterator[tuple[Key, Fields]]:
    for row in tables["speaker"].values():
        key = (_guid(tables, "source", row["source_id"]), row["label"])
        who = _guid(tables, "informant", row["informant_id"])
        yield key, {"role": row["role"], "informant": who}


def _attributes(tables: Tables) -> Iterator[tuple[Key, Fields]]:
    for row in tables["attribute"].values():
        told = {name: row[name] for name in ("name", "target", "type", "position")}
        yield (row["guid"],), {**told, "choices": tuple(json.loads(row["choices"]))}


def _values(tables: Tables) -> Iterator[tuple[Key, Fields]]:
    for row in tables["attribute_value"].values():
        attribute = tables["attribute"][row["attribute_id"]]
        on = attribute["target"]
        key = (attribute["guid"], _guid(tables, on, row[f"{on}_id"]))
        yield key, {"value": row["value"], "on": on}


def _quotes(tables: Tables) -> Iterator[tuple[Key, Fields]]:
    codes = _linked(tables, "coding", "quote_id", "code")
    for key, row in tables["quote"].items():
        told = {name: row[name] for name in ("role", "stance", "note", "text")}
        place = (_guid(tables, "source", row["source_id"]), row["start"], row["end"])
        coder = tables["coder"][row["coder_id"]]["name"]
        order = codes.get(key, ())
        found = {"place": place, "coder": coder, "codes": frozenset(order), "order": order}
        yield (row["guid"],), {**found, **told}


def _relations(tables: Tables) -> Iterator[tuple[Key, Fields]]:
    evidence = _linked(tables, "relation_quote", "relation_id", "quote")
    for key, row in tables["relation"].items():
        ends = [_guid(tables, "code", row[name]) for name in ("start_id", "end_id")]
        shown_by = frozenset(evidence.get(key, ()))
        arrow = (*ends, row["kind"])
        yield (row["guid"],), {"arrow": arrow, "label": row["label"], "evidence": shown_by}


def _memos(tables: Tables) -> Iterator[tuple[Key, Fields]]:
    for row in tables["memo"].values():
        on = next((name for name in TARGETS if row[f"{name}_id"] is not None), "project")
        guid = "" if on == "project" else _guid(tables, on, row[f"{on}_id"])
        told = {name: row[name] for name in ("kind", "text", "settled", "at", "changed_at")}
        coder = tables["coder"][row["coder_id"]]["name"]
        yield (row["guid"],), {"on": (on, guid), "coder": coder, **told}


def _dismissals(tables: Tables) -> Iterator[tuple[Key, Fields]]:
    for row in tables["dismissal"].values():
        told = {name: row[name] for name in ("guid", "reason", "at")}
        coder = tables["coder"][row["coder_id"]]["name"]
        yield (row["rule"], row["about"]), {**told, "coder": coder}


def _linked(tables: Tables, links: str, column: str, to: str) -> dict[int, tuple[str, ...]]:
    """The guids that rows are linked with, in the order of linking, by the key of the row."""
    found: dict[int, list[str]] = {}
    for _, row in sorted(tables[links].items()):
        found.setdefault(row[column], []).append(_guid(tables, to, row[f"{to}_id"]))
    return {key: tuple(guids) for key, guids in found.items()}


_READ: Mapping[Kind, Callable[[Tables], Iterator[tuple[Key, Fields]]]] = {
    "informant": _informants,
    "source": _sources,
    "speaker": _speakers,
    "attribute": _attributes,
    "value": _values,
    "quote": _quotes,
    "relation": _relations,
    "memo": _memos,
    "dismissal": _dismissals,
}


def renamed(state: State, names: Mapping[str, str]) -> State:
    """The state with other guids wherever a thing or what it refers to has one of `names`."""
    if not names:
        return state
    return {
        kind: {
            tuple(names.get(part, part) for part in key): referring(fields, names)
            for key, fields in things.items()
        }
        for kind, things in state.items()
    }


def referring(fields: Fields, names: Mapping[str, str]) -> dict[str, Any]:
    """What is said of a thing, with other guids of what it refers to."""
    if not names:
        return dict(fields)
    found = dict(fields)
    for name in REFERRING & fields.keys():
        value = fields[name]
        if isinstance(value, str):
            found[name] = names.get(value, value)
        else:
            found[name] = type(value)(names.get(one, one) for one in value)
    return found


REFERRING = frozenset({"informant", "place", "codes", "order", "arrow", "evidence", "on"})
"""Fields that tell guids of other things."""
