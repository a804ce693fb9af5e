"""The typeface of a figure: the one that comes with Gioia, or the user's own by name or path."""

from __future__ import annotations

import struct
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from gioia.errors import FileError, NotFound

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gioia.figures.font_files import FaceInfo
    from gioia.figures.scene import Weight

FONT_ENDINGS = frozenset({".ttf", ".otf", ".ttc", ".otc"})
NORMAL_WIDTH = 5  # of the nine widths that fonts tell
SUBSTITUTES = {"sans-serif": ("Arial", "Helvetica"), "serif": ("Times New Roman", "Times")}
"""What a viewer may use in place of a family of that kind; publishers accept all four."""


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font file, and which of its fonts is meant where it is a collection."""

    path: Path
    index: int = 0

    @property
    def kind(self) -> str:
        """What is in it: `otf` for PostScript outlines, else `ttf`."""
        return "otf" if self.path.suffix.lower() in {".otf", ".otc"} else "ttf"


@dataclass(frozen=True, slots=True)
class Typeface:
    """A family with the files of its faces. A face that the family lacks is set in the regular."""

    family: str
    regular: FontFile
    bold: FontFile | None = None
    italic: FontFile | None = None
    substitutes: tuple[str, ...] = ()
    """Families that a viewer may use in its place."""
    generic: str = "sans-serif"
    may_embed: bool = False
    """Whether its licence bits let a subset travel inside any document."""

    def file(self, weight: Weight) -> FontFile:
        """The file of a face."""
        own = {"regular": self.regular, "bold": self.bold, "italic": self.italic}[weight]
        return own or self.regular


@lru_cache(maxsize=8)
def find_typeface(font: str | None = None) -> Typeface:
    """The typeface of that family name or file; without one, Source Sans Pro.

    Raises NotFound where no font has that name, FileError where the file is not a font.
    """
    if font is None:
        return _source_sans()
    path = Path(font)
    with suppress(RuntimeError):  # nobody has the name after the tilde
        path = path.expanduser()
    if path.suffix.lower() in FONT_ENDINGS:
        return _typeface_of_file(path)
    return _typeface_of_family(font)


@contextmanager
def setting_in(typeface: Typeface) -> Iterator[None]:
    """While text is set: a font that turns out to be damaged within is refused, by FileError."""
    try:
        yield
    except _damages() as fault:
        if typeface == _source_sans():
            raise
        raise FileError(
            f"the font {typeface.regular.path} is damaged: {str(fault) or type(fault).__name__}",
            "Choose another font, or none at all for Source Sans Pro.",
        ) from fault


def _damages() -> tuple[type[Exception], ...]:
    """What HarfBuzz, fontTools and fpdf2 raise depends on where in the file the damage is."""
    from fontTools.ttLib import TTLibError

    return (
        ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError, TypeError,
        ValueError, struct.error, TTLibError,
    )  # fmt: skip


def describe_characters(characters: Iterable[str], most: int = 12) -> str:
    """Characters as people can look them up: `Ω U+03A9, 漢 U+6F22`."""
    all_of_them = list(characters)
    named = ", ".join(f"{c} U+{ord(c):04X}" for c in all_of_them[:most])
    more = len(all_of_them) - most
    return f"{named} and {more} more" if more > 0 else named


def _source_sans() -> Typeface:
    import font_source_sans_pro

    folder = Path(font_source_sans_pro.font_directory)
    regular, bold, italic = (
        FontFile(folder / f"SourceSansPro-{face}.ttf") for face in ("Regular", "Bold", "It")
    )
    others = ("Source Sans 3", *SUBSTITUTES["sans-serif"])
    return Typeface("Source Sans Pro", regular, bold, italic, others, may_embed=True)


def _typeface_of_file(path: Path) -> Typeface:
    from gioia.figures.font_files import read_faces, siblings

    try:
        faces = read_faces(path)
    except (OSError, ValueError) as fault:
        raise FileError(
            f"the font {path} cannot be read: {fault}",
            "Give the path of a .ttf, .otf or .ttc file, or the name of a font on this computer.",
        ) from fault
    chosen = _closest(faces, 400)
    family = [face for face in siblings(path) if face.family == chosen.family]
    return _typeface([*faces, *family], chosen)


def _typeface_of_family(name: str) -> Typeface:
    from gioia.figures.font_files import find_family

    faces = find_family(name)
    if not faces:
        raise NotFound(
            f"there is no font “{name}” on this computer",
            "Give the path of a .ttf, .otf or .ttc file, or no font at all for Source Sans Pro.",
        )
    return _typeface(faces, _closest(faces, 400))


def _typeface(faces: list[FaceInfo], regular: FaceInfo) -> Typeface:
    bold = _closest(faces, 700, regular.width)
    italic = _closest(faces, 400, regular.width, italic=True)
    generic = "serif" if regular.serif else "sans-serif"
    return Typeface(
        regular.family,
        regular.file,
        bold.file if bold.weight > regular.weight and not bold.italic else None,
        italic.file if italic.italic else None,
        SUBSTITUTES[generic],
        generic,
        may_embed=all(face.may_embed for face in (regular, bold, italic)),
    )


def _closest(
    faces: list[FaceInfo], weight: int, width: int = NORMAL_WIDTH, *, italic: bool = False
) -> FaceInfo:
    """The face nearest to what is wanted: slant first, then width, then weight."""
    return min(
        faces,
        key=lambda face: (
            face.italic != italic,
            abs(face.width - width),
            abs(face.weight - weight),
            str(face.file.path),
        ),
    )
