"""What figure and tables show: the codes in the figure, nested, in the author's order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.codebook.model import Codebook
from gioia.structure.graph import build

if TYPE_CHECKING:
    from collections.abc import Iterable

    import networkx as nx

    from gioia.records import Level


@dataclass(frozen=True, slots=True)
class ConceptBlock:
    """A 1st-order concept as it is shown, with its groundedness."""

    guid: str
    label: str
    in_vivo: bool = False
    quotes: int = 0
    informants: int = 0
    sources: int = 0


@dataclass(frozen=True, slots=True)
class ThemeBlock:
    """A 2nd-order theme with its concepts; while drafting it may have none."""

    guid: str
    label: str
    concepts: tuple[ConceptBlock, ...] = ()


@dataclass(frozen=True, slots=True)
class DimensionBlock:
    """An aggregate dimension with its themes; while drafting it may have none."""

    guid: str
    label: str
    themes: tuple[ThemeBlock, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """The data structure from left to right of its rows: what is in the figure and not retired."""

    dimensions: tuple[DimensionBlock, ...] = ()
    themes_apart: int = 0
    """Themes meant for the figure that stand under no dimension of it; so they are not in it."""
    concepts_apart: int = 0
    """Concepts meant for the figure that stand under no theme of it."""


def outline(structure: Codebook | nx.DiGraph[str]) -> Outline:
    """The outline of a codebook, or of the graph that `build` makes of one.

    What has no place in the figure is not in it: a concept whose theme is missing, retired or left
    out of the figure, and a theme whose dimension is. The checks G01 and G02 report these; here
    they are counted.
    """
    graph = build(structure) if isinstance(structure, Codebook) else structure
    return Outline(
        tuple(
            DimensionBlock(guid, graph.nodes[guid]["label"], _themes(graph, guid))
            for guid in _drawn(graph, graph.nodes, "dimension")
        ),
        _apart(graph, "theme", "dimension"),
        _apart(graph, "concept", "theme"),
    )


def _apart(graph: nx.DiGraph[str], level: Level, above: Level) -> int:
    codes = _drawn(graph, graph.nodes, level)
    return sum(not _drawn(graph, graph.successors(guid), above) for guid in codes)


def _themes(graph: nx.DiGraph[str], dimension: str) -> tuple[ThemeBlock, ...]:
    return tuple(
        ThemeBlock(guid, graph.nodes[guid]["label"], _concepts(graph, guid))
        for guid in _drawn(graph, graph.predecessors(dimension), "theme")
    )


def _concepts(graph: nx.DiGraph[str], theme: str) -> tuple[ConceptBlock, ...]:
    fields = ("label", "in_vivo", "quotes", "informants", "sources")
    return tuple(
        ConceptBlock(guid, **{field: graph.nodes[guid][field] for field in fields})
        for guid in _drawn(graph, graph.predecessors(theme), "concept")
    )


def _drawn(graph: nx.DiGraph[str], guids: Iterable[str], level: Level) -> list[str]:
    """Those of that level that are in the figure; the graph has them in the author's order."""
    nodes = graph.nodes
    return [
        guid
        for guid in guids
        if nodes[guid]["level"] == level and nodes[guid]["in_figure"] and not nodes[guid]["retired"]
    ]
