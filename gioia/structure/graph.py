"""The data structure as a networkx graph: codes are nodes, an edge leads from child to parent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import networkx as nx

from gioia.codebook.arrange import arrange
from gioia.codebook.model import Groundedness

if TYPE_CHECKING:
    from gioia.codebook.model import Code, Codebook
    from gioia.records import Level


def build(codebook: Codebook) -> nx.DiGraph[str]:
    """The graph of a codebook, nodes named by guid and added in the author's order.

    Each node has `level`, `label`, `position`, `in_vivo`, `in_figure`, `retired`, `parent` (the
    guid that the code names) and its groundedness: `quotes`, `informants`, `sources`.

    A codebook with faults has a graph too, so that the checks can look at it: an edge may lead to
    a wrong level or in a circle, a parent that is not there has none, and of two codes with one
    guid the first is the node.
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    codes = [(level, code) for level, codes in arrange(codebook).levels() for code in codes]
    for level, code in codes:
        if code.guid not in graph:
            graph.add_node(code.guid, **_attributes(level, code))
    for _, code in codes:
        if code.parent is not None and code.parent in graph:
            graph.add_edge(code.guid, code.parent)
    return graph


def _attributes(level: Level, code: Code) -> dict[str, Any]:
    return {
        "level": level,
        "label": code.label,
        "position": code.position,
        "in_vivo": code.in_vivo,
        "in_figure": code.in_figure,
        "retired": code.retired is not None,
        "parent": code.parent,
        **(code.groundedness or Groundedness()).model_dump(),
    }
