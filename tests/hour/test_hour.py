"""An hour of real work, by keys alone, in the real program in a real terminal.

In the suite a brief version is played on the interviews of the repository, and the program is
killed in a few of its steps; with GIOIA_HOUR=kills, twice in every step. With GIOIA_HOUR=whole the
whole hour is played, with a kill in every step, and once more on long transcripts of other people,
where they are.
"""

from __future__ import annotations

import os
import shutil
from collections import Counter
from itertools import cycle
from typing import TYPE_CHECKING, NamedTuple

import pytest

from gioia.project import Project
from tests.bench.workload import seeded
from tests.hour.aftermath import check_quotes, copied
from tests.hour.corpus import CORPUS, study_of_corpus
from tests.hour.killing import WAYS, Moment, done_singly, killed
from tests.hour.player import sitting
from tests.hour.step import Step, pressed
from tests.hour.study import INTERVIEWS
from tests.hour.work import BRIEFLY_BACK, FAR_BACK, hour

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from tests.hour.player import Player
    from tests.hour.study import Study

ASKED = os.environ.get("GIOIA_HOUR", "")
WHOLE, ALL_KILLS = ASKED == "whole", ASKED in {"whole", "kills"}
QUOTES = 60 if WHOLE else 28
RELATIONS = 4 if WHOLE else 2
LEVELS = (25, 8, 3) if WHOLE else (20, 5, 2)
"""Concepts, themes and dimensions at the end."""
BACK = FAR_BACK if WHOLE else BRIEFLY_BACK
KILLS = 1
"""Steps of the hour in which the program is killed, in the suite, besides one while a memo is
written."""
TIMES = 2 if ASKED == "kills" else 1
"""That the program is killed in each of the steps."""
LONG_KILLS = 20
"""Steps of the hour on long transcripts in which it is killed."""
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
    player.until(lambda: player.screen.shows("to import."), "see the empty workbench")


def play(
    steps: Sequence[Step], study: Study, folder: Path, home: Path, at: Collection[int] = ()
) -> list[Moment]:
    """Plays the hour; the steps `at` key by key, each after a copy of the project was kept."""
    moments, seen = [], []
    with sitting(prepared(study, folder), home) as player:
        make_workspace(player)
        for number, step in enumerate(steps):
            if number in at:
                copy = copied(folder, folder.with_name(f"at-{number}"))
                moments.append(Moment(step, copy, done_singly(player, step, home)))
            else:
                player.do(step)
            seen.append(player.ledger())
        player.do(there(study))
        player.rest()
        player.terminal.send(b"\x11")
        player.until_left()
    assert seen[-1] == seen[-1 - 2 * BACK]
    return moments


def there(study: Study) -> Step:
    """Going to a passage that is known by who speaks and when."""
    words = study.second.passages[11].words
    return Step(
        "go to a passage", pressed("F3 / _ Enter", words), changes=False,
        document=study.second.file.name,
    )  # fmt: skip


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    folder = tmp_path_factory.mktemp("hour")
    steps = hour(INTERVIEWS, brief=not WHOLE)
    written = [number for number, step in enumerate(steps) if "Memo on" in step.shows]
    random = seeded(SEED)
    others = [number for number in range(len(steps)) if number not in written]
    some = [*random.sample(others, KILLS), *random.sample(written, 1)]
    at = range(len(steps)) if ALL_KILLS else some
    moments = play(steps, INTERVIEWS, folder / "study", folder / "home", at)
    return Played(folder / "study", folder / "home", moments)


def check_work(folder: Path) -> None:
    """What the script says is there, and nothing is wrong with it."""
    with Project.open(folder) as project:
        check_quotes(project)
        levels = Counter(code.level for code in project.codes.list())
        assert (levels["concept"], levels["theme"], levels["dimension"]) == LEVELS
        assert len(project.quotes.list()) == QUOTES
        assert len(project.sources.list()) == 3
        assert len(project.model.list()) == RELATIONS
        assert Counter(memo.on for memo in project.memos.list()) == {
            "project": 1, "source": 1, "code": 2, "quote": 1, "relation": 1,
        }  # fmt: skip
        assert [fault for fault in project.check() if fault.severity == "error"] == []


def check_kills(moments: Sequence[Moment], folder: Path, subtests: pytest.Subtests) -> None:
    """Kills the program in each step, in one way after the other."""
    tally: Counter[str] = Counter()
    each = [moment for moment in moments for _ in range(TIMES)]
    for number, (moment, way) in enumerate(zip(each, cycle(WAYS), strict=False)):
        place = folder / f"killed-{number}"
        with subtests.test(moment.step.told, way=way):
            copy = copied(moment.folder, place / "study")
            kill = killed(moment, way, copy, place / "home", seeded(number))
            at = f"{1000 * kill.late:.3f} ms after key {kill.key + 1}"
            print(f"{moment.step.told}: killed {way}, {at}: {kill.told}")
            tally.update([f"{way}, {kill.told}", *(["with a draft"] * bool(kill.left.drafts))])
            assert kill.loses_no_more_than_the_key, kill
    print(*(f"{count} × {told}" for told, count in sorted(tally.items())), sep="\n")


def test_an_hour_of_work_is_there_at_its_end(played: Played) -> None:
    check_work(played.folder)


def test_killed_at_any_moment_the_program_loses_at_most_the_key_in_flight(
    played: Played, tmp_path: Path, subtests: pytest.Subtests
) -> None:
    check_kills(played.moments, tmp_path, subtests)


def test_one_goes_on_where_one_was(played: Played) -> None:
    with sitting(played.folder, played.home) as player:
        player.until(lambda: player.screen.shows(WHERE), "be where one was")
        assert player.screen.shows(f"─ {INTERVIEWS.second.file.name} ─")


@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"there is no {CORPUS.name} of long transcripts")
@pytest.mark.skipif(not WHOLE, reason=NOT_ASKED)
def test_the_same_hour_on_long_transcripts(tmp_path: Path, subtests: pytest.Subtests) -> None:
    study = study_of_corpus(tmp_path / "looked at")
    steps = hour(study)
    at = seeded(SEED).sample(range(len(steps)), LONG_KILLS)
    moments = play(steps, study, tmp_path / "study", tmp_path / "home", at)
    check_work(tmp_path / "study")
    check_kills(moments, tmp_path, subtests)
