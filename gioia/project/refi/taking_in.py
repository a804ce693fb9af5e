"""A .qdpx project or .qdc codebook into the project, as one change, with a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.errors import FaultsFound, UsageError
from gioia.exchange.refi.guids import plain
from gioia.exchange.refi.reading import read_qdc, read_qdpx
from gioia.exchange.refi.tags import untagged
from gioia.exchange.report import Report, counted
from gioia.project.collecting import uncollected
from gioia.project.refi.in_attributes import AttributesIn
from gioia.project.refi.in_cases import CasesIn
from gioia.project.refi.in_codes import CodesIn
from gioia.project.refi.in_links import LinksIn
from gioia.project.refi.in_memos import MemosIn
from gioia.project.refi.in_quotes import QuotesIn
from gioia.project.refi.in_sources import SourcesIn
from gioia.project.refi.memo_targets import Arrived
from gioia.project.refi.taking import Taking
from gioia.project.sources.sources import check_language
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.exchange.refi.reading import Reading
    from gioia.exchange.report import Remark
    from gioia.project.project import Project
    from gioia.records import Fault

READERS = {".qdpx": read_qdpx, ".qde": read_qdpx, ".qdc": read_qdc}


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What an import brought, and what a person should know."""

    facts: tuple[str, ...]
    remarks: tuple[Remark, ...]
    faults: tuple[Fault, ...]
    """What was left out on request, as it could not be read."""
    changed: bool
    """Whether anything was new."""


@uncollected()
def import_refi(
    project: Project, path: Path, *, lenient: bool = False, language: str | None = None
) -> TakenIn:
    """Brings in what a file holds beside what is here: new things come in, nothing is overwritten.

    Args:
        project: the open project, empty or not.
        path: a .qdpx, .qde or .qdc file.
        lenient: leave out what cannot be read, instead of refusing the file.
        language: of the sources, where it is not told from their text.

    Raises:
        UsageError: the ending is none of these.
        FileError: the file cannot be read, or is no such file.
        FaultsFound: things in it cannot be placed; all are listed, and nothing is imported.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise UsageError(f"{path.name} is no REFI-QDA file.", f"Endings: {', '.join(READERS)}.")
    code = None if language is None else check_language(language)
    return take_in(project, reader(path), path.name, lenient=lenient, language=code)


@uncollected()
def take_in(
    project: Project, reading: Reading, name: str, *, lenient: bool, language: str | None
) -> TakenIn:
    """Brings in what was read of a file of any program, as one change.

    Args:
        project: the open project.
        reading: what the file holds.
        name: of the file, for the audit trail and messages.
        lenient: leave out what cannot be placed.
        language: a code that `check_language` returned, or None to tell it from the texts.

    Raises:
        FaultsFound: things in it cannot be placed; all are listed, and nothing is imported.
    """
    if reading.faults and not lenient:
        raise FaultsFound(
            f"{name}: {counted(len(reading.faults), 'thing')} in it cannot be placed; "
            "nothing was imported.",
            reading.faults,
            "To import all but these: --lenient.",
        )
    report = Report()
    report.take(reading.remarks)
    taking = Taking(project, reading.project, name, report)
    with project.change("import", f"import {name}"):
        counts = _take_in(taking, language)
    return TakenIn(
        facts=(
            *_about(reading),
            *(counted(count, what) for what, count in counts.items() if count),
        ),
        remarks=report.remarks(),
        faults=reading.faults,
        changed=any(counts.values()),
    )


def _take_in(taking: Taking, language: str | None) -> dict[str, int]:
    """Everything in the order in which one needs another; returns how much of each is new."""
    _adopt(taking)
    codes = CodesIn(taking)
    codes.take_all()
    sources = SourcesIn(taking, language)
    sources.take_all()
    sources.name_speakers()
    quotes = QuotesIn(taking, sources, codes)
    quotes.take_all()
    cases = CasesIn(taking, sources)
    cases.take_all()
    AttributesIn(taking, cases).take_all()
    links = LinksIn(taking, codes)
    links.take_all()
    memos = MemosIn(taking, Arrived(codes, sources, quotes, cases, links))
    memos.take_all()
    return {
        **codes.added,
        "source": len(sources.added),
        "quote": len(quotes.quotes),
        "coding": len(quotes.codings),
        "relation": links.added,
        "memo": memos.added,
    }


def _adopt(taking: Taking) -> None:
    """An empty project that takes in a whole one of ours becomes that one: it can be merged."""
    tags, text = untagged(taking.file.description)
    project = taking.project
    if text.strip():
        taking.report.note("lost", "the description of the project", text)
    guid = plain("".join(tags.get("project", [])))
    if guid and not project.sources.list() and not project.codes.list(retired=True):
        project.set("guid", guid)
        project.set("name", clean_label(taking.file.name) or project.name)


def _about(reading: Reading) -> list[str]:
    file = reading.project
    told = [f"written by {file.origin}"] if file.origin else []
    choice = reading.choice
    return [*told, str(choice)] if choice and choice.candidates > 1 else told
