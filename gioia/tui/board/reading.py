"""What the board reads of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.project.codes.candidates import candidates
from gioia.tui.board.structure import structure_of

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.tui.board.structure import Structure


def read_structure(project: Project) -> tuple[Structure, int]:
    """The codes as they are now, and how many informants there are.

    An informant is a named one or, where none was named, a speaker label of one source.
    """
    speaking = [one for one in project.sources.labels() if one.role == "informant"]
    informants = {one.informant or one.id for one in speaking}
    structure = structure_of(project.codes.list(retired=True), candidates(project))
    return structure, len(informants)
