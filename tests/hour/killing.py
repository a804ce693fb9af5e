"""Killing the program in the midst of a step, and looking at what is left of the work."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

from gioia.project import Project
from tests.hour.ledger import ledger
from tests.hour.player import BEGUN, sitting

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from tests.hour.ledger import Ledger
    from tests.hour.step import Step

LATEST = 0.06
"""Seconds after a key at which the program is killed at the latest: its act may be half done."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A step, the project in which it is done, and what that holds before and after."""

    step: Step
    folder: Path
    before: Ledger
    after: Ledger


def copied(folder: Path, to: Path) -> Path:
    """A project as it is now, while somebody works in it."""
    to.mkdir(parents=True)
    (to / "interviews").symlink_to(folder / "interviews")
    with sqlite3.connect(folder / "gioia.db") as now, sqlite3.connect(to / "gioia.db") as then:
        now.backup(then)
    return to


def killed(moment: Moment, home: Path, random: Random) -> Ledger:
    """Does a part of a step, kills the program, and tells what the project holds then."""
    strokes = 1 + int(random.random() * len(moment.step.strokes))
    late = random.random() * LATEST if random.random() < 0.5 else 0.0
    with sitting(moment.folder, home) as player:
        player.until(lambda: player.screen.shows(BEGUN), "open the project")
        player.press(moment.step, strokes)
        until = monotonic() + late
        while (rest := until - monotonic()) > 0:
            player.terminal.read(rest)
        player.terminal.kill()
    return reopened(moment.folder)


def reopened(folder: Path) -> Ledger:
    """What a project holds; its file must be whole, and each quote the words at its place."""
    with Project.open(folder) as project:
        raw = project.store.raw
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
        check_quotes(project)
        return ledger(project)


def check_quotes(project: Project) -> None:
    """Each quote says what its source says there."""
    texts = {source.id: project.sources.text(source.id) for source in project.sources.list()}
    wrong = [
        quote
        for quote in project.quotes.list()
        if texts[quote.source_id][quote.start : quote.end] != quote.text
    ]
    assert wrong == []
