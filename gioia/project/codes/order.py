"""Where codes stand: under which parent, and at which place among its children."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.project.codes.rules import check_parent
from gioia.store import lookups, read_codes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.project.project import Project
    from gioia.records import CodeRecord, Level
    from gioia.store.store import Store


def move(project: Project, codes: Sequence[CodeRecord], to: CodeRecord | None) -> None:
    """Puts codes under a parent or under none, last and in the order given, as one change."""
    chosen = list({code.id: code for code in codes}.values())
    if not chosen:
        return
    with project.change("move", _told(chosen, to), *chosen, *filter(None, [to])):
        above = project.codes.by_id(to.id) if to else None
        for code in chosen:
            check_parent(code.level, above)
        levels = {code.level for code in chosen}
        free = {level: next_position(project.store, level, to) for level in levels}
        for code in chosen:
            place = free[code.level]
            project.store.update("code", code.id, parent_id=to.id if to else None, position=place)
            free[code.level] = place + 1


def _told(codes: Sequence[CodeRecord], to: CodeRecord | None) -> str:
    where = f"under “{to.label}”" if to else "out of its group"
    if len(codes) == 1:
        return f"move “{codes[0].label}” {where}"
    return f"move {len(codes)} codes " + (where if to else "out of their groups")


def reorder(project: Project, code: CodeRecord, position: int) -> None:
    """Puts a code at a place, counted from 0, among the children of its parent."""
    with project.change("move", f"move “{code.label}” to place {position + 1}", code):
        others = [one for one in siblings(project.store, code) if one.id != code.id]
        others.insert(max(0, min(position, len(others))), project.codes.by_id(code.id))
        for place, one in enumerate(others):
            if one.position != place:
                project.store.update("code", one.id, position=place)


def put_after(project: Project, code: CodeRecord, other: CodeRecord) -> None:
    """Puts a code right after another one, where that is in use and has the same parent."""
    beside = [one.id for one in siblings(project.store, code) if one.id != code.id]
    if other.id in beside:
        reorder(project, code, beside.index(other.id) + 1)


def siblings(store: Store, code: CodeRecord) -> list[CodeRecord]:
    """The codes in use of the same level and parent, in order."""
    return [
        one
        for one in read_codes.codes(store, grounded=False)
        if (one.level, one.parent_id) == (code.level, code.parent_id) and not one.retired
    ]


def children(store: Store, code: CodeRecord) -> list[CodeRecord]:
    """The codes under a code, the retired ones too, in order."""
    return [one for one in read_codes.codes(store, grounded=False) if one.parent_id == code.id]


def next_position(store: Store, level: Level, parent: CodeRecord | None) -> int:
    """The place after the last child of a parent."""
    place = {"level": level, "parent_id": parent.id if parent else None}
    last = store.first(lookups.last_position(), **place)
    return 0 if last is None or last[0] is None else int(last[0]) + 1
