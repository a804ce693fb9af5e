"""The data structure as a figure for print: laid out once, written in several formats."""

from __future__ import annotations

from gioia.figures.drawing import (
    DEFAULT_STYLE,
    ENDINGS,
    STYLES,
    Drawing,
    draw,
    scene_of,
    write,
)
from gioia.figures.plan import HEADERS
from gioia.figures.profiles import DEFAULT_PROFILE, PROFILES

__all__ = [
    "DEFAULT_PROFILE",
    "DEFAULT_STYLE",
    "ENDINGS",
    "HEADERS",
    "PROFILES",
    "STYLES",
    "Drawing",
    "draw",
    "scene_of",
    "write",
]
