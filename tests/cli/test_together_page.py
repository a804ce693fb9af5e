"""The how-to for coding together does what it says, on the sample's own files."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gioia.project.demo import copy_sample, sample_folder

if TYPE_CHECKING:
    from tests.cli.conftest import Gioia, Outcome

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "code-together.md"
MAREK = "../sample/codebooks/round-2-marek-work.json"


@pytest.mark.usefixtures("empty")
def test_two_coders_and_the_one_who_brings_it_together(
    gioia: Gioia, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocks = re.findall(r"^ *```\n(.*?)^ *```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    outcomes: dict[str, Outcome] = {}
    for line in (line.strip() for block in blocks for line in block.splitlines()):
        command, *words = shlex.split(line)
        if command == "cd":
            monkeypatch.chdir(*words)
        elif words == ["demo", "sample"]:
            copy_sample(sample_folder(), Path("sample"))
        else:
            outcomes[" ".join(words[:4])] = gioia.done(*words)
    trial = outcomes["work import ../sample/codebooks/round-2-anna-work.json " + MAREK]
    assert "Anna: quotes: 4 new; memos: 2 new." in trial.err
    assert "Marek: quotes: 3 new; memos: 1 new." in trial.err
    assert "“Trust in the offices” was united here" in trial.err
    assert "Codes" in Path("work.md").read_text("utf-8")
    assert agreed(outcomes["quote list --code Nobody loses a job"]) == {"Anna", "Marek"}
    assert "Trust in the office" in outcomes["quote list --coder Marek"].out
    assert "He came for the coats" in outcomes["memo list"].out
    assert sorted(path.name for path in Path("codebooks").glob("work-*")) == [
        "work-Anna.json",
        "work-Marek.json",
    ]
    assert Path("../marek/codebooks/work-Marek.json").is_file()


def agreed(listing: Outcome) -> set[str]:
    """Who has coded, by the lines of a listing."""
    return {name for name in ("Anna", "Marek") if name in listing.out}
