"""A project on real files: two small interviews, imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

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


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "study", name="Study", coder="Anna") as made:
        (made.workspace.interviews / "anna.txt").write_text(ANNA, encoding="utf-8")
        (made.workspace.interviews / "taras.txt").write_text(TARAS, encoding="utf-8")
        made.sources.add([made.workspace.interviews], language="en")
        yield made
