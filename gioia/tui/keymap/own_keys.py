"""Which keys are in force: those of a person's own file, where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.keymap.keymap import Keymap, keymap_of

if TYPE_CHECKING:
    from pathlib import Path

NAME = "keymap.toml"


def own_file() -> Path:
    """Where the file lies if no other is named; it need not be there."""
    from platformdirs import user_config_path

    return user_config_path("gioia", appauthor=False) / NAME


def load_keymap(path: Path | None = None, preset: str | None = None) -> Keymap:
    """The keys of a file that was named, or of the person's own if there is one.

    Raises:
        FileError: the file was named and cannot be read.
    """
    place = own_file() if path is None else path
    if path is None and not place.is_file():
        return Keymap() if preset is None else keymap_of(preset)
    from gioia.tui.keymap.keymap_file import read_file

    return read_file(place, preset, named=path is not None)
