from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Gioia

pytestmark = pytest.mark.usefixtures("workspace")

BEGINNINGS = {".svg": b"<", ".pdf": b"%PDF-", ".png": b"\x89PNG"}


def test_three_formats_go_to_exports(gioia: Gioia, workspace: Path) -> None:
    written = [Path(line) for line in gioia.done("figure").out.splitlines()]
    assert [path.name for path in written] == [f"data-structure{end}" for end in BEGINNINGS]
    for path in written:
        assert path.parent == workspace / "exports"
        assert path.read_bytes().startswith(BEGINNINGS[path.suffix])


def test_the_same_structure_is_the_same_file(gioia: Gioia) -> None:
    gioia.done("figure", "-o", "a.svg", "-o", "deep/folder/b.SVG")
    assert Path("a.svg").read_bytes() == Path("deep/folder/b.SVG").read_bytes()
    assert "asked afterwards" in Path("a.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("-o", "figure.gif"), 2),
        (("-o", "figure"), 2),
        (("-o", "a.svg", "--style", "baroque"), 2),
        (("-o", "a.svg", "--profile", "a0"), 2),
        (("-o", "a.png", "--dpi", "0"), 2),
        (("-o", "a.svg", "--font", "no-such-font.ttf"), 3),
        (("-o", "a.svg", "-o", "figure.gif"), 2),
        (("-o", "taken.svg"), 3),
    ],
)
def test_what_cannot_be_drawn_writes_nothing(
    gioia: Gioia, options: tuple[str, ...], code: int
) -> None:
    Path("taken.svg").mkdir()
    outcome = gioia("figure", *options)
    assert outcome.code == code
    assert outcome.out == ""
    assert not Path("a.svg").exists()
    assert list(Path("taken.svg").iterdir()) == []


def test_a_file_where_a_folder_is_needed(gioia: Gioia, workspace: Path) -> None:
    (workspace / "exports").rmdir()
    (workspace / "exports").write_text("mine")
    outcome = gioia("figure")
    assert outcome.code == 3
    assert "exports" in outcome.err


def test_an_empty_structure_says_so(gioia: Gioia, tmp_path: Path) -> None:
    gioia.done("init", tmp_path / "bare")
    outcome = gioia("figure", "--workspace", tmp_path / "bare")
    assert outcome.code == 2
    assert len(outcome.err.splitlines()) >= 2


def test_a_character_the_font_lacks_is_named(gioia: Gioia) -> None:
    gioia.done("code", "rename", "asked afterwards", "asked 🙂 afterwards")
    assert "🙂" in gioia.done("figure").err
