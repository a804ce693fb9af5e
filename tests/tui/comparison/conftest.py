"""A project whose quotes are worth comparing: two interviews, three concepts, a theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tui.conftest import IMPORTED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gioia.project import Project
    from tests.prepared import Prepared

QUOTES = (
    ("anna.txt", "We were invited after the decision.", "asked too late"),
    ("anna.txt", "Nobody asked us what a family", "asked too late"),
    ("anna.txt", "Trust is built slowly, over many months.", "slow trust"),
    ("anna.txt", "Every budget round takes some of it away again.", "slow trust"),
    ("anna.txt", "We hear of it in January.", "asked too late"),
    ("taras.txt", "Ґанок і їжа — це не послуга.", "slow trust"),
    ("taras.txt", "They came by themselves, every day, and the city followed.", "slow trust"),
)


@pytest.fixture
def compared(prepared: Prepared, tmp_path: Path) -> Iterator[Project]:
    """Seven quotes of two informants; a theme with a concept, two concepts without a theme."""
    with prepared.copy(tmp_path / "study", *IMPORTED, quote_both) as made:
        yield made


def quote_both(project: Project) -> None:
    theme = project.codes.add("building trust", level="theme")
    codes = {
        "slow trust": project.codes.add(
            "slow trust", parent=theme, definition="Trust that takes its time."
        ),
        "asked too late": project.codes.add("asked too late"),
        "fast trust": project.codes.add("fast trust", parent=theme),
    }
    for name, words, label in QUOTES:
        source = project.sources.get(name)
        start = project.sources.text(source.id).index(words)
        project.quotes.add(source, start, start + len(words), [codes[label]])
