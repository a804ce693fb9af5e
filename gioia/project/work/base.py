"""How a coder's quotes and memos stood when their work last came in or went out: the common base.

That is how they stand after the import, but for what was kept as it had been changed or removed
here: of that, the base is what the file said. It is noted in a setting, so that undo takes it back.

One's own work goes out more than once, and a file that comes back may have grown from any of those:
several are noted, and the one is the base that the file differs from least.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from gioia.project.history.past import tables_at
from gioia.project.work.memos import said
from gioia.project.work.settling import SINGLE, Standing
from gioia.project.work.successors import successors
from gioia.store import read_codes
from gioia.store.read_memos import TARGETS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from gioia.project.history.past import Tables
    from gioia.project.project import Project
    from gioia.project.three_way import Fields
    from gioia.project.work.memos import MemosPlan
    from gioia.project.work.quotes import QuotesPlan

TABLES = ("quote", "coding", "code", "coder", "memo", "source", "informant", "relation")


class Base(NamedTuple):
    """A coder's work as both sides last had it, by guid."""

    quotes: Mapping[str, Standing]
    memos: Mapping[str, Fields]


NO_BASE = Base({}, {})
MOST = 5
"""So many bases of one's own work are noted."""


def base_of(
    project: Project, coder: str, quotes: Mapping[str, Standing], memos: Mapping[str, str]
) -> Base:
    """The coder's work as both sides last had it; nothing before the first import.

    The last exports count as well if they were of one's own work. Codes are by the guid of what
    they have become since.

    Args:
        project: the open project.
        coder: whose work.
        quotes: those of the file that comes in, by guid.
        memos: the words of its memos, by guid.
    """
    bases = [_base(project, coder, noted) for noted in _noted(project, coder)]
    newest_first = reversed(bases)
    return min(newest_first, key=lambda base: _distance(base, quotes, memos), default=NO_BASE)


def _distance(base: Base, quotes: Mapping[str, Standing], memos: Mapping[str, str]) -> int:
    """In how much a file differs from a base: quotes and memos of one alone, and fields."""
    alone = len(base.quotes.keys() ^ quotes.keys()) + len(base.memos.keys() ^ memos.keys())
    both = base.memos.keys() & memos.keys()
    reworded = [guid for guid in both if base.memos[guid]["text"] != memos[guid]]
    fields = 0
    for guid in base.quotes.keys() & quotes.keys():
        one, other = base.quotes[guid], quotes[guid]
        fields += set(one.codes) != set(other.codes)
        fields += sum(getattr(one, name) != getattr(other, name) for name in SINGLE)
    return alone + len(reworded) + fields


def _noted(project: Project, coder: str) -> list[dict[str, Any]]:
    noted: list[dict[str, Any]] = json.loads(project.settings().get(_key(coder), "[]"))
    return noted


def _base(project: Project, coder: str, noted: Mapping[str, Any]) -> Base:
    """The work as it stood at a line that was noted."""
    tables = tables_at(project.store, TABLES, noted["line"])
    coder_ids = {key for key, row in tables["coder"].items() if row["name"] == coder}
    ended = _ended(project, tables)
    codes = _codes(tables)
    stood: dict[str, dict[str, Any]] = {
        row["guid"]: {
            **row,
            "place": (row["source_id"], row["start"], row["end"]),
            "codes": codes.get(key, ()),
        }
        for key, row in tables["quote"].items()
        if row["coder_id"] in coder_ids
    }
    for guid, fields in noted["kept"].items():
        stood[guid] = stood.get(guid, {}) | fields
    quotes = {guid: _standing(fields, ended) for guid, fields in stood.items()}
    memos = _memos(tables, coder_ids)
    for guid, fields in noted["memos"].items():
        memos[guid] = memos.get(guid, {}) | fields
    return Base(quotes, {guid: _led(fields, ended) for guid, fields in memos.items()})


def _memos(tables: Tables, coder_ids: Collection[int]) -> dict[str, dict[str, Any]]:
    """The memos of that time, by guid."""
    found = {}
    for row in tables["memo"].values():
        if row["coder_id"] in coder_ids:
            on = next((name for name in TARGETS if row[f"{name}_id"] is not None), "project")
            guid = tables[on][row[f"{on}_id"]]["guid"] if on != "project" else ""
            told = {name: row[name] for name in ("kind", "text")}
            found[row["guid"]] = {**told, "on": (on, guid), "settled": bool(row["settled"])}
    return found


def _led(memo: Mapping[str, Any], ended: Mapping[str, str]) -> Fields:
    on, guid = memo["on"]
    return {**memo, "on": (on, ended.get(guid, guid))}


def _standing(fields: Mapping[str, Any], ended: Mapping[str, str]) -> Standing:
    source_id, start, end = fields["place"]
    return Standing(
        (source_id, start, end),
        tuple(dict.fromkeys(ended.get(guid, guid) for guid in fields["codes"])),
        fields["role"],
        fields["stance"],
        fields["note"],
    )


def _ended(project: Project, tables: Tables) -> dict[str, str]:
    """What codes of that time have become since, where they were united with others."""
    now = {code.guid: code for code in read_codes.codes(project.store, grounded=False)}
    return successors(project.store, now, [row["guid"] for row in tables["code"].values()])


def _codes(tables: Tables) -> dict[int, list[str]]:
    """The guids of the codes of each quote of that time, by its key, in the order of applying."""
    found: dict[int, list[str]] = {}
    for _, row in sorted(tables["coding"].items()):
        guid = tables["code"][row["code_id"]]["guid"]
        found.setdefault(row["quote_id"], []).append(guid)
    return found


def remember(
    project: Project,
    coder: str,
    line: int,
    plans: tuple[QuotesPlan, MemosPlan] | None = None,
) -> None:
    """Keeps which line of the audit trail brought a coder's work in or out, in one with it.

    Args:
        project: the open project.
        coder: whose work.
        line: the line's number.
        plans: how it came in; what stays as it was changed here is not what the file said.
    """
    quotes, memos = ({}, {}) if plans is None else (_said(plans[0]), _remarked(plans[1]))
    before = _noted(project, coder) if coder == project.coder else []
    noted = {"line": line, "kept": quotes, "memos": memos}
    project.set(_key(coder), json.dumps([*before, noted][-MOST:]))


def _said(plan: QuotesPlan) -> dict[str, dict[str, Any]]:
    """What the file says of quotes that are otherwise here, or not here."""
    kept = {one.guid: one.quote._asdict() for one in plan.away}
    for pair in (*plan.changed, *plan.held):
        told = pair.wanted.quote._asdict()
        holds = pair.settled.quote._asdict()
        kept[pair.wanted.guid] = {name: told[name] for name in told if told[name] != holds[name]}
    return {guid: fields for guid, fields in kept.items() if fields}


def _remarked(plan: MemosPlan) -> dict[str, dict[str, Any]]:
    """What the file says of memos that are otherwise here, or not here."""
    kept = {one.memo.guid: said(one) for one in plan.away}
    for pair in (*plan.changed, *plan.held):
        told, holds = said(pair.wanted), pair.settled.fields
        kept[pair.old.guid] = {name: told[name] for name in told if told[name] != holds[name]}
    return {guid: fields for guid, fields in kept.items() if fields}


def _key(coder: str) -> str:
    return f"work by {coder}"
