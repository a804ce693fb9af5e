"""Our own checks before a file is written: what the schema cannot see, and what programs refuse."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from gioia.errors import FaultsFound
from gioia.exchange.refi.colours import is_colour
from gioia.exchange.refi.guids import is_guid
from gioia.exchange.report import counted
from gioia.records import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gioia.exchange.refi.values import Coding, Project, Selection

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


Place = str | tuple[str, "Selection"]
"""Where a fault is; a selection, with the name of its source, is put into words when asked for."""


def _fault(place: Place, message: str) -> Fault:
    if not isinstance(place, str):
        name, selection = place
        place = f"{name} {selection.start}–{selection.end}"
    return Fault("refi", "error", place, message, "")


def _owned(project: Project) -> Iterator[tuple[Place, str]]:
    """Everything that has a GUID: what it is, and the GUID."""
    for user in project.users:
        yield f"user {user.name}", user.guid
    for code in project.walk_codes():
        yield f"code {code.name}", code.guid
    for source in project.sources:
        yield f"source {source.name}", source.guid
        within = f"coding in {source.name}"
        for selection in source.selections:
            yield (source.name, selection), selection.guid
            for coding in selection.codings:
                yield within, coding.guid
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


def _guid_faults(owned: Sequence[tuple[Place, str]]) -> Iterator[Fault]:
    counts = Counter([guid for _, guid in owned])
    for place, guid in owned:
        if not is_guid(guid):
            yield _fault(place, f"{guid!r} is no GUID")
        elif counts[guid] > 1:
            yield _fault(place, f"the GUID {guid} is not unique")


class _Known(NamedTuple):
    """The GUIDs of a project, by what may be referred to."""

    anything: set[str]
    codes: set[str]
    users: set[str]
    """Nobody, too."""
    notes: set[str]
    variables: set[str]
    sources: set[str]


Reference = tuple[Place, str, set[str]]
"""Where something is referred to, its GUID, and those that it may be one of."""


def _reference_faults(project: Project, anything: set[str]) -> Iterator[Fault]:
    known = _Known(
        anything,
        codes={code.guid for code in project.walk_codes()},
        users={user.guid for user in project.users} | {""},
        notes={note.guid for note in project.notes},
        variables={variable.guid for variable in project.variables},
        sources={source.guid for source in project.sources},
    )
    wanted = (_of_codes(project, known), _of_sources(project, known), _of_others(project, known))
    for place, guid, there in chain(*wanted):
        if guid not in there:
            yield _fault(place, f"refers to {guid or 'nothing'}, which is not in the file")


def _of_codes(project: Project, known: _Known) -> Iterator[Reference]:
    yield "project", project.user, known.users
    for guid in project.on_project:
        yield "project", guid, known.notes
    for code in project.walk_codes():
        for guid in code.notes:
            yield f"code {code.name}", guid, known.notes


def _of_sources(project: Project, known: _Known) -> Iterator[Reference]:
    for source in project.sources:
        place = f"source {source.name}"
        for guid in source.notes:
            yield place, guid, known.notes
        for value in source.values:
            yield place, value.variable, known.variables
        yield from _of_codings(place, source.codings, known)
        for selection in source.selections:
            there = (source.name, selection)
            yield there, selection.user, known.users
            for guid in selection.notes:
                yield there, guid, known.notes
            yield from _of_codings(there, selection.codings, known)


def _of_codings(place: Place, codings: Iterable[Coding], known: _Known) -> Iterator[Reference]:
    for coding in codings:
        yield place, coding.code, known.codes
        yield place, coding.user, known.users
        for guid in coding.notes:
            yield place, guid, known.notes


def _of_others(project: Project, known: _Known) -> Iterator[Reference]:
    for case in project.cases:
        for value in case.values:
            yield f"case {case.name}", value.variable, known.variables
        for guid in case.sources:
            yield f"case {case.name}", guid, known.sources
    for note in project.notes:
        yield f"note {note.name}", note.user, known.users
    for link in project.links:
        for guid in (link.origin, link.target):
            yield f"link {link.name}", guid, known.anything
        for guid in link.notes:
            yield f"link {link.name}", guid, known.notes
    for group in project.sets:
        of_kinds = ((group.codes, known.codes), (group.sources, known.sources))
        for guids, there in (*of_kinds, (group.notes, known.notes)):
            for guid in guids:
                yield f"set {group.name}", guid, there


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
                place = (source.name, selection)
                yield _fault(place, f"lies outside the {length} characters of the text")
