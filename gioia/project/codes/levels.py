"""Acts that lift a code to the level above or lower it to the one below.

What hangs on a code stays with it. A code that has nothing but itself changes its own level and
keeps its guid; one that has quotes or codes of its own gets a new code of its label above it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.errors import LevelBroken, UsageError
from gioia.project.codes import order
from gioia.project.codes.handing_over import check_unrelated
from gioia.project.codes.rules import check_free, check_parent
from gioia.project.standing import check_in_use
from gioia.records import PARENT_LEVEL
from gioia.store import read_coding_keys

if TYPE_CHECKING:
    from gioia.project.project import Project
    from gioia.records import CodeRecord, Level

BELOW: dict[Level, Level] = {"dimension": "theme", "theme": "concept"}


def promote(project: Project, code: CodeRecord) -> CodeRecord:
    """See `gioia.project.codes.codes.Codes.promote`."""
    with project.change("promote", f"promote {code.level} “{code.label}”", code):
        lower = _in_use(project, code)
        level = PARENT_LEVEL[lower.level]
        if level is None:
            raise LevelBroken("A dimension is the highest level.", "Only its themes can rise.")
        former = project.codes.by_id(lower.parent_id) if lower.parent_id else None
        above = _parent_of(project, former)
        if _has_own(project, lower):
            upper = project.codes.add(lower.label, level=level, parent=above)
            project.codes.move(lower, upper)
        else:
            upper = _change_level(project, lower, level, above)
        if former is not None:
            order.put_after(project, upper, former)
    return project.codes.by_id(upper.id)


def demote(project: Project, code: CodeRecord, under: CodeRecord | None) -> CodeRecord:
    """See `gioia.project.codes.codes.Codes.demote`."""
    told = f"demote {code.level} “{code.label}”"
    with project.change("demote", told, code, *filter(None, [under])):
        upper = _in_use(project, code)
        if upper.level not in BELOW:
            raise LevelBroken("A concept is the lowest level.", "Move or merge it instead.")
        if under is not None and under.id == upper.id:
            raise LevelBroken(f"“{upper.label}” cannot stand under itself.", "Name another code.")
        level = BELOW[upper.level]
        if level == "concept":
            check_unrelated(project.store, upper)
        check_nothing_under(project, upper)
        _change_level(project, upper, level, under)
    return project.codes.by_id(upper.id)


def _in_use(project: Project, code: CodeRecord) -> CodeRecord:
    """The code as it stands now."""
    check_in_use(project.store, [code])
    return project.codes.by_id(code.id)


def _parent_of(project: Project, code: CodeRecord | None) -> CodeRecord | None:
    return project.codes.by_id(code.parent_id) if code and code.parent_id else None


def _has_own(project: Project, code: CodeRecord) -> bool:
    """Whether quotes, or codes in use, hang on the code itself."""
    under = order.children(project.store, code)
    return any(not one.retired for one in under) or bool(
        read_coding_keys.codings_of_code(project.store, code.id)
    )


def check_nothing_under(project: Project, code: CodeRecord) -> None:
    """UsageError where codes in use stand under this one: it cannot be lowered then."""
    under = [one for one in order.children(project.store, code) if not one.retired]
    if under:
        names = "; ".join(f"“{one.label}”" for one in under)
        raise UsageError(
            f"The {code.level} “{code.label}” has {BELOW[code.level]}s: {names}.",
            "Move them elsewhere first (`gioia code move`), or merge it into another.",
        )


def _change_level(
    project: Project, code: CodeRecord, level: Level, parent: CodeRecord | None
) -> CodeRecord:
    """The code on another level. Candidates and retired codes that no longer fit let go of it."""
    check_free(project.store, code.label, level)
    check_parent(level, parent and project.codes.by_id(parent.id))
    project.store.delete("candidate", concept_id=code.id)
    project.store.delete("candidate", theme_id=code.id)
    order.move(project, order.children(project.store, code), None)
    place = order.next_position(project.store, level, parent)
    project.store.update(
        "code", code.id, level=level, parent_id=parent.id if parent else None, position=place
    )
    return project.codes.by_id(code.id)
