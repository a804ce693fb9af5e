from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.errors import FileError, UsageError
from gioia.exchange.refi.levels import place_codes
from gioia.exchange.refi.tags import untagged
from gioia.exchange.report import Report
from gioia.exchange.sheets.columns import guess
from gioia.exchange.sheets.reading import read_sheet

if TYPE_CHECKING:
    from pathlib import Path

NAMED = ["dimension: Open", "theme: Timing < Open", "concept: asked < Timing"]
TWO = [*NAMED, "concept: late < Timing"]


def codes(tmp_path: Path, text: str, columns: str | None = None) -> list[str]:
    path = tmp_path / "codes.csv"
    path.write_text(text, encoding="utf-8")
    project = read_sheet(path, columns).reading.project
    placed = place_codes(project, Report())
    names = {one.code.guid: one.code.name for one in placed}
    return [
        f"{one.level}: {one.code.name}" + (f" < {names[one.parent]}" if one.parent else "")
        for one in placed
    ]


@pytest.mark.parametrize(
    "table",
    [
        "Dimension,Theme,Concept\nOpen,Timing,asked\nOpen,Timing,late\n",
        "Aggregate dimensions;2nd-order themes;1st-order concepts\nOpen;Timing;asked\n;;late\n",
        "Wymiar\tTemat\tPojęcie\nOpen\tTiming\tasked\n\t\tlate\n",
        "вимір,тема,КОД\nOpen,,\n,Timing,\n,,asked\n,,late\n",
        "Poziom 2;Poziom 1;Poziom 3\nTiming;Open;asked\nTiming;Open;late\n",
        "Path\nOpen > Timing > asked\nOpen > Timing > late\n > \n",
        "ścieżka\nOpen/Timing/asked\nOpen / Timing / late\n",
        "Path,Code\nOpen::Timing,asked\nOpen::Timing,late\n",
        "Code\nOpen\n  Timing\n    asked\n    late\n",
        "Code,Parent\nasked,timing\nlate,Timing\nTiming,Open\nOpen,\n",
        "Назва,Рівень,Батьківський код\nasked,поняття,Timing\nlate,код,Timing\nTiming,тема,Open\n",
        "Theme,Subtheme,Codes\nOpen,Timing,asked\n,,late\n",
        "Category,Theme,Code label\nOpen,Timing,asked\n,,late\n",
        "Temat,Podtemat,Nazwa kodu,Kod\nOpen,Timing,asked,1\n,,late,2\n",
        "Category,Code,Subcode\nOpen,Timing,asked\n,,late\n",
        "Code,Memo\nOpen,\nOpen > Timing > asked,\nOpen > Timing > late,\n",
        "Code,Memo\nOpen\\Timing\\asked,\nOpen\\Timing\\late,\n",
        "Our codes,,\n\nTheme,Code,Dimension\nTiming,asked,Open\nTiming,late,Open\n",
    ],
)
def test_a_hierarchy_of_any_shape(tmp_path: Path, table: str) -> None:
    assert sorted(codes(tmp_path, table)) == sorted(TWO)


def test_a_blank_cell_means_none_where_labels_are_repeated(tmp_path: Path) -> None:
    table = "Theme,Concept\nTiming,asked\nTiming,late\n,alone\n"
    assert "concept: alone" in codes(tmp_path, table)
    once = "Dimension,Theme,Concept\nOpen,Timing,asked\n,,late\nClosed,,x\n"
    assert "concept: x < Closed" in codes(tmp_path, once)


def test_a_cell_of_which_nothing_is_seen_is_blank(tmp_path: Path) -> None:
    table = "Dimension,Theme,Concept\nOpen,Timing,asked\n\0,\u200b,late\n\0,\xa0,\u200d\n"
    assert codes(tmp_path, table) == TWO


def test_columns_are_told_by_header_or_letter(tmp_path: Path) -> None:
    table = "Grupa A,Grupa B,Co\nTiming,asked,why\n"
    path = tmp_path / "codes.csv"
    assert codes(tmp_path, table, "theme=A,concept=grupa b,definition=C") == [
        "theme: Timing", "concept: asked < Timing",
    ]  # fmt: skip
    path.write_text(f"Codes of June,,\n{table}", encoding="utf-8")
    told = read_sheet(path, "theme=A,concept=B,definition=co")
    assert told.columns == ("theme: “Grupa A”", "concept: “Grupa B”", "definition: “Co”")
    (timing,) = told.reading.project.codes
    assert untagged(timing.children[0].description) == ({"first-order concept": []}, "why")
    for wrong in ("theme", "topic=A", "theme=Z", "definition=A", "theme=Nope", "theme=ZZZ"):
        with pytest.raises(UsageError) as refused:
            read_sheet(path, wrong)
        assert "Columns:" in str(refused.value) or "KIND=COLUMN" in str(refused.value)
    with pytest.raises(UsageError, match="No column of this table is known to name codes"):
        read_sheet(path)


