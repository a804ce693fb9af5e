"""A scene as SVG: live text, one element a line, in groups that carry the names of their parts."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from gioia.figures.measure import ruler_of
from gioia.figures.profiles import MILLIMETRE
from gioia.figures.scene import Box, Connector, Item, Scene, TextLine, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNQUOTED = str.maketrans("", "", "\\\"'")  # no family is told by its quotes
_TEXT_STYLE: dict[Weight, str] = {
    "regular": "",
    "bold": ' font-weight="bold"',
    "italic": ' font-style="italic"',
}
_FACE_STYLE: dict[Weight, str] = {
    "regular": "",
    "bold": "font-weight:bold;",
    "italic": "font-style:italic;",
}


def write(scene: Scene) -> bytes:
    """The SVG as UTF-8, carrying the glyphs it needs where the font's licence bits allow it."""
    return document(scene, embedded_faces(scene) if scene.font.may_embed else "").encode()


def document(scene: Scene, style: str = "") -> str:
    """The SVG with the rules of a style sheet in it."""
    width, height = _number(scene.width), _number(scene.height)
    millimetres = (_number(scene.width / MILLIMETRE), _number(scene.height / MILLIMETRE))
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<svg xmlns="http://www.w3.org/2000/svg"',
            f' width="{millimetres[0]}mm" height="{millimetres[1]}mm"',
            f' viewBox="0 0 {width} {height}"',
            ' role="graphics-document" aria-labelledby="title description">',
            f'<title id="title">{escape(scene.title)}</title>',
            f'<desc id="description">{escape(scene.description)}</desc>',
            *([f"<style>{style}</style>"] if style else []),
            f'<rect id="paper" width="{width}" height="{height}" fill="#fff"/>',
            f'<g font-family="{_families(scene)}" fill="#000" stroke="none">',
            *_parts(scene),
            "</g>",
            "</svg>\n",
        ]
    )


def embedded_faces(scene: Scene) -> str:
    """A rule with the glyphs that the scene uses, for every face it uses."""
    ruler = ruler_of(scene.font)
    rules = []
    for weight, style in _FACE_STYLE.items():
        used = {c for line in scene.lines if line.weight == weight for c in line.text}
        if used:
            data = b64encode(ruler.face(weight).subset(used)).decode()
            rules.append(
                f"@font-face{{font-family:{_quoted(scene.font.family)};{style}"
                f"src:url(data:font/{scene.font.file(weight).kind};base64,{data})}}"
            )
    return "\n".join(rules)


def _families(scene: Scene) -> str:
    names = (_quoted(name) for name in (scene.font.family, *scene.font.substitutes))
    return ", ".join([*names, scene.font.generic])


def _quoted(family: str) -> str:
    """A family's name as CSS has it, fit for an attribute and a style sheet."""
    return f"'{escape(family.translate(_UNQUOTED), quote=False)}'"


def _parts(scene: Scene) -> Iterator[str]:
    for part, items in groupby(scene.items, key=lambda item: item.part):
        yield f'<g id="{part}">'
        yield from map(_element, items)
        yield "</g>"


def _element(item: Item) -> str:
    match item:
        case Box():
            return _box(item)
        case TextLine():
            return _text(item)
        case Connector():
            points = " ".join(f"{_number(x)},{_number(y)}" for x, y in item.points)
            return f'<polyline points="{points}" fill="none"{_stroke(item.stroke)}/>'


def _box(box: Box) -> str:
    radius = f' rx="{_number(box.radius)}"' if box.radius else ""
    return (
        f'<rect x="{_number(box.x)}" y="{_number(box.y)}" width="{_number(box.width)}"'
        f' height="{_number(box.height)}"{radius} fill="#fff"{_stroke(box.stroke)}/>'
    )


def _text(line: TextLine) -> str:
    anchor = "" if line.anchor == "start" else f' text-anchor="{line.anchor}"'
    return (
        f'<text x="{_number(line.x)}" y="{_number(line.y)}" font-size="{_number(line.size)}"'
        f"{_TEXT_STYLE[line.weight]}{anchor}>{escape(line.text, quote=False)}</text>"
    )


def _stroke(width: float) -> str:
    return f' stroke="#000" stroke-width="{_number(width)}"'


def _number(value: float) -> str:
    """Three digits are enough for print; fewer bytes, and the same on every machine."""
    return f"{value:.3f}".rstrip("0").rstrip(".").replace("-0", "0") if value else "0"
