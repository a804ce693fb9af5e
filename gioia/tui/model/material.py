"""What the room of the process model reads of the project, and what its panel tells of that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from gioia.codebook.labels import shown
from gioia.tui.model.relation_list import Model

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.project import Project
    from gioia.records import MemoRecord, QuoteRecord, RelationRecord

PANEL_QUOTES = 6
"""How many quotes of a relation the panel shows."""
READ = 200
"""Code points of a quote or a memo in the panel."""

NOTHING = """No theme or dimension yet.

The process model says how themes and dimensions bear on one another: what leads to what, what
enables, hinders or shapes what. Make themes of concepts first: F6, the board."""

UNREAD = Model()
"""Of a project that was not read yet: whether it has themes is not known."""


def read_model(project: Project) -> Model:
    """Reads the relations, and what can be related."""
    codes = [code for code in project.codes.list() if code.level != "concept"]
    return Model(tuple(project.model.list()), tuple(codes))


def held(
    project: Project, relation: RelationRecord
) -> tuple[Sequence[QuoteRecord], Sequence[MemoRecord]]:
    """What is evidence of a relation: quotes and memos."""
    quotes = project.model.evidence(relation)
    return quotes, project.memos.list(on="relation", on_guid=relation.guid)


def panel_of(quotes: Sequence[QuoteRecord], memos: Sequence[MemoRecord]) -> Content:
    """The evidence of a relation, to be read beside the diagram."""
    parts = [Content(f"“{shown(one.text, READ)}” — {one.source}") for one in quotes[:PANEL_QUOTES]]
    if len(quotes) > PANEL_QUOTES:
        parts.append(Content(f"… and {len(quotes) - PANEL_QUOTES} more: Enter shows all."))
    parts += [Content(f"{memo.kind}: {shown(memo.text, READ)}") for memo in memos]
    return Content("\n").join(parts or [Content("No evidence yet: e chooses quotes, M a memo.")])
