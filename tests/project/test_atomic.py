"""Files written whole: under any name, and for the same people to read as before."""

from __future__ import annotations

import stat
import sys
from typing import TYPE_CHECKING

import pytest

from gioia.project.atomic import write_text

if TYPE_CHECKING:
    from pathlib import Path


def test_the_longest_name_that_a_file_can_have_is_written(tmp_path: Path) -> None:
    file = tmp_path / ("ж" * 125 + ".json")
    write_text(file, "one")
    write_text(file, "two")
    assert list(tmp_path.iterdir()) == [file]
    assert file.read_text(encoding="utf-8") == "two"


@pytest.mark.skipif(sys.platform == "win32", reason="rights are told otherwise there")
def test_who_may_read_a_file_stays_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "quotes.json"
    write_text(file, "one")
    file.chmod(0o600)
    write_text(file, "two")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
