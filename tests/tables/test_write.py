"""Tables as Markdown and CSV: golden files, escapes, neutralised formulas."""

from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.tables import Table, representative, write_csv, write_markdown

from .study import GOLDEN, sample

CELLS = st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n\t|,\"'=+-@"))
TABLES = st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=5).map(
    lambda rows: Table(("a", "b", "c"), tuple(rows), grouping=2, verbatim=("c",))
)


def test_the_markdown_as_it_was_agreed() -> None:
    text = write_markdown(representative(*sample()))
    assert text == (GOLDEN / "table.md").read_text(encoding="utf-8")


def test_the_csv_as_it_was_agreed() -> None:
    data = write_csv(representative(*sample())).encode()
    assert data == (GOLDEN / "table.csv").read_bytes()


@given(TABLES)
def test_a_markdown_row_is_one_line_of_as_many_cells(table: Table) -> None:
    lines = write_markdown(table).removesuffix("\n").split("\n")
    assert len(lines) == len(table.rows) + 2
    assert {len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) for line in lines} == {4}


def test_markdown_leaves_a_repeated_group_blank() -> None:
    rows = (("D", "T", "1"), ("D", "T", "2"), ("D", "U", "3"), ("E", "U", "4"))
    text = write_markdown(Table(("d", "t", "q"), rows, grouping=2, verbatim=("q",)))
    assert text.splitlines()[2:] == [
        "| D | T | “1” |",
        "|  |  | “2” |",
        "|  | U | “3” |",
        "| E | U | “4” |",
    ]


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("a|b", r"a\|b"),
        ("a\n\n b", "a b"),
        ("*laughs* <b>", r"\*laughs\* \<b>"),
        ("a_b `c` ~~d~~ $5", r"a\_b \`c\` \~\~d\~\~ \$5"),
        ("\\|", r"\\\|"),
        ("[laughs] […] # one", "[laughs] […] # one"),
        ("[a](b) ![c](https://d)", r"[a]\(b) ![c]\(https://d)"),
        ("R&D &copy; &#65; &x", r"R&D \&copy; \&#65; &x"),
        ("2^10^", r"2\^10\^"),
    ],
)
def test_markdown_shows_words_as_they_are(cell: str, written: str) -> None:
    assert write_markdown(Table(("q",), ((cell,),))).splitlines()[2] == f"| {written} |"


@given(TABLES)
def test_csv_is_read_back_as_it_was_but_for_neutralised_formulas(table: Table) -> None:
    text = write_csv(table)
    read = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert read[0] == ["a", "b", "c"]
    for cells, row in zip(read[1:], table.rows, strict=True):
        assert [cell.removeprefix("'") for cell in cells] == [c.removeprefix("'") for c in row]
        assert not any(cell[:1] in {"=", "+", "-", "@", "\t", "\r"} for cell in cells if cell)


@pytest.mark.parametrize("cell", ["=1+1", "+48 600", "-- no", "@ana", "\t=1", "\r=1"])
def test_csv_neutralises_formulas(cell: str) -> None:
    text = write_csv(Table(("q",), ((cell,),)))
    (_, (read,)) = csv.reader(io.StringIO(text, newline=""))
    assert read == f"'{cell}"


def test_csv_repeats_every_cell_and_keeps_line_ends_within_quotes() -> None:
    rows = (("D", "one\ntwo, “three”"), ("D", 'say "yes"'))
    text = write_csv(Table(("d", "q"), rows, grouping=1))
    assert text == '\ufeffd,q\r\nD,"one\ntwo, “three”"\r\nD,"say ""yes"""\r\n'
