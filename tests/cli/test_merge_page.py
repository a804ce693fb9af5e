"""The how-to for merging does what it says, on the sample's own files."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Gioia

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "merge.md"


@pytest.mark.usefixtures("empty")
def test_two_coders_and_a_merge(gioia: Gioia, monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = re.findall(r"^ *```\n(.*?)^ *```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    lines = [line.strip() for block in blocks for line in block.splitlines()]
    words = [shlex.split(line)[1:] for line in lines if line.startswith("gioia ")]
    demo, anna, marek, asked, settled, export = words
    gioia.done(*demo)
    monkeypatch.chdir("sample")
    assert "Mutual Visibility" in gioia.done(*anna).out
    assert "Trust in the offices" in gioia.done(*marek).out
    outcome = gioia(*asked)
    assert outcome.code == 1
    kinds = re.findall(r"^([a-z/ ]+): concept", outcome.out, re.MULTILINE)
    assert kinds == ["edit/edit", "likely duplicate"]
    gioia.done(*settled)
    assert "(`one`, by choice)" in Path("merge.md").read_text("utf-8")
    codes = {row["label"]: row for row in gioia.done("code", "list", "--json").rows}
    assert codes["A ribbon to cut"]["definition"].startswith("Any visible")
    assert codes["Everybody knows everybody"]["parent"] == "Inherited Distrust and Its Repair"
    assert "Mutual Visibility" in codes
    assert gioia.done(*export).out.strip() == "codebooks/round-3.json"
    gioia.done("undo")
    assert "Reciprocal Visibility" in gioia.done("code", "list").out
