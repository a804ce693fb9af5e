"""Jobs of the workbench, in a real terminal: its first picture, opening a document, every key."""

from __future__ import annotations

import shutil
import sys
import tempfile
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from tests.bench.bare_app import READY
from tests.bench.baselines import count_codings, insert_quote, plain, read_document, reading
from tests.bench.jobs_start import GIOIA
from tests.bench.measure import Budget, Job, Sides, timed
from tests.bench.studies import LONG
from tests.bench.terminal import running

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager

    from tests.bench.studies import Studies
    from tests.bench.terminal import Answer, Terminal

    Study = Callable[[Studies], Path]
    Prepare = Callable[[Studies], AbstractContextManager[Sides]]

DOWN, PAGE_DOWN, HOME, END = b"\x1b[B", b"\x1b[6~", b"\x1b[H", b"\x1b[F"
F2, ENTER, ESCAPE, BACKSPACE = b"\x1bOQ", b"\r", b"\x1b", b"\x7f"
FIRST_WORDS = b"Documents"
LISTED = LONG.encode()
"""Is drawn once the project is open, a while after the first picture."""
FIRST_SOURCE = 1
"""The key of the very long transcript, which is imported first."""
FREE = 10_000_000
"""A place behind the end of every text."""
PRESSES = 5
"""Keys of a kind in a repeat."""
KEY = Budget(ms=10)
"""What a key may cost."""


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


def _opening(study: Study) -> Prepare:
    """From Enter in the list of documents to the last byte of the very long transcript."""

    @contextmanager
    def prepare(studies: Studies) -> Iterator[Sides]:
        sizes: list[int] = []
        with (
            studies.copy(study(studies)) as folder,
            workbench(folder) as terminal,
            reading(folder / "gioia.db") as connection,
        ):
            terminal.wait_for(LISTED)
            terminal.settle()
            terminal.press(ENTER)

            def ours() -> float:
                for keys in (F2, END, ENTER, F2, HOME):
                    terminal.press(keys)
                return _noted(terminal.press(ENTER), sizes)

            yield Sides(
                ours, lambda: timed(lambda: read_document(connection, FIRST_SOURCE)), sizes=sizes
            )

    return prepare


def _key(
    study: Study,
    pressed: bytes,
    *,
    at_first: Sequence[bytes] = (),
    before: Sequence[bytes] = (),
    after: Sequence[bytes] = (),
    writes: bool = False,
) -> Prepare:
    """How to measure one key in the very long transcript; the other keys are not timed.

    `writes`: the key ends on the disk, so the smallest program's is followed by one committed row.
    """

    @contextmanager
    def prepare(studies: Studies) -> Iterator[Sides]:
        sizes: list[int] = []
        with (
            studies.copy(study(studies)) as folder,
            workbench(folder) as terminal,
            smallest(folder if writes else None) as baseline,
            reading(folder / "gioia.db") as connection,
        ):
            codings = count_codings(connection)
            terminal.wait_for(LISTED)
            terminal.settle()
            for keys in (ENTER, *at_first):
                terminal.press(keys)

            def ours() -> float:
                for keys in before:
                    terminal.press(keys)
                ms = _noted(terminal.press(pressed), sizes)
                for keys in after:
                    terminal.press(keys)
                return ms

            def told() -> str:
                new = count_codings(connection) - codings
                return f"{new} codings made" if new else ""

            yield Sides(ours, baseline, told, sizes)

    return prepare


@contextmanager
def smallest(folder: Path | None) -> Iterator[Callable[[], float]]:
    """A key of the smallest Textual program; with a row committed to a copy of that workspace."""
    with ExitStack() as held:
        floor, spots = held.enter_context(bare()), count()
        floor.wait_for(READY.encode())
        floor.settle()
        if folder is None:
            yield lambda: floor.press(b"x").ms
            return
        other = held.enter_context(tempfile.TemporaryDirectory(dir=folder.parent))
        raw = held.enter_context(plain(Path(shutil.copy(folder / "gioia.db", other))))

        def baseline() -> float:
            ms = floor.press(b"x").ms
            return ms + timed(lambda: insert_quote(raw, _quote(next(spots))))

        yield baseline


def _quote(spot: int) -> Sequence[object]:
    """A row of the quote table, less its key, of a word that nobody coded."""
    start = FREE + spot
    return (str(uuid4()), FIRST_SOURCE, start, start + 1, "x", 1, None, "none", "supports", "")


def _noted(answer: Answer, sizes: list[int]) -> float:
    sizes.append(answer.size)
    return answer.ms


def _long(studies: Studies) -> Path:
    return studies.long


def _paragraph(studies: Studies) -> Path:
    return studies.paragraph


def _many(studies: Studies) -> Path:
    return studies.many


ANYWHERE = " in 200,000 words that have 5,000 quotes, to the last byte"
KINDS = (("", _long, ANYWHERE), ("-one", _paragraph, f"{ANYWHERE}; all is one paragraph"))
"""What the names of jobs end with, the document, and how it is told."""


def _in(end: str, study: Study, where: str) -> list[Job]:
    """The jobs in one very long document."""
    return [
        Job(
            f"open-long{end}",
            f"opening a document from the list{where}, against reading its text, turns and quotes "
            "through sqlite3",
            Budget(ms=100),
            _opening(study),
        ),
        Job(
            f"key-move{end}",
            f"cursor one row down{where}, against the smallest Textual program drawing one line",
            KEY,
            _key(study, DOWN),
            pairs=PRESSES,
        ),
        Job(
            f"key-select{end}",
            f"selecting a word more{where}",
            KEY,
            _key(study, b"W"),
            pairs=PRESSES,
        ),
        Job(f"key-page{end}", f"a page down{where}", KEY, _key(study, PAGE_DOWN), pairs=PRESSES),
        Job(
            f"key-code{end}",
            f"applying the last code again to a sentence, on the disk{where}, against the smallest "
            "Textual program and one committed insert through sqlite3",
            KEY,
            _key(study, b".", at_first=(b"c", ENTER), before=(PAGE_DOWN, b"s"), writes=True),
            pairs=PRESSES,
        ),
    ]


JOBS: Sequence[Job] = (
    Job(
        "first-paint",
        "from the command to the workbench's first picture against the smallest Textual program's",
        Budget(ms=500),
        first_paint,
    ),
    *(job for kind in KINDS for job in _in(*kind)),
    Job(
        "palette-open",
        f"opening the window of 5,000 codes{ANYWHERE}",
        Budget(ms=50, size=20_000),
        _key(_many, b"c", before=(b"s",), after=(ESCAPE,)),
    ),
    Job(
        "palette-key",
        "a letter typed in that window",
        Budget(ms=30),
        _key(_many, b"e", at_first=(b"s", b"c"), after=(BACKSPACE,)),
        pairs=PRESSES,
    ),
)
