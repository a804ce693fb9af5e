"""The workspace: a folder with interviews, codebooks, exports, backups and the project file."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from gioia.errors import FileError, NoWorkspace

DATABASE = "gioia.db"
FOLDERS = ("interviews", "codebooks", "exports", "backups")
COPY_OF = "copy-of"
"""The setting that says of which workspace a project is a copy."""
COPY_ID = "copy-id"
"""The setting that tells a copy from every other."""
NO_NAME = "coder"
"""The coder's name on a machine that knows no login name."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """Where the parts of one workspace lie. Nothing need exist yet."""

    folder: Path

    @property
    def database(self) -> Path:
        """The project file."""
        return self.folder / DATABASE

    @property
    def interviews(self) -> Path:
        """Where transcripts go in."""
        return self.folder / "interviews"

    @property
    def codebooks(self) -> Path:
        """Where codebooks are exchanged as JSON."""
        return self.folder / "codebooks"

    @property
    def exports(self) -> Path:
        """Where figures and tables come out."""
        return self.folder / "exports"

    @property
    def backups(self) -> Path:
        """Where copies of the project file are kept."""
        return self.folder / "backups"

    def make_folders(self) -> None:
        """Makes what is missing; FileError where that is not allowed."""
        for name in FOLDERS:
            try:
                (self.folder / name).mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise FileError(
                    f"The folder {self.folder / name} cannot be made: {error.strerror}.",
                    "Choose a folder that you may write to.",
                ) from error


def find_workspace(start: Path | None = None) -> Workspace:
    """The workspace in `start`, or in the nearest folder above it that has one.

    Without `start`, GIOIA_WORKSPACE says where, or else the current folder.

    Raises:
        NoWorkspace: neither it nor any folder above holds a project file.
    """
    begin = (start or Path(os.environ.get("GIOIA_WORKSPACE") or ".")).absolute()
    for folder in (begin, *begin.parents):
        if (folder / DATABASE).exists():
            return Workspace(folder)
    raise NoWorkspace(
        f"There is no Gioia project in {begin} or above it.",
        "Make one with gioia init, or name its folder with --workspace DIR.",
    )


def coder_name(given: str | None, setting: str | None) -> str:
    """Who codes: as given, GIOIA_CODER, the project's setting, or the login name."""
    from gioia.text.normalise import clean_label

    for name in (given, os.environ.get("GIOIA_CODER"), setting, _login_name()):
        if name and (cleaned := clean_label(name)):
            return cleaned
    return NO_NAME


def _login_name() -> str | None:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # Python 3.11 on Windows has no module to ask
        return None
