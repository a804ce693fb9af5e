"""An hour of real work, by keys alone, in the real program in a real terminal.

In the suite a brief version is played on the interviews of the repository, and the program is
killed in a few of its steps. With GIOIA_HOUR=whole it is the whole hour, killed in every step, and
once more on long transcripts of other people, where they are.
"""

from __future__ import annotations

import os
import shutil
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import pytest

from gioia.project import Project
from tests.bench.workload import seeded
from tests.hour.corpus import CORPUS, study_of_corpus
from tests.hour.killing import Moment, check_quotes, copied, killed
from tests.hour.player import BEGUN, sitting
from tests.hour.step import Step, pressed
from tests.hour.study import INTERVIEWS
from tests.hour.work import FAR_BACK, hour

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from tests.hour.player import Player
    from tests.hour.study import Study

WHOLE = os.environ.get("GIOIA_HOUR") == "whole"
QUOTES = 60 if WHOLE else 33
KILLS = 3
"""Steps of the hour in which the program is killed, in the suite."""
SEED = 3
WHERE = "DENISE 7:26"
"""Where the passage is that one stops at: who speaks, and when."""
NOT_ASKED = "takes minutes: set GIOIA_HOUR=whole"


class Played(NamedTuple):
    """An hour that was played: where, and the moments at which it can be played on from."""

    folder: Path
    home: Path
    moments: list[Moment]


def prepared(study: Study, folder: Path) -> Path:
    """A folder with transcripts in interviews/, and nothing else."""
    (folder / "interviews").mkdir(parents=True)
    for transcript in study:
        shutil.copy(transcript.file, folder / "interviews")
    return folder


def make_workspace(player: Player) -> None:
    """Says yes to making a workspace."""
    player.until(lambda: player.screen.shows("Make one in"), "be asked for a workspace")
    player.terminal.send(b"y\r")
    player.until(lambda: player.screen.shows("to import them"), "see the empty workbench")


def play(
    steps: Sequence[Step], study: Study, folder: Path, home: Path, at: Collection[int] = ()
) -> list[Moment]:
    """Plays the hour; keeps a copy of the project before each of the steps `at`."""
    moments, seen = [], []
    with sitting(prepared(study, folder), home) as player:
        make_workspace(player)
        for number, step in enumerate(steps):
            before = player.ledger()
            copy = copied(folder, folder.with_name(f"at-{number}")) if number in at else None
            player.do(step)
            if copy is not None:
                moments.append(Moment(step, copy, before, player.ledger()))
            seen.append(player.ledger())
        player.terminal.send(b"\x11")
        player.until_left()
    assert seen[-1] == seen[-1 - 2 * FAR_BACK]
    return moments


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    folder = tmp_path_factory.mktemp("hour")
    steps = hour(INTERVIEWS, brief=not WHOLE)
    changing = [number for number, step in enumerate(steps) if step.changes]
    random = seeded(SEED)
    at = changing if WHOLE else random.sample(changing, KILLS)
    moments = play(steps, INTERVIEWS, folder / "study", folder / "home", at)
    return Played(folder / "study", folder / "home", moments)


def check_work(folder: Path) -> None:
    """What the script says is there, and nothing is wrong with it."""
    with Project.open(folder) as project:
        check_quotes(project)
        levels = Counter(code.level for code in project.codes.list())
        assert levels == {"concept": 25, "theme": 8, "dimension": 3}
        assert len(project.quotes.list()) == QUOTES
        assert len(project.sources.list()) == 3
        assert len(project.model.list()) == 4
        assert Counter(memo.on for memo in project.memos.list()) == {
            "project": 1, "source": 1, "code": 2, "quote": 1, "relation": 1,
        }  # fmt: skip
        assert [fault for fault in project.check() if fault.severity == "error"] == []


def test_an_hour_of_work_is_there_at_its_end(played: Played) -> None:
    check_work(played.folder)


def test_killed_in_any_step_the_program_loses_at_most_that_step(
    played: Played, tmp_path: Path
) -> None:
    random = seeded(SEED)
    for moment in played.moments:
        left = killed(moment, tmp_path / "home", random)
        assert left in (moment.before, moment.after), moment.step.told


def test_one_goes_on_where_one_was(played: Played) -> None:
    words = INTERVIEWS.second.passages[11].words
    there = Step("go to a passage", pressed("F3 / _ Enter", words), WHERE, changes=False,
                 document=INTERVIEWS.second.file.name)  # fmt: skip
    with sitting(played.folder, played.home) as player:
        player.until(lambda: player.screen.shows(BEGUN), "open the project")
        player.do(there)
        player.terminal.send(b"\x11")
        player.until_left()
    with sitting(played.folder, played.home) as player:
        player.until(lambda: player.screen.shows(WHERE), "be where one was")
        assert player.screen.shows(f"─ {there.document} ─")


def test_a_memo_is_offered_again_when_the_program_was_killed(played: Played) -> None:
    study = copied(played.folder, played.folder.with_name("killed"))
    text = "The bunting is what she cannot stand: why?"
    begin = Step("begin a memo", pressed("F10 Home M _", text), text, changes=False)
    again = Step("begin again", pressed("F10 Home M"), "This is the draft", changes=False)
    drafts = played.home / "state"
    with sitting(study, played.home) as player:
        player.until(lambda: player.screen.shows(BEGUN), "open the project")
        player.do(begin)
        player.until(lambda: any(drafts.rglob("*.drafts/*.json")), "the draft to be kept")
        player.terminal.kill()
    with sitting(study, played.home) as player:
        player.until(lambda: player.screen.shows(BEGUN), "open the project")
        player.do(again)
        assert player.screen.shows(text)


@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"there is no {CORPUS.name} of long transcripts")
@pytest.mark.skipif(not WHOLE, reason=NOT_ASKED)
def test_the_same_hour_on_long_transcripts(tmp_path: Path) -> None:
    study = study_of_corpus(tmp_path / "looked at")
    play(hour(study), study, tmp_path / "study", tmp_path / "home")
    check_work(tmp_path / "study")
