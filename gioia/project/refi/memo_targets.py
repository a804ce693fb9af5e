"""What the notes of a file are on: by references, by links, by the things that came in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gioia.exchange.refi.values import Project as Exchanged
    from gioia.project.refi.in_cases import CasesIn
    from gioia.project.refi.in_codes import CodesIn
    from gioia.project.refi.in_links import LinksIn
    from gioia.project.refi.in_quotes import QuotesIn
    from gioia.project.refi.in_sources import SourcesIn

Target = tuple[str, int]
"""The column of what a memo is on, and its key; the column is empty for the project."""
PROJECT: Target = ("", 0)


class Arrived(NamedTuple):
    """All that came in before the memos, which may be on any of it."""

    codes: CodesIn
    sources: SourcesIn
    quotes: QuotesIn
    cases: CasesIn
    links: LinksIn


class Targets:
    """Knows what each note is on."""

    def __init__(self, file: Exchanged, arrived: Arrived) -> None:
        self.file = file
        self.arrived = arrived
        self._targets: dict[str, dict[Target, None]] = {}
        self._astray: set[str] = set()
        self._find()

    def of(self, note: str) -> list[Target]:
        """What a note is on; nothing where nothing refers to it, or what does is not here."""
        return list(self._targets.get(note, {}))

    def is_astray(self, note: str) -> bool:
        """Whether a note is only on things that did not come over."""
        return note in self._astray and note not in self._targets

    def _find(self) -> None:
        """What each note is on, by all that refers to it."""
        file = self.file
        for code in file.walk_codes():
            self._refer(code.notes, self._target(code.guid))
        for source in file.sources:
            self._refer(source.notes, self._target(source.guid))
            for coding in source.codings:
                self._refer(coding.notes, self._target(source.guid))
            for selection in source.selections:
                told = [note for coding in selection.codings for note in coding.notes]
                if told or selection.notes:  # few have any
                    self._refer((*selection.notes, *told), self._target(selection.guid))
        for link in file.links:
            self._refer(link.notes, self._target(link.guid))
        notes = {note.guid for note in file.notes}
        for link in file.links:
            if link.origin in notes:
                self._refer((link.origin,), self._target(link.target))
            if link.target in notes:
                self._refer((link.target,), self._target(link.origin))
        self._refer(file.on_project, PROJECT)

    def _refer(self, notes: Iterable[str], target: Target | None) -> None:
        for guid in notes:
            if target is None:
                self._astray.add(guid)
            else:
                self._targets.setdefault(guid, {})[target] = None

    def _target(self, guid: str) -> Target | None:
        """What a GUID of the file means here, as the target of a memo."""
        codes, sources, quotes, cases, links = self.arrived
        if guid in codes.by_guid:
            return "code_id", codes.by_guid[guid].id
        if guid in quotes.by_selection:
            return "quote_id", quotes.by_selection[guid]
        if guid in quotes.blank:
            return "source_id", quotes.blank[guid]
        if guid in sources.by_guid:
            return "source_id", sources.by_guid[guid].id
        if guid in cases.informants:
            return "informant_id", cases.informants[guid]
        return ("relation_id", links.by_guid[guid]) if guid in links.by_guid else None
