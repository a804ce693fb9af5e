"""Two workspaces with the same interview: made once, and opened as copies that may be changed."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeAlias

from gioia.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    Opening: TypeAlias = Callable[[], AbstractContextManager[tuple[Project, Project]]]

TALK = """\
Interviewer: How did it begin?
Anna: We were asked afterwards. The plan was finished, and then we were asked 🙂 what we think.
Interviewer: And the app?
Anna: The app came before the need, e\u0301very day. We were asked afterwards, again.
"""


@contextmanager
def copies(made: Path, into: Path, *names: str) -> Iterator[tuple[Project, Project]]:
    """Copies of two workspaces by the names of their folders: the first Olena's, then Marek's."""
    for name in names:
        shutil.copytree(made / name, into / name)
    first, second = names
    with (
        Project.open(into / first, coder="Olena") as olena,
        Project.open(into / second, coder="Marek") as marek,
    ):
        yield olena, marek
