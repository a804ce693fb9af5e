"""Files of work on their way in: read and checked together, before anything is changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from gioia.errors import FaultsFound, UsageError
from gioia.exchange.bounded import read_text
from gioia.exchange.work.files import load
from gioia.records import Fault
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from gioia.exchange.work.values import Work
    from gioia.project.project import Project

LARGEST = 100_000_000
"""The largest file of work that is read, in bytes."""
TOO_LARGE = "The work of one coder is not: check that it is the right file."


@dataclass(frozen=True, slots=True)
class Wishes:
    """How work is to be taken in."""

    replace: bool = False
    """Make the coder's work here exactly what the file says: what is not in it goes."""
    align: bool = False
    """Find quotes again, by their words, where a source's text is another one here."""
    lenient: bool = False
    """Leave out what cannot be placed, instead of refusing the files."""
    other_project: bool = False
    """Also take files of another project."""
    matches: tuple[tuple[str, str], ...] = ()
    """Names of a source in the files and of the source here that is the same interview."""
    coder: str | None = None
    """Whose work it is here; otherwise the file says so."""


class OfAnotherProject(UsageError):
    """A file says that it belongs to another project; it may be taken in all the same."""


class Arriving(NamedTuple):
    """The work in one file."""

    place: str
    """The file's name."""
    coder: str
    work: Work


def read_works(project: Project, paths: Sequence[Path], wishes: Wishes) -> list[Arriving]:
    """The work in the files; a file that says the same as one before it is read once.

    Raises:
        FileError: a file cannot be read.
        FaultsFound: files hold no coded work; every fault of each is listed.
        OfAnotherProject: a file is.
        UsageError: two of them are by the same coder.
    """
    works: list[Arriving] = []
    refused: list[FaultsFound] = []
    for path in paths:
        try:
            work = load(read_text(path, LARGEST, TOO_LARGE), path.name)
        except FaultsFound as error:
            refused.append(error)
            continue
        coder = clean_label(wishes.coder or work.coder)
        if (coder, work) not in [(one.coder, one.work) for one in works]:
            works.append(Arriving(path.name, coder, work))
    if refused:
        raise _together(refused)
    if not wishes.other_project:
        _check_project(project, works)
    _check_coders(works)
    return works


def _together(refused: Sequence[FaultsFound]) -> FaultsFound:
    if len(refused) == 1:
        return refused[0]
    return FaultsFound(
        f"{len(refused)} of the files were not read; nothing was imported.",
        [fault for error in refused for fault in error.faults],
        " ".join(dict.fromkeys(error.way_out for error in refused)),
    )


def _check_project(project: Project, works: Iterable[Arriving]) -> None:
    others = [one for one in works if one.work.project.guid not in {None, project.guid}]
    if others:
        named = "; ".join(f"{one.place} to “{one.work.project.name}”" for one in others)
        raise OfAnotherProject(
            f"This is the project “{project.name}”, and other files belong to another: {named}.",
            "Share a codebook first (gioia codebook import), or take them in all the same: "
            "--other-project.",
        )


def _check_coders(works: Iterable[Arriving]) -> None:
    places: dict[str, str] = {}
    for one in works:
        first = places.setdefault(one.coder, one.place)
        if first != one.place:
            raise UsageError(
                f"{first} and {one.place} are both the work of {one.coder}, and they differ.",
                "Name the newer of the two.",
            )


def strangers(works: Iterable[Arriving], owners: Mapping[str, str]) -> Iterator[Fault]:
    """A fault for each quote and memo that is someone else's here, or in another of the files.

    Args:
        works: what comes in.
        owners: the coder of each quote and memo here, by its guid.
    """
    known = dict(owners)
    for one in works:
        things = [(quote.guid, "quote") for source in one.work.sources for quote in source.quotes]
        things += [(memo.guid, "memo") for memo in one.work.memos]
        for guid, what in things:
            if known.setdefault(guid, one.coder) != one.coder:
                yield Fault(
                    "another-coder", "error", one.place,
                    f"the {what} {guid} of {one.coder} is by {known[guid]} here",
                    "If the two are one person: --as NAME.", guid,
                )  # fmt: skip
