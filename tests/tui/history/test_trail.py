from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from gioia.records import ChangeRecord
from gioia.tui.history import trail
from gioia.tui.history.trail import View

if TYPE_CHECKING:
    from typing import Literal

    from gioia.tui.widgets.bits import Line


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
    assert trail.shown([trust, quote, undo], View("quotes")) == [quote]
    assert trail.shown([trust, quote, undo], View("codes")) == [trust, undo]
    assert trail.shown([trust, quote, undo], View(words="zolc apply")) == [quote]
    assert trail.next_kind("exchange") == "everything"


def test_every_verb_is_of_one_kind() -> None:
    verbs = [verb for kind in trail.VERBS.values() for verb in kind]
    assert len(verbs) == len(set(verbs))


def test_the_way_back_is_what_still_stands_and_was_done_after() -> None:
    changes = [
        change(6, "undo"), change(5, "export", rows=0), change(4, state="undone"), change(3),
        change(2), change(1),
    ]  # fmt: skip
    assert trail.way_back(changes, 1) == [change(3), change(2)]
    assert trail.way_back(changes, 3) == []
    assert trail.way_back(changes, 6) == []


def test_no_way_leads_back_to_what_was_superseded() -> None:
    superseded = [change(4), change(3, "undo"), change(2, state="abandoned"), change(1)]
    assert trail.way_back(superseded, 2) is None
    assert trail.way_back(superseded, 3) == [change(4)]
    again = [change(4, "redo"), change(3, "undo"), change(2), change(1)]
    assert trail.way_back(again, 3) == [change(2)]
    assert trail.way_back(again[1:], 2) is None
    assert trail.way_back(again, 2) == trail.way_back(again, 4) == []


def test_what_would_be_taken_back_is_named_as_far_as_it_is_short() -> None:
    changes = [change(number, summary=f"act {number}") for number in range(5, 0, -1)]
    assert trail.named(changes[:2]) == "act 5; act 4"
    assert trail.named(changes) == "act 5; act 4; act 3; and 2 more"
