"""A researcher at a real terminal: presses the keys of a step, and sees whether it was done."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from gioia.project import Project
from tests.bench.terminal import running
from tests.hour.ledger import ledger
from tests.hour.screen import Screen
from tests.hour.step import Words, sent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.bench.terminal import Terminal
    from tests.hour.ledger import Ledger
    from tests.hour.step import Step, Stroke

SIZE = 80, 24
"""Columns and rows of the terminal."""
BEGUN = "F1 help"
"""Is seen once the workbench is open."""
LONGEST = 30.0
"""Seconds after which something that does not come is given up."""
ESCAPE_MS = 25
"""Silence after Esc, by which the program knows it."""
GLANCE = 0.02
"""Seconds between two looks, where nothing is drawn."""
CALM = 4
"""So many looks at which nothing goes on are a rest."""


class Player:
    """Sits before the screen of a running workbench. Looks into the project by another door."""

    def __init__(self, terminal: Terminal, folder: Path) -> None:
        self.screen = Screen(*SIZE)
        self.terminal = terminal
        self._folder = folder
        self._project: Project | None = None
        self._seen: tuple[int, Ledger] = (-1, ())
        self._document = ""

    def ledger(self) -> Ledger:
        """What the project holds now; read anew only where anything was written."""
        if self._project is None:
            self._project = Project.open(self._folder)
        raw = self._project.store.raw
        version = int(raw.execute("PRAGMA data_version").fetchone()[0])
        if version != self._seen[0]:
            self._seen = version, ledger(self._project)
        return self._seen[1]

    def close(self) -> None:
        """Looks no more."""
        if self._project is not None:
            self._project.close()

    def do(self, step: Step) -> None:
        """Does a step, and waits until it is seen to be done."""
        before = self.ledger()
        self.press(step)
        self.until_done(step, before)

    def until_done(self, step: Step, before: Ledger) -> None:
        """Looks until a step is seen to be done; `before`: what the project held."""
        self.until(lambda: self._is_done(step, before), step.told)

    def press(self, step: Step) -> None:
        """Presses the keys of a step in a burst, in the document where it is done."""
        self.go_to(step.document)
        for stroke in step.strokes:
            self.strike(stroke)

    def strike(self, stroke: Stroke) -> None:
        """Presses one key, or pastes words, and waits for nothing."""
        self.terminal.send(sent(stroke))
        if stroke == "Esc":
            self._keep_still()

    def strike_and_rest(self, stroke: Stroke) -> None:
        """Presses one key, and waits until the program has nothing more to do for it."""
        self.strike(stroke)
        self.rest()

    def rest(self) -> None:
        """Looks until nothing is drawn, and no thread of the program runs or waits for the disk."""
        given_up = monotonic() + LONGEST
        calm, before = 0, -1
        while calm < CALM:
            drawn = self.terminal.read(GLANCE)
            self.screen.feed(drawn)
            work, asleep = work_of(self.terminal.pid)
            calm = calm + 1 if asleep and work == before and not drawn else 0
            before = work
            assert monotonic() < given_up, f"no rest:\n{self.screen.words()}"

    def go_to(self, document: str) -> None:
        """Opens a document by its name, where another one is open."""
        if document and document != self._document:
            self.open(document)

    def open(self, document: str) -> None:
        """Opens a document by its name."""
        for stroke in (":", Words(f"Open {document}"), "Enter"):
            self.terminal.send(sent(stroke))
        self.until(lambda: self.screen.shows(f"─ {document} ─"), f"open {document}")
        self._document = document

    def until(self, condition: Callable[[], bool], told: str) -> None:
        """Looks until it is so."""
        given_up = monotonic() + LONGEST
        while not condition():
            self.screen.feed(self.terminal.read(GLANCE))
            if self.terminal.ended() is not None or monotonic() > given_up:
                raise AssertionError(f"{told}: not done.\n{self.screen.words()}")

    def _keep_still(self) -> None:
        """A terminal tells Esc from other keys by the silence that follows."""
        until = monotonic() + 2 * ESCAPE_MS / 1000
        while (rest := until - monotonic()) > 0:
            self.screen.feed(self.terminal.read(rest))

    def until_left(self) -> None:
        """Looks until the program has left by itself."""
        given_up = monotonic() + LONGEST
        while self.terminal.ended() is None:
            self.screen.feed(self.terminal.read(GLANCE))
            if monotonic() > given_up:
                raise AssertionError(f"it does not leave\n{self.screen.words()}")

    def _is_done(self, step: Step, before: Ledger) -> bool:
        if not self.screen.shows(step.shows) or (step.gone and self.screen.shows(step.gone)):
            return False
        now = self.ledger()
        found = any(all(part in line for part in step.holds) for line in now) or not step.holds
        return found and (now != before) == step.changes


def work_of(pid: int) -> tuple[int, bool]:
    """Ns on a processor so far, and whether all threads sleep; (0, True) where nobody tells."""
    work, asleep = 0, True
    for task in Path(f"/proc/{pid}/task").glob("*"):
        try:
            work += int((task / "schedstat").read_text().split()[0])
            asleep = asleep and (task / "stat").read_text().rpartition(")")[2].split()[0] == "S"
        except OSError:  # it has ended meanwhile
            asleep = False
    return work, asleep


@contextmanager
def sitting(folder: Path, home: Path) -> Iterator[Player]:
    """Opens the workbench, in a terminal of its own and with a home of its own."""
    told = {"HOME": str(home), "XDG_STATE_HOME": str(home / "state"), "ESCDELAY": str(ESCAPE_MS),
            "XDG_CONFIG_HOME": str(home / "config"), "XDG_CACHE_HOME": str(home / "cache"),
            "GIOIA_CODER": "Anna"}  # fmt: skip
    command = [sys.executable, "-m", "gioia", "--workspace", str(folder)]
    with running(command, told, SIZE) as terminal:
        player = Player(terminal, folder)
        try:
            yield player
        finally:
            player.close()
