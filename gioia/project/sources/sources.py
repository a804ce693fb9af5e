"""Acts on sources: bring in, remove, describe; and their text, turns and sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label
from gioia.errors import UsageError
from gioia.project.codes.handing_over import release_source
from gioia.project.names import find
from gioia.project.sources import coverage, import_sources, sentences, speakers
from gioia.store import read_exchange, read_sources
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from gioia.project.project import Project
    from gioia.project.sources.import_sources import ImportReport, Progress
    from gioia.records import SourceRecord, SpeakerRecord
    from gioia.store.read_exchange import Label
    from gioia.text.transcript import Role, Turn
    from gioia.text.turns_on_demand import TurnsOnDemand

TEXTS_KEPT = 4
"""How many texts stay in memory: coding goes on in one source for long."""


class Sources:
    """The transcripts and documents of a project. Every method that writes is one change."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.store = project.store
        self._texts: dict[tuple[int, str], str] = {}

    def list(self) -> Sequence[SourceRecord]:
        """All sources in the order in which they came in."""
        return read_sources.sources(self.store)

    def get(self, name: str) -> SourceRecord:
        """The source meant by a name, a unique beginning of one, or a guid.

        Raises:
            NotFound: there is none.
            Ambiguous: there are several.
        """
        return find(name, self.list(), lambda one: one.name, lambda one: one.name, "source")

    def by_id(self, source_id: int) -> SourceRecord:
        """The source with this key; NotFound where it is gone."""
        for one in self.list():
            if one.id == source_id:
                return one
        raise read_sources.gone()

    def text(self, source_id: int) -> str:
        """The normalised text of a source."""
        return self.text_of(self.by_id(source_id))

    def text_of(self, source: SourceRecord) -> str:
        """The normalised text of a source, from memory where it was read before."""
        key = (source.id, source.text_sha256)
        if key not in self._texts:
            while len(self._texts) >= TEXTS_KEPT:
                del self._texts[next(iter(self._texts))]
            self._texts[key] = read_sources.text(self.store, source.id)
        return self._texts[key]

    def turns(self, source_id: int) -> tuple[Turn, ...]:
        """The turns of a source, in order; none for a document without speakers."""
        return read_sources.turns(self.store, source_id)

    def turns_on_demand(self, source_id: int) -> TurnsOnDemand:
        """As `turns`, but each is made when it is asked for: a long source is read sooner."""
        return read_sources.turns_on_demand(self.store, source_id)

    def speakers(self, source_id: int) -> Sequence[SpeakerRecord]:
        """The speakers of a source with their share of talk."""
        return read_sources.speakers(self.store, source_id)

    def labels(self) -> Sequence[Label]:
        """The speaker labels of all sources with role and informant; their talk is not counted."""
        return read_exchange.speakers(self.store)

    def coded_share(self) -> dict[int, float]:
        """How much of each source, by key, is coded: 0 to 1.

        That is the share of informants' talk (in code points, labels and times left out) that
        lies under quotes of any coder; where no turns are known, the share of the whole text.
        """
        return coverage.coded_share(self.store)

    def known_sentences(self, source_id: int) -> Sequence[tuple[int, int]]:
        """The sentences of a source, soon read; none where they were not needed so far."""
        return read_sources.sentences(self.store, source_id)

    def sentences(self, source_id: int) -> Sequence[tuple[int, int]]:
        """The sentences of a source: start and end of each, found and kept when first needed.

        Where they cannot be kept (a folder to read only, another process at work) they are
        found anew the next time.
        """
        return sentences.sentences(self.project, source_id)

    def add(
        self,
        paths: Iterable[Path],
        *,
        encoding: str | None = None,
        language: str | None = None,
        progress: Progress | None = None,
    ) -> ImportReport:
        """Brings in files and folders as one change.

        A file that is in already (by its content) is skipped, one that changed since is reported,
        one that cannot be read is reported, and the others go in.

        Args:
            paths: files, or folders that are walked.
            encoding: of text files that are not UTF-8.
            language: ISO 639-1 code; told from the text where it is not given.
            progress: is told of every file; False from it cancels, and nothing goes in.
        """
        code = None if language is None else check_language(language)
        return import_sources.import_sources(
            self.project, paths, encoding=encoding, language=code, progress=progress
        )

    def remove(self, source: SourceRecord) -> None:
        """Removes a source, its quotes, and the memos on it and them."""
        with self.project.change("drop", f"remove the source {source.name}", source):
            release_source(self.store, source.id)
            for table in ("quote", "turn", "speaker", "sentence"):
                self.store.delete(table, source_id=source.id)
            self.store.delete("source_text", id=source.id)
            self.store.delete("source", id=source.id)

    def rename(self, source: SourceRecord, name: str) -> SourceRecord:
        """Gives a source another name; UsageError where another one has it."""
        wanted = clean_label(name)
        if not wanted:
            raise UsageError("A source needs a name.", "Give it one.")
        told = f"rename the source {source.name} to {wanted}"
        with self.project.change("rename", told, source):
            taken = {fold_label(one.name) for one in self.list() if one.id != source.id}
            if fold_label(wanted) in taken:
                raise UsageError(f"There is a source {wanted!r} already.", "Choose another name.")
            self.store.update("source", source.id, name=wanted)
        return self.by_id(source.id)

    def set_language(self, source: SourceRecord, language: str) -> SourceRecord:
        """Says what language a source is in (ISO 639-1); its sentences are found anew."""
        code = check_language(language)
        told = f"set the language of {source.name} to {code}"
        with self.project.change("redefine", told, source):
            self.store.update("source", source.id, language=code)
            self.store.delete("sentence", source_id=source.id)
        return self.by_id(source.id)

    def set_speaker(
        self,
        source: SourceRecord,
        label: str,
        *,
        role: Role | None = None,
        informant: str | None = None,
    ) -> SpeakerRecord:
        """Says who is behind a speaker label: the role, and an informant's pseudonym.

        Raises:
            UsageError: there is no such role, or no speaker of that label.
        """
        return speakers.set_speaker(self.project, source, label, role, informant)


def check_language(language: str) -> str:
    """A language code as the project keeps it; UsageError where it is none."""
    code = language.strip().lower()
    if not (code.isascii() and code.isalpha() and len(code) in {2, 3}):
        raise UsageError(
            f"{language!r} is not a language code.", "Give two letters: en, pl, uk, de, fr …"
        )
    return code
