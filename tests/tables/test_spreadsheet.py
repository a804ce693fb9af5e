from __future__ import annotations

import csv
import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.exchange.sheets.xlsx import read_xlsx
from gioia.tables.spreadsheet import LONGEST_CELL, csv_text, fits, xlsx_bytes
from gioia.text.cells import restored

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.tables.spreadsheet import Cell

CELLS = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00"))


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1))
def test_every_text_comes_back_from_csv(rows: list[list[str]]) -> None:
    text = csv_text(rows).removeprefix("\ufeff")
    read = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert [list(map(restored, row)) for row in read] == rows


def test_numbers_are_numbers_and_nothing_is_empty() -> None:
    assert csv_text([["-1", -1, 2.5, None]]) == "\ufeff'-1,-1,2.5,\r\n"


def test_what_xml_and_excel_cannot_hold(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    long = "🙂" * LONGEST_CELL
    rows: list[list[Cell]] = [["_x0041_ <&>", "a\rb\n", "\x01\ufffe", long, 2.5, -1, "-1", None]]
    path.write_bytes(xlsx_bytes(rows, "T"))
    ((first, second, third, cut, *numbers),) = read_xlsx(path)
    assert (first, second, third) == ("_x0041_ <&>", "a\rb\n", "\ufffd\ufffd")
    assert cut == "🙂" * (LONGEST_CELL // 2)
    assert numbers == ["2.5", "-1", "-1"]


def test_every_cell_says_where_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    row = [str(at) for at in range(1000)]
    path.write_bytes(xlsx_bytes([["", "b"], row], "T"))
    assert read_xlsx(path)[1] == row
    with zipfile.ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert [f'r="{one}"' in sheet for one in ("A1", "B1", "Z2", "AA2", "ALL2")] == [
        False, True, True, True, True,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("x" * LONGEST_CELL, True),
        ("x" * (LONGEST_CELL + 1), False),
        ("=" + "x" * (LONGEST_CELL - 1), False),
        ("🙂" * (LONGEST_CELL // 2), True),
        ("🙂" * (LONGEST_CELL // 2 + 1), False),
    ],
)
def test_how_much_a_cell_holds(text: str, *, whole: bool) -> None:
    assert fits(text) == whole
