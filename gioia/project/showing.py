"""Files that show the project, drawn beside other people's work and yet of one moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from gioia.errors import ChangedMeanwhile
from gioia.project.atomic import write_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from gioia.project.project import Project

TRIES = 5
"""How often something is drawn anew that others change while it is drawn."""

Shown = TypeVar("Shown")


def export_shown(
    project: Project,
    what: str,
    paths: Sequence[Path],
    read: Callable[[], Shown],
    draw: Callable[[Shown], Iterable[bytes]],
) -> Shown:
    """Writes the files, with a line in the audit trail; they show the project as it is there.

    A picture takes seconds, in which nobody else could change the project. So it is drawn before
    the transaction of files and line; there, if others changed the project meanwhile, it is read
    again, and drawn again if it shows something else by now.

    Args:
        project: the open project.
        what: what is exported, for the audit trail.
        paths: the files.
        read: gives what is shown as a value, soon; called inside of transactions.
        draw: makes the bytes of each file of that value.

    Returns:
        What the files show.

    Raises:
        ChangedMeanwhile: others changed what is shown each time while it was drawn.
        FileError: a path cannot be written.
    """
    with project.store.reading():
        version, shown = project.version(), read()
    for _ in range(TRIES):
        drawn = list(draw(shown))
        with project.handing_out(what) as noting:
            last, version = version, project.version()
            before, shown = shown, shown if version == last else read()
            if shown == before:
                for path, data in zip(paths, drawn, strict=True):
                    write_bytes(path, data)
                if noting:
                    project.note_export(what, paths)
                return shown
    raise ChangedMeanwhile(
        f"The {what} was drawn {TRIES} times, and each time others changed what it shows.",
        "Nothing was written. Export it again once they pause.",
    )
