"""Killing the program at any moment of a step, and holding what is left against what was there."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from time import monotonic
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from gioia.project.workspace import DATABASE
from gioia.store.header import is_amid_change
from tests.hour.aftermath import State, begun_again, drafts_in, left_in
from tests.hour.player import BEGUN, sitting
from tests.hour.step import Words, sent, singly

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from random import Random

    from tests.hour.player import Player
    from tests.hour.step import Step

LATEST = 0.04
"""Seconds after a key at which the program is killed at the latest: its act may be half done."""
BURST = 1.5
"""Seconds after the last key of a burst: it takes about so long until all of them are done."""
AMID = 0.004
"""Seconds at the latest after the journal of a change is there, or is gone."""
GLIMPSE = 0.0001
"""Seconds between two looks at the journal."""
PATIENCE = 5.0
"""Seconds in which a change begins, or is done."""

Way = Literal["amid a change", "at a change", "in a burst", "at any key"]
"""While the project is being changed; soon after a key that changes what is on the disk, or while
it waits behind many others; or soon after any key."""
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
    written = ""
    for stroke in singly(step):
        player.strike_and_rest(stroke)
        states.append(State(player.ledger(), drafts_in(home)))
        if isinstance(stroke, Words) and stroke.letters:
            written += stroke.text
            assert any(written.strip() in draft for draft in states[-1].drafts), written
    player.until_done(step, states[0].ledger)
    return tuple(states)


def killed(moment: Moment, way: Way, folder: Path, home: Path, random: Random) -> Kill:
    """Does a step in a copy of its project up to one of its keys, and kills the program then."""
    strokes = singly(moment.step)
    burst = way == "in a burst"
    key = _key(moment.states, way, random)
    with sitting(folder, home) as player:
        player.until(lambda: player.screen.shows(BEGUN), "open the project")
        player.go_to(moment.step.document)
        for stroke in strokes[:key]:
            player.strike(stroke) if burst else player.strike_and_rest(stroke)
        begun = monotonic()
        player.send(sent(strokes[key]))
        if way == "amid a change" and moment.states[key].ledger != moment.states[key + 1].ledger:
            _watch_the_journal(folder, player, gone=random.random() < 0.5)
            player.watch(random.random() * AMID)
        else:
            player.watch(random.random() * (BURST if burst else LATEST))
        late = monotonic() - begun
        player.terminal.kill()
    states = moment.states[0 if burst else key : key + 2]
    if is_amid_change(folder / DATABASE) or drafts_in(home):
        begun_again(moment.step, folder, home)
    return Kill(key, late, states, left_in(folder, home))


def _key(states: Sequence[State], way: Way, random: Random) -> int:
    keys = range(len(states) - 1)
    changing = [key for key in keys if states[key] != states[key + 1]]
    written = [key for key in changing if states[key].ledger != states[key + 1].ledger]
    wanted = {"amid a change": written, "at any key": keys}.get(way, changing)
    candidates = wanted or keys
    return candidates[int(random.random() * len(candidates))]


def _watch_the_journal(folder: Path, player: Player, *, gone: bool) -> None:
    """Looks until the journal of a change is there; or until it is gone, and all on the disk."""
    given_up = monotonic() + PATIENCE
    for there in (True, False) if gone else (True,):
        while is_amid_change(folder / DATABASE) != there and monotonic() < given_up:
            player.watch(GLIMPSE)
