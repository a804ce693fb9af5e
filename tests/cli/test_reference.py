from __future__ import annotations

from pathlib import Path

from gioia.cli.reference import PLACE, reference
from tests.cli.walk import every_command

ROOT = Path(__file__).parents[2]


def test_the_reference_in_the_docs_is_current() -> None:
    written = (ROOT / PLACE).read_text(encoding="utf-8")
    assert written == reference(), "Make it anew: python -m gioia.cli.reference"


def test_the_reference_tells_of_every_command() -> None:
    told = reference()
    for context in every_command():
        assert f" {context.command_path}\n" in told
