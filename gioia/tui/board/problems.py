"""Problems of the structure as the board shows them: by code, the worst first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.tui.board.looks import SIGNS
from gioia.tui.board.ways_out import way_out

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gioia.records import Fault, Severity
    from gioia.tui.board.structure import Structure
    from gioia.tui.keymap.keymap import Keymap

WEIGHTS: tuple[Severity, ...] = ("error", "warning", "information")
DISMISSED = "–"
"""Stands before a problem that was dismissed."""


@dataclass(frozen=True, slots=True)
class Problems:
    """The faults of the project: the worst first, at the end those that were dismissed."""

    faults: tuple[Fault, ...] = ()

    def of(self, guid: str) -> list[Fault]:
        """What there is about one code and was not dismissed."""
        return [fault for fault in self.faults if fault.about == guid and not fault.dismissed]

    def worst(self, structure: Structure) -> dict[int, Severity]:
        """What the worst problem of each code weighs, by its key."""
        keys = {code.guid: code.id for code in structure.codes.values()}
        found: dict[int, Severity] = {}
        for fault in self.faults:
            if fault.about in keys and not fault.dismissed:
                found.setdefault(keys[fault.about], fault.severity)
        return found

    def counted(self) -> tuple[str, ...]:
        """How many there are of each weight, `✗ 2  ! 5  · 1`; then the same in less room.

        What has no room goes from the end, the least first; empty where there is none.
        """
        standing = [fault.severity for fault in self.faults if not fault.dismissed]
        counts = [(SIGNS[one], str(standing.count(one))) for one in WEIGHTS if one in standing]
        tight = ["".join(count) for count in counts]
        fewer = [f"{' '.join(tight[:most])} …" for most in range(len(tight) - 1, 0, -1)]
        wide = "  ".join(" ".join(count) for count in counts)
        return tuple(dict.fromkeys((wide, " ".join(tight), *fewer))) if counts else ()


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
