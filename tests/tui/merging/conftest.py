"""A project, and the codebook that a co-author made of the same one: each kind of conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.project import Project

if TYPE_CHECKING:
    from pathlib import Path

ASKED = {
    "asked too late": "definition",
    "Waiting": "deleted",
    "Lifted": "level",
    "Trust": "same label",
    "the kettle comes first": "alike",
}
"""What is asked about which code, as the list names it."""


@pytest.fixture
def merging(coded: Project, tmp_path: Path) -> Project:
    """Ada's project, with what Marek made of her codebook in `codebooks/from-marek.json`."""
    theme = coded.codes.get("building trust")
    for label in ("Waiting", "Lifted", "Only renamed"):
        coded.codes.add(label, parent=theme)
    base = coded.workspace.codebooks / "base.json"
    coded.codebooks.export_to(base)
    with Project.create(tmp_path / "marek", coder="Marek") as marek:
        marek.codebooks.import_from(base)
        _by_marek(marek)
        marek.codebooks.export_to(coded.workspace.codebooks / "from-marek.json")
    _by_ada(coded)
    return coded


def _by_ada(ada: Project) -> None:
    ada.codes.define(ada.codes.get("asked too late"), "Asked once the council has decided.")
    ada.codes.define(ada.codes.get("Waiting"), "For months.")
    ada.codes.move(ada.codes.get("Lifted"), ada.codes.add("Other theme", level="theme"))
    ada.codes.add("Trust", definition="In those who decide.")
    ada.codes.add("the kettle comes first")


def _by_marek(marek: Project) -> None:
    late = marek.codes.get("asked too late")
    marek.codes.define(late, "Asked after the council has decided 決定.")
    marek.codes.delete(marek.codes.get("Waiting"))
    marek.codes.move(marek.codes.get("Lifted"), None)
    marek.codes.promote(marek.codes.get("Lifted"))
    marek.codes.add("Trust", definition="Between neighbours.")
    marek.codes.add("the kettles come first")
    marek.codes.rename(marek.codes.get("Only renamed"), "Renamed by Marek")
    marek.codes.add("Pace")
