from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.sitting.code_table import CodeTable
from tests.tui.records import code

if TYPE_CHECKING:
    from gioia.records import Level

LEVELS: tuple[Level, ...] = ("concept", "theme", "dimension")


@given(
    quotes=st.lists(st.integers(0, 9), max_size=8),
    changes=st.dictionaries(st.integers(1, 10), st.integers(-3, 3)),
)
def test_a_table_recounted_is_the_table_of_these_codes(
    quotes: list[int], changes: dict[int, int]
) -> None:
    before = [
        code(number, f"c{number}", level=LEVELS[number % 3], parent=number - 1 or None, quotes=q)
        for number, q in enumerate(quotes, 1)
    ]
    after = [replace(one, quotes=one.quotes + changes.get(one.id, 0)) for one in before]
    table, whole = CodeTable(before), CodeTable(after)
    found = table.recounted(changes)
    assert found.records == whole.records
    assert found.by_guid == whole.by_guid
    for level in LEVELS:
        for parent in (None, *range(1, 9)):
            assert found.under(level, parent) == whole.under(level, parent)
        order, codes = found.order(level), whole.of_level(level)
        assert [found.by_id[one] for one in order.ids] == codes
        assert order.labels == tuple(one.label for one in codes)
        assert [order.places[one.guid] for one in codes] == list(range(len(codes)))
    assert table.records == tuple(before)
