"""A report of a fault of our own: where in the code it was, and nothing of anybody's material."""

from __future__ import annotations

import platform
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_state_path

from gioia import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(__file__).parents[1]


def write_report(error: BaseException, doing: str, folder: Path | None = None) -> Path | None:
    """Writes the report to a file of its own and returns its place; None where it cannot be.

    Args:
        error: what was not foreseen.
        doing: the action during which it came up.
        folder: where to; otherwise the user's state folder.
    """
    place = folder or user_state_path("gioia", appauthor=False) / "faults"
    now = datetime.now(UTC)
    file = place / f"{now:%Y%m%d-%H%M%S-%f}.txt"
    try:
        place.mkdir(parents=True, exist_ok=True)
        file.write_text(report(error, doing, now), encoding="utf-8")
    except OSError:
        return None
    return file


def report(error: BaseException, doing: str, now: datetime) -> str:
    """The text: versions, the action, and the lines of code that led there.

    Neither values nor the error's own message: either may hold words of an interview.
    """
    system = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    lines = [f"Gioia {__version__}, {system}", f"{now:%Y-%m-%d %H:%M:%S} UTC, during: {doing}"]
    return "\n".join([*lines, *_told(error), ""])


def _told(error: BaseException) -> Iterator[str]:
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        yield from _told(cause)
        yield "\nwhich led to"
    yield f"\n{type(error).__module__}.{type(error).__qualname__}"
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}: {frame.line}"


def _short(filename: str) -> str:
    """A file without the folders of one machine."""
    path = Path(filename)
    if path.is_relative_to(PACKAGE):
        return path.relative_to(PACKAGE.parent).as_posix()
    return "/".join(path.parts[-2:])
