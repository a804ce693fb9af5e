"""The structure as one value: out as a codebook, in by guid."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

from gioia.codebook.files import digest, dump, load
from gioia.codebook.model import Codebook, Excerpt, ProjectName, Retirement
from gioia.exchange.bounded import read_text
from gioia.project.atomic import write_text
from gioia.project.codebooks.import_codebook import Imported, import_codebook
from gioia.records import LEVELS
from gioia.store import read_codes, read_snapshots
from gioia.store.store import now
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gioia.project.project import Project
    from gioia.records import CodeRecord, Level

LARGEST = 100_000_000
"""The largest codebook file that is read, in bytes."""
TOO_LARGE = "A codebook is not: check that it is the right file."


class Codebooks:
    """The codebook of a project, to hand out and to take in."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.store = project.store

    def export(self, *, with_quotes: bool = False, grounded: bool = True) -> Codebook:
        """The structure as it stands; with the informants' words only if asked for.

        Without `grounded`, it does not tell how much stands behind each code.
        """
        with self.store.reading():
            book = self._codes(with_quotes=with_quotes, grounded=grounded)
            known = self.lineage()
        own = digest(book)
        before = known[: known.index(own)] if own in known else known
        return book.model_copy(update={"lineage": (*before, own)})

    def export_to(self, path: Path, *, with_quotes: bool = False) -> Codebook:
        """Writes the codebook and keeps it as a snapshot, the base of a later merge.

        Raises:
            FileError: the file cannot be written.
        """
        return self.hand_out(partial(write_text, path), path.name, with_quotes=with_quotes)

    def hand_out(
        self, put: Callable[[str], object], name: str = "", *, with_quotes: bool = False
    ) -> Codebook:
        """Gives the codebook's JSON away and keeps it as a snapshot, the base of a later merge.

        It is not kept where the project is not to be changed now.

        Args:
            put: takes the JSON; nobody else can change the project until it returns.
            name: the file that it goes to, for the audit trail.
            with_quotes: whether informants' words are in it.
        """
        with self.project.handing_out("the codebook") as noting:
            book = self.export(with_quotes=with_quotes)
            put(dump(book))
            if noting:
                self._keep(book, name)
        return book

    def _keep(self, book: Codebook, name: str) -> None:
        self.keep_snapshot(book)
        if book.lineage != self.lineage():
            self.project.set("lineage", json.dumps(book.lineage))
        told = clean_label(f"export the codebook {name}")
        self.store.log("export", told, self.project.coder)

    def keep_snapshot(self, book: Codebook) -> None:
        """Keeps what a codebook says, its own digest as its name, within a transaction."""
        own = digest(book)
        if own not in read_snapshots.snapshots(self.store):
            bare = dump(book.model_copy(update={"lineage": ()}))
            self.store.insert("snapshot", {"digest": own, "at": now(), "codebook": bare})

    def snapshots(self) -> dict[str, str]:
        """The codebooks that were handed out or taken in, as JSON by digest."""
        return read_snapshots.snapshots(self.store)

    def lineage(self) -> tuple[str, ...]:
        """The digests of the codebooks that this project's grew from, oldest first."""
        return tuple(json.loads(self.project.settings().get("lineage", "[]")))

    def read(self, path: Path) -> Codebook:
        """The codebook in a file.

        Raises:
            FileError: the file cannot be read.
            FaultsFound: it is not a codebook; every fault is listed.
        """
        return load(read_text(path, LARGEST, TOO_LARGE), path.name)

    def import_from(self, path: Path, *, other_project: bool = False) -> Imported:
        """Takes in a codebook by guid, as one change: new codes come in, known ones are updated.

        Codes that the file does not have stay. A project without codes becomes part of the
        file's project, so that the two can be merged later.

        Raises:
            FileError: the file cannot be read.
            FaultsFound: it is not a codebook, or its labels clash with codes of other guids.
            UsageError: this project has codes, the file is of another one, and `other_project`
                does not say that it is meant.
        """
        return import_codebook(self.project, self.read(path), path, other_project=other_project)

    def _codes(self, *, with_quotes: bool, grounded: bool) -> Codebook:
        notes = read_codes.notes(self.store)
        candidates = read_codes.candidates(self.store)
        quotes = self._excerpts() if with_quotes else {}
        lists: dict[Level, list[dict[str, Any]]] = {level: [] for level in LEVELS}
        for one in read_codes.codes(self.store, grounded=grounded):
            code = _code(one) | {
                "notes": notes.get(one.id, ""),
                "candidates": [guid for _, guid in candidates.get(one.id, ())],
                "quotes": quotes.get(one.id, ()) if with_quotes else None,
                "groundedness": _groundedness(one) if grounded else None,
            }
            lists[one.level].append(code)
        settings = self.project.settings()
        name = ProjectName(guid=settings["guid"], name=settings["name"])
        return Codebook.model_validate(
            {"project": name, **{f"{level}s": codes for level, codes in lists.items()}}
        )

    def _excerpts(self) -> dict[int, list[Excerpt]]:
        found: dict[int, list[Excerpt]] = {}
        for quote in self.project.quotes.list():
            excerpt = Excerpt(
                source=quote.source,
                text=quote.text,
                speaker=quote.speaker,
                coder=quote.coder,
                start=quote.start,
                end=quote.end,
            )
            for code_id in quote.code_ids:
                found.setdefault(code_id, []).append(excerpt)
        return found


def _code(one: CodeRecord) -> dict[str, Any]:
    """The fields of a code that its record tells: all codes are made values of at once."""
    return {
        "guid": one.guid,
        "label": one.label,
        "definition": one.definition,
        "position": one.position,
        "in_vivo": one.in_vivo,
        "in_figure": one.in_figure,
        "parent": one.parent_guid,
        "retired": Retirement(reason=one.reason) if one.retired else None,
    }


def _groundedness(one: CodeRecord) -> dict[str, int]:
    return {"quotes": one.quotes, "informants": one.informants, "sources": one.sources}
