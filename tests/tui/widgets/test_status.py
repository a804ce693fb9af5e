from __future__ import annotations

import pytest

from gioia.text.transcript import Turn
from gioia.tui.widgets.status import Held, Whereabouts, clock, codes_line, place_line
from tests.tui.records import code, quote


@pytest.mark.parametrize(
    ("time_ms", "told"),
    [(None, ""), (0, "0:00"), (245_900, "4:05"), (3_723_000, "1:02:03"), (-5_000, "-0:05")],
)
def test_times_are_written_as_people_write_them(time_ms: int | None, told: str) -> None:
    assert clock(time_ms) == told


def test_where_one_is_is_told_from_the_whole_to_the_part() -> None:
    turn = Turn(0, 9, "Anna", "informant", 65_000)
    line = place_line(Whereabouts("a.txt", turn, "turn 2/7", 40, "3 words"))
    assert line.plain == "a.txt  ·  Anna 1:05  ·  turn 2/7  ·  40 %  ·  3 words"
    narrow = place_line(Whereabouts("ParlaMint-UA.txt", None, "", 40, "3 words"), 12)
    assert narrow.plain == "ParlaMint-U…  ·  40 %  ·  3 words"


def test_the_marked_code_is_pointed_at_where_there_are_several() -> None:
    one = Held(code(1, "slow"), quote(1, 0, 4, [1]), "trust")
    two = Held(code(2, "late"), quote(1, 0, 4, [2]), "")
    assert codes_line([one, two], 1).plain == "║ slow ‹ trust · Ada   ▸╎ late · Ada"
    assert codes_line([one], 0).plain == "║ slow ‹ trust · Ada"
    assert codes_line([], 0).plain == "no code here"


def test_what_the_marked_quote_is_marked_as_is_told_in_words() -> None:
    marked = quote(1, 0, 4, [1])._replace(role="power", stance="qualifies", note="only\nin spring")
    plain = Held(code(2, "late"), quote(2, 0, 4, [2]), "")
    line = codes_line([Held(code(1, "slow"), marked, ""), plain], 0).plain
    assert line == "▸║ slow · Ada · ▲ power quote · ~ qualifies · ✎ only in spring   ╎ late · Ada"
