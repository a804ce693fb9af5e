"""How a coder's quotes stood when their work last came in or went out: the common base."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.project.past import tables_at
from gioia.project.work.settling import Standing
from gioia.project.work.successors import successors
from gioia.store import read_codes

if TYPE_CHECKING:
    from gioia.project.past import Tables
    from gioia.project.project import Project

TABLES = ("quote", "coding", "code", "coder")


def base_of(project: Project, coder: str) -> dict[str, Standing]:
    """The coder's quotes after the last import of their work, by guid; none before the first.

    The last export counts as well if it was of one's own work. Codes are by the guid of what they
    have become since.
    """
    change_id = project.settings().get(_key(coder))
    if change_id is None:
        return {}
    tables = tables_at(project.store, TABLES, int(change_id))
    coder_ids = {key for key, row in tables["coder"].items() if row["name"] == coder}
    codes = _codes(project, tables)
    return {
        row["guid"]: Standing(
            (row["source_id"], row["start"], row["end"]),
            tuple(dict.fromkeys(codes.get(key, ()))),
            row["role"],
            row["stance"],
            row["note"],
        )
        for key, row in tables["quote"].items()
        if row["coder_id"] in coder_ids
    }


def _codes(project: Project, tables: Tables) -> dict[int, list[str]]:
    """The codes of each quote of that time, by its key, in the order of applying."""
    now = {code.guid: code for code in read_codes.codes(project.store, grounded=False)}
    guids = {key: row["guid"] for key, row in tables["code"].items()}
    ended = successors(project.store, now, guids.values())
    found: dict[int, list[str]] = {}
    for _, row in sorted(tables["coding"].items()):
        guid = guids[row["code_id"]]
        found.setdefault(row["quote_id"], []).append(ended.get(guid, guid))
    return found


def remember(project: Project, coder: str, change_id: int) -> None:
    """Keeps which line of the audit trail brought a coder's work in or out, in one with it."""
    project.set(_key(coder), str(change_id))


def _key(coder: str) -> str:
    return f"work of {coder}"
