"""Font files on this computer: where they are, and which faces each of them holds."""

from __future__ import annotations

import logging
import os
import struct
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gioia.figures.fonts import FONT_ENDINGS, FontFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from fontTools.ttLib import TTFont

# What fontTools says of a font's small flaws is no news for the person who draws a figure.
logging.getLogger("fontTools").addHandler(logging.NullHandler())

# Bits of the OS/2 table: https://learn.microsoft.com/typography/opentype/spec/os2
_ITALIC, _OBLIQUE = 1 << 0, 1 << 9
_EMBEDDING_LIMITS = 0x000F
_SANS_SERIF_FROM = 11
_LATIN_TEXT = 2


@dataclass(frozen=True, slots=True)
class FaceInfo:
    """What a font file says of one of its faces."""

    family: str
    names: frozenset[str]
    """All family names, folded."""
    file: FontFile
    weight: int
    """400 regular, 700 bold."""
    width: int
    """5 normal, less for condensed."""
    italic: bool
    serif: bool
    may_embed: bool


def find_family(name: str) -> list[FaceInfo]:
    """The faces of the family of that name, in the font folders of the system and the user.

    Files that are named like the family are read first; the others only where none of these is it.
    """
    files = list(_files(font_folders()))
    alike = [path for path in files if _alike(path, name)]
    wanted = _fold(name)
    for some in (alike, [path for path in files if path not in set(alike)]):
        found = [face for face in _readable(some) if wanted in face.names]
        if found:
            return found
    return []


def siblings(path: Path) -> list[FaceInfo]:
    """The faces in the files beside this one that are named like it."""
    others = (other for other in _files([path.parent]) if other != path)
    return list(_readable(other for other in others if _alike(other, path.stem)))


def read_faces(path: Path) -> list[FaceInfo]:
    """The faces in a font file. Raises OSError or ValueError where it cannot be read as one."""
    from fontTools.ttLib import TTCollection, TTFont, TTLibError

    try:
        with path.open("rb") as file:
            if path.suffix.lower() in {".ttc", ".otc"}:
                collection = TTCollection(file, lazy=True)
                return [_read(path, i, font) for i, font in enumerate(collection.fonts)]
            return [_read(path, 0, TTFont(file, lazy=True))]
    except (TTLibError, KeyError, IndexError, AssertionError, struct.error) as fault:
        # What fontTools raises depends on where in the file the damage is.
        raise ValueError(f"it is not a font file, or damaged ({fault})") from fault


def _read(path: Path, index: int, font: TTFont) -> FaceInfo:
    names, style = font["name"], font["OS/2"]
    families = [name for i in (16, 1) if (name := names.getDebugName(i))]
    if not families:
        raise ValueError("it names no family")
    shape = style.panose
    return FaceInfo(
        families[0],
        frozenset(map(_fold, families)),
        FontFile(path, index),
        style.usWeightClass,
        style.usWidthClass,
        bool(style.fsSelection & (_ITALIC | _OBLIQUE)),
        shape.bFamilyType == _LATIN_TEXT and 1 < shape.bSerifStyle < _SANS_SERIF_FROM,
        not style.fsType & _EMBEDDING_LIMITS,
    )


def _readable(paths: Iterable[Path]) -> Iterator[FaceInfo]:
    for path in paths:
        try:
            yield from read_faces(path)
        except (OSError, ValueError):
            continue  # a damaged font that somebody else installed cannot be the one asked for


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix.lower() in FONT_ENDINGS:
                yield path


def font_folders() -> list[Path]:
    """Where this system keeps its fonts and the user's own, that of the user first."""
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData/Local"))
        windows = Path(os.environ.get("WINDIR", "C:/Windows"))
        return [local / "Microsoft/Windows/Fonts", windows / "Fonts"]
    if sys.platform == "darwin":
        return [home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    own = Path(os.environ.get("XDG_DATA_HOME", home / ".local/share"))
    return [
        own / "fonts", home / ".fonts", Path("/usr/local/share/fonts"), Path("/usr/share/fonts")
    ]  # fmt: skip


def _alike(path: Path, name: str) -> bool:
    """Whether the file's name begins as the family's: `timesbd.ttf` for Times New Roman."""
    return _fold(path.stem)[:4] == _fold(name)[:4]


def _fold(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())
