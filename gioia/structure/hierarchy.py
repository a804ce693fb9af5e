"""Rules of the three levels: G01, G02, G03 and G08."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from gioia.records import PARENT_LEVEL
from gioia.structure.case import Finding, is_drawn, name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gioia.codebook.model import Code
    from gioia.records import Level
    from gioia.structure.case import Case

_OR_LEAVE_OUT = "or leave it out of the figure (`gioia code figure LABEL --out`)"


def concepts_without_theme(case: Case) -> Iterator[Finding]:
    """G01: a concept in the figure belongs to exactly one theme, which is in the figure too."""
    yield from _without_parent(case, "concept", case.codebook.concepts)


def themes_without_dimension(case: Case) -> Iterator[Finding]:
    """G02: a theme in the figure belongs to exactly one dimension, which is in the figure too."""
    yield from _without_parent(case, "theme", case.codebook.themes)


def broken_levels(case: Case) -> Iterator[Finding]:
    """G03: guids are unique, no code leads back to itself, no level is skipped."""
    yield from _doubled_guids(case)
    circles = [part for part in nx.strongly_connected_components(case.graph) if len(part) > 1]
    circles += [{guid} for guid in nx.nodes_with_selfloops(case.graph)]
    circling = set().union(*circles)
    for circle in circles:
        yield _circle(case, circle)
    for level, code in case.codes():
        if code.guid not in circling:
            yield from _wrong_level(case, level, code)


def empty_themes_and_dimensions(case: Case) -> Iterator[Finding]:
    """G08: a theme in the figure has a concept there, a dimension has a theme there."""
    yield from _empty("theme", case.codebook.themes, "concept", case.codebook.concepts)
    yield from _empty("dimension", case.codebook.dimensions, "theme", case.codebook.themes)


def _without_parent(case: Case, level: Level, codes: Iterable[Code]) -> Iterator[Finding]:
    above = PARENT_LEVEL[level]
    for code in codes:
        message = _missing_parent(case, code, str(above)) if is_drawn(code) else ""
        if message:
            way_out = f"Move it under a {above} of the figure (`gioia code move`), {_OR_LEAVE_OUT}."
            yield Finding(name(level, code.label), message, way_out, code.guid)


def _missing_parent(case: Case, code: Code, above: str) -> str:
    """Why there is no parent for it in the figure; wrong levels are G03's, missing codes G05's."""
    if code.parent is None:
        return f"is in the figure but under no {above}"
    parent = case.graph.nodes.get(code.parent)
    if (
        parent is None
        or parent["level"] != above
        or (parent["in_figure"] and not parent["retired"])
    ):
        return ""
    state = "retired" if parent["retired"] else "not in the figure"
    return f"is in the figure, but its {name(above, parent['label'])} is {state}"


def _doubled_guids(case: Case) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for level, code in case.codes():
        place = name(level, code.label)
        if code.guid in first:
            message = f"has the guid of the {first[code.guid]}: {code.guid}"
            yield Finding(
                place, message, "Give one of them a new guid in the codebook file.", code.guid
            )
        first.setdefault(code.guid, place)


def _circle(case: Case, guids: set[str]) -> Finding:
    nodes = case.graph.nodes
    places = sorted(name(nodes[guid]["level"], nodes[guid]["label"]) for guid in guids)
    message = "stands above itself" if len(places) == 1 else "lead round in a circle"
    way_out = "Move one of them to where it belongs."
    return Finding(", ".join(places), message, way_out, min(guids))


def _wrong_level(case: Case, level: Level, code: Code) -> Iterator[Finding]:
    parent, above = case.graph.nodes.get(code.parent or ""), PARENT_LEVEL[level]
    if parent and parent["level"] != above:
        place = name(parent["level"], parent["label"])
        belongs = f"belongs under a {above}" if above else "belongs under nothing"
        message = f"{belongs}, but stands under the {place}"
        yield Finding(name(level, code.label), message, "Move it (`gioia code move`).", code.guid)


def _empty(
    level: Level, codes: Iterable[Code], below: Level, children: Iterable[Code]
) -> Iterator[Finding]:
    parents = {child.parent for child in children if is_drawn(child)}
    for code in codes:
        if is_drawn(code) and code.guid not in parents:
            message = f"is in the figure, but has no {below} there"
            way_out = f"Move {below}s under it (`gioia code move`), {_OR_LEAVE_OUT}."
            yield Finding(name(level, code.label), message, way_out, code.guid)
