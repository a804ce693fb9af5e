"""Projects that tests begin with: each is made once, and every test has a copy of its own."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from gioia.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Step = Callable[[Project], None]


class Prepared:
    """Workspaces by the steps that lead to them, each made from the one of a step less."""

    def __init__(self, folder: Path, coder: str) -> None:
        self.folder = folder
        self.coder = coder
        self._made: dict[tuple[Step, ...], Path] = {}

    @contextmanager
    def copy(self, folder: Path, *steps: Step) -> Iterator[Project]:
        """A new project in `folder` with which these steps were taken."""
        shutil.copytree(self._after(steps), folder)
        with Project.open(folder, coder=self.coder) as project:
            yield project

    def _after(self, steps: tuple[Step, ...]) -> Path:
        if steps not in self._made:
            self._made[steps] = self._make(steps)
        return self._made[steps]

    def _make(self, steps: tuple[Step, ...]) -> Path:
        place = self.folder / "-".join(["new", *(step.__name__ for step in steps)])
        if not steps:
            Project.create(place, name="Study", coder=self.coder).close()
            return place
        with self.copy(place, *steps[:-1]) as project:
            steps[-1](project)
        return place
