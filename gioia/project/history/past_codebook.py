"""The codebook as it stood after an earlier change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.files import digest
from gioia.codebook.model import Code, Codebook, ProjectName, Retirement
from gioia.project.history.past import tables_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gioia.project.project import Project
    from gioia.records import Level
    from gioia.store.read_past import Row


def codebook_at(project: Project, change_id: int) -> Codebook:
    """See `gioia.project.history.history.History.codebook_at`."""
    tables = tables_at(project.store, ("code", "candidate", "setting"), change_id)
    guids = {key: row["guid"] for key, row in tables["code"].items()}
    candidates: dict[int, list[str]] = {}
    for row in tables["candidate"].values():
        candidates.setdefault(row["concept_id"], []).append(guids[row["theme_id"]])

    def of_level(level: Level) -> tuple[Code, ...]:
        rows = (row for row in tables["code"].values() if row["level"] == level)
        return tuple(
            _code(row, guids.get(row["parent_id"]), candidates.get(row["id"], ())) for row in rows
        )

    settings = {row["key"]: row["value"] for row in tables["setting"].values()}
    book = Codebook(
        project=ProjectName(guid=settings["guid"], name=settings["name"]),
        dimensions=of_level("dimension"),
        themes=of_level("theme"),
        concepts=of_level("concept"),
    )
    return book.model_copy(update={"lineage": _lineage(project.codebooks.lineage(), digest(book))})


def _lineage(known: Sequence[str], own: str) -> tuple[str, ...]:
    """Up to its own digest where it was handed out; nothing is known of it otherwise."""
    return (*known[: known.index(own)], own) if own in known else (own,)


def _code(row: Row, parent: str | None, candidates: Iterable[str]) -> Code:
    return Code(
        guid=row["guid"],
        label=row["label"],
        definition=row["definition"],
        position=row["position"],
        in_vivo=bool(row["in_vivo"]),
        in_figure=bool(row["in_figure"]),
        parent=parent,
        candidates=tuple(candidates),
        notes=row["notes"],
        retired=Retirement(reason=row["reason"]) if row["retired"] else None,
    )
