"""Files to values: a .qdpx or .qde project, a .qdc codebook; faults are gathered, not raised."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.exchange.refi import container, read_parts
from gioia.exchange.refi.convention import Choice, choose
from gioia.exchange.refi.markup import Element, guid_of, parse, targets, text_of
from gioia.exchange.refi.placing import Placer
from gioia.exchange.refi.read_sources import SourceReader
from gioia.exchange.refi.values import Project
from gioia.exchange.report import Remark, Report, counted
from gioia.records import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from gioia.exchange.refi.container import Container


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds, how its positions were counted, and what a person should know."""

    project: Project
    """Positions are code points of the texts, which have no byte order mark."""
    choice: Choice | None
    remarks: tuple[Remark, ...]
    faults: tuple[Fault, ...]
    """What cannot be read; the project is without it."""


def read_qdpx(path: Path) -> Reading:
    """The project in a .qdpx or .qde file.

    Raises:
        FileError: it cannot be read, or is no such file.
    """
    with closing(container.open_container(path)) as box:
        return _read(box)


def _read(box: Container) -> Reading:
    root = parse(box.qde, box.place, "Project")
    report = Report()
    reader = SourceReader(box.place, _text_finder(box, report), report)
    sources = reader.read(root)
    project = Project(
        name=(root.get("name") or "").strip(),
        origin=(root.get("origin") or "").strip(),
        user=guid_of(root, "creatingUserGUID"),
        description=text_of(root, "Description"),
        users=read_parts.read_users(root),
        codes=read_parts.codebook_of(root),
        variables=read_parts.read_variables(root),
        cases=read_parts.read_cases(root, report),
        sources=sources,
        notes=read_parts.read_notes(root, reader.text, report),
        links=read_parts.read_links(root),
        sets=read_parts.read_sets(root),
        on_project=targets(root, "NoteRef"),
    )
    read_parts.count_graphs(root, report)
    return _checked(project, box.place, reader.faults, report)


def read_qdc(path: Path) -> Reading:
    """The codes and sets in a .qdc file, as a project of nothing else.

    Raises:
        FileError: it cannot be read, or is no such file.
    """
    root = parse(container.read_limited(path), path.name, "CodeBook")
    project = Project(
        origin=(root.get("origin") or "").strip(),
        codes=read_parts.read_codebook(root),
        sets=read_parts.read_sets(root),
    )
    return Reading(project, None, (), tuple(_doubled_codes(project, path.name)))


def _text_finder(box: Container, report: Report) -> Callable[[Element], str | None]:
    """How the text of a source or note is found: in the XML, or in the file that it names."""

    def find(element: Element) -> str | None:
        path = element.get("plainTextPath")
        inside = text_of(element, "PlainTextContent")
        if path is None or inside:
            return inside or (None if element.get("richTextPath") else "")
        data = box.read(path)
        if data is None:
            return None
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError:
            report.note("changed", "a text that is not UTF-8: what cannot be read is “�”", path)
            return data.decode("utf-8-sig", "replace")

    return find


def _checked(project: Project, place: str, faults: list[Fault], report: Report) -> Reading:
    faults += _doubled_codes(project, place)
    faults += _doubled_sources(project, place)
    choice = choose(
        project.origin,
        [(source.text, source.selections) for source in project.sources if source.text],
    )
    placer = Placer(place, choice, {code.guid for code in project.walk_codes()}, faults)
    placed = tuple(placer.place_all(source) for source in project.sources)
    if placer.named:
        report.note(
            "told",
            f"{counted(placer.named, 'selection')} named by their words; "
            f"{placer.agreeing:,} of them have these words at their place",
        )
    return Reading(project.with_sources(placed), choice, report.remarks(), tuple(faults))


def _doubled_codes(project: Project, place: str) -> Iterator[Fault]:
    counts = Counter(code.guid for code in project.walk_codes())
    names = {code.guid: code.name for code in project.walk_codes()}
    for guid, count in counts.items():
        if count > 1:
            yield _doubled(place, f"{count} codes", guid, names[guid])


def _doubled_sources(project: Project, place: str) -> Iterator[Fault]:
    for what, things in (("sources", project.sources), ("notes", project.notes)):
        counts = Counter(thing.guid for thing in things)
        names = {thing.guid: thing.name for thing in things}
        for guid, count in counts.items():
            if count > 1:
                yield _doubled(place, f"{count} {what}", guid, names[guid])
    called: dict[str, str] = {}
    for user in project.users:
        if user.guid and called.setdefault(user.guid, user.name) != user.name:
            yield _doubled(place, "2 users", user.guid, user.name)
    owners: dict[str, str] = {}
    for source in project.sources:
        for selection in source.selections:
            if owners.setdefault(selection.guid, source.guid) != source.guid:
                yield _doubled(place, "selections of two sources", selection.guid, source.name)


def _doubled(place: str, what: str, guid: str, name: str) -> Fault:
    told = f"{what} have the GUID {guid}" if guid else f"{what} have no GUID"
    return Fault("refi", "error", f"{place}: {name}", told, "Export it anew, or: --lenient.")
