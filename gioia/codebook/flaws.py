"""What a codebook must add up to: one guid, one label, one parent of the right level."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.codebook.entries import Entries, Entry, read_entries
from gioia.codebook.labels import fold_label, has_controls, is_blank, shown
from gioia.records import PARENT_LEVEL, Fault, Level

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_A: dict[Level, str] = {"dimension": "a dimension", "theme": "a theme", "concept": "a concept"}


def flaws(tree: dict[str, Any]) -> list[Fault]:
    """A fault for each thing that does not add up; places are JSON paths."""
    entries = read_entries(tree)
    found = [fault for rule in _RULES for fault in rule(entries)]
    project = tree.get("project")
    name = project.get("name") if isinstance(project, dict) else None
    if isinstance(name, str) and has_controls(name):
        found.append(_controls("project.name"))
    return found


def _doubled_guids(entries: Entries) -> Iterator[Fault]:
    for code in entries.all:
        first = entries.by_guid.get(code.guid or "", code)
        if first is not code:
            message = f"this guid is already that of {first.path}, {first.name}"
            way_out = "Give one of the two a new UUID, and see which one its children mean."
            yield Fault("doubled-guid", "error", f"{code.path}.guid", message, way_out)


def _bad_texts(entries: Entries) -> Iterator[Fault]:
    for code in entries.all:
        if code.label is not None and is_blank(code.label):
            place, way_out = f"{code.path}.label", "Give it a label."
            yield Fault("empty-label", "error", place, "the label is empty", way_out)
        for field, text in (("label", code.label or ""), *code.texts):
            if has_controls(text):
                yield _controls(f"{code.path}.{field}")


def _controls(place: str) -> Fault:
    message = "holds control characters, such as a terminal's colour codes"
    return Fault("control-characters", "error", place, message, "Take them out.")


def _doubled_labels(entries: Entries) -> Iterator[Fault]:
    seen: dict[tuple[Level, str], Entry] = {}
    for code in entries.all:
        if code.label is None or code.retired or is_blank(code.label):
            continue
        first = seen.setdefault((code.level, fold_label(code.label)), code)
        if first is not code:
            message = f"{first.path} is also called “{shown(first.label or '')}”"
            way_out = "Merge the two, or word one of them differently."
            yield Fault("doubled-label", "error", f"{code.path}.label", message, way_out)


def _bad_parents(entries: Entries) -> Iterator[Fault]:
    circling = _circling(entries)
    for code in entries.all:
        message = _parent_flaw(code, entries)
        if message and code.guid in circling and code.parent != code.guid:
            message += ", and the parents lead round in a circle"
        if message:
            wanted = PARENT_LEVEL[code.level]
            way_out = f"Name {_A[wanted]} of this file, or null." if wanted else "Write null."
            yield Fault("bad-parent", "error", f"{code.path}.parent", message, way_out)


def _parent_flaw(code: Entry, entries: Entries) -> str:
    wanted = PARENT_LEVEL[code.level]
    if code.parent is None:
        return ""
    if code.parent == code.guid:
        return "this code is named as its own parent"
    if wanted is None:
        return "a dimension stands at the top and has no parent"
    parent = entries.by_guid.get(code.parent)
    if parent is None:
        return f"there is no code with the guid {code.parent}"
    if parent.level == wanted:
        return ""
    return f"{_A[code.level]} belongs to {_A[wanted]}, but this is the {parent.name}"


def _circling(entries: Entries) -> set[str]:
    """The guids from which parent by parent one comes back; each code is walked over once."""
    circling: set[str] = set()
    walked: set[str] = set()
    for code in entries.all:
        trail: list[str] = []
        step = code.guid
        while step in entries.by_guid and step not in walked:
            trail.append(step)
            walked.add(step)
            step = entries.by_guid[step].parent
        if step in trail:
            circling.update(trail[trail.index(step) :])
    return circling


def _bad_candidates(entries: Entries) -> Iterator[Fault]:
    for code in entries.all:
        for index, guid in code.candidates:
            message = _candidate_flaw(code, entries.by_guid.get(guid), guid)
            if message:
                place = f"{code.path}.candidates[{index}]"
                way_out = "Name a theme of this file, or take the line out."
                yield Fault("bad-candidate", "error", place, message, way_out)


def _candidate_flaw(code: Entry, candidate: Entry | None, guid: str) -> str:
    if code.level != "concept":
        return f"only a concept has candidate themes, and this is {_A[code.level]}"
    if candidate is None:
        return f"there is no code with the guid {guid}"
    if candidate.level != "theme":
        return f"a candidate is a theme, but this is the {candidate.name}"
    return ""


_RULES: tuple[Callable[[Entries], Iterator[Fault]], ...] = (
    _doubled_guids,
    _bad_texts,
    _doubled_labels,
    _bad_parents,
    _bad_candidates,
)
