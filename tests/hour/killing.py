"""Killing the program at any moment of a step, and holding what is left against what was there."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from tests.hour.aftermath import State, begun_again, drafts_in
from tests.hour.player import BEGUN, sitting
from tests.hour.step import sent, singly

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from random import Random

    from tests.hour.player import Player
    from tests.hour.step import Step

LATEST = 0.04
"""Seconds after a key at which the program is killed at the latest: its act may be half done."""

Way = Literal["at a change", "at any key", "in a burst"]
"""At a key that changes what is on the disk; at any one, each before it done; or while many keys
wait to be done."""
WAYS: tuple[Way, ...] = get_args(Way)


@dataclass(frozen=True, slots=True)
class Moment:
    """A step, a project in which it is still to be done, and the state after each of its keys."""

    step: Step
    folder: Path
    states: tuple[State, ...]
    """One more than there are keys: the first one is before them all."""


class Kill(NamedTuple):
    """The program was killed so many seconds after a key."""

    key: int
    late: float
    states: tuple[State, ...]
    """Before the first key that was not known to be done, and after each one until this."""
    left: State

    @property
    def loses_no_more_than_the_key(self) -> bool:
        """All is as after one of these keys; a draft may outlive its memo by a moment."""
        outlived = (State(then.ledger, before.drafts) for before, then in pairwise(self.states))
        return self.left in {*self.states, *outlived}

    @property
    def told(self) -> str:
        """How what is left stands to the keys in flight."""
        before, then = self.states[0], self.states[-1]
        if len(set(self.states)) == 1:
            return "nothing was to change"
        if self.left in {before, then}:
            return "as before it" if self.left == before else "as after it"
        return "as between them"


def done_singly(player: Player, step: Step, home: Path) -> tuple[State, ...]:
    """Does a step key by key, and tells what is on the disk before it and after each key."""
    player.go_to(step.document)
    states = [State(player.ledger(), drafts_in(home))]
    for stroke in singly(step):
        player.strike_and_rest(stroke)
        states.append(State(player.ledger(), drafts_in(home)))
    player.until_done(step, states[0].ledger)
    return tuple(states)


def killed(moment: Moment, way: Way, folder: Path, home: Path, random: Random) -> Kill:
    """Does a step in a copy of its project up to one of its keys, and kills the program then."""
    strokes = singly(moment.step)
    burst = way == "in a burst"
    key = _key(moment.states, way, random)
    late = random.random() * LATEST * (key + 1 if burst else 1)
    with sitting(folder, home) as player:
        player.until(lambda: player.screen.shows(BEGUN), "open the project")
        player.go_to(moment.step.document)
        for stroke in strokes[:key]:
            player.strike(stroke) if burst else player.strike_and_rest(stroke)
        player.send(sent(strokes[key]))
        player.watch(late)
        player.terminal.kill()
    states = moment.states[0 if burst else key : key + 2]
    return Kill(key, late, states, begun_again(moment.step, folder, home))


def _key(states: Sequence[State], way: Way, random: Random) -> int:
    keys = range(len(states) - 1)
    changing = [key for key in keys if states[key] != states[key + 1]]
    candidates = changing if changing and way == "at a change" else keys
    return candidates[int(random.random() * len(candidates))]
