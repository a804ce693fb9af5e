from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from gioia.codebook.model import Code, Codebook, Retirement
from gioia.records import ChangeRecord
from gioia.tui.history import trail
from gioia.tui.reader.cells import width

if TYPE_CHECKING:
    from typing import Literal

    from gioia.tui.widgets.bits import Line

GUIDS = [f"00000000-0000-4000-8000-{number:012}" for number in range(9)]


def change(
    number: int, verb: str = "create", summary: str = "add concept “trust”",
    state: Literal["done", "undone", "abandoned"] = "done", rows: int = 1,
) -> ChangeRecord:  # fmt: skip
    return ChangeRecord(number, verb, summary, "Ada", "2026-11-22T10:05:00+00:00", state, rows)


def told(lines: list[Line]) -> list[str]:
    return ["".join(bit.text for bit in line.bits) for line in lines]


def test_a_line_tells_when_who_what_and_whether_it_was_taken_back() -> None:
    row = trail.line(change(1, state="undone"), 100, UTC)
    assert told([row]) == ["↶ 11-22 10:05  create       Ada        add concept “trust”"]
    narrow = trail.line(change(2, "undo", "make a code"), 60, UTC)
    assert told([narrow]) == ["  11-22 10:05  undo: make a code"]


def test_changes_are_found_by_kind_and_words() -> None:
    trust, quote, undo = change(3), change(2, "apply", "code with “Żółć”"), change(4, "undo")
    assert trail.shown([trust, quote, undo], "quotes") == [quote]
    assert trail.shown([trust, quote, undo], "codes") == [trust, undo]
    assert trail.shown([trust, quote, undo], "everything", "zolc apply") == [quote]
    assert trail.next_kind("exchange") == "everything"


def test_every_verb_is_of_one_kind() -> None:
    verbs = [verb for kind in trail.VERBS.values() for verb in kind]
    assert len(verbs) == len(set(verbs))


def test_only_changes_that_stand_are_steps_on_the_way_back() -> None:
    changes = [
        change(6, "undo"), change(5, "export", rows=0), change(4, state="undone"), change(3),
        change(2), change(1),
    ]  # fmt: skip
    assert [one.id for one in trail.steps_back(changes, 1)] == [3, 2]
    assert trail.steps_back(changes, 3) == []


def test_what_would_be_taken_back_is_named_as_far_as_it_is_short() -> None:
    changes = [change(number, summary=f"act {number}") for number in range(5, 0, -1)]
    assert trail.named(changes[:2]) == "act 5; act 4"
    assert trail.named(changes) == "act 5; act 4; act 3; and 2 more"


def test_the_structure_of_then_tells_what_became_of_its_codes() -> None:
    then = Codebook(
        dimensions=(Code(guid=GUIDS[0], label="Relations"),),
        themes=(
            Code(guid=GUIDS[1], label="trust", parent=GUIDS[0]),
            Code(guid=GUIDS[2], label="loose"),
        ),
        concepts=(
            Code(guid=GUIDS[3], label="slow", parent=GUIDS[1], position=1),
            Code(guid=GUIDS[4], label="late", parent=GUIDS[1], position=0),
            Code(guid=GUIDS[5], label="alone"),
            Code(guid=GUIDS[6], label="gone", retired=Retirement(reason="said twice")),
        ),
    )
    now = Codebook(
        dimensions=then.dimensions,
        themes=then.themes[:1],
        concepts=(
            Code(guid=GUIDS[3], label="slowly", parent=GUIDS[1], position=1),
            Code(guid=GUIDS[4], label="late", position=0),
            Code(guid=GUIDS[5], label="alone", retired=Retirement(reason="")),
        ),
    )
    assert told(trail.outline_lines(then, now)) == [
        "Relations",
        "  trust",
        "    late  → now alone",
        "    slow  → now “slowly”",
        "Themes without a dimension",
        "  loose  → deleted",
        "Concepts without a theme",
        "    alone  → retired",
    ]
    assert trail.told(then) == "3 concepts, 2 themes, 1 dimension"


@given(st.lists(st.integers(0, 5000)), st.integers(0, 80))
def test_the_curve_fits_and_ends_with_the_latest(values: list[int], cells: int) -> None:
    drawn = trail.curve(values, cells)
    assert width(drawn) == min(cells, len(values))
    if drawn and values[-1] == max(values) > 0:
        assert drawn[-1] == "█"
