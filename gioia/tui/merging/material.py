"""What the merging room shows, read in the project's own thread: the merge, and the quotes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gioia.codebook.files import digest
from gioia.codebook.merging.abreast import Sides
from gioia.codebook.merging.sides import by_guid
from gioia.tui.merging.carrying import work_out
from gioia.tui.merging.questions import Question, in_order
from gioia.tui.merging.task import key_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from gioia.codebook.merging.values import Resolution
    from gioia.codebook.model import Codebook
    from gioia.project import Project
    from gioia.project.merging.values import Merged, Step
    from gioia.records import QuoteRecord
    from gioia.tui.merging.task import Task


@dataclass(frozen=True, slots=True)
class Case:
    """A merge that is not applied yet."""

    merged: Merged
    key: str
    """The identity of what was merged with what, as the files are now."""
    answers: Mapping[str, Resolution]
    """Those that it was worked out with."""
    ground: str
    """The digest of the project's codebook."""
    coder: str
    """What our side is called."""
    questions: tuple[Question, ...]
    sides: tuple[Sides, ...]
    """The three books by guid, for each file."""
    quoted: tuple[bool, ...]
    """Whether a file holds quotes."""
    quotes: Mapping[str, tuple[QuoteRecord, ...]] = field(default_factory=dict)
    """Ours, by the guids of the codes that are asked about."""
    bases: tuple[str, ...] = ()
    """What each file and ours both grew from, in words; empty where it is not known."""
    beside: tuple[str, ...] = ()
    """What comes home with a copy besides codes, in lines; told once no conflict is open."""
    more: bool = False
    """Whether anything besides codes becomes different, or is to be noted as being at home."""
    removed: bool = False
    """Whether something that is here was removed in the copy."""

    def step(self, question: Question) -> Step:
        """The file that a question comes from."""
        return self.merged.steps[question.number - 1]

    @property
    def is_left(self) -> bool:
        """Whether there is anything that the project has not got yet."""
        return bool(self.questions or self.differing() or self.more)

    def differing(self) -> int:
        """How many codes the merge changes on our side."""
        return len({each.guid for step in self.merged.steps for each in step.merge.taken})


def read_case(
    project: Project, task: Task, answers: Mapping[str, Resolution], called: Mapping[str, str]
) -> Case:
    """Works the merge out; nothing is changed.

    Args:
        project: The project.
        task: What is merged with what.
        answers: What was answered so far, by the keys of conflicts.
        called: What files at hand are called, by the digest of the codebook in them.

    Raises:
        FileError: a file cannot be read.
        FaultsFound: a file is not a codebook, or a copy was tampered with.
        UsageError: a label that was given is taken, or a file is of another project.
    """
    from gioia.project.merging.values import asked_in

    found = work_out(project, task, answers, called)
    merged = found.merged
    questions = in_order(Question(*one) for one in asked_in(merged.steps))
    about = {one.conflict.guid for one in questions} | {one.conflict.other for one in questions}
    return Case(
        merged,
        key_of(project, task),
        answers,
        digest(merged.steps[0].ours),
        project.coder,
        questions,
        tuple(
            Sides(by_guid(step.base), by_guid(step.ours), by_guid(step.theirs))
            for step in merged.steps
        ),
        tuple(_is_quoted(step.theirs) for step in merged.steps),
        _quotes(project, about),
        found.bases,
        found.beside,
        found.more,
        found.removed,
    )


def _is_quoted(book: Codebook) -> bool:
    return any(code.quotes is not None for _, codes in book.levels() for code in codes)


def _quotes(project: Project, about: Collection[str]) -> dict[str, tuple[QuoteRecord, ...]]:
    found: defaultdict[str, list[QuoteRecord]] = defaultdict(list)
    for quote in project.quotes.list():
        for guid in quote.code_guids:
            if guid in about:
                found[guid].append(quote)
    return {guid: tuple(quotes) for guid, quotes in found.items()}
