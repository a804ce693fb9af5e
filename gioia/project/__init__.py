"""The project: what the command line, the workbench and scripts talk to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gioia.project.door import Door as Door
    from gioia.project.project import Project as Project
    from gioia.project.workspace import Workspace as Workspace

_HOMES = {
    "Door": "gioia.project.door",
    "Project": "gioia.project.project",
    "Workspace": "gioia.project.workspace",
}

__all__ = ["Door", "Project", "Workspace"]


def __getattr__(name: str) -> object:
    """Loads a public class when it is first asked for, so that `--help` stays quick."""
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
