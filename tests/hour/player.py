"""A researcher at a real terminal: presses the keys of a step, and sees whether it was done."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from gioia.project import Project
from tests.bench.terminal import running
from tests.hour.ledger import ledger
from tests.hour.rest import ESCAPED, PAUSE, look_at, rests
from tests.hour.screen import Screen
from tests.hour.step import Words, sent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.bench.terminal import Terminal
    from tests.hour.ledger import Ledger
    from tests.hour.step import Step, Stroke

SIZE = 80, 24
"""Columns and rows of the terminal."""
BEGUN = "F1 help"
"""Is seen once the workbench is open."""
LONGEST = 90.0
"""Seconds after which something that does not come is given up."""
ESCAPE_MS = 25
"""Silence after Esc, by which the program knows it."""
GLANCE = 0.02
"""Seconds between two looks, where nothing is drawn."""


class Player:
    """Sits before the screen of a running workbench. Looks into the project by another door."""

    def __init__(self, terminal: Terminal, folder: Path, home: Path) -> None:
        self.screen = Screen(*SIZE)
        self.terminal = terminal
        self._sent = 0
        self._folder, self._home = folder, home
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

    def seen(self) -> str:
        """What the screen shows, and what the program reported of faults of its own."""
        reports = sorted(self._home.rglob("faults/*.txt"))
        return "\n".join([self.screen.words(), *(one.read_text("utf-8") for one in reports)])

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

    def send(self, keys: bytes) -> None:
        """Sends keys to the workbench, and waits for nothing."""
        self._sent += len(keys)
        self.terminal.send(keys)

    def strike(self, stroke: Stroke) -> None:
        """Presses one key, or pastes words, and waits for nothing; only after Esc one has to."""
        self.send(sent(stroke))
        if stroke == "Esc":
            self.rest(ESCAPED)

    def strike_and_rest(self, stroke: Stroke) -> None:
        """Presses one key, and waits until the program has nothing more to do for it."""
        self.strike(stroke)
        self.rest()

    def rest(self, pause: float = PAUSE) -> None:
        """Looks until the program has read every key, and waits for the next one."""
        given_up = monotonic() + LONGEST
        before, now = None, look_at(self.terminal.pid, self._sent)
        while before is None or not rests(before, now):
            self.watch(pause)
            before, now = now, look_at(self.terminal.pid, self._sent)
            if self.terminal.ended() is not None or monotonic() > given_up:
                raise AssertionError(f"no rest: {now}\n{self.seen()}")

    def go_to(self, document: str) -> None:
        """Opens a document by its name, where another one is open."""
        if document and document != self._document:
            self.open(document)

    def open(self, document: str) -> None:
        """Opens a document by its name."""
        for stroke in (":", Words(f"Open {document}"), "Enter"):
            self.send(sent(stroke))
        self.until(lambda: self.screen.shows(f"─ {document} ─"), f"open {document}")
        self._document = document

    def until(self, condition: Callable[[], bool], told: str) -> None:
        """Looks until it is so."""
        given_up = monotonic() + LONGEST
        while not condition():
            self.screen.feed(self.terminal.read(GLANCE))
            if self.terminal.ended() is not None or monotonic() > given_up:
                raise AssertionError(f"{told}: not done.\n{self.seen()}")

    def watch(self, seconds: float) -> None:
        """Looks for just so many seconds, whatever is drawn."""
        until = monotonic() + seconds
        while (rest := until - monotonic()) > 0:
            self.screen.feed(self.terminal.read(rest))

    def until_left(self) -> None:
        """Looks until the program has left by itself."""
        given_up = monotonic() + LONGEST
        while self.terminal.ended() is None:
            self.screen.feed(self.terminal.read(GLANCE))
            if monotonic() > given_up:
                raise AssertionError(f"it does not leave\n{self.seen()}")

    def _is_done(self, step: Step, before: Ledger) -> bool:
        if not self.screen.shows(step.shows) or (step.gone and self.screen.shows(step.gone)):
            return False
        now = self.ledger()
        found = any(all(part in line for part in step.holds) for line in now) or not step.holds
        return found and (now != before) == step.changes


@contextmanager
def sitting(folder: Path, home: Path) -> Iterator[Player]:
    """Opens the workbench, in a terminal of its own and with a home of its own."""
    told = {"HOME": str(home), "XDG_STATE_HOME": str(home / "state"), "ESCDELAY": str(ESCAPE_MS),
            "XDG_CONFIG_HOME": str(home / "config"), "XDG_CACHE_HOME": str(home / "cache"),
            "GIOIA_CODER": "Anna"}  # fmt: skip
    command = [sys.executable, "-m", "gioia", "--workspace", str(folder)]
    with running(command, told, SIZE) as terminal:
        player = Player(terminal, folder, home)
        try:
            yield player
        finally:
            player.close()
