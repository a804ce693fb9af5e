"""Problems of the structure as the board shows them: by code, the worst first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gioia.records import PARENT_LEVEL
from gioia.tui.board.looks import SIGNS, Signs
from gioia.tui.board.ways_out import way_out
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gioia.records import Fault, Level, Severity
    from gioia.tui.board.structure import Structure
    from gioia.tui.keymap.keymap import Keymap

WEIGHTS: tuple[Severity, ...] = ("error", "warning", "information")
DISMISSED = "–"
"""Stands before a problem that was dismissed."""
NAMED = 3
"""Of several codes, so many are named."""
WAITING: dict[str, Level] = {"G01": "concept", "G02": "theme"}
"""Rules by which a code needs a parent, and of which level it is.

While a structure is drafted most codes have none yet. They stand apart on the board, where their
heading tells it once: a sign at each of them would drown what is wrong with the others.
"""

TOGETHER = frozenset({"G07", "G24", "G29"})
"""Rules that many codes break alike while a structure is drafted: told of in one line."""


@dataclass(frozen=True, slots=True)
class Problems:
    """The faults of the project: the worst first, at the end those that were dismissed."""

    faults: tuple[Fault, ...] = ()

    def of(self, guid: str) -> list[Fault]:
        """What there is about one code and was not dismissed."""
        return [fault for fault in self.faults if fault.about == guid and not fault.dismissed]

    def worst(self, structure: Structure) -> dict[int, Severity]:
        """What the worst problem of each code weighs, by its key; not that it waits."""
        keys = {code.guid: code.id for code in structure.codes.values()}
        found: dict[int, Severity] = {}
        for fault in self.faults:
            key = keys.get(fault.about)
            if key is not None and not fault.dismissed and not _waits(fault, structure, key):
                found.setdefault(key, fault.severity)
        return found

    def signs(self, structure: Structure) -> Signs:
        """What the board tells of them."""
        waiting = {level: len(faults) for level, faults in self.waiting(structure).items()}
        return Signs(self.worst(structure), waiting, counts(self.told(structure)))

    def waiting(self, structure: Structure) -> dict[Level, list[Fault]]:
        """The problems of codes that wait for a parent where they stand apart, by their level."""
        keys = {code.guid: code.id for code in structure.codes.values()}
        found: dict[Level, list[Fault]] = {}
        for fault in self.faults:
            if fault.about in keys and _waits(fault, structure, keys[fault.about]):
                found.setdefault(WAITING[fault.rule], []).append(fault)
        return found

    def told(self, structure: Structure, apart: str = "") -> dict[Fault, list[Fault]]:
        """Each problem that is told of, with those for which it stands, itself or several alike.

        Told of in one are all codes of a level that wait for a parent, and those that break one
        of some rules in the same way; but what is about the code with the guid `apart` by itself.
        """
        levels = {code.guid: code.level for code in structure.codes.values()}
        waiting = {fault for faults in self.waiting(structure).values() for fault in faults}
        groups: dict[object, list[Fault]] = {}
        for fault in self.faults:
            kind: object = fault
            if fault in waiting:
                kind = levels[fault.about]
            elif fault.rule in TOGETHER and fault.about in levels and fault.about != apart:
                kind = fault.rule, levels[fault.about], fault.message, fault.dismissed
            groups.setdefault(kind, []).append(fault)
        return {
            _waiting_together(faults, structure) if faults[0] in waiting
            else _alike(faults, structure): faults
            for faults in groups.values()
        }  # fmt: skip


def counts(faults: Iterable[Fault]) -> tuple[str, ...]:
    """How many there are of each weight, `✗ 2  ! 5  · 1`; then the same in less room.

    What has no room goes from the end, the least first; empty where there is none.
    """
    standing = [fault.severity for fault in faults if not fault.dismissed]
    found = [(SIGNS[one], str(standing.count(one))) for one in WEIGHTS if one in standing]
    tight = ["".join(count) for count in found]
    fewer = [f"{' '.join(tight[:most])} …" for most in range(len(tight) - 1, 0, -1)]
    wide = "  ".join(" ".join(count) for count in found)
    return tuple(dict.fromkeys((wide, " ".join(tight), *fewer))) if found else ()


def _waits(fault: Fault, structure: Structure, key: int) -> bool:
    """Whether a problem is that a code has no parent, where the board shows it apart for that."""
    apart = structure.in_use(key) and structure.home(key)[1] is None
    return apart and WAITING.get(fault.rule) == structure.codes[key].level


def _waiting_together(faults: Sequence[Fault], structure: Structure) -> Fault:
    """One problem for those of all codes that wait; it leads to the first of them."""
    if len(faults) == 1:
        return faults[0]
    level = WAITING[faults[0].rule]
    place = f"{counted(len(faults), level)} in the figure under no {PARENT_LEVEL[level]}"
    return replace(faults[0], place=place, message=_named(faults, structure))


def _alike(faults: Sequence[Fault], structure: Structure) -> Fault:
    """One problem for those that are told in the same words; it leads to the first of them."""
    if len(faults) == 1:
        return faults[0]
    (level,) = {code.level for code in structure.codes.values() if code.guid == faults[0].about}
    told = f"{faults[0].message} ({_named(faults, structure)})"
    return replace(faults[0], place=f"each of {counted(len(faults), level)}", message=told)


def _named(faults: Sequence[Fault], structure: Structure) -> str:
    """The first of the codes that some problems are about."""
    labels = {code.guid: f"“{code.label}”" for code in structure.codes.values()}
    named = ", ".join(labels[fault.about] for fault in faults[:NAMED])
    return f"{named} and {len(faults) - NAMED} more" if len(faults) > NAMED else named


def problems_of(faults: Iterable[Fault]) -> Problems:
    """The faults in the order in which they are shown; those of one weight as they were found."""
    return Problems(
        tuple(sorted(faults, key=lambda one: (bool(one.dismissed), WEIGHTS.index(one.severity))))
    )


def line(fault: Fault) -> str:
    """A problem in one line."""
    sign = DISMISSED if fault.dismissed else SIGNS[fault.severity]
    return f"{sign} {fault.rule} {fault.place}: {fault.message}"


def note(fault: Fault, keymap: Keymap) -> str:
    """What can be done about a problem, or why it was left."""
    return f"Dismissed: {fault.dismissed}" if fault.dismissed else way_out(fault, keymap)


def short(fault: Fault) -> str:
    """A problem where the code that it is about is in sight."""
    sign = "" if fault.severity == "information" else f"{SIGNS[fault.severity]} "
    return f"{sign}{fault.rule} {fault.message}"
