"""Projects and codebooks as bytes: checked, in the schema's order, the same each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.exchange.refi.building import add, add_references, add_text, as_bytes, new_root, put
from gioia.exchange.refi.checks import check
from gioia.exchange.refi.convention import Convention, ruler
from gioia.exchange.refi.guids import written
from gioia.exchange.refi.packing import pack
from gioia.exchange.refi.write_sources import add_source, add_values

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gioia.exchange.refi.building import Element
    from gioia.exchange.refi.values import Case, Code, Link, Note, Project, Set, Variable

PROJECT_NAMESPACE = "urn:QDA-XML:project:1.0"
CODEBOOK_NAMESPACE = "urn:QDA-XML:codebook:1.0"


def write_qdpx(project: Project, convention: Convention | None = None) -> bytes:
    """A .qdpx archive: the XML, and each source's text as UTF-8 with line feeds.

    Args:
        project: positions are code points of the texts.
        convention: in what units the positions are written; the standard's where it is not given.

    Raises:
        FaultsFound: the project would be refused by other programs.
        FileError: a text is longer than the standard allows.
    """
    check(project)
    texts = {
        f"{written(source.guid)}.txt": (source.text or "").encode() for source in project.sources
    }
    return pack(write_qde(project, convention or Convention()), texts)


def write_qde(project: Project, convention: Convention) -> bytes:
    """The XML of a project, without its texts."""
    root = new_root("Project", PROJECT_NAMESPACE)
    attributes = {"name": project.name, "origin": project.origin}
    if project.user:
        attributes["creatingUserGUID"] = written(project.user)
    put(root, attributes)
    if project.users:
        users = add(root, "Users")
        for user in project.users:
            add(users, "User", guid=written(user.guid), name=user.name)
    if project.codes:
        _add_codes(add(add(root, "CodeBook"), "Codes"), project.codes, notes=True)
    _add_described(root, project, convention)
    _add_related(root, project)
    add_text(root, "Description", project.description)
    add_references(root, "NoteRef", project.on_project)
    return as_bytes(root)


def _add_described(root: Element, project: Project, convention: Convention) -> None:
    types = {variable.guid: variable.type for variable in project.variables}
    if project.variables:
        box = add(root, "Variables")
        for variable in project.variables:
            _add_variable(box, variable)
    if project.cases:
        box = add(root, "Cases")
        for case in project.cases:
            _add_case(box, case, types)
    if project.sources:
        box = add(root, "Sources")
        for source in project.sources:
            add_source(box, source, ruler(source.text or "", convention), types)


def _add_related(root: Element, project: Project) -> None:
    if project.notes:
        box = add(root, "Notes")
        for note in project.notes:
            _add_note(box, note)
    if project.links:
        box = add(root, "Links")
        for link in project.links:
            _add_link(box, link)
    if project.sets:
        box = add(root, "Sets")
        for group in project.sets:
            _add_set(box, group, "targetGUID")


def write_qdc(project: Project) -> bytes:
    """The codes and the sets of codes of a project, as a codebook.

    Raises:
        FaultsFound: there are no codes, or other programs would refuse the file.
    """
    check(project)
    root = new_root("CodeBook", CODEBOOK_NAMESPACE)
    put(root, {"origin": project.origin})
    _add_codes(add(root, "Codes"), project.codes, notes=False)
    groups = [group for group in project.sets if group.codes]
    if groups:
        box = add(root, "Sets")
        for group in groups:
            _add_set(box, group, "guid")
    return as_bytes(root)


def _add_codes(parent: Element, codes: Iterable[Code], *, notes: bool) -> None:
    for code in codes:
        element = add(
            parent,
            "Code",
            guid=written(code.guid),
            name=code.name,
            isCodable="true" if code.codable else "false",
            color=code.color,
        )
        add_text(element, "Description", code.description)
        if notes:
            add_references(element, "NoteRef", code.notes)
        _add_codes(element, code.children, notes=notes)


def _add_variable(parent: Element, variable: Variable) -> None:
    element = add(
        parent,
        "Variable",
        guid=written(variable.guid),
        name=variable.name,
        typeOfVariable=variable.type,
    )
    add_text(element, "Description", variable.description)


def _add_case(parent: Element, case: Case, types: dict[str, str]) -> None:
    element = add(parent, "Case", guid=written(case.guid), name=case.name)
    add_text(element, "Description", case.description)
    add_values(element, case.values, types)
    add_references(element, "SourceRef", case.sources)


def _add_note(parent: Element, note: Note) -> None:
    element = add(
        parent,
        "Note",
        guid=written(note.guid),
        name=note.name,
        creatingUser=written(note.user),
        creationDateTime=note.at,
        modifiedDateTime=note.changed_at,
    )
    add_text(element, "Description", note.description)
    add_text(element, "PlainTextContent", note.text)


def _add_link(parent: Element, link: Link) -> None:
    element = add(
        parent,
        "Link",
        guid=written(link.guid),
        name=link.name,
        direction=link.direction,
        originGUID=written(link.origin),
        targetGUID=written(link.target),
    )
    add_references(element, "NoteRef", link.notes)


def _add_set(parent: Element, group: Set, reference: str) -> None:
    element = add(parent, "Set", guid=written(group.guid), name=group.name)
    add_text(element, "Description", group.description)
    add_references(element, "MemberCode", group.codes, reference)
    if reference == "targetGUID":
        add_references(element, "MemberSource", group.sources)
        add_references(element, "MemberNote", group.notes)
