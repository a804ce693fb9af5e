"""Taking in a codebook by guid, in one change: new codes come in, known ones are updated."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gioia.codebook.files import digest
from gioia.codebook.labels import fold_label
from gioia.errors import FaultsFound, UsageError
from gioia.project.codes.rules import COLOURS
from gioia.records import Fault
from gioia.store import read_codes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gioia.codebook.model import Code, Codebook
    from gioia.project.project import Project
    from gioia.records import CodeRecord, Level


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did, in numbers of codes."""

    added: int
    changed: int
    same: int
    adopted: bool
    """Whether the project, empty before, took over the file's project guid and name."""
    other_project: bool
    """Whether the file belongs to another project than the one it came into."""


def import_codebook(
    project: Project, book: Codebook, path: Path, *, other_project: bool
) -> Imported:
    """See `gioia.project.codebooks.codebooks.Codebooks.import_from`."""
    place = path.name
    with project.change("import", f"import the codebook {place}"):
        known = read_codes.codes(project.store, grounded=False)
        existing = {code.guid: code for code in known}
        if existing and not other_project:
            refuse_stranger(project, book, path, "To take its codes in")
        _refuse_clashes(book, existing, place)
        adopted = not existing and book.project.guid is not None
        writer = CodeWriter(project, existing)
        for level, codes in book.levels():
            for code in codes:
                writer.write(level, code)
        writer.write_candidates(book)
        if adopted:
            project.set("guid", book.project.guid or "")
            project.set("name", book.project.name or project.name)
        _grow(project, book)
        project.codebooks.keep_snapshot(book)
    other = book.project.guid not in {None, project.guid}
    return Imported(writer.added, writer.changed, writer.same, adopted, other)


def refuse_stranger(project: Project, book: Codebook, path: Path, wished: str) -> None:
    """Refuses the codebook of another project, and tells how what is `wished` is done anyway."""
    if book.project.guid not in {None, project.guid}:
        raise UsageError(
            f"{path} belongs to another project: “{book.project.name}”.",
            f"This one is “{project.name}”. {wished} all the same: --other-project.",
        )


def _grow(project: Project, book: Codebook) -> None:
    """The project's codebook grew from this one too, whether or not the file says what it is."""
    known, own = project.codebooks.lineage(), digest(book)
    earlier = (each for each in dict.fromkeys((*known, *book.lineage)) if each != own)
    lineage = (*earlier, own)
    if lineage != known:
        project.set("lineage", json.dumps(lineage))


def _refuse_clashes(book: Codebook, existing: dict[str, CodeRecord], place: str) -> None:
    if faults := list(_clashes(book, existing, place)):
        raise FaultsFound(
            f"{place} does not fit this project; nothing was imported.",
            faults,
            "Rename the codes here or there, so that each label means one code.",
        )


def _clashes(book: Codebook, existing: dict[str, CodeRecord], place: str) -> Iterator[Fault]:
    coming = {code.guid for _, codes in book.levels() for code in codes}
    staying = {
        (one.level, fold_label(one.label)): one
        for one in existing.values()
        if not one.retired and one.guid not in coming
    }
    for level, codes in book.levels():
        for index, code in enumerate(codes):
            where = f"{place}: {level}s[{index}]"
            known = existing.get(code.guid)
            if known is not None and known.level != level:
                yield Fault(
                    "level", "error", where, f"“{code.label}” is a {known.level} here", "Use one."
                )
            other = staying.get((level, fold_label(code.label)))
            if other is not None and code.retired is None:
                yield Fault(
                    "label", "error", where,
                    f"another {level} here has the label “{other.label}” (guid {other.guid})",
                    "Rename one of them.",
                )  # fmt: skip


def code_values(level: Level, code: Code) -> dict[str, Any]:
    """What a code says of itself, as a row has it: all but its place among the others."""
    return {
        "level": level,
        "label": code.label,
        "definition": code.definition,
        "notes": code.notes,
        "in_vivo": int(code.in_vivo),
        "in_figure": int(code.in_figure),
        "retired": int(code.retired is not None),
        "reason": code.retired.reason if code.retired else "",
    }


class CodeWriter:
    """Writes codes top down, so that a parent is there before its children; within a change."""

    def __init__(self, project: Project, existing: dict[str, CodeRecord]) -> None:
        self.project = project
        self.existing = existing
        self.keys = {guid: code.id for guid, code in existing.items()}
        self.notes = read_codes.notes(project.store)
        self.added = self.changed = self.same = 0

    def write(self, level: Level, code: Code) -> None:
        """Inserts or updates one code and counts what was done."""
        values = code_values(level, code) | {
            "parent_id": self.keys[code.parent] if code.parent else None,
            "position": code.position,
        }
        known = self.existing.get(code.guid)
        if known is None:
            self._insert(code.guid, values)
        elif values == self._values_of(known):
            self.same += 1
        else:
            self.project.store.update("code", known.id, **values)
            self.changed += 1

    def write_candidates(self, book: Codebook) -> None:
        """Brings the candidate themes to what the book says: a concept that rose has none."""
        store, kept = self.project.store, read_codes.candidates(self.project.store)
        for level, codes in book.levels():
            for code in codes:
                key = self.keys[code.guid]
                wanted = [self.keys[guid] for guid in code.candidates if level == "concept"]
                if wanted != [theme_id for theme_id, _ in kept.get(key, ())]:
                    store.delete("candidate", concept_id=key)
                    rows = [{"concept_id": key, "theme_id": theme_id} for theme_id in wanted]
                    store.insert_many("candidate", rows)

    def _insert(self, guid: str, values: dict[str, Any]) -> None:
        colour = (len(self.existing) + self.added) % COLOURS
        row = {"guid": guid, "colour": colour, **values}
        self.keys[guid] = self.project.store.insert("code", row)
        self.added += 1

    def _values_of(self, known: CodeRecord) -> dict[str, Any]:
        return {
            "level": known.level,
            "label": known.label,
            "definition": known.definition,
            "notes": self.notes.get(known.id, ""),
            "in_vivo": int(known.in_vivo),
            "in_figure": int(known.in_figure),
            "retired": int(known.retired),
            "reason": known.reason,
            "parent_id": known.parent_id,
            "position": known.position,
        }
