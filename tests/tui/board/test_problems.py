from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.records import Fault
from gioia.tui.board.problems import line, note, problems_of
from gioia.tui.board.structure import structure_of
from gioia.tui.keymap.keymap import Keymap
from tests.tui.records import code

if TYPE_CHECKING:
    from gioia.records import Severity


def fault(rule: str, severity: Severity, about: str = "", dismissed: str = "") -> Fault:
    return Fault(rule, severity, f"place of {rule}", "is so", "Mend it.", about, dismissed)


FOUND = problems_of(
    [
        fault("G17", "information"),
        fault("G12", "warning", "guid-1"),
        fault("G09", "warning", "guid-1", "it is a single case"),
        fault("G01", "error", "guid-1"),
        fault("G24", "warning", "guid-2", "self-evident"),
        fault("G20", "warning", "a quote"),
    ]
)


def test_the_worst_comes_first_and_what_was_dismissed_last() -> None:
    assert [one.rule for one in FOUND.faults] == ["G01", "G12", "G20", "G17", "G09", "G24"]
    assert [one.rule for one in FOUND.of("guid-1")] == ["G01", "G12"]
    assert FOUND.of("guid-2") == []


def test_their_count_is_told_ever_shorter_and_the_worst_stays() -> None:
    assert FOUND.counted() == ("✗ 1  ! 2  · 1", "✗1 !2 ·1", "✗1 !2 …", "✗1 …")
    assert problems_of([fault("G17", "information")]).counted() == ("· 1", "·1")


def test_a_code_shows_its_worst_problem() -> None:
    assert FOUND.worst(structure_of([code(1), code(2)])) == {1: "error"}


def test_they_are_told_without_colour() -> None:
    assert FOUND.counted()[0] == "✗ 1  ! 2  · 1"
    assert problems_of([]).counted() == ()
    assert line(FOUND.faults[0]) == "✗ G01 place of G01: is so"
    assert note(FOUND.faults[0], Keymap()) == "Mend it."
    assert line(FOUND.faults[-1]).startswith("– G24")
    assert note(FOUND.faults[-1], Keymap()) == "Dismissed: self-evident"
