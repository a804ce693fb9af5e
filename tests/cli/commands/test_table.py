from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Gioia


@pytest.fixture(autouse=True)
def coded(gioia: Gioia, workspace: Path) -> Path:
    """The workspace with a quote of each concept."""
    words = ("The app came before the need", "We were asked afterwards, again")
    gioia.done("quote", "add", "anna", "--text", words[0], "--code", "app", "--role", "power")
    gioia.done("quote", "add", "anna", "--text", words[1], "--code", "asked")
    return workspace


def test_markdown_and_csv_go_to_exports(gioia: Gioia, workspace: Path) -> None:
    written = [Path(line) for line in gioia.done("table").out.splitlines()]
    assert [path.name for path in written] == [
        f"data-structure-table.{end}" for end in ("md", "csv")
    ]
    for path in written:
        assert path.parent == workspace / "exports"
        text = path.read_text(encoding="utf-8-sig")
        assert "The app came before the need" in text
        assert "Anna" in text


def test_csv_reads_back(gioia: Gioia) -> None:
    gioia.done("table", "-o", "quotes.csv", "--quotes-per-concept", 1)
    with Path("quotes.csv").open(encoding="utf-8-sig", newline="") as file:
        header, *rows = list(csv.reader(file))
    assert len(rows) == 2
    assert {len(row) for row in rows} == {len(header)}


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("-o", "quotes.pdf"), 2),
        (("-o", "a.md", "-o", "quotes"), 2),
        (("--quotes-per-concept", "0"), 2),
        (("-o", "exports"), 2),
    ],
)
def test_what_cannot_be_written_writes_nothing(
    gioia: Gioia, options: tuple[str, ...], code: int
) -> None:
    assert gioia("table", *options).code == code
    assert not Path("a.md").exists()
