from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference

from gioia.errors import FileError, NotFound
from gioia.exchange.sheets import files, xlsx
from gioia.exchange.sheets.xlsx import read_xlsx
from tests.exchange.sheets.making import SHEET, strict, with_part, with_sheet, workbook

CORPUS = Path(__file__).parents[3].parent / "shared" / "corpus"
INTERVIEWS = CORPUS / "coded" / "rqi-relf_overlap" / "interview-data.xlsx"
DOCTYPE = '<!DOCTYPE x [<!ENTITY a "b">]>'
FORMULAS = """<dimension ref="A1"/><sheetData>
<row r="2"><c r="A2" t="str"><f>UPPER("a")</f><v>A</v></c></row>
<row><c t="inlineStr"><is><r><t>Za</t></r><r><t>ufanie</t></r>
<rPh sb="0" eb="1"><t>x</t></rPh></is></c></row>
<row r="4"><c r="A4"><f>1+1</f><v>2.0</v></c><c r="B4" t="e"><v>#REF!</v></c></row>
<row r="5"><c r="B5" t="inlineStr"><is><t>'=1_x000D__x005F_x0041_</t></is></c></row>
<row r="1048576"><c r="A1048576"/></row>
</sheetData>"""


def saved(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "codes.xlsx"
    path.write_bytes(data)
    return path


def test_a_sheet_by_its_name_or_the_first_that_holds_anything(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Theme", None, "Code"],
        [],
        ["Zaufanie ", None, "'=1"],
        [None, None, "A"],
        ["", " "],
    ]
    path = saved(tmp_path, workbook({"Empty": [], "Codes": rows, "More": [["x"]]}))
    read = [["Theme", "", "Code"], ["Zaufanie ", "", "=1"], ["", "", "A"]]
    assert read_xlsx(path) == read
    assert read_xlsx(path, "Codes") == read
    assert read_xlsx(path, "Empty") == []
    assert read_xlsx(path, "More") == [["x"]]
    with pytest.raises(NotFound, match=r"no sheet 'Other'") as missed:
        read_xlsx(path, "Other")
    assert missed.value.way_out == "It has: Empty, Codes, More."


def test_merged_cells_are_filled_down(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["D", "T", "C"],
        ["Trust", "Vow", 1],
        [None, None, 2],
        [None, "", 3],
        [None, "Own", 4],
    ]
    path = saved(tmp_path, workbook({"Codes": rows}, "A2:A5", "B2:B4", "E1:F9"))
    assert read_xlsx(path) == [
        ["D", "T", "C"],
        ["Trust", "Vow", "1"],
        ["Trust", "Vow", "2"],
        ["Trust", "Vow", "3"],
        ["Trust", "Own", "4"],
    ]


def test_a_merged_range_without_end_costs_nothing(tmp_path: Path) -> None:
    merged = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    rows = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'
    assert read_xlsx(saved(tmp_path, with_sheet(rows + merged))) == [["1"]]


def test_formulas_are_their_values_and_failed_ones_nothing(tmp_path: Path) -> None:
    rows = [["A", ""], ["Zaufanie", ""], ["2", ""], ["", "=1\r_x0041_"]]
    assert read_xlsx(saved(tmp_path, with_sheet(FORMULAS))) == rows


def test_numbers_and_dates_are_what_a_spreadsheet_shows(tmp_path: Path) -> None:
    day = dt.datetime(2026, 3, 1, tzinfo=dt.UTC).replace(tzinfo=None)
    row = [7, 2.0, 0.1 + 0.2, -1e20, True, day, day.replace(hour=9), dt.time(9, 30), "007"]
    assert read_xlsx(saved(tmp_path, workbook({"A": [row]}))) == [
        ["7", "2", "0.3", "-1e+20", "TRUE", "2026-03-01", "2026-03-01T09:00:00", "09:30:00", "007"]
    ]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "no Excel workbook"),
        (b"theme;concept", "no Excel workbook"),
        (b"\xd0\xcf\x11\xe0 old", "an old .xls or locked with a password"),
        (workbook({"A": [["x"]]})[:-30], "no Excel workbook"),
        (with_part("xl/workbook.xml", "<workbook>"), "no Excel workbook"),
        (with_part("[Content_Types].xml", "<Types/>"), "no Excel workbook"),
        (strict(workbook({"A": [["x"]]})), "has no sheet that can be read"),
        (with_sheet("<sheetData>"), "no Excel workbook, or is damaged: mismatched tag"),
        (
            with_sheet('<sheetData><row r="2"><c r="B2" t="n"><v>two</v></c></row></sheetData>'),
            "sheet “A”, after row 0, holds what no spreadsheet writes: .*two",
        ),
        (
            with_sheet('<sheetData><row><c t="n"><v>1</v></c></row><row r="x"/></sheetData>'),
            "sheet “A”, after row 1, holds what no spreadsheet writes: .*'x'",
        ),
        (
            with_sheet('<sheetData><row><c t="s"><v>99</v></c></row></sheetData>'),
            "sheet “A”, after row 0, holds what no spreadsheet writes: .*index",
        ),
        (
            with_sheet('<sheetData/><mergeCells><mergeCell ref="9C"/></mergeCells>'),
            "sheet “A”, after row 0, holds what no spreadsheet writes: .*9C",
        ),
        (
            with_sheet('<sheetData><row><c r="ZZZ1"><v>1</v></c></row></sheetData>'),
            "sheet “A”, has 1 rows of 18278 columns",
        ),
        (with_part("xl/styles.xml", DOCTYPE + "<x>&a;</x>"), "styles.xml declares a document type"),
        (with_part(SHEET, (DOCTYPE + "<x/>").encode("utf-16")), "declares a document type"),
    ],
)
def test_what_is_no_workbook_is_refused(tmp_path: Path, data: bytes, told: str) -> None:
    with pytest.raises(FileError, match=told) as refused:
        read_xlsx(saved(tmp_path, data))
    assert refused.value.way_out


