"""XML to values, for all but sources: users, codes, variables, cases, notes, links, sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.exchange.refi import guids
from gioia.exchange.refi.markup import guid_of, items, targets, text_of
from gioia.exchange.refi.values import Case, Code, Link, Note, Set, User, Value, Variable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gioia.exchange.refi.markup import Element
    from gioia.exchange.report import Report


def read_users(root: Element) -> tuple[User, ...]:
    """Who works on the project; somebody without a name is called by the short `id`."""
    return tuple(
        User(guid_of(each), (each.get("name") or each.get("id") or "").strip())
        for each in items(root, "Users", "User")
    )


def read_codes(parent: Element) -> tuple[Code, ...]:
    """The codes directly in an element, each with those under it."""
    return tuple(
        Code(
            guid=guid_of(each) or guids.derived("code", each.get("name") or ""),
            name=each.get("name") or "",
            codable=(each.get("isCodable") or "true").lower() in {"true", "1"},
            color=(each.get("color") or "").strip(),
            description=text_of(each, "Description"),
            notes=targets(each, "NoteRef"),
            children=read_codes(each),
        )
        for each in parent.iterchildren("Code")
    )


def read_codebook(root: Element) -> tuple[Code, ...]:
    """The codes of a root that holds `Codes`."""
    return tuple(code for box in root.iterchildren("Codes") for code in read_codes(box))


def read_variables(root: Element) -> tuple[Variable, ...]:
    """The variables of a project."""
    return tuple(
        Variable(
            guid_of(each) or guids.derived("variable", each.get("name") or ""),
            each.get("name") or "",
            each.get("typeOfVariable") or "Text",
            text_of(each, "Description"),
        )
        for each in items(root, "Variables", "Variable")
    )


def read_values(parent: Element) -> tuple[Value, ...]:
    """What a source or case has of variables; empty values are left out."""
    return tuple(value for each in parent.iterchildren("VariableValue") for value in _value(each))


def _value(element: Element) -> Iterator[Value]:
    variables = targets(element, "VariableRef")
    for each in element:
        if variables and each.tag.endswith("Value") and (each.text or "").strip():
            yield Value(variables[0], each.text.strip())


def read_cases(root: Element, report: Report) -> tuple[Case, ...]:
    """The cases of a project."""
    found = []
    for each in items(root, "Cases", "Case"):
        name = (each.get("name") or "").strip()
        for what, told in (("CodeRef", "codes"), ("SelectionRef", "selections")):
            if targets(each, what):
                report.note("lost", f"a case's list of {told}", name)
        values, sources = read_values(each), targets(each, "SourceRef")
        found.append(Case(guid_of(each), name, text_of(each, "Description"), values, sources))
    return tuple(found)


def read_notes(
    root: Element, text: Callable[[Element], str | None], report: Report
) -> tuple[Note, ...]:
    """The memos of a project; `text` finds the text of one, in the XML or in a file."""

    def told(element: Element) -> str:
        found = text(element)
        if found is None:
            report.note(
                "lost", "the text of a memo: it is not in the file", element.get("name") or ""
            )
        return found or ""

    return tuple(
        Note(
            guid=guid_of(each) or guids.derived("note", each.get("name") or ""),
            name=(each.get("name") or "").strip(),
            text=told(each),
            description=text_of(each, "Description"),
            user=guid_of(each, "creatingUser"),
            at=each.get("creationDateTime") or "",
            changed_at=each.get("modifiedDateTime") or "",
        )
        for each in items(root, "Notes", "Note")
    )


def read_links(root: Element) -> tuple[Link, ...]:
    """The links of a project."""
    return tuple(
        Link(
            guid_of(each),
            (each.get("name") or "").strip(),
            each.get("direction") or "",
            guid_of(each, "originGUID"),
            guid_of(each, "targetGUID"),
            targets(each, "NoteRef"),
        )
        for each in items(root, "Links", "Link")
    )


def read_sets(root: Element) -> tuple[Set, ...]:
    """The sets of a project or codebook."""
    return tuple(
        Set(
            guid_of(each),
            (each.get("name") or "").strip(),
            text_of(each, "Description"),
            targets(each, "MemberCode"),
            targets(each, "MemberSource"),
            targets(each, "MemberNote"),
        )
        for each in items(root, "Sets", "Set")
    )


def count_graphs(root: Element, report: Report) -> None:
    """Tells of the drawings, which do not come over."""
    for each in items(root, "Graphs", "Graph"):
        report.note("lost", "a drawing of the project (Graph)", each.get("name") or "")


def codebook_of(root: Element) -> tuple[Code, ...]:
    """The codes of a project's XML; none where it has no codebook."""
    box = root.find("CodeBook")
    return () if box is None else read_codebook(box)
