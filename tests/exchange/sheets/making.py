"""Workbooks with what Excel puts in them: shared texts, formulas, merged cells."""

from __future__ import annotations

import io
import zipfile

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def workbook(*sheets: tuple[str, str], strings: str = "", **parts: str) -> bytes:
    """A workbook of sheets, each with its name and the XML inside its `worksheet`."""
    named = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>'
        for number, (name, _) in enumerate(sheets, 1)
    )
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/worksheet" '
        f'Target="worksheets/sheet{number}.xml"/>'
        for number in range(1, len(sheets) + 1)
    )
    root = f'<workbook {MAIN} xmlns:r="{OFFICE}">'
    files = {
        "xl/workbook.xml": f"{root}<sheets>{named}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{PACKAGE}">{relations}</Relationships>'
        ),
    }
    if strings:
        files["xl/sharedStrings.xml"] = f"<sst {MAIN}>{strings}</sst>"
    for number, (_, inside) in enumerate(sheets, 1):
        files[f"xl/worksheets/sheet{number}.xml"] = f"<worksheet {MAIN}>{inside}</worksheet>"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (files | parts).items():
            archive.writestr(name, content)
    return packed.getvalue()
