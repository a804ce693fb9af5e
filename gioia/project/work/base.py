"""How a coder's quotes stood when their work last came in or went out: the common base.

That is how they stand after the import, but for what was kept as it had been changed or removed
here: of that, the base is what the file said. It is noted in a setting, so that undo takes it back.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from gioia.project.history.past import tables_at
from gioia.project.work.settling import Standing
from gioia.project.work.successors import successors
from gioia.store import read_codes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.project.history.past import Tables
    from gioia.project.project import Project
    from gioia.project.work.quotes import QuotesPlan

TABLES = ("quote", "coding", "code", "coder")


def base_of(project: Project, coder: str) -> dict[str, Standing]:
    """The coder's quotes as both sides last had them, by guid; none before the first import.

    The last export counts as well if it was of one's own work. Codes are by the guid of what they
    have become since.
    """
    setting = project.settings().get(_key(coder))
    if setting is None:
        return {}
    noted = json.loads(setting)
    tables = tables_at(project.store, TABLES, noted["line"])
    coder_ids = {key for key, row in tables["coder"].items() if row["name"] == coder}
    ended = _ended(project, tables)
    codes = _codes(tables)
    said: dict[str, dict[str, Any]] = {
        row["guid"]: {
            **row,
            "place": (row["source_id"], row["start"], row["end"]),
            "codes": codes.get(key, ()),
        }
        for key, row in tables["quote"].items()
        if row["coder_id"] in coder_ids
    }
    for guid, fields in noted["kept"].items():
        said[guid] = said.get(guid, {}) | fields
    return {guid: _standing(fields, ended) for guid, fields in said.items()}


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


def remember(project: Project, coder: str, line: int, plan: QuotesPlan | None = None) -> None:
    """Keeps which line of the audit trail brought a coder's work in or out, in one with it.

    Args:
        project: the open project.
        coder: whose work.
        line: the line's number.
        plan: how it came in; what stays as it was changed here is not what the file said.
    """
    kept: dict[str, dict[str, Any]] = {}
    if plan is not None:
        kept = {one.guid: one.quote._asdict() for one in plan.away}
        for pair in (*plan.changed, *plan.held):
            said = pair.wanted.quote._asdict()
            kept[pair.wanted.guid] = {field: said[field] for field in pair.settled.kept}
    noted = {guid: fields for guid, fields in kept.items() if fields}
    project.set(_key(coder), json.dumps({"line": line, "kept": noted}))


def _key(coder: str) -> str:
    return f"work of {coder}"
