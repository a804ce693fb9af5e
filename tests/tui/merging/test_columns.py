from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.codebook.merging.abreast import Abreast
from gioia.codebook.merging.words import ABSENT
from gioia.tui.merging.columns import LEAST, THREE, TWO, rows
from gioia.tui.merging.sheet import Offer, Quotes, Said, Sheet
from gioia.tui.reader.cells import width

texts = st.lists(
    st.sampled_from((
        "trust", "is", "builtslowlyovermanymonths", "決定決定決定", "Ґанок", "👍🏽", "\n", "\x1b[m",
    )),
    max_size=12,
).map(" ".join)  # fmt: skip
fields = st.builds(
    Abreast, st.sampled_from(("label", "definition")), st.just("definition"), texts, texts, texts
)
quotes = st.builds(
    Quotes,
    st.lists(st.builds(Said, texts, texts), max_size=2).map(tuple),
    st.integers(0, 3),
    st.sampled_from(("", "(no quotes)")),
)
sheets = st.builds(
    Sheet,
    texts,
    texts,
    st.lists(st.builds(Offer, st.just("o"), texts, st.booleans()), max_size=2).map(tuple),
    st.just(("before", "ours: Ada", "theirs: 決定-of-marek")),
    st.lists(fields, max_size=3).map(tuple),
    st.sampled_from(("", "label")),
    st.none() | st.tuples(quotes, quotes),
)


def seen(text: str) -> Counter[str]:
    """What there is to see of a text."""
    return Counter(one for one in text if not one.isspace() and one.isprintable())


def drawn(sheet: Sheet, cells: int) -> list[str]:
    return ["".join(bit.text for bit in row) for row in rows(sheet, cells)]


@given(sheets, st.integers(10, 180))
def test_no_row_is_wider_than_there_is_room(sheet: Sheet, cells: int) -> None:
    for row in drawn(sheet, cells):
        assert width(row) <= max(LEAST, cells)
        assert row.isprintable()


@given(sheets, st.integers(LEAST, 180))
def test_nothing_is_left_out(sheet: Sheet, cells: int) -> None:
    told = [sheet.title, sheet.told, *(offer.does for offer in sheet.offers)]
    for field in sheet.fields:
        same = field.base == field.ours == field.theirs
        told += [field.ours] if same else [field.base, field.ours, field.theirs]
        if not same and field.ours == field.theirs and field.base in {"", ABSENT}:
            told.pop()
    for side in sheet.quotes or ():
        told += [word for one in side.said for word in one]
    there = seen("".join(drawn(sheet, cells)))
    assert not seen("".join(told)) - there


FIELD = Abreast("definition", "definition", "Trust takes time.", "Trust takes years.", "Trust.")


@pytest.mark.parametrize(
    ("cells", "rows_with_ours"),
    [(THREE, "Trust takes time."), (TWO, "Trust."), (TWO - 1, "  ours")],
)
def test_sides_stand_beside_one_another_where_there_is_room(
    cells: int, rows_with_ours: str
) -> None:
    row = next(row for row in drawn(Sheet("a code", "", fields=(FIELD,)), cells) if "years" in row)
    assert rows_with_ours in row


def test_words_that_one_side_alone_has_are_marked() -> None:
    sheet = Sheet("a code", "", fields=(FIELD,), asked="definition")
    marked = [bit.text for row in rows(sheet, 120) for bit in row if bit.part == "changed"]
    assert marked == ["takes time", "years"]


def test_a_column_for_what_was_before_is_left_out_where_nothing_was() -> None:
    new = Abreast("label", "label", ABSENT, "Trust", "Distrust")
    (row,) = [row for row in drawn(Sheet("two codes", "", fields=(new,)), 160) if "Distrust" in row]
    assert row.startswith("Trust ")
    assert ABSENT not in "".join(drawn(Sheet("two codes", "", fields=(new,)), 160))
