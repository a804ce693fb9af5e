from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.records import Fault
from gioia.tui.board.acts.checks import first_about
from gioia.tui.board.problems import counts, line, note, problems_of
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
    assert counts(FOUND.faults) == ("✗ 1  ! 2  · 1", "✗1 !2 ·1", "✗1 !2 …", "✗1 …")
    assert counts([fault("G17", "information")]) == ("· 1", "·1")


def test_a_code_shows_its_worst_problem() -> None:
    assert FOUND.worst(structure_of([code(1, parent=2), code(2, level="theme")])) == {1: "error"}


def test_they_are_told_without_colour() -> None:
    assert counts(FOUND.faults)[0] == "✗ 1  ! 2  · 1"
    assert counts([]) == ()
    assert line(FOUND.faults[0]) == "✗ G01 place of G01: is so"
    assert note(FOUND.faults[0], Keymap()) == "Mend it."
    assert line(FOUND.faults[-1]).startswith("– G24")
    assert note(FOUND.faults[-1], Keymap()) == "Dismissed: self-evident"


def test_what_many_codes_have_alike_is_told_of_once_but_for_the_code_at_hand() -> None:
    structure = structure_of(
        [code(number, f"theme {number}", level="theme") for number in range(6)]
    )
    vague = [fault("G24", "warning", f"guid-{number}") for number in range(5)]
    left = fault("G24", "warning", "guid-5", "self-evident")
    single = [fault("G12", "warning", f"guid-{number}") for number in range(2)]
    found = problems_of([*vague, left, *single])
    told = found.told(structure)
    assert list(told.values()) == [vague, [single[0]], [single[1]], [left]]
    assert line(next(iter(told))) == (
        "! G24 each of 5 themes: is so (“theme 0”, “theme 1”, “theme 2” and 2 more)"
    )
    apart = found.told(structure, "guid-3")
    assert [len(alike) for alike in apart.values()] == [4, 1, 1, 1, 1]
    assert first_about(found, list(apart), structure.codes[3]) == 1
    assert found.worst(structure) == dict.fromkeys(range(5), "warning")


def test_codes_that_wait_for_a_parent_are_told_of_once() -> None:
    """Where they stand apart; one under a parent that is left out has a sign of its own."""
    structure = structure_of([
        code(1, "first"), code(2, "second"), code(3, level="theme"), code(4, parent=3),
        code(5, "alone", level="theme"),
    ])  # fmt: skip
    waiting = [fault("G01", "error", f"guid-{number}") for number in (1, 2)]
    left_out, theme = fault("G01", "error", "guid-4"), fault("G02", "error", "guid-5")
    bare = fault("G07", "warning", "guid-2")
    found = problems_of([*waiting, left_out, theme, bare])
    told = list(found.told(structure))
    assert [line(one) for one in told] == [
        "✗ G01 2 concepts in the figure under no theme: “first”, “second”",
        "✗ G01 place of G01: is so",
        "✗ G02 place of G02: is so",
        "! G07 place of G07: is so",
    ]
    assert told[0].about == "guid-1"
    assert [first_about(found, told, structure.codes[key]) for key in (2, 4, 5, 3)] == [0, 0, 2, 0]
    signs = found.signs(structure)
    many = structure_of(code(number, "x") for number in range(50))
    wall = problems_of(fault("G01", "error", f"guid-{number}") for number in range(50))
    assert next(iter(wall.told(many))).message == "“x”, “x”, “x” and 47 more"
    assert wall.worst(many) == {}
    assert signs.codes == {4: "error", 2: "warning"}
    assert signs.waiting == {"concept": 2, "theme": 1}
    assert signs.counted[0] == "✗ 3  ! 1"
