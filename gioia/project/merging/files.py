"""Codebooks of co-authors brought into the project by a three-way merge, as one change."""

from __future__ import annotations

import json
from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING

from gioia.codebook.files import digest
from gioia.codebook.merging.merge import merge
from gioia.codebook.merging.spans import coded_in
from gioia.codebook.merging.values import Span
from gioia.errors import ChangedMeanwhile
from gioia.project.codebooks.import_codebook import refuse_stranger
from gioia.project.collecting import uncollected
from gioia.project.merging.base import find_base
from gioia.project.merging.kept import BasesTold
from gioia.project.merging.keys import check_met, of_file, whole_keys
from gioia.project.merging.values import Merged, Step, asked_in, ours_with
from gioia.project.merging.writing import write_codes

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from pathlib import Path

    from gioia.codebook.merging.values import Merge, Resolution, Spans
    from gioia.codebook.model import Codebook
    from gioia.project.merging.values import Wishes
    from gioia.project.project import Project


@uncollected()
def merge_files(
    project: Project, paths: Sequence[Path], wishes: Wishes, *, apply: bool = True
) -> Merged:
    """Merges codebook files into the project, as one change, if no conflict is left.

    Raises:
        FileError: a file cannot be read.
        FaultsFound: a file is not a codebook.
        UsageError: a file is of another project, or a resolution is for nothing.
        ChangedMeanwhile: the project's codebook is not the one that the answers were given on.
    """
    books = [(path.stem, project.codebooks.read(path)) for path in paths]
    for path, (_, book) in zip(paths, books, strict=True):
        if not wishes.other_project:
            refuse_stranger(project, book, path, "To merge it")
    names = ", ".join(path.name for path in paths)
    return merge_books(project, books, wishes, names, apply=apply)


def merge_books(
    project: Project,
    books: Sequence[tuple[str, Codebook]],
    wishes: Wishes,
    told: str,
    *,
    apply: bool,
) -> Merged:
    """Merges codebooks of this project, each with the name of its side, as `merge_files` does.

    The audit trail calls them `told`.
    """
    if not apply:
        return _merged(project, books, wishes)
    with project.change("merge-codebook", f"merge the codebook {told}"):
        merged = _merged(project, books, wishes)
        if merged.conflicts():
            return merged
        _write(project, merged.steps)
    return Merged(merged.steps, applied=True)


def _merged(project: Project, books: Sequence[tuple[str, Codebook]], wishes: Wishes) -> Merged:
    """The merge as values; the project is only read."""
    ours = project.codebooks.export(grounded=False)
    if wishes.ground and digest(ours) != wishes.ground:
        raise ChangedMeanwhile(
            "The codes were changed meanwhile; nothing was merged.",
            "Look at the conflicts again, as they are now.",
        )
    snapshots, spans, told = project.codebooks.snapshots(), _spans(project), BasesTold(project)
    held = _held(project, spans)
    steps: list[Step] = []
    for number, (name, theirs) in enumerate(books, 1):
        met = [step.theirs for step in steps]
        base = wishes.base or find_base(ours, theirs, snapshots, met)
        answers = of_file(wishes.resolutions, number)
        merging = partial(
            merge, base, ours, theirs,
            our_spans=spans, their_spans=coded_in(theirs), held=held,
            prefer=wishes.prefer,
            names=(ours_with(project.coder, [step.name for step in steps]), name),
        )  # fmt: skip
        based = told.of(base, ours, theirs) if base else ""
        steps.append(Step(name, theirs, base, ours, _answered(merging, answers, wishes), based))
        ours, unified = steps[-1].merge.codebook, steps[-1].merge.unified
        held |= {into for gone, into in unified.items() if gone in held}
    if not wishes.lenient and _brings_anything(steps):
        check_met(wishes.resolutions, _met(steps))
    return Merged(tuple(steps), applied=False)


def _answered(
    merging: Callable[..., Merge], answers: Mapping[str, Resolution], wishes: Wishes
) -> Merge:
    """The merge with the answers to what it asks; an answer may lead to further questions."""
    known = dict(answers)
    merged = merging(resolutions=known, lenient=wishes.lenient)
    while new := _fitting(answers, merged).items() - known.items():
        known |= dict(new)
        merged = merging(resolutions=known, lenient=wishes.lenient)
    return merged


def _fitting(answers: Mapping[str, Resolution], merged: Merge) -> dict[str, Resolution]:
    """The answers to what was asked, by whole keys, where only a beginning was given."""
    return whole_keys(answers, (conflict.key for conflict in merged.asked()))


def _met(steps: Sequence[Step]) -> list[tuple[int, str]]:
    return [(number, conflict.key) for _, number, conflict in asked_in(steps)]


def _brings_anything(steps: Sequence[Step]) -> bool:
    """Whether anything is to merge: where all of it is here, so are the answers to it."""
    return any(step.merge.taken or step.merge.asked() for step in steps)


def _spans(project: Project) -> Spans:
    """What is coded in the project, by the guid of the code."""
    found: defaultdict[str, set[Span]] = defaultdict(set)
    for quote in project.quotes.list():
        for guid in quote.code_guids:
            found[guid].add(Span(quote.source, quote.start, quote.end))
    return {guid: frozenset(spans) for guid, spans in found.items()}


def _held(project: Project, coded: Collection[str]) -> frozenset[str]:
    """The codes on which something hangs: quotes, memos, relations."""
    remarked = {guid for target, guid in project.memos.counts() if target == "code"}
    related = {end.guid for each in project.model.list() for end in (each.start, each.end)}
    return frozenset({*coded, *remarked, *related})


def _write(project: Project, steps: Sequence[Step]) -> None:
    for step in steps:
        project.codebooks.keep_snapshot(step.theirs)
    book = steps[-1].merge.codebook
    project.codebooks.keep_snapshot(book)  # others may come to the same, and go on from it
    write_codes(project, book, [step.merge.unified for step in steps])
    if book.lineage != project.codebooks.lineage():
        project.set("lineage", json.dumps(book.lineage))
