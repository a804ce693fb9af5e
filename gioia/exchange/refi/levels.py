"""Other programs' codes on three levels: dimensions over themes over concepts.

What a file written by us says of a code's level (by sets, else by tags) is believed. Otherwise the
shape tells: what has nothing under it is a concept, what stands above concepts a theme, what
stands above themes a dimension. What is deeper than three levels comes up to the third.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label
from gioia.exchange.refi.guids import derived
from gioia.exchange.refi.prefixes import nest_prefixes
from gioia.exchange.refi.tags import LEVEL_SETS, level_of, untagged
from gioia.exchange.refi.values import Code
from gioia.records import PARENT_LEVEL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gioia.exchange.refi.values import Project, Set
    from gioia.exchange.report import Report
    from gioia.records import Level

OURS = frozenset(LEVEL_SETS.values())
_ABOVE: dict[Level, Level] = {"concept": "theme", "theme": "dimension"}


@dataclass(frozen=True, slots=True)
class Placed:
    """A code on its level, under a parent of the level above, or under none."""

    code: Code
    level: Level
    parent: str | None
    candidates: tuple[str, ...] = ()


def place_codes(project: Project, report: Report) -> list[Placed]:
    """The codes of a file, each after its parent, in the file's order."""
    roots = project.codes
    if not any(code.children for code in roots):
        roots = nest_prefixes(roots, report)
    told = _told_levels(project)
    placer = _Placer(told, report)
    for code in roots:
        placer.place(code, None)
    if not any(code.children for code in project.codes) and not told:
        return _grouped(placer.placed, [one for one in project.sets if one.codes], report)
    for group in project.sets:
        if group.codes and group.name not in OURS:
            report.note("lost", "a group of codes, as the codes are nested", group.name)
    return placer.placed


def _told_levels(project: Project) -> dict[str, Level]:
    told: dict[str, Level] = {}
    for code in project.walk_codes():
        level = level_of(untagged(code.description)[0])
        if level is not None:
            told[code.guid] = level
    for level, name in LEVEL_SETS.items():
        told |= {guid: level for each in project.sets if each.name == name for guid in each.codes}
    return told


class _Placer:
    """Gives codes their levels, from top to bottom."""

    def __init__(self, told: Mapping[str, Level], report: Report) -> None:
        self.told = told
        self.report = report
        self.placed: list[Placed] = []

    def place(self, code: Code, above: Placed | None) -> None:
        """Places a code and all under it."""
        level = self._level(code, above)
        parent = self._parent(code, level, above)
        placed = Placed(code, level, parent)
        if not (level == "concept" and self._is_spare(code)):
            self.placed.append(placed)
        for child in code.children:
            self.place(child, placed)

    def _is_spare(self, code: Code) -> bool:
        """Whether a folder that would be a concept says nothing that a code in it does not."""
        if code.codable:
            return False
        if not code.children:
            self.report.note("changed", "a folder with nothing in it is a concept now", code.name)
            return False
        name = fold_label(code.name)
        same = any(child.codable and fold_label(child.name) == name for child in code.children)
        if same and not code.description and not code.notes:
            told = "a folder too deep to be a theme is the code of its name in it"
            self.report.note("changed", told, code.name)
            return True
        told = "a folder too deep to be a theme is a concept beside the codes in it"
        self.report.note("changed", told, code.name)
        return False

    def _level(self, code: Code, above: Placed | None) -> Level:
        if code.guid in self.told:
            return self.told[code.guid]
        if above is None:
            return self._by_shape(code)
        if above.level == "dimension":
            return "theme" if code.children else "concept"
        return "concept"

    def _by_shape(self, code: Code) -> Level:
        below = [self._level(child, None) for child in code.children]
        if "dimension" in below or "theme" in below:
            return "dimension"
        return "theme" if below else "concept"

    def _parent(self, code: Code, level: Level, above: Placed | None) -> str | None:
        if above is None or level == "dimension":
            return None
        if above.level == PARENT_LEVEL[level]:
            return above.code.guid
        if above.level == level:
            told = "a code deeper than three levels stands beside the one above it now"
            self.report.note("changed", told, code.name)
            return above.parent
        if above.level == "dimension" and level == "concept":
            return self._between(above)
        self.report.note("changed", "a code whose level does not fit stands alone", code.name)
        return None

    def _between(self, above: Placed) -> str:
        """A theme of the dimension's name, for concepts that stand right under a dimension."""
        guid = derived("theme between", above.code.guid)
        if not any(one.code.guid == guid for one in self.placed):
            made = replace(
                above.code, guid=guid, codable=False, description="", notes=(), children=()
            )
            self.placed.append(Placed(made, "theme", above.code.guid))
            told = "a theme of the dimension's name was put between it and its concepts"
            self.report.note("changed", told, above.code.name)
        return guid


def _grouped(placed: list[Placed], groups: Iterable[Set], report: Report) -> list[Placed]:
    """Flat codes under themes that are made of their groups.

    A concept of one group stands under that theme; one of several names them as candidates.
    """
    themes = {one.code.name.casefold(): one.code.guid for one in placed if one.level == "theme"}
    made: list[Placed] = []
    of: dict[str, list[str]] = {}
    for group in groups:
        guid = themes.get(group.name.casefold())
        if guid is None:
            guid = derived("group", group.guid)
            made.append(
                Placed(Code(guid, group.name, description=group.description), "theme", None)
            )
            report.note("changed", "a group of codes is a theme now", group.name)
        for code in group.codes:
            of.setdefault(code, []).append(guid)
    return [*made, *(_in_groups(one, of.get(one.code.guid, [])) for one in placed)]


def _in_groups(one: Placed, groups: list[str]) -> Placed:
    if one.level != "concept" or not groups:
        return one
    if one.parent is None and len(groups) == 1:
        return replace(one, parent=groups[0])
    return replace(one, candidates=tuple(guid for guid in groups if guid != one.parent))
