"""Killing the program at any key of a step, and looking at what is left of the work."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from gioia.project import Project
from gioia.tui.sitting.drafts import Drafts
from tests.hour.ledger import ledger
from tests.hour.player import BEGUN, sitting
from tests.hour.step import sent, singly

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from tests.hour.ledger import Ledger
    from tests.hour.player import Player
    from tests.hour.step import Step

LATEST = 0.06
"""Seconds after a key at which the program is killed at the latest: its act may be half done."""


class State(NamedTuple):
    """What is on the disk: what the project holds, and the drafts of what is being written."""

    ledger: Ledger
    drafts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A step, a project in which it is still to be done, and the state after each of its keys."""

    step: Step
    folder: Path
    states: tuple[State, ...]
    """One more than there are keys: the first one is before them all."""


class Kill(NamedTuple):
    """The program was killed at a key: what there was before it, would be after it, and is."""

    key: int
    before: State
    after: State
    left: State

    @property
    def loses_no_more_than_the_key(self) -> bool:
        """All as before the key, or as after it; a draft may outlive its memo by a moment."""
        outlived = State(self.after.ledger, self.before.drafts)
        return self.left in (self.before, self.after, outlived)


def done_singly(player: Player, step: Step, home: Path) -> tuple[State, ...]:
    """Does a step key by key, and tells what is on the disk before it and after each key."""
    player.go_to(step.document)
    states = [State(player.ledger(), drafts_in(home))]
    for stroke in singly(step):
        player.strike_and_rest(stroke)
        states.append(State(player.ledger(), drafts_in(home)))
    player.until_done(step, states[0].ledger)
    return tuple(states)


def killed(moment: Moment, home: Path, random: Random) -> Kill:
    """Does a step up to one of its keys, and kills the program while it does that one."""
    strokes = singly(moment.step)
    key = int(random.random() * len(strokes))
    late = random.random() * LATEST if random.random() < 0.5 else 0.0
    with sitting(moment.folder, home) as player:
        player.until(lambda: player.screen.shows(BEGUN), "open the project")
        player.rest()
        player.go_to(moment.step.document)
        player.rest()
        for stroke in strokes[:key]:
            player.strike_and_rest(stroke)
        player.terminal.send(sent(strokes[key]))
        until = monotonic() + late
        while (rest := until - monotonic()) > 0:
            player.terminal.read(rest)
        player.terminal.kill()
    left = State(reopened(moment.folder), drafts_in(home))
    return Kill(key, moment.states[key], moment.states[key + 1], left)


def drafts_in(home: Path) -> tuple[str, ...]:
    """The texts of all drafts that a person has left."""
    folders = home.rglob("*.drafts")
    return tuple(sorted(draft.text for one in folders for draft in Drafts(one).all().values()))


def copied(folder: Path, to: Path) -> Path:
    """A project as it is now, while somebody works in it."""
    to.mkdir(parents=True)
    (to / "interviews").symlink_to(folder / "interviews")
    with sqlite3.connect(folder / "gioia.db") as now, sqlite3.connect(to / "gioia.db") as then:
        now.backup(then)
    return to


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
