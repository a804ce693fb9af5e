"""What the foot of the screen tells of the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from gioia.records import PARENT_LEVEL
from gioia.tui.board.problems import short
from gioia.tui.board.ways_out import way_out
from gioia.tui.reader.cells import width
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.records import CodeRecord, Fault
    from gioia.tui.board.hand import Hand
    from gioia.tui.board.structure import Home, Structure
    from gioia.tui.keymap.keymap import Keymap


def definition_line(code: CodeRecord | None) -> Content:
    """A code in full, and when it applies."""
    if code is None:
        return Content("")
    first = " ".join(code.definition.split())
    told = (first, "$foreground") if first else ("no definition yet", "$text-muted italic")
    label = f"“{code.label}”" if code.in_vivo else code.label
    return Content.assemble((label, "bold $accent"), "  ", told)


def place_line(
    structure: Structure,
    code: CodeRecord | None,
    hand: Hand | None,
    faults: Sequence[Fault] = (),
) -> Content:
    """What is wrong with a code and where it stands; or where what is held would go."""
    if hand is not None:
        return Content(f"⏎ puts down, esc puts back  ·  {over(structure, hand)}")
    if code is None:
        return Content("")
    if code.retired:
        return Content(f"retired: {code.reason}" if code.reason else "retired")
    told = [short(fault) for fault in faults]
    told += [] if code.in_figure else ["not in the figure"]
    told += [grounds(code)]
    placed = structure.home(code.id)[1] is not None
    may = perhaps(structure, code)
    told += [may, path(structure, code)] if placed else [may or path(structure, code)]
    return Content("  ·  ".join(part for part in told if part))


def grounds(code: CodeRecord) -> str:
    """How many quotes stand behind a code, and of how many informants."""
    if not code.quotes:
        return "no quotes yet"
    return f"{counted(code.quotes, 'quote')} of {counted(code.informants, 'informant')}"


def figure_line(keymap: Keymap) -> Content:
    """What can be done where the figure is shown instead of the board."""
    size, board = keymap.name("board.profile"), keymap.name("board.preview")
    told = f"arrows move over it, {size} size and style, {board} the board"
    return Content(f"The figure as it will be: {told}")


def details(code: CodeRecord | None, faults: Sequence[Fault], keymap: Keymap, cells: int) -> str:
    """What is wrong with a code and what can be done about it; else when it applies.

    A label that is longer than a row of so many cells is told in full first.
    """
    if code is None:
        return ""
    told = [code.label] if is_long(code, cells) else []
    told += [f"{short(fault)}. {way_out(fault, keymap)}" for fault in faults]
    return "\n".join(told if faults else [*told, code.definition])


def is_long(code: CodeRecord | None, cells: int) -> bool:
    """Whether the label of a code has no room in a row of so many cells."""
    return code is not None and width(code.label) > cells


def path(structure: Structure, code: CodeRecord) -> str:
    """What a code stands under, from near to far; for a code that waits, what it has not."""
    above, parent = [], structure.home(code.id)[1]
    while parent is not None:
        above.append(f"‹ {structure.labelled(parent)}")
        parent = structure.home(parent)[1]
    level = PARENT_LEVEL[code.level]
    if above or level is None:
        return " ".join(above)
    return f"without a {level}"


def perhaps(structure: Structure, code: CodeRecord) -> str:
    """Under which themes a concept may come."""
    labels = [f"“{theme.label}”" for theme in structure.perhaps(code.id)]
    return f"perhaps under {' or '.join(labels)} (c)" if labels else ""


def over(structure: Structure, hand: Hand) -> str:
    """Where what is held would be put down, with `structure` as it would be then.

    One code is under the cursor, and named in the line above; several are counted.
    """
    many = "" if len(hand.keys) == 1 else f"{held(hand)} "
    return many + standing(structure, hand.slot.home, hand.slot.place)


def standing(structure: Structure, home: Home, place: int) -> str:
    """Which place in a home is meant, the first being number 0."""
    level, parent = home
    told = f"in place {place + 1} of {len(structure.at(home))}"
    if parent is not None:
        return f"{told} under “{structure.labelled(parent)}”"
    above = PARENT_LEVEL[level]
    return f"{told} without a {above}" if above else told


def held(hand: Hand) -> str:
    """How many codes are held, in words."""
    return counted(len(hand.keys), hand.slot.home[0])
