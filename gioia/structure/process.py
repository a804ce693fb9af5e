"""Rules of the process model: G25 and G26."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.labels import shown
from gioia.structure.case import Finding, is_drawn, name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.structure.case import Case
    from gioia.structure.facts import RelationFact


def model_beside_the_structure(case: Case) -> Iterator[Finding]:
    """G25: the model relates what is in the figure, and every theme of the figure is in the model.

    A theme is in the model with its dimension, and a dimension with a theme of its own. Where
    there is no model, nothing is said.
    """
    related = {guid for one in case.facts.relations for guid in (one.start, one.end)}
    for level, code in case.codes():
        if code.guid in related and not is_drawn(code):
            state = "not in the figure" if code.retired is None else "retired"
            yield Finding(
                name(level, code.label),
                f"is in the process model, but {state}",
                "Take it into the figure (`gioia code figure LABEL --in`), restore it "
                "(`gioia code restore`), or remove its relations (`gioia model remove`).",
                code.guid,
            )
    if related:
        yield from _left_out(case, related)


def _left_out(case: Case, related: set[str]) -> Iterator[Finding]:
    for level, theme in case.drawn("theme"):
        if theme.guid not in related and theme.parent not in related:
            yield Finding(
                name(level, theme.label),
                "is in no relation of the process model, nor is its dimension",
                "Ask what it does in your account of the process (`gioia model add`), or leave it.",
                theme.guid,
                "information",
            )


def relations_without_evidence(case: Case) -> Iterator[Finding]:
    """G26: a relation of the process model rests on a quote or a memo."""
    for relation in case.facts.relations:
        if not relation.evidence:
            yield Finding(
                f"relation {_told(case, relation)}",
                "rests on no quote and no memo",
                "Give it evidence (`gioia model evidence`), or write a memo on why you see it.",
                relation.guid,
            )


def _told(case: Case, relation: RelationFact) -> str:
    start, end = (_label(case, guid) for guid in (relation.start, relation.end))
    return f"{start} {shown(relation.wording)} {end}"


def _label(case: Case, guid: str) -> str:
    node = case.graph.nodes.get(guid)
    return f"“{shown(node['label'])}”" if node else guid
