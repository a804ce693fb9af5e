"""A merged codebook written into the project: codes in, codes out, quotes led on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label
from gioia.codebook.merging.sides import by_guid
from gioia.project.codebooks.import_codebook import CodeWriter
from gioia.project.codes.handing_over import check_unrelated
from gioia.project.codes.regroup import lead_on
from gioia.project.codes.regroup import merge as merge_codes
from gioia.project.work.successors import united_with
from gioia.records import LEVELS
from gioia.store import read_codes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gioia.codebook.merging.values import Placed
    from gioia.codebook.model import Codebook
    from gioia.project.project import Project
    from gioia.records import CodeRecord, Level


def write_codes(project: Project, book: Codebook, unified: Iterable[Mapping[str, str]]) -> None:
    """Brings the project's codes to what the book says, within a change.

    Codes that became one hand over quotes, memos and relations, on whichever side that was. A code
    that is not in the book goes; nothing hangs on it, since the merge was told what is held.

    Args:
        project: The project.
        book: The result of the merge.
        unified: What became part of what, one merge after another.

    Raises:
        UsageError: a theme that is to become a concept has relations in the process model.
    """
    known = {code.guid: code for code in read_codes.codes(project.store, grounded=False)}
    _check_lowered(project, book, known)
    writer = CodeWriter(project, known)
    for level, codes in book.levels():
        for code in codes:
            writer.write(level, code)
    writer.write_candidates(book)
    for step in unified:
        for gone, into in step.items():
            if gone in known:
                _hand_over(project, writer.keys[gone], writer.keys[into])
    _lead_on(project, known)
    there = by_guid(book)
    _give_reasons(project, there)
    _delete(project, [code for guid, code in known.items() if guid not in there])


def _check_lowered(project: Project, book: Codebook, known: Mapping[str, CodeRecord]) -> None:
    for concept in book.concepts:
        code = known.get(concept.guid)
        if code is not None and code.level != "concept":
            check_unrelated(project.store, code)


def _hand_over(project: Project, gone: int, into: int) -> None:
    merge_codes(project, [project.codes.by_id(gone)], project.codes.by_id(into))


def _give_reasons(project: Project, there: Mapping[str, Placed]) -> None:
    """Codes that became part of another are retired for the reason that the book gives."""
    for one in read_codes.codes(project.store, grounded=False):
        retired = there[one.guid].code.retired if one.guid in there else None
        if retired and retired.reason != one.reason:
            project.store.update("code", one.id, reason=retired.reason)


def _lead_on(project: Project, known: Mapping[str, CodeRecord]) -> None:
    """What hangs here on codes that the other side united goes to the ones that they became."""
    now = {code.guid: code for code in read_codes.codes(project.store, grounded=False)}
    named = {(code.level, fold_label(code.label)): code.guid for code in now.values()}
    named |= {(code.level, fold_label(code.label)): guid for guid, code in known.items()}
    for guid in [guid for guid, code in known.items() if not code.retired and guid in now]:
        end = _end(now[guid], now, named)
        if end is not None and end.guid != guid:
            lead_on(project, now[guid], end)


def _end(
    code: CodeRecord, now: Mapping[str, CodeRecord], named: Mapping[tuple[Level, str], str]
) -> CodeRecord | None:
    """The code in use that one has become, step by step; itself, or None where there is none."""
    seen = set()
    while code.retired:
        seen.add(code.guid)
        guid = named.get((code.level, united_with(code)), "")
        if guid in seen or guid not in now:
            return None
        code = now[guid]
    return code


def _delete(project: Project, codes: Iterable[CodeRecord]) -> None:
    """Deletes codes from below, so that none is left without its parent on the way."""
    store = project.store
    for code in sorted(codes, key=lambda code: LEVELS.index(code.level)):
        store.delete("candidate", concept_id=code.id)
        store.delete("candidate", theme_id=code.id)
        store.delete("code", id=code.id)
