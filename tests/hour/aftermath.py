"""What is left of the work once the program was killed, and whether one can go on with it."""

from __future__ import annotations

import json
import sqlite3
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from click.testing import CliRunner

from gioia.cli.root import root
from gioia.project import Project
from gioia.project.workspace import DATABASE
from gioia.store.hold import holder_of
from gioia.tui.sitting.drafts import Drafts
from tests.hour.ledger import ledger
from tests.hour.player import BEGUN, sitting
from tests.hour.step import Words, singly

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hour.ledger import Ledger
    from tests.hour.step import Step

UNFINISHED = {"G01", "G02", "G07", "G08"}
"""What is wrong in a structure as long as one works on it."""
OURS = {DATABASE, f"{DATABASE}-open", "interviews"}
"""What may lie in the workspace of a program that was killed."""


class State(NamedTuple):
    """What is on the disk: what the project holds, and the drafts of what is being written."""

    ledger: Ledger
    drafts: tuple[str, ...]


def begun_again(step: Step, folder: Path, home: Path) -> None:
    """The program can be begun again after it had been killed in a step, and is killed once more.

    A draft that was left stands in its window again.
    """
    drafts = drafts_in(home)
    with sitting(folder, home) as player:
        player.until(lambda: player.screen.shows(BEGUN), "begin again")
        if drafts:
            player.go_to(step.document)
            for stroke in takewhile(lambda one: not _is_letter(one), singly(step)):
                player.strike(stroke)
            words = " ".join(drafts).split()
            player.until(lambda: all(map(player.screen.shows, words)), f"be offered “{drafts}”")
        player.terminal.kill()


def left_in(folder: Path, home: Path) -> State:
    """What is left on the disk of a program that was killed.

    The project file is sound, nobody is in the way of the next one, and with its first change
    nothing that was half done lies about any more.
    """
    assert holder_of(folder / DATABASE) is None
    check_file(folder)
    with Project.open(folder) as project:
        left = State(ledger(project), drafts_in(home))
        project.memos.add("project", "", "One goes on.")
    more = {file.name for file in folder.iterdir()} - OURS
    assert not more, more
    return left


def _is_letter(stroke: str | Words) -> bool:
    return isinstance(stroke, Words) and stroke.letters


def drafts_in(home: Path) -> tuple[str, ...]:
    """The texts of all drafts that a person has left, of memos and of other words."""
    folders = [*home.rglob("*.drafts"), *home.rglob("*.words")]
    return tuple(sorted(draft.text for one in folders for draft in Drafts(one).all().values()))


def copied(folder: Path, to: Path) -> Path:
    """A project as it is now, while somebody works in it."""
    to.mkdir(parents=True)
    (to / "interviews").symlink_to(folder / "interviews")
    with sqlite3.connect(folder / DATABASE) as now, sqlite3.connect(to / DATABASE) as then:
        now.backup(then)
    return to


def check_file(folder: Path) -> None:
    """The project file is whole, and what refers to something in it finds that."""
    told = CliRunner().invoke(root, ["--workspace", str(folder), "check", "--json"])
    faults = json.loads(told.stdout)
    wrong = [one for one in faults if one["severity"] == "error" and one["rule"] not in UNFINISHED]
    assert not wrong, wrong


def check_quotes(project: Project) -> None:
    """Each quote says what its source says there."""
    texts = {source.id: project.sources.text(source.id) for source in project.sources.list()}
    wrong = [
        quote
        for quote in project.quotes.list()
        if texts[quote.source_id][quote.start : quote.end] != quote.text
    ]
    assert wrong == []
