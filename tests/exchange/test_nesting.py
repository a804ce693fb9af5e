from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.exchange.nesting import DEEPEST, Node, nested
from gioia.exchange.refi.values import Code
from gioia.exchange.report import Report


def node(key: str, above: str | None) -> Node:
    return Node(key, above, Code(key, key))


def depth(codes: tuple[Code, ...]) -> int:
    return 1 + max((depth(code.children) for code in codes), default=0) if codes else 0


def test_codes_stand_under_the_ones_that_they_name_in_order() -> None:
    nodes = [node("b", "a"), node("a", None), node("c", "a"), node("x", "gone"), node("d", "b")]
    (a, x) = nested(nodes, Report())
    assert [one.name for one in a.walk()] == ["a", "b", "d", "c"]
    assert x.name == "x"


@given(st.lists(st.integers(-1, 12), max_size=13))
def test_no_circle_loses_a_code(parents: list[int]) -> None:
    nodes = [node(str(key), str(above)) for key, above in enumerate(parents)]
    found = [code.name for root in nested(nodes, Report()) for code in root.walk()]
    assert sorted(found) == sorted(one.key for one in nodes)


def test_a_circle_is_told() -> None:
    report = Report()
    nested([node("a", "b"), node("b", "a"), node("c", "c")], report)
    assert [one.count for one in report.remarks()] == [2]


def test_what_is_very_deep_comes_up() -> None:
    report = Report()
    nodes = [node(str(key), str(key - 1)) for key in range(5000)]
    codes = nested(nodes, report)
    assert depth(codes) == DEEPEST
    assert sum(1 for code in codes for _ in code.walk()) == 5000
    assert report.remarks()[0].count == 5000 - DEEPEST
