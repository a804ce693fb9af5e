"""Drawing a figure: a style lays an outline out as a scene, a writer turns it into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gioia.errors import UsageError
from gioia.figures import classic, pdf, png, svg
from gioia.figures.fitting import fit
from gioia.figures.fonts import find_typeface, setting_in
from gioia.figures.measure import ruler_of
from gioia.figures.plan import HEADERS, plan_of
from gioia.figures.profiles import DEFAULT_PROFILE, find_profile

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gioia.figures.fitting import Style
    from gioia.figures.scene import Scene
    from gioia.structure.outline import Outline

DEFAULT_STYLE = "classic"
STYLES: dict[str, Style] = {"classic": classic.arrange}
VECTOR_WRITERS: dict[str, Callable[[Scene], bytes]] = {"svg": svg.write, "pdf": pdf.write}
RASTER_WRITERS: dict[str, Callable[[Scene, int], bytes]] = {"png": png.write}
ENDINGS = (*VECTOR_WRITERS, *RASTER_WRITERS)


class Drawing(NamedTuple):
    """A figure as the bytes of a file, and what its author should be warned of."""

    data: bytes
    warnings: tuple[str, ...]


def draw(
    outline: Outline,
    ending: str,
    *,
    style: str = DEFAULT_STYLE,
    profile: str = DEFAULT_PROFILE,
    dpi: int = 300,
    font: str | None = None,
    headers: Sequence[str] = HEADERS,
) -> Drawing:
    """The outline as a figure in the format of a file's ending.

    `font` is a family name or the path of a font file; `dpi` is for pictures of dots only. Raises
    UsageError for a name that does not exist or an outline with nothing to draw, FileError for a
    font that cannot be read.
    """
    known_ending(ending)
    scene = scene_of(outline, style=style, profile=profile, font=font, headers=headers)
    return Drawing(write(scene, ending, dpi=dpi), scene.warnings)


def scene_of(
    outline: Outline,
    *,
    style: str = DEFAULT_STYLE,
    profile: str = DEFAULT_PROFILE,
    font: str | None = None,
    headers: Sequence[str] = HEADERS,
) -> Scene:
    """The figure laid out, to be written in as many formats as needed. Raises as `draw` does."""
    if style not in STYLES:
        raise UsageError(f"there is no style “{style}”", f"Styles: {', '.join(STYLES)}.")
    size = find_profile(profile)
    typeface = find_typeface(font)
    with setting_in(typeface):
        ruler = ruler_of(typeface)
        return fit(STYLES[style], plan_of(outline, headers, ruler), size, ruler)


def write(scene: Scene, ending: str, *, dpi: int = 300) -> bytes:
    """The scene in the format of a file's ending. Raises UsageError where there is no writer."""
    known = known_ending(ending)
    with setting_in(scene.font):
        if known in VECTOR_WRITERS:
            return VECTOR_WRITERS[known](scene)
        return RASTER_WRITERS[known](scene, dpi)


def known_ending(ending: str) -> str:
    """`.SVG` as `svg`. Raises UsageError where figures are not written in that format."""
    known = ending.removeprefix(".").lower()
    if known not in ENDINGS:
        asked = f"as “{ending}”" if known else "to a name without an ending"
        raise UsageError(f"a figure cannot be written {asked}", f"Formats: {', '.join(ENDINGS)}.")
    return known