def test_definitions_and_notes_are_gathered(tmp_path: Path) -> None:
    path = tmp_path / "codes.csv"
    path.write_text(
        "Code,Opis,Uwagi\nasked,when,one\nAsked,then,two\nasked,when,one\n'=1+1,'-,\n",
        encoding="utf-8-sig",
    )
    reading = read_sheet(path).reading
    asked, formula = reading.project.codes
    assert (asked.description, formula.name) == ("when", "=1+1")
    assert [one.text for one in reading.project.notes] == ["one\n\ntwo"]
    assert [str(one) for one in reading.remarks] == [
        "a second definition of a code in the table: asked: then"
    ]


@pytest.mark.parametrize(
    ("header", "columns"),
    [
        ("Code,Code Label,Demand,Category Definition,Coding Rule", "concept=B definition=D"),
        ("Code,Code Type,Brief Definition,Full Definition,When to Use", "concept=A definition=D"),
        (
            "Theme,Description,Category,Code,Description",
            "dimension=A theme=C concept=D definition=E",
        ),
        ("Theme,Definition,Example", "theme=A definition=B"),
        ("Code,Comment,Code Group,Grounded,Density", "concept=A notes=B theme=C"),
        ("Dimension,Theme,Subtheme,Concept", "dimension=A theme=B concept=D"),
        ("Name,Description,Files,References", "concept=A definition=B"),
        ("Aggregate,Second order,1st-order codes", "dimension=A theme=B concept=C"),
    ],
)
def test_headers_of_published_codebooks(header: str, columns: str) -> None:
    found = guess(header.split(","))
    wanted = dict(part.split("=") for part in columns.split())
    assert {kind: "ABCDE"[at] for kind, at in found.items()} == wanted


def test_a_label_with_a_sign_in_it_is_no_path(tmp_path: Path) -> None:
    table = "Code\ncost > benefit\ncosts\nand/or\nand/then\n"
    assert "concept: cost > benefit" in codes(tmp_path, table)
    assert "concept: and/or" in codes(tmp_path, table)


def test_columns_that_are_not_taken_are_told(tmp_path: Path) -> None:
    path = tmp_path / "codes.csv"
    path.write_text("Theme,Topic,Code,Example,Empty\nA,b,c,d,\n", encoding="utf-8")
    assert [str(one) for one in read_sheet(path).reading.remarks] == [
        "a column of the table (2 times): Topic; Example"
    ]


def test_other_encodings_are_named(tmp_path: Path) -> None:
    path = tmp_path / "codes.csv"
    path.write_bytes("Kod;Opis\nżółć;gęś\n".encode("cp1250"))
    with pytest.raises(FileError, match="is not UTF-8") as refused:
        read_sheet(path)
    assert "--encoding cp1250" in refused.value.way_out
    assert read_sheet(path, encoding="cp1250").reading.project.codes[0].name == "żółć"
    with pytest.raises(UsageError, match="no encoding 'cp9'"):
        read_sheet(path, encoding="cp9")
    path.write_text("Kod\tOpis\nżółć\tgęś\n", encoding="utf-16")
    assert read_sheet(path).reading.project.codes[0].name == "żółć"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "holds no table"),
        ("Code\n\n\n", "holds no table"),
        ('Code\n"never closed', "line 2: not CSV"),
        ("Code\n" + "x\n" * 100_001, "100,001 rows"),
    ],
)
def test_what_is_no_codebook_is_refused(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "codes.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises((FileError, UsageError), match=told):
        read_sheet(path)


def test_tables_of_other_kinds_are_told_how_they_can_be_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"codes\.ods is no table that can be read") as refused:
        read_sheet(tmp_path / "codes.ods")
    assert "save it anew as .xlsx" in refused.value.way_out


def test_what_is_further_in_without_end_is_cut(tmp_path: Path) -> None:
    table = "Code\n" + "".join(" " * depth + f"c{depth}\n" for depth in range(300))
    assert len(codes(tmp_path, table)) == 300


def test_a_chain_of_parents_without_end_is_each_code_once(tmp_path: Path) -> None:
    table = "Code,Parent\n" + "".join(f"c{n},c{n - 1}\n" for n in range(1, 300))
    assert len(codes(tmp_path, table)) == 300
    assert len(codes(tmp_path, "\n".join(["Code,Parent", *table.splitlines()[:0:-1]]))) == 300


def test_a_number_without_end_counts_no_level(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="No column"):
        codes(tmp_path, f"Level {'9' * 5000},Level 2\na,b\n")


def test_the_first_code_of_a_circle_stands_alone_and_is_told(tmp_path: Path) -> None:
    circles = "Code,Parent\nlate,a\na,b\nb,A\nme,me\n"
    found = ["concept: late < a", "concept: b < a", "theme: a", "concept: me"]
    assert sorted(codes(tmp_path, circles)) == sorted(found)
    (told,) = read_sheet(tmp_path / "codes.csv").reading.remarks
    assert (told.what, told.examples) == ("a code that is under itself stands alone", ("a", "me"))
