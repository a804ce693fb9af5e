from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.sitting.code_table import CodeTable
from gioia.tui.sitting.desk import Desk, codings
from tests.tui.records import code, quote

if TYPE_CHECKING:
    from gioia.tui.reader.codings import Coding

quotes = st.builds(
    quote, st.integers(1, 5), st.just(0), st.just(4), st.lists(st.integers(1, 4), max_size=3)
)


@given(st.lists(st.tuples(st.booleans(), quotes), max_size=20))
def test_counts_follow_every_exchange(steps: list[tuple[bool, object]]) -> None:
    desk = Desk(codes=CodeTable(code(number) for number in range(1, 5)))
    shown: set[Coding] = set()
    for there, one in steps:
        assert hasattr(one, "id")
        new, gone = desk.exchange(one.id, one if there else None)  # type: ignore[arg-type]
        assert new.isdisjoint(shown)
        assert gone <= shown
        shown = shown - gone | new
    assert shown == set(codings(desk.quotes.values()))
    for record in desk.codes:
        assert record.quotes == sum(coding.code == record.id for coding in shown)


def test_a_path_tells_what_stands_above() -> None:
    table = CodeTable(
        [code(1, "d", "dimension"), code(2, "t", "theme", 1), code(3, "c", "concept", 2)]
    )
    assert [table.path(record) for record in table] == ["", "d", "t ‹ d"]


def test_children_stand_in_the_authors_order() -> None:
    table = CodeTable([code(1, position=1), code(2, position=0), code(3, "x", parent=99)])
    assert [one.id for one in table.under("concept", None)] == [2, 3, 1]
    assert table.get(None) is None
    assert table.get(7) is None