def test_a_picture_may_declare_a_document_type(tmp_path: Path) -> None:
    assert read_xlsx(saved(tmp_path, with_part("xl/media/a.svg", DOCTYPE + "<svg/>"))) == [["x"]]


def test_a_workbook_that_unpacks_without_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = with_part("xl/more.xml", " " * 200_000)
    monkeypatch.setattr(files, "LARGEST", len(data) + 100_000)
    with pytest.raises(FileError, match=r"codes\.xlsx, unpacked, is larger than"):
        read_xlsx(saved(tmp_path, data))


def test_few_cells_far_apart_are_no_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MOST_CELLS", 1000)
    row = '<row r="{0}"><c r="XFD{0}"><v>1</v></c></row>'.format
    with pytest.raises(FileError, match="2 rows of 16384 columns"):
        read_xlsx(saved(tmp_path, with_sheet(f"<sheetData>{row(1)}{row(2)}</sheetData>")))


def test_more_rows_than_a_codebook_has_are_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "MOST_FILLED", 3)
    assert len(read_xlsx(saved(tmp_path, workbook({"A": [["x"]] * 3})))) == 3
    with pytest.raises(FileError, match="sheet “A”, has more than 3 rows: no codebook"):
        read_xlsx(saved(tmp_path, workbook({"A": [["x"]] * 4})))


def test_looks_and_links_of_a_workbook_are_passed_over(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Code"])
    sheet["A1"].hyperlink = "https://example.org"
    sheet.auto_filter.ref = "A1:A2"
    chart = BarChart()
    chart.add_data(Reference(sheet, 1, 1, 1, 2))
    book.create_chartsheet("Chart", 0).add_chart(chart)
    packed = io.BytesIO()
    book.save(packed)
    assert read_xlsx(saved(tmp_path, packed.getvalue())) == [["Code"]]
    with zipfile.ZipFile(packed) as archive:
        assert any("chartsheets" in name for name in archive.namelist())


@pytest.mark.skipif(not INTERVIEWS.exists(), reason="no corpus beside the repository")
def test_a_workbook_of_others() -> None:
    rows = read_xlsx(INTERVIEWS)
    assert len(rows) > 1
    assert len({len(row) for row in rows}) == 1
