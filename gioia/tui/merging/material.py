"""What the merging room shows, read in the project's own thread: the merge, and the quotes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gioia.codebook.files import digest
from gioia.codebook.merging.abreast import Sides
from gioia.codebook.merging.sides import by_guid
from gioia.tui.merging.questions import Question, in_order

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from gioia.codebook.merging.values import Resolution
    from gioia.codebook.model import Codebook
    from gioia.project import Project
    from gioia.project.merging.values import Merged, Step
    from gioia.records import QuoteRecord


@dataclass(frozen=True, slots=True)
class Case:
    """A merge that is not applied yet."""

    merged: Merged
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

    def step(self, question: Question) -> Step:
        """The file that a question comes from."""
        return self.merged.steps[question.number - 1]

    def differing(self) -> int:
        """How many codes the merge changes on our side."""
        return len({each.guid for step in self.merged.steps for each in step.merge.taken})


def read_case(
    project: Project,
    paths: Sequence[Path],
    answers: Mapping[str, Resolution],
    *,
    other_project: bool = False,
) -> Case:
    """Works the merge out; nothing is changed.

    Raises:
        FileError: a file cannot be read.
        FaultsFound: a file is not a codebook.
        UsageError: a label that was given is taken, or a file is of another project.
    """
    from gioia.project.merging.files import merge_files
    from gioia.project.merging.values import Wishes, asked_in

    wishes = Wishes(resolutions=answers, other_project=other_project, lenient=True)
    merged = merge_files(project, paths, wishes, apply=False)
    questions = in_order(Question(*one) for one in asked_in(merged.steps))
    about = {one.conflict.guid for one in questions} | {one.conflict.other for one in questions}
    return Case(
        merged,
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
