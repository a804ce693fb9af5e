from __future__ import annotations

from gioia.text.transcript import Turn
from gioia.text.turns_on_demand import TurnsOnDemand

TURNS = tuple(Turn(start, start + 9, "Anna") for start in range(0, 50, 10))


def test_turns_on_demand_are_the_turns_and_each_is_made_once() -> None:
    made: list[int] = []

    def make(place: int) -> Turn:
        made.append(place)
        return TURNS[place]

    turns = TurnsOnDemand([turn.start for turn in TURNS], make)
    assert len(turns) == len(TURNS)
    assert turns.starts == tuple(turn.start for turn in TURNS)
    assert made == []
    assert (turns[1], turns[-1], turns[1:3]) == (TURNS[1], TURNS[-1], TURNS[1:3])
    assert made == [1, 4, 2]
    assert tuple(turns) == TURNS
    assert sorted(made) == [0, 1, 2, 3, 4]
