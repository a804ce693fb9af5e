"""Word documents: paragraphs and tables in order, changes accepted, bombs refused."""

from __future__ import annotations

import io
import struct
import tracemalloc
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from docx.oxml import parse_xml

from gioia.errors import FileError
from gioia.sources import read_source

if TYPE_CHECKING:
    from pathlib import Path

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def saved(document: Any, path: Path) -> Path:
    document.save(str(path))
    return path


def text_of(path: Path) -> str:
    return read_source(path, language="en").text


def table(document: Any, rows: list[list[str]]) -> Any:
    made = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, cells in zip(made.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    return made


def test_paragraphs_and_tables_come_in_order(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Interview", 1)
    table(document, [["Name", "Anna"], ["Place", "Łódź"]])
    document.add_paragraph("I: Why?")
    document.add_paragraph("R: Because.\tSo.")
    assert text_of(saved(document, tmp_path / "a.docx")) == (
        "Interview\nName Anna\nPlace Łódź\nI: Why?\nR: Because. So."
    )


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            [
                ["Interviewer", "Why?"],
                ["Anna:", "Because."],
                ["Interviewer", "So."],
                ["Anna", "Yes."],
            ],
            "Interviewer: Why?\nAnna: Because.\nInterviewer: So.\nAnna: Yes.",
        ),
        (
            [["00:01", "I", "Why?"], ["00:07", "R", "Because."], ["00:09", "I", "So."]],
            "00:01 I: Why?\n00:07 R: Because.\n00:09 I: So.",
        ),
    ],
)
def test_a_table_of_speakers_is_talk(tmp_path: Path, rows: list[list[str]], told: str) -> None:
    document = Document()
    table(document, rows)
    read = read_source(saved(document, tmp_path / "a.docx"), language="en")
    assert read.text == told
    assert len(read.turns) == len(rows)
    assert read.kind == "transcript"


def test_merged_cells_are_read_once_and_tables_in_cells_too(tmp_path: Path) -> None:
    document = Document()
    made = table(document, [["a", "b"], ["c", "d"]])
    made.cell(0, 0).merge(made.cell(0, 1)).text = "both"
    made.cell(1, 0).add_table(1, 1).cell(0, 0).text = "inner"
    assert text_of(saved(document, tmp_path / "a.docx")).split() == ["both", "c", "inner", "d"]


def test_insertions_are_accepted_and_deletions_left_out(tmp_path: Path) -> None:
    document = Document()
    paragraph = document.add_paragraph("R: We ")
    for xml in (
        f'<w:del {NS} w:id="1"><w:r><w:delText>never </w:delText></w:r></w:del>',
        f'<w:ins {NS} w:id="2"><w:r><w:t xml:space="preserve">always </w:t></w:r></w:ins>',
        f"<w:hyperlink {NS}><w:r><w:t>asked</w:t></w:r></w:hyperlink>",
        f"<w:r {NS}><w:br/><w:t>twice</w:t><w:noBreakHyphen/></w:r>",
    ):
        paragraph._p.append(parse_xml(xml))
    assert text_of(saved(document, tmp_path / "a.docx")) == "R: We always asked\ntwice\u2011"


def in_body(tmp_path: Path, xml: str) -> str:
    document = Document()
    for element in parse_xml(f"<w:body {NS}>{xml}</w:body>"):
        document.element.body.insert_element_before(element, "w:sectPr")
    return text_of(saved(document, tmp_path / "a.docx"))


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p>{properties}<w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def controlled(xml: str) -> str:
    return f"<w:sdt><w:sdtContent>{xml}</w:sdtContent></w:sdt>"


def test_what_stands_in_content_controls_is_read(tmp_path: Path) -> None:
    cells = [f"<w:tc>{paragraph(text)}</w:tc>" for text in ("one", "two", "three")]
    rows = f"<w:tr>{cells[0]}{controlled(cells[1])}</w:tr>{controlled(f'<w:tr>{cells[2]}</w:tr>')}"
    assert in_body(tmp_path, f"<w:tbl>{rows}</w:tbl>") == "one two\nthree"


def test_of_alternatives_one_is_read(tmp_path: Path) -> None:
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    either = f"<mc:Choice Requires='x'>{paragraph('one')}</mc:Choice>"
    other = f"<mc:Fallback>{paragraph('two')}</mc:Fallback>"
    xml = f"<mc:AlternateContent xmlns:mc='{mc}'>{either}{other}</mc:AlternateContent>"
    assert in_body(tmp_path, xml) == "one"


def test_where_the_end_of_a_paragraph_is_deleted_the_next_goes_on(tmp_path: Path) -> None:
    deleted = "<w:pPr><w:rPr><w:del w:id='1' w:author='a'/></w:rPr></w:pPr>"
    xml = paragraph("R: We came", deleted) + paragraph(" and went.") + paragraph("I: So.", deleted)
    assert in_body(tmp_path, xml) == "R: We came and went.\nI: So."


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        block = b"\0" * 1_000_000
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(201):
                part.write(block)
    assert path.stat().st_size < 1_000_000
    with pytest.raises(FileError, match="unpack to 201 MB"):
        read_source(path)


def test_a_bomb_that_hides_its_size_is_not_unpacked_either(tmp_path: Path) -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * 50_000_000)
    data = bytearray(whole.getvalue())
    for size_at in (22, data.index(b"PK\x01\x02") + 24):
        data[size_at : size_at + 4] = struct.pack("<I", 100)
    path = tmp_path / "bomb.docx"
    path.write_bytes(data)
    tracemalloc.start()
    with pytest.raises(FileError, match="is damaged"):
        read_source(path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 10_000_000


def test_a_broken_document_is_refused(tmp_path: Path) -> None:
    whole = io.BytesIO()
    Document().save(whole)
    empty = tmp_path / "empty.docx"
    with zipfile.ZipFile(empty, "w") as archive:
        archive.writestr("readme.txt", "no document")
    bad = tmp_path / "bad.docx"
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(bad, "w") as new:
        for name in old.namelist():
            new.writestr(name, "<w:document" if name == "word/document.xml" else old.read(name))
    cut = tmp_path / "cut.docx"
    cut.write_bytes(whole.getvalue()[:3000])
    moved = tmp_path / "moved.docx"  # its list of contents says another place than it has
    moved.write_bytes(whole.getvalue()[25:])
    other = tmp_path / "other.docx"
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(other, "w") as new:
        for name in old.namelist():
            new.writestr(name, "<letter/>" if name == "word/document.xml" else old.read(name))
    for path in (empty, bad, cut, moved, other):
        with pytest.raises(FileError, match="not a Word document"):
            read_source(path)
