from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.exchange.sheets.xlsx import read_xlsx
from gioia.tables.spreadsheet import (
    LONGEST_CELL,
    NARROWEST,
    WIDEST,
    csv_text,
    fits,
    xlsx_bytes,
)  # fmt: skip
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


def test_a_long_text_that_looks_like_markup_is_cut_and_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(xlsx_bytes([[f"<r>{'x' * LONGEST_CELL}</r>"]], "T"))
    assert read_xlsx(path) == [["<r>" + "x" * (LONGEST_CELL - 3)]]


def test_the_header_is_bold_and_frozen_and_can_filter() -> None:
    rows: list[list[Cell]] = [["a", "words"], ["x" * 90, 7], [None, 2.5]]
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(rows, "Codings")))
    sheet = book["Codings"]
    assert [list(row) for row in sheet.values] == rows
    assert [[cell.font.b for cell in row] for row in sheet.iter_rows(max_row=2)] == [
        [True, True],
        [False, False],
    ]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:B3")
    widths = [sheet.column_dimensions[one].width for one in "AB"]
    assert [round(width) for width in widths] == [WIDEST + 1, NARROWEST + 1]


@pytest.mark.parametrize(
    "text",
    ["<r>a & <b></r>", "<r></r>", "{=1+1}", "https://example.org", "internal:a", "007", " a "],
)
def test_a_text_is_nothing_but_a_text(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(xlsx_bytes([["x", text], ["=1", text]], "T"))
    assert read_xlsx(path) == [["x", text], ["=1", text]]
    sheet = openpyxl.load_workbook(path)["T"]
    assert (sheet["A2"].value, sheet["B2"].data_type) == ("'=1", "s")
    assert sheet["B2"].hyperlink is None


def test_no_rows_are_a_workbook_too(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(xlsx_bytes([], "T"))
    assert read_xlsx(path) == []


def test_words_of_interviews_do_not_go_into_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    assert xlsx_bytes([["text"], ["told in confidence"]], "Codings").startswith(b"PK")


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
