"""Jobs of the workbench, in a real terminal: its first picture, opening a document, every key."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from statistics import median
from typing import TYPE_CHECKING

from tests.bench.bare_app import READY
from tests.bench.baselines import count_codings, read_document, reading
from tests.bench.jobs_start import GIOIA
from tests.bench.measure import Budget, Job, Sides, timed
from tests.bench.terminal import running

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from tests.bench.studies import Studies
    from tests.bench.terminal import Answer, Terminal

DOWN, PAGE_DOWN, HOME, END = b"\x1b[B", b"\x1b[6~", b"\x1b[H", b"\x1b[F"
F2, ENTER = b"\x1bOQ", b"\r"
FIRST_WORDS = b"Documents"
FIRST_SOURCE = 1
"""The key of the very long transcript, which is imported first."""
PRESSES = 5
"""Keys of a kind in a repeat."""


def bare() -> AbstractContextManager[Terminal]:
    """The smallest Textual program, in a terminal."""
    return running([sys.executable, "-m", "tests.bench.bare_app"], {})


def workbench(folder: Path) -> AbstractContextManager[Terminal]:
    """The workbench on a workspace, in a terminal; it remembers nothing of other sittings."""
    state = str(folder / "state")
    home = {"HOME": state, "XDG_STATE_HOME": state, "XDG_CONFIG_HOME": state}
    return running([GIOIA, "--workspace", str(folder)], home)


@contextmanager
def first_paint(studies: Studies) -> Iterator[Sides]:
    """From the command to the first picture."""
    with studies.copy(studies.long) as folder:

        def ours() -> float:
            with workbench(folder) as terminal:
                return terminal.wait_for(FIRST_WORDS)

        def baseline() -> float:
            with bare() as terminal:
                return terminal.wait_for(READY.encode())

        yield Sides(ours, baseline)


@contextmanager
def opening(studies: Studies) -> Iterator[Sides]:
    """From Enter in the list of documents to the last byte of the very long transcript."""
    sizes: list[int] = []
    with (
        studies.copy(studies.long) as folder,
        workbench(folder) as terminal,
        reading(folder / "gioia.db") as connection,
    ):
        terminal.wait_for(FIRST_WORDS)
        terminal.settle()

        def ours() -> float:
            for keys in (F2, END, ENTER, F2, HOME):
                terminal.press(keys)
            return _noted(terminal.press(ENTER), sizes)

        yield Sides(
            ours,
            lambda: timed(lambda: read_document(connection, FIRST_SOURCE)),
            lambda: _sent(sizes),
        )


def _key(
    pressed: bytes, *, at_first: Sequence[bytes] = (), before: Sequence[bytes] = ()
) -> Callable[[Studies], AbstractContextManager[Sides]]:
    """How to measure one key in the very long transcript; the other keys are not timed."""

    @contextmanager
    def prepare(studies: Studies) -> Iterator[Sides]:
        sizes: list[int] = []
        with (
            studies.copy(studies.long) as folder,
            workbench(folder) as terminal,
            bare() as floor,
            reading(folder / "gioia.db") as connection,
        ):
            codings = count_codings(connection)
            floor.wait_for(READY.encode())
            floor.settle()
            terminal.wait_for(FIRST_WORDS)
            terminal.settle()
            for keys in (ENTER, *at_first):
                terminal.press(keys)

            def ours() -> float:
                for keys in before:
                    terminal.press(keys)
                return _noted(terminal.press(pressed), sizes)

            def told() -> str:
                new = count_codings(connection) - codings
                return f"{_sent(sizes)}, {new} codings made" if new else _sent(sizes)

            yield Sides(ours, lambda: floor.press(b"x").ms, told)

    return prepare


def _noted(answer: Answer, sizes: list[int]) -> float:
    sizes.append(answer.size)
    return answer.ms


def _sent(sizes: Sequence[int]) -> str:
    return f"{median(sizes):,.0f} bytes"


WITHIN = " in 200,000 words that have 5,000 quotes, to the last byte"
SAME = "the same for "

JOBS: Sequence[Job] = (
    Job(
        "first-paint",
        "from the command to the workbench's first picture against the smallest Textual program's",
        Budget(ms=700),
        first_paint,
    ),
    Job(
        "open-long",
        f"opening a document from the list{WITHIN}, against reading its text, turns and quotes "
        "through sqlite3",
        Budget(ms=100),
        opening,
    ),
    Job(
        "key-move",
        f"cursor one row down{WITHIN}, against the smallest Textual program drawing one line",
        Budget(ms=10),
        _key(DOWN),
        pairs=PRESSES,
    ),
    Job("key-select", f"{SAME}selecting a word more", Budget(ms=10), _key(b"W"), pairs=PRESSES),
    Job("key-page", f"{SAME}a page down", Budget(ms=10), _key(PAGE_DOWN), pairs=PRESSES),
    Job(
        "key-code",
        f"{SAME}applying the last code again to a sentence, on the disk",
        Budget(ms=10),
        _key(b".", at_first=(b"c", ENTER), before=(b"}", b"s")),
        pairs=PRESSES,
    ),
)
