"""How wide a text is in a typeface: shaped by HarfBuzz, as browsers and the PDF will set it."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.figures.fonts import FontFile, Typeface
    from gioia.figures.scene import Weight

    class _Glyph(Protocol):
        codepoint: int
        cluster: int

    class _Position(Protocol):
        x_advance: int


class Shaped(NamedTuple):
    """A text as a face sets it."""

    advances: tuple[float, ...]
    """How far each code point moves the pen, in em; one of a ligature has all of it."""
    lacking: tuple[str, ...]
    """The characters that the face has no glyph for."""


class Face:
    """One face of a typeface, open for measuring."""

    def __init__(self, file: FontFile) -> None:
        import uharfbuzz as hb

        self._face = hb.Face(hb.Blob.from_file_path(str(file.path)), file.index)
        self._font = hb.Font(self._face)
        self._known: dict[str, Shaped] = {}

    def shape(self, text: str) -> Shaped:
        """Shape the text once; later calls remember it."""
        shaped = self._known.get(text)
        if shaped is None:
            shaped = self._known[text] = self._shape(text)
        return shaped

    def has(self, character: str) -> bool:
        """Whether there is a glyph for the character."""
        return bool(self._font.get_nominal_glyph(ord(character)))

    @property
    def cap_height(self) -> float:
        """The height of a capital letter, in em."""
        glyph = self._font.get_nominal_glyph(ord("H"))
        extents = self._font.get_glyph_extents(glyph) if glyph else None
        return extents.y_bearing / self._face.upem if extents else 0.7

    def subset(self, characters: set[str]) -> bytes:
        """A font file with the glyphs of these characters only."""
        import uharfbuzz as hb

        wanted = hb.SubsetInput()
        wanted.unicode_set.update({ord(character) for character in characters})
        return bytes(hb.subset(self._face, wanted).blob.data)

    def _shape(self, text: str) -> Shaped:
        import uharfbuzz as hb

        buffer = hb.Buffer()
        # As code points, so that clusters count code points on every platform.
        buffer.add_codepoints([ord(character) for character in text])
        buffer.guess_segment_properties()
        hb.shape(self._font, buffer)
        glyphs: Sequence[_Glyph] = buffer.glyph_infos
        positions: Sequence[_Position] = buffer.glyph_positions or ()
        advances = [0.0] * len(text)
        for glyph, position in zip(glyphs, positions, strict=True):
            advances[glyph.cluster] += position.x_advance / self._face.upem
        return Shaped(tuple(advances), self._lacking(text, glyphs))

    def _lacking(self, text: str, glyphs: Sequence[_Glyph]) -> tuple[str, ...]:
        """Asked of the shaped text, since a face may compose what it has not as one glyph."""
        if all(glyph.codepoint for glyph in glyphs):
            return ()
        starts = sorted({glyph.cluster for glyph in glyphs})
        ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
        holes = sorted({glyph.cluster for glyph in glyphs if not glyph.codepoint})
        characters = "".join(text[start : ends[start]] for start in holes)
        return tuple(dict.fromkeys(c for c in characters if _is_seen(c) and not self.has(c)))


def _is_seen(character: str) -> bool:
    """Whether the character has a shape: joiners and variation selectors have none."""
    return unicodedata.category(character) != "Cf" and not "\ufe00" <= character <= "\ufe0f"


class Ruler:
    """Measures texts in the faces of one typeface."""

    def __init__(self, typeface: Typeface) -> None:
        self.typeface = typeface
        self._faces: dict[Weight, Face] = {}

    def face(self, weight: Weight) -> Face:
        """The face of that weight, opened when first needed."""
        face = self._faces.get(weight)
        if face is None:
            face = self._faces[weight] = Face(self.typeface.file(weight))
        return face

    def width(self, text: str, weight: Weight, size: float) -> float:
        """How wide the text is in points, when set in `size` points."""
        return sum(self.face(weight).shape(text).advances) * size


@lru_cache(maxsize=4)
def ruler_of(typeface: Typeface) -> Ruler:
    """The ruler of a typeface; it remembers what it has measured."""
    return Ruler(typeface)
