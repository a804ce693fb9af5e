"""The sample's memos and process model: what two people thought while they coded."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project.project import Project
    from gioia.records import QuoteRecord, TargetKind

MEMOS = "codebooks/memos.jsonl"
RELATIONS = "codebooks/relations.jsonl"


def read_rows(path: Path) -> list[dict[str, Any]]:
    """The rows of one of the sample's files, one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def write_memos(project: Project, rows: list[dict[str, Any]]) -> None:
    """Writes memos on the project, on codes by their labels and on sources by their names."""
    for row in rows:
        on, guid = _target(project, row)
        project.memos.add(on, guid, row["text"], kind=row["kind"])


def draw_relations(project: Project, rows: list[dict[str, Any]]) -> None:
    """Relates themes and dimensions, named by their labels, each with its evidence."""
    by_words = {(quote.source, quote.text): quote for quote in project.quotes.list()}
    for row in rows:
        start, end = project.codes.get(row["start"]), project.codes.get(row["end"])
        relation = project.model.add(start, end, kind=row["kind"], label=row.get("label", ""))
        for place in row["evidence"]:
            quote: QuoteRecord = by_words[place["source"], place["text"]]
            project.model.add_evidence(relation, quote)


def _target(project: Project, row: dict[str, Any]) -> tuple[TargetKind, str]:
    if row["on"] == "project":
        return "project", ""
    if row["on"] == "source":
        return "source", project.sources.get(row["label"]).guid
    return "code", project.codes.get(row["label"]).guid
