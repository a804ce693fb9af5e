"""What is described by attributes: an informant, or sources, several of them together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from gioia.tui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gioia.project import Project
    from gioia.records import AttributeRecord
    from gioia.tui.sources.source_list import Listed

Described = Literal["source", "informant"]


class Subject(NamedTuple):
    """What something is said of: sources that are described together, or an informant."""

    on: Described
    guids: tuple[str, ...]
    told: str
    """What it is called: by its name, several by their number."""
    values: Mapping[str, str]
    """What is known, by the name of the attribute; of several, what is the same of all."""
    differing: frozenset[str] = frozenset()
    """The names of attributes in which several differ."""


def named(chosen: Sequence[Listed]) -> str:
    """One source by its name, several by their number."""
    return chosen[0].source.name if len(chosen) == 1 else counted(len(chosen), "source")


def together(chosen: Sequence[Listed]) -> Subject:
    """Sources as one thing to be described, with what is known of all of them."""
    first, *others = [one.values for one in chosen]
    names = {name for one in (first, *others) for name in one}
    differing = {name for name in names if any(one.get(name) != first.get(name) for one in others)}
    same = {name: value for name, value in first.items() if name not in differing}
    guids = tuple(one.source.guid for one in chosen)
    return Subject("source", guids, named(chosen), same, frozenset(differing))


def put(project: Project, attribute: AttributeRecord, subject: Subject, value: str) -> None:
    """One change: sets a value, which is made a choice first where it is none yet.

    Raises:
        UsageError: the value is not of the attribute's type.
        NotFound: one of what is described is gone; nothing is set then.
    """
    new = attribute.type == "choice" and value not in {"", *attribute.choices}
    if len(subject.guids) == 1 and not new:
        project.attributes.set(attribute, subject.guids[0], value)
        return
    to = f"to {'the new ' if new else ''}“{value}”"
    told = f"“{attribute.name}” of {subject.told}"
    with project.change("redefine", f"set {told} {to}" if value else f"clear {told}"):
        now = project.attributes.offer(attribute, (value,)) if new else attribute
        for guid in subject.guids:
            project.attributes.set(now, guid, value)
