from __future__ import annotations

import pytest

from gioia.exchange.refi.colours import LOOKS, colour_of, is_colour, look_of
from gioia.project.codes.rules import COLOURS


def test_each_look_has_a_colour_of_its_own() -> None:
    assert len(set(LOOKS)) == COLOURS
    for look in range(COLOURS):
        assert look_of(colour_of(look)) == look
        assert look_of(colour_of(look).lower()) == look


@pytest.mark.parametrize(
    ("color", "look"),
    [("#F0A000", 0), ("#00a", 1), ("#888888", None), ("#000", None), ("red", None), ("", None)],
)
def test_other_colours_take_the_nearest_look(color: str, look: int | None) -> None:
    assert look_of(color) == look


@pytest.mark.parametrize("color", ["#12", "#1234", "123456", "#GGG", "#1234567"])
def test_what_is_no_colour(color: str) -> None:
    assert not is_colour(color)
