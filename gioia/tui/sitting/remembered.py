"""What the workbench remembers of a project from one sitting to the next: a small JSON file.

It lies in the user's own state folder, not in the project: where one person stopped reading is no
fact of the research, must not stand in its audit trail, and may be lost without harm.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any

from platformdirs import user_state_path

from gioia.tui.sitting.recents import Recents

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person was in a document: the cursor, and the first visible character."""

    cursor: int = 0
    top: int = 0


@dataclass(frozen=True, slots=True)
class Remembered:
    """The document that was open, the place in each, the codes of late, the colours, the mouse."""

    document: str = ""
    """A guid."""
    places: dict[str, Place] = field(default_factory=dict)
    recents: Recents = field(default_factory=Recents)
    theme: str = ""
    mouse: bool = True
    lanes: bool = False
    """Whether each coder has lanes of their own."""
    coders: tuple[str, ...] = ()
    """Whose quotes are shown; everybody's where nobody is named."""
    by_theme: bool = False
    """Whether the same theme is agreement enough."""

    def at(self, document: str, place: Place) -> Remembered:
        """With the person now at this place of this document."""
        return replace(self, document=document, places={**self.places, document: place})


def state_file(project: str) -> Path:
    """The file of a project, by its guid, in the user's state folder."""
    return _folder() / f"{project}.json"


def used_before() -> bool:
    """Whether this person has had any project open in the workbench."""
    return _folder().is_dir()


def _folder() -> Path:
    return user_state_path("gioia", appauthor=False) / "workbench"


def with_theme(remembered: Remembered, theme: str) -> Remembered:
    """With these colours."""
    return replace(remembered, theme=theme)


def load(path: Path) -> Remembered:
    """What the file holds; nothing where it is missing or not what we write."""
    try:
        return _read(json.loads(path.read_bytes()))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return Remembered()


def save(path: Path, remembered: Remembered) -> None:
    """Writes the file whole or not at all; OSError where that is not possible."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}.part")
    draft.write_text(json.dumps(asdict(remembered)), encoding="utf-8")
    draft.replace(path)


def _read(told: dict[str, Any]) -> Remembered:
    places = {
        str(guid): Place(int(p["cursor"]), int(p["top"])) for guid, p in told["places"].items()
    }
    recents = told["recents"]
    return Remembered(
        document=str(told["document"]),
        places=places,
        recents=Recents(tuple(map(str, recents["uses"])), tuple(map(str, recents["slots"]))),
        theme=str(told["theme"]),
        mouse=bool(told.get("mouse", True)),
        lanes=bool(told.get("lanes")),
        coders=tuple(map(str, told.get("coders", ()))),
        by_theme=bool(told.get("by_theme")),
    )
