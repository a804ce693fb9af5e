from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.model.diagram.wrap import longest, wrapped
from gioia.tui.reader.cells import width


@given(st.text(), st.integers(2, 40))
def test_nothing_is_lost_and_nothing_is_too_wide(text: str, cells: int) -> None:
    rows = wrapped(text, cells)
    assert rows
    assert all(width(row) <= cells for row in rows)
    assert "".join("".join(rows).split()) == "".join(text.split())


def test_words_stay_whole_where_they_can() -> None:
    assert wrapped("co-production of services", 13) == ("co-production", "of services")
    assert wrapped("Donaudampfschiff", 6) == ("Donaud", "ampfsc", "hiff")
    assert wrapped("", 5) == ("",)


def test_the_longest_word() -> None:
    assert longest(["a theme of its own", "another"]) == 7
    assert longest([]) == 0
