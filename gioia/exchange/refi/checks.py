"""Our own checks before a file is written: what the schema cannot see, and what programs refuse."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from gioia.errors import FaultsFound
from gioia.exchange.refi.colours import is_colour
from gioia.exchange.refi.guids import is_guid
from gioia.exchange.report import counted
from gioia.records import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gioia.exchange.refi.values import Coding, Project

DIRECTIONS = frozenset({"", "Associative", "OneWay", "Bidirectional"})
TYPES = frozenset({"Text", "Boolean", "Integer", "Float", "Date", "DateTime"})


def check(project: Project) -> None:
    """Refuses a project that another program would refuse, or misunderstand.

    Raises:
        FaultsFound: GUIDs that are none or not unique, references to nothing, colours and types
            that there are not, positions outside the text.
    """
    owned = list(_owned(project))
    faults = [
        *_guid_faults(owned),
        *_reference_faults(project, {guid for _, guid in owned}),
        *_value_faults(project),
    ]
    if faults:
        raise FaultsFound(
            f"The project cannot be written as REFI-QDA: {counted(len(faults), 'fault')}.",
            faults,
            "Run gioia check; where it finds nothing, this is a fault of Gioia: please report it.",
        )


def _fault(place: str, message: str) -> Fault:
    return Fault("refi", "error", place, message, "")


def _owned(project: Project) -> Iterator[tuple[str, str]]:
    """Everything that has a GUID: what it is, and the GUID."""
    for user in project.users:
        yield f"user {user.name}", user.guid
    for code in project.walk_codes():
        yield f"code {code.name}", code.guid
    for source in project.sources:
        yield f"source {source.name}", source.guid
        for selection in source.selections:
            yield f"{source.name} {selection.start}–{selection.end}", selection.guid
            for coding in selection.codings:
                yield f"coding in {source.name}", coding.guid
        for coding in source.codings:
            yield f"coding of {source.name}", coding.guid
    for variable in project.variables:
        yield f"variable {variable.name}", variable.guid
    for case in project.cases:
        yield f"case {case.name}", case.guid
    for note in project.notes:
        yield f"note {note.name}", note.guid
    for link in project.links:
        yield f"link {link.name}", link.guid
    for group in project.sets:
        yield f"set {group.name}", group.guid


def _guid_faults(owned: Sequence[tuple[str, str]]) -> Iterator[Fault]:
    counts = Counter(guid for _, guid in owned)
    for place, guid in owned:
        if not is_guid(guid):
            yield _fault(place, f"{guid!r} is no GUID")
        elif counts[guid] > 1:
            yield _fault(place, f"the GUID {guid} is not unique")


def _reference_faults(project: Project, anything: set[str]) -> Iterator[Fault]:
    codes = {code.guid for code in project.walk_codes()}
    users = {user.guid for user in project.users} | {""}
    notes = {note.guid for note in project.notes}
    variables = {variable.guid for variable in project.variables}
    sources = {source.guid for source in project.sources}
    wanted: list[tuple[str, str, set[str]]] = [("project", project.user, users)]
    wanted += [("project", guid, notes) for guid in project.on_project]
    for code in project.walk_codes():
        wanted += [(f"code {code.name}", guid, notes) for guid in code.notes]
    for source in project.sources:
        place = f"source {source.name}"
        wanted += [(place, guid, notes) for guid in source.notes]
        wanted += [(place, value.variable, variables) for value in source.values]
        for coding in source.codings:
            wanted += _coding_references(place, coding, codes, users, notes)
        for selection in source.selections:
            there = f"{source.name} {selection.start}–{selection.end}"
            wanted.append((there, selection.user, users))
            wanted += [(there, guid, notes) for guid in selection.notes]
            for coding in selection.codings:
                wanted += _coding_references(there, coding, codes, users, notes)
    for case in project.cases:
        wanted += [(f"case {case.name}", value.variable, variables) for value in case.values]
        wanted += [(f"case {case.name}", guid, sources) for guid in case.sources]
    wanted += [(f"note {note.name}", note.user, users) for note in project.notes]
    for link in project.links:
        wanted += [(f"link {link.name}", guid, anything) for guid in (link.origin, link.target)]
        wanted += [(f"link {link.name}", guid, notes) for guid in link.notes]
    for group in project.sets:
        wanted += [(f"set {group.name}", guid, codes) for guid in group.codes]
        wanted += [(f"set {group.name}", guid, sources) for guid in group.sources]
        wanted += [(f"set {group.name}", guid, notes) for guid in group.notes]
    for place, guid, known in wanted:
        if guid not in known:
            yield _fault(place, f"refers to {guid or 'nothing'}, which is not in the file")


def _coding_references(
    place: str, coding: Coding, codes: set[str], users: set[str], notes: set[str]
) -> list[tuple[str, str, set[str]]]:
    found = [(place, coding.code, codes), (place, coding.user, users)]
    return [*found, *((place, guid, notes) for guid in coding.notes)]


def _value_faults(project: Project) -> Iterator[Fault]:
    if not project.name:
        yield _fault("project", "has no name")
    for code in project.walk_codes():
        if code.color and not is_colour(code.color):
            yield _fault(f"code {code.name}", f"{code.color!r} is no colour")
    for variable in project.variables:
        if variable.type not in TYPES:
            yield _fault(f"variable {variable.name}", f"there is no type {variable.type!r}")
    for link in project.links:
        if link.direction not in DIRECTIONS:
            yield _fault(f"link {link.name}", f"there is no direction {link.direction!r}")
    for source in project.sources:
        length = len(source.text or "")
        if source.text is None:
            yield _fault(f"source {source.name}", "has no text")
        for selection in source.selections:
            if not 0 <= selection.start <= selection.end <= length:
                place = f"{source.name} {selection.start}–{selection.end}"
                yield _fault(place, f"lies outside the {length} characters of the text")
