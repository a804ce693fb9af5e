from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.model.diagram.layers import Edge, feedback, layered

EDGES = st.lists(st.builds(Edge, st.integers(0, 7), st.integers(0, 7)), max_size=20)


@given(EDGES)
def test_what_leads_on_leads_to_the_right(edges: list[Edge]) -> None:
    boxes = sorted({box for edge in edges for box in edge})
    numbered = [Edge(boxes.index(edge.start), boxes.index(edge.end)) for edge in edges]
    plan = layered(len(boxes), numbered)
    column_of = {item: place for place, column in enumerate(plan.columns) for item in column}
    assert {item for item in column_of if item < len(boxes)} == set(range(len(boxes)))
    for number, edge in enumerate(numbered):
        if number in plan.back:
            assert column_of[edge.end] <= column_of[edge.start]
            continue
        chain = plan.chains[number]
        assert (chain[0], chain[-1]) == edge
        columns = [column_of[item] for item in chain]
        assert columns == list(range(columns[0], columns[0] + len(chain)))
        assert all(item >= len(boxes) for item in chain[1:-1])


def test_the_arrow_that_closes_a_circle_leads_back() -> None:
    assert feedback([Edge(0, 1), Edge(1, 2), Edge(2, 0), Edge(0, 2), Edge(3, 3)]) == {2, 4}


def test_a_long_arrow_passes() -> None:
    plan = layered(3, [Edge(0, 1), Edge(1, 2), Edge(0, 2)])
    assert [len(column) for column in plan.columns] == [1, 2, 1]
    assert plan.chains[2] == (0, 3, 2)


def test_what_nothing_leads_to_stands_just_before_what_it_leads_to() -> None:
    plan = layered(4, [Edge(0, 1), Edge(1, 2), Edge(3, 2)])
    assert [sorted(column) for column in plan.columns] == [[0], [1, 3], [2]]


def test_arrows_do_not_cross_where_boxes_can_change_places() -> None:
    plan = layered(4, [Edge(0, 3), Edge(1, 2)])
    assert plan.columns in (((0, 1), (3, 2)), ((1, 0), (2, 3)))
