"""A merge worked out, and carried out, in the project's own thread: of files, or of a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gioia.codebook.files import digest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from gioia.codebook.merging.values import Resolution
    from gioia.project import Project
    from gioia.project.merging.values import Merged, Step, Wishes
    from gioia.tui.merging.task import Task


class WorkedOut(NamedTuple):
    """What would come of a merge."""

    merged: Merged
    bases: tuple[str, ...]
    """What each file, or the copy, and ours both grew from, in words; empty where not known."""
    beside: tuple[str, ...] = ()
    """What comes home with a copy besides codes, in lines; told once no conflict is open."""
    more: bool = False
    """Whether anything besides codes becomes different, or is to be noted as being at home."""
    removed: bool = False
    """Whether something that is here was removed in the copy."""


class Answered(NamedTuple):
    """How a merge is to be carried out."""

    answers: Mapping[str, Resolution]
    """To the conflicts, by key."""
    ground: str
    """The digest of the project's codebook on which they were given."""
    remove: bool = False
    """Whether what was removed in a copy goes here too."""
    report: bool = False
    """Whether a page is to tell what came from whom."""


class Carried(NamedTuple):
    """What came of a merge."""

    applied: bool
    page: Path | None
    """The report, where one was asked for."""
    beside: tuple[str, ...] = ()
    """What came home with a copy besides codes, in lines."""


def work_out(
    project: Project, task: Task, answers: Mapping[str, Resolution], called: Mapping[str, str]
) -> WorkedOut:
    """What would come of it; nothing is changed. See `gioia.tui.merging.material.read_case`."""
    return _try_copy(project, task, answers) if task.copy else _try(project, task, answers, called)


def carry_out(project: Project, task: Task, how: Answered) -> Carried:
    """Brings the merge into the project, as one change; not while a conflict is open.

    Raises:
        ChangedMeanwhile: The codebook is another one by now.
        GioiaError: As `merge_files` and `bring_home` tell.
    """
    return _bring(project, task, how) if task.copy else _merge(project, task, how)


def _try(
    project: Project, task: Task, answers: Mapping[str, Resolution], called: Mapping[str, str]
) -> WorkedOut:
    from gioia.project.merging.files import merge_files

    merged = merge_files(project, task.paths, _wishes(project, task, answers), apply=False)
    return WorkedOut(merged, tuple(_base(task, step, called) for step in merged.steps))


def _merge(project: Project, task: Task, how: Answered) -> Carried:
    from gioia.project.merging.files import merge_files
    from gioia.project.merging.report import write_report

    merged = merge_files(project, task.paths, _wishes(project, task, how.answers, how.ground))
    page = write_report(project, merged) if merged.applied and how.report else None
    return Carried(merged.applied, page)


def _wishes(
    project: Project, task: Task, answers: Mapping[str, Resolution], ground: str = ""
) -> Wishes:
    from gioia.project.merging.kept import named_book
    from gioia.project.merging.values import Wishes

    base = None if task.base is None else named_book(project, task.base.named)
    return Wishes(base, answers, other_project=task.other_project, lenient=True, ground=ground)


def _base(task: Task, step: Step, called: Mapping[str, str]) -> str:
    if task.base is not None:
        return task.base.name
    name = called.get(digest(step.base)) if step.base else None
    return name or step.based


def _try_copy(project: Project, task: Task, answers: Mapping[str, Resolution]) -> WorkedOut:
    from gioia.project.merging.kept import OF, local
    from gioia.project.returning.bring_home import Wishes, bring_home
    from gioia.project.returning.report import beside_codes

    wishes = Wishes(resolutions=answers, lenient=True)
    told = bring_home(project, task.paths[0], wishes, apply=False)
    since, beside = f"{OF}{local(told.since)}", tuple(beside_codes(told))
    more = told.plan.changes or told.agrees
    return WorkedOut(told.merged, (since,), beside, more, bool(told.plan.removed))


def _bring(project: Project, task: Task, how: Answered) -> Carried:
    from gioia.project.returning.bring_home import Wishes, bring_home
    from gioia.project.returning.report import beside_codes, write_page

    wishes = Wishes(None, how.answers, remove=how.remove, lenient=True, ground=how.ground)
    told = bring_home(project, task.paths[0], wishes)
    page = write_page(project, told) if told.applied and how.report else None
    return Carried(told.applied, page, tuple(beside_codes(told)))
