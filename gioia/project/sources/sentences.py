"""The sentences of a source: found when they are first needed, and kept where that is allowed."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from gioia.errors import ChangedMeanwhile, FileError, HeldProject, ReadOnlyProject
from gioia.project.standing import check_unchanged
from gioia.store import read_sources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.project.project import Project
    from gioia.records import SourceRecord


def sentences(project: Project, source_id: int) -> Sequence[tuple[int, int]]:
    """See `gioia.project.sources.sources.Sources.sentences`."""
    known = read_sources.sentences(project.store, source_id)
    if known:
        return known
    from gioia.language.sentences import find_sentences

    source = project.sources.by_id(source_id)
    text, turns = project.sources.text_of(source), project.sources.turns(source_id)
    found = find_sentences(text, turns, source.language)
    with suppress(FileError, HeldProject, ReadOnlyProject, ChangedMeanwhile):
        _keep(project, source, found)
    return found


def _keep(project: Project, source: SourceRecord, found: Sequence[tuple[int, int]]) -> None:
    rows = [{"source_id": source.id, "start": start, "end": end} for start, end in found]
    store = project.store
    with store.transaction(project.coder, f"find the sentences of {source.name}"):
        check_unchanged(store, source)
        store.delete("sentence", source_id=source.id)
        store.insert_many("sentence", rows)
