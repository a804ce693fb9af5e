"""What is left unfinished belongs to a project in one place, and moves with its folder."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from gioia.project import Project
from gioia.tui.merging.kept_merges import KeptMerge, kept_merges_of
from gioia.tui.merging.task import Task
from gioia.tui.sitting.drafts import Draft, words_of
from gioia.tui.sitting.remembered import state_file
from gioia.tui.sitting.seat import seat_of

if TYPE_CHECKING:
    from pathlib import Path

BEGUN = Draft("analytic", "Begun, not done.")


def seat_in(folder: Path) -> str:
    with Project.open(folder) as project:
        return seat_of(project)


def test_a_copy_is_offered_nothing_and_a_moved_folder_keeps_what_was_begun(tmp_path: Path) -> None:
    first, second, third = (tmp_path / name for name in ("first", "second", "third"))
    Project.create(first, coder="Ada").close()
    shutil.copytree(first, second)
    words_of(seat_in(first)).keep("merge x", BEGUN)
    kept_merges_of(seat_in(first)).keep("x", KeptMerge(Task(())))

    assert words_of(seat_in(second)).all() == {}
    assert kept_merges_of(seat_in(second)).load("x") is None
    words_of(seat_in(second)).keep("merge y", BEGUN)

    first.rename(third)
    assert words_of(seat_in(third)).all() == {"merge x": BEGUN}
    assert kept_merges_of(seat_in(third)).load("x") == KeptMerge(Task(()))
    assert words_of(seat_in(second)).all() == {"merge y": BEGUN}


def test_what_was_kept_by_the_guid_alone_goes_to_who_asks_first(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    with Project.create(first, coder="Ada") as project:
        kept_merges_of(project.guid).keep("x", KeptMerge(Task(())))
    shutil.copytree(first, second)
    assert kept_merges_of(seat_in(second)).load("x") == KeptMerge(Task(()))
    assert kept_merges_of(seat_in(first)).load("x") is None


def test_where_nothing_can_be_written_there_is_a_seat_all_the_same(tmp_path: Path) -> None:
    with Project.create(tmp_path / "first", coder="Ada") as project:
        folder = state_file(project.guid).parent
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.write_text("in the way")
        assert seat_of(project).startswith(project.guid)
