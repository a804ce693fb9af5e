"""The graph of a codebook, also of a faulty one."""

from __future__ import annotations

from gioia.codebook.model import Groundedness, Retirement
from gioia.structure.graph import build

from .books import book, code, guid, sound_book


def test_edges_lead_from_child_to_parent() -> None:
    graph = build(sound_book())
    assert list(graph.successors(guid(21))) == [guid(11)]
    assert list(graph.predecessors(guid(12))) == [guid(22), guid(23)]
    assert list(graph.successors(guid(1))) == []


def test_nodes_know_what_the_code_is() -> None:
    grounded = Groundedness(quotes=5, informants=3, sources=2)
    retired = code(
        21, 11, label="late letters", in_vivo=True, position=4, in_figure=False,
        groundedness=grounded, retired=Retirement(),
    )  # fmt: skip
    graph = build(book([], [code(11)], [retired]))
    assert graph.nodes[guid(21)] == {
        "level": "concept",
        "label": "late letters",
        "position": 4,
        "in_vivo": True,
        "in_figure": False,
        "retired": True,
        "parent": guid(11),
        "quotes": 5,
        "informants": 3,
        "sources": 2,
    }


def test_nodes_stand_in_the_authors_order() -> None:
    graph = build(book([code(2, position=1), code(1)], [code(12, 1, position=1), code(11, 1)]))
    assert list(graph) == [guid(1), guid(2), guid(11), guid(12)]


def test_a_faulty_structure_has_a_graph_too() -> None:
    graph = build(
        book([code(1)], [code(11, 99), code(12, 12)], [code(21, 1), code(1, 11, label="again")])
    )
    assert list(graph.successors(guid(11))) == []
    assert graph.nodes[guid(11)]["parent"] == guid(99)
    assert list(graph.successors(guid(12))) == [guid(12)]
    assert list(graph.successors(guid(21))) == [guid(1)]
    assert graph.nodes[guid(1)]["level"] == "dimension"
