from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from gioia.cli.progress import import_progress
from gioia.project.sources.import_sources import ImportStep

if TYPE_CHECKING:
    import pytest


class Terminal(io.StringIO):
    """A stderr on which a person is looking."""

    def isatty(self) -> bool:
        return True


def shown(stream: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    with import_progress() as progress:
        for done in range(3):
            if progress:
                progress(ImportStep(done, 3, Path(f"\x1b[31m{done}.txt")))
    return stream.getvalue()


def test_a_bar_is_shown_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    bar = shown(Terminal(), monkeypatch)
    assert "Importing" in bar
    assert "[31m2.txt" in bar
    assert "\x1b[31m" not in bar
    assert "100%" in bar


def test_nothing_is_shown_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(io.StringIO(), monkeypatch) == ""
