from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Project]:
    """An empty project."""
    with Project.create(tmp_path / "study", name="Study", coder="Zofia") as made:
        yield made
