from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.reader.find import MOST, Matches, find

TEXT = "Trust is slow.\nWe trust  them; distrust too. (trust)"


def test_either_case_and_any_white_space() -> None:
    assert [TEXT[slice(*match)] for match in find(TEXT, "trust").found] == [
        "Trust", "trust", "trust", "trust",
    ]  # fmt: skip
    assert len(find(TEXT, "slow. we TRUST them")) == 1
    assert len(find(TEXT, "(trust)")) == 1
    assert find(TEXT, "  ") == Matches()


def test_a_single_letter_is_not_looked_for_for_ever() -> None:
    assert len(find("e" * (MOST + 5), "e")) == MOST


def test_onward_goes_round_the_ends() -> None:
    matches = find(TEXT, "trust")
    starts = [start for start, _ in matches.found]
    assert matches.onward(-1, 1) == 0
    assert matches.onward(starts[0], 1) == 1
    assert matches.onward(starts[-1], 1) == 0
    assert matches.onward(starts[0], -1) == 3
    assert Matches().onward(0, 1) is None


@given(st.text(alphabet="ab \n", max_size=60), st.integers(0, 60), st.integers(0, 20))
def test_between_is_what_touches(text: str, start: int, length: int) -> None:
    matches = find(text, "a")
    end = start + length
    assert matches.between(start, end) == tuple(
        match for match in matches.found if match[0] < end and match[1] > start
    )
