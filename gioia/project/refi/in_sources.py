"""Sources on their way in: one that is here already is known by its normalised text."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from gioia.exchange.refi.tags import untagged
from gioia.project.refi.unlabelled import FORMATS, turns_in
from gioia.project.sources.import_sources import free_name
from gioia.project.sources.write_sources import SourceWriter
from gioia.store import read_exchange, read_project, read_sources
from gioia.store.store import new_guid
from gioia.text.normalise import clean_label, normalise
from gioia.text.roles import guess_roles
from gioia.text.transcript import Transcript
from gioia.text.turns import find_turns

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.exchange.refi.values import Source
    from gioia.project.refi.taking import Taking
    from gioia.text.normalise import Normalised
    from gioia.text.offsets import OffsetMap
    from gioia.text.transcript import Kind

UNNAMED = "Source"


class SourceIn(NamedTuple):
    """A source of the file as it stands in the project now."""

    id: int
    guid: str
    name: str
    text: str
    offsets: OffsetMap
    """From the file's text (original) to the project's (normalised)."""
    new: bool


class SourcesIn:
    """Brings sources in and knows what each of the file's GUIDs means in the project."""

    def __init__(self, taking: Taking, language: str | None) -> None:
        self.taking = taking
        self.language = language
        self.by_guid: dict[str, SourceIn] = {}
        self.added: list[str] = []
        self._cases = {clean_label(case.name): case.guid for case in taking.file.cases}
        self._notes = {note.guid: note for note in taking.file.notes}
        here = read_sources.sources(taking.store)
        self._by_text = {one.text_sha256: (one.id, one.guid, one.name) for one in here}
        self._names = {one.name for one in here}
        self._guids = {one.guid for one in here}
        self._writer = SourceWriter(taking.store)

    def take_all(self) -> None:
        """All sources that have a text."""
        for source in self.taking.file.sources:
            if source.text is None or source.guid in self.by_guid:
                continue
            found = self._take(source, normalise(source.text))
            if found is not None:
                self.by_guid |= dict.fromkeys((source.guid, *source.aliases), found)
        self._writer.write()

    def _take(self, source: Source, normalised: Normalised) -> SourceIn | None:
        text = normalised.text
        if not text.strip():
            self.taking.report.note("lost", "a source without any text", source.name)
            return None
        sha = hashlib.sha256(text.encode()).hexdigest()
        known = self._by_text.get(sha)
        if known is None:
            known = self._by_text[sha] = self._add(source, normalised, sha)
            return SourceIn(*known, text, normalised.offsets, new=True)
        told = "a source that is here already, by its text"
        self.taking.report.note("told", told, f"{source.name}, here {known[2]}")
        return SourceIn(*known, text, normalised.offsets, new=False)

    def _add(self, source: Source, normalised: Normalised, sha: str) -> tuple[int, str, str]:
        raw, text = source.text or "", normalised.text
        if raw != text:
            sha = hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()
        tags, _ = untagged(source.description)
        notes = [self._notes[guid] for guid in source.notes if guid in self._notes]
        turns = turns_in(notes, len(text)) or guess_roles(text, find_turns(text))
        name = free_name(clean_label(source.name) or UNNAMED, self._names)
        self._names.add(name)
        guid = source.guid if source.guid not in self._guids else new_guid()
        self._guids.add(guid)
        kind: Kind = "transcript" if turns else "document"
        if "document" in tags or "transcript" in tags:
            kind = "document" if "document" in tags else "transcript"
        transcript = Transcript(
            name=name,
            format=next((one for one in tags.get("format", ()) if one in FORMATS), "txt"),
            kind=kind,
            text=text,
            turns=turns,
            sha256=sha,
            offsets=normalised.offsets,
            language=self._language(tags, text),
        )
        where = f"{self.taking.place}/{source.guid}"
        source_id = self._writer.add(name, where, transcript, guid)
        self.added.append(name)
        if raw.replace("\r\n", "\n") != text:
            told_so = "characters of a text (line ends, tabs, invisible ones); quotes keep theirs"
            self.taking.report.note("changed", told_so, name)
        return source_id, guid, name

    def _language(self, tags: Mapping[str, list[str]], text: str) -> str:
        if self.language is not None:
            return self.language
        told = "".join(tags.get("language", []))
        if told.isascii() and told.isalpha() and len(told) in {2, 3}:
            return told.lower()
        from gioia.language.detect import detect_language

        return detect_language(text)

    def name_speakers(self) -> None:
        """Gives speakers of new sources the roles and pseudonyms that a file of ours tells."""
        new = {one.id for one in self.by_guid.values() if one.new}
        labels = {
            (one.source_id, one.label): one
            for one in read_exchange.speakers(self.taking.store)
            if one.source_id in new
        }
        for source in self.taking.file.sources:
            here = self.by_guid.get(source.guid)
            tags, _ = untagged(source.description)
            for kind in ("speaker", "informant"):
                for told in tags.get(kind, ()) if here and here.new else ():
                    label, _, value = told.rpartition(" = ")
                    one = labels.get((here.id, label)) if here else None
                    if one is not None:
                        self._name(one.id, kind, value)

    def _name(self, speaker_id: int, kind: str, value: str) -> None:
        store = self.taking.store
        if kind == "speaker" and value in {"interviewer", "informant", "other"}:
            store.update("speaker", speaker_id, role=value)
        elif kind == "informant":
            guid = self._cases.get(clean_label(value), "")
            store.update("speaker", speaker_id, informant_id=informant_id(self.taking, value, guid))


def informant_id(taking: Taking, name: str, guid: str = "") -> int:
    """The key of the informant of a guid or, failing that, a name; new where there is none."""
    here = read_project.informants(taking.store)
    wanted = clean_label(name)
    for one in here:
        if one.guid == guid:
            return one.id
    for one in here:
        if one.name == wanted:
            return one.id
    return taking.store.insert("informant", {"guid": guid or new_guid(), "name": wanted})
