"""A scene as PNG: its SVG drawn by resvg in the scene's own fonts, with its resolution."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from gioia.errors import UsageError
from gioia.figures import svg

if TYPE_CHECKING:
    from gioia.figures.scene import Scene

RESOLUTIONS = range(72, 1201)
"""Dots per inch; publishers ask for 1200 at most, for line art."""
MOST_PIXELS = 200_000_000


def write(scene: Scene, dpi: int) -> bytes:
    """The PNG in `dpi` dots per inch. Raises UsageError where these are too many or too few."""
    width, height = pixels(scene, dpi)
    import resvg_py

    drawn = resvg_py.svg_to_bytes(
        svg_string=svg.document(scene),
        background="#ffffff",
        skip_system_fonts=True,
        font_files=sorted({str(scene.font.file(line.weight).path) for line in scene.lines}),
        width=width,
        height=height,
        dpi=dpi,
    )
    return _stamped(bytes(drawn), dpi)


def pixels(scene: Scene, dpi: int) -> tuple[int, int]:
    """The picture's size. Raises UsageError for a resolution that cannot be meant."""
    if dpi not in RESOLUTIONS:
        raise UsageError(
            f"{dpi} is no resolution for print",
            f"Give {RESOLUTIONS[0]} to {RESOLUTIONS[-1]} dots per inch; 300 or 600 is usual.",
        )
    width, height = round(scene.width / 72 * dpi), round(scene.height / 72 * dpi)
    if width * height > MOST_PIXELS:
        raise UsageError(
            f"at {dpi} dots per inch the picture would have {width} × {height} pixels",
            "Give fewer dots per inch, or write a PDF or SVG, which are sharp at any size.",
        )
    return width, height


def _stamped(png: bytes, dpi: int) -> bytes:
    """Black on white without transparency, as publishers ask, and with its resolution."""
    from PIL.PngImagePlugin import PngImageFile

    # Opened by its class, as `Image.open` refuses large pictures lest they come from strangers.
    with PngImageFile(BytesIO(png)) as picture:
        out = BytesIO()
        picture.convert("L").save(out, "PNG", dpi=(dpi, dpi))
    return out.getvalue()
