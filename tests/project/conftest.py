"""A project on real files: two small interviews, imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.prepared import Prepared

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gioia.project import Project

ANNA = """\
I: How did it begin?
R: We were invited after the decision. The app came before the need 👍🏽, you see.
I: And then?
R: Żółć and Łódź: people simply stayed at home. We were invited after the decision.
"""
TARAS = """\
Interviewer: What changed in 2022?
Taras: Citizens put in their own resources. Ґанок і їжа — це не послуга.
Interviewer: Who asked them to?
Taras: Nobody asked. They came by themselves, e\u0301very day, and the city followed.
"""


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """Projects of Anna's."""
    return Prepared(tmp_path_factory.mktemp("prepared"), coder="Anna")


@pytest.fixture
def project(prepared: Prepared, tmp_path: Path) -> Iterator[Project]:
    with prepared.copy(tmp_path / "study", import_both) as made:
        yield made


def import_both(project: Project) -> None:
    (project.workspace.interviews / "anna.txt").write_text(ANNA, encoding="utf-8")
    (project.workspace.interviews / "taras.txt").write_text(TARAS, encoding="utf-8")
    project.sources.add([project.workspace.interviews], language="en")
