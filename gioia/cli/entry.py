"""Before the workbench opens: whose turn it is, where somebody has the project open already."""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from gioia.cli.context import insists, named_coder
from gioia.errors import HeldProject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

    from gioia.project import Door
    from gioia.store.hold_note import Holder

DEADLY = ("SIGHUP", "SIGTERM")
"""The signals of a terminal that is closed and of a polite kill, where there are such."""
LOOK, COPY, OPEN, AGAIN, LEAVE = "l", "c", "o", "t", "q"


def let_in(find: Callable[[], Door], look: Callable[[], Door]) -> Door:
    """The door to go through: the project is held from now on, or it is only looked at.

    Nobody is asked where the other one is oneself, in another window of this machine: each change
    is held there against what the other window did.

    Args:
        find: leads to the project, or to one that is made.
        look: leads to it for looking only.

    Raises:
        HeldProject: somebody has it open, and the person does not want to do anything about it.
    """
    while True:
        way_in = find()
        if way_in.read_only or (other := way_in.hold()) is None or _may_join(way_in, other):
            return way_in
        chosen = LEAVE
        try:
            chosen = _ask(way_in, other)
        finally:
            if chosen != OPEN:
                way_in.close()
        if chosen == OPEN:
            return way_in
        if chosen == LOOK:
            return look()
        if chosen == COPY:
            return _copied(look)
        if chosen == LEAVE:
            raise HeldProject(
                other.sentence,
                "To look only: gioia --read-only. To work in a copy that is merged later: "
                "gioia copy. To open it all the same: gioia --anyway",
            )


@contextmanager
def let_go_when_killed(way_in: Door) -> Iterator[None]:
    """Where a signal ends the program, it holds the project no longer: others need not wait."""

    def leave(number: int, _: FrameType | None) -> None:
        way_in.let_go()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)

    numbers = [getattr(signal, name) for name in DEADLY if hasattr(signal, name)]
    before = {number: signal.signal(number, leave) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _may_join(way_in: Door, other: Holder) -> bool:
    return insists() or (other.is_here and other.coder == way_in.coder)


def _ask(way_in: Door, other: Holder) -> str:
    """What the person wants to do now that another one has the project open."""
    from gioia.project.copying import copy_place

    copy = copy_place(way_in.folder, way_in.coder).name
    ways = {
        LOOK: "look only: all of it can be read, and nothing changed",
        COPY: f"work in a copy that is merged later: {copy}",
        OPEN: "open it as well: on one machine both can work at the same time",
        AGAIN: "try again",
        LEAVE: "leave",
    }
    if not other.is_here:
        del ways[OPEN]
    click.echo(f"{other.sentence}\n", err=True)
    for letter, told in ways.items():
        click.echo(f"  {letter}  {told}", err=True)
    click.echo(err=True)
    wanted = click.Choice(tuple(ways), case_sensitive=False)
    chosen: str = click.prompt("What now?", type=wanted, err=True)
    return chosen


def _copied(look: Callable[[], Door]) -> Door:
    from gioia.project import Door
    from gioia.project.copying import copy_place, copy_workspace

    with look() as original:
        folder = copy_workspace(original.open(), copy_place(original.folder, original.coder))
    way_in = Door.to(folder, named_coder())
    way_in.hold()
    return way_in
