from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.errors import FileError, NotFound
from gioia.exchange.sheets import xlsx
from gioia.exchange.sheets.xlsx import read_xlsx
from tests.exchange.sheets.making import workbook

if TYPE_CHECKING:
    from pathlib import Path

STRINGS = (
    "<si><t>Theme</t></si>"
    "<si><r><t>Za</t></r><r><t xml:space='preserve'>ufanie </t></r><rPh><t>x</t></rPh></si>"
    "<si><t>'=1_x000D_</t></si>"
)
CELLS = """<sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Code</t></is></c></row>
<row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" t="s"><v>2</v></c></row>
<row r="4"><c r="C4" t="str"><f>UPPER("a")</f><v>A</v></c></row>
<row r="5"><c r="C5"><f>1+1</f><v>2.0</v></c><c r="D5" t="e"><v>#REF!</v></c></row>
<row r="6"><c r="C6" t="s"><v>99</v></c></row>
<row r="1048576"><c r="A1048576"/></row>
</sheetData><mergeCells><mergeCell ref="A3:B4"/><mergeCell ref="C9"/></mergeCells>"""


def saved(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "codes.xlsx"
    path.write_bytes(data)
    return path


def test_cells_are_read_as_people_see_them(tmp_path: Path) -> None:
    path = saved(tmp_path, workbook(("Empty", "<sheetData/>"), ("Codes", CELLS), strings=STRINGS))
    rows = [
        ["Theme", "", "Code"],
        ["Zaufanie ", "", "=1\r"],
        ["Zaufanie ", "", "A"],
        ["", "", "2"],
    ]
    assert read_xlsx(path) == rows
    assert read_xlsx(path, "Codes") == rows
    assert read_xlsx(path, "Empty") == []
    with pytest.raises(NotFound, match=r"no sheet 'Other'") as missed:
        read_xlsx(path, "Other")
    assert missed.value.way_out == "It has: Empty, Codes."


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "no Excel workbook"),
        (b"theme;concept", "no Excel workbook"),
        (b"\xd0\xcf\x11\xe0 old", "an old .xls or locked with a password"),
        (workbook(("A", "<sheetData/>"))[:-30], "no Excel workbook"),
        (workbook(("A", "<sheetData>")), "not sound XML"),
        (workbook(("A", '<sheetData><row r="x"/></sheetData>')), "no spreadsheet writes"),
        (
            workbook(**{"xl/workbook.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><workbook/>"}),
            "document type",
        ),
        (
            workbook(("A", '<sheetData><row><c r="ZZZ1" t="str"><v>x</v></c></row></sheetData>')),
            "a cell in column 18278",
        ),
    ],
)
def test_what_is_no_workbook_is_refused(tmp_path: Path, data: bytes, told: str) -> None:
    with pytest.raises(FileError, match=told) as refused:
        read_xlsx(saved(tmp_path, data))
    assert refused.value.way_out


def test_a_workbook_that_unpacks_without_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "LARGEST", 1000)
    with pytest.raises(FileError, match=r"sheet1\.xml is larger than"):
        read_xlsx(saved(tmp_path, workbook(("A", "<sheetData>" + " " * 2000 + "</sheetData>"))))


def test_few_cells_far_apart_are_no_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MOST_CELLS", 1000)
    row = '<row r="{0}"><c r="XFD{0}" t="str"><v>x</v></c></row>'.format
    with pytest.raises(FileError, match="2 rows of 16384 columns"):
        read_xlsx(saved(tmp_path, workbook(("A", f"<sheetData>{row(1)}{row(2)}</sheetData>"))))
