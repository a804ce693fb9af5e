"""A scene as PDF: one page of its size, live text in embedded subsets of its fonts."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from gioia.figures.scene import Box, Connector, Item, Scene, TextLine, Weight

if TYPE_CHECKING:
    from fpdf import FPDF

_FAMILY = "figure"
_STYLE: dict[Weight, str] = {"regular": "", "bold": "B", "italic": "I"}
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)  # a fixed date: the same figure gives the same bytes
_BASELINE = 0.3  # of the lettering: how far below its upper edge fpdf2 sets a cell of no height


def write(scene: Scene) -> bytes:
    """The PDF."""
    pdf = _page(scene)
    for item in scene.items:
        _draw(pdf, item)
    return bytes(pdf.output())


def _page(scene: Scene) -> FPDF:
    """An empty page of the scene's size, with its fonts."""
    from fpdf import FPDF

    pdf = FPDF(unit="pt", format=(scene.width, scene.height))
    pdf.set_creation_date(_EPOCH)
    pdf.set_title(scene.title)
    pdf.set_subject(scene.description)
    pdf.set_creator("Gioia")
    pdf.set_margin(0)
    pdf.c_margin = 0
    pdf.set_auto_page_break(auto=False)
    pdf.str_alias_nb_pages = ""  # else “{nb}” in a label becomes the number of pages
    for weight in sorted({line.weight for line in scene.lines}):
        file = scene.font.file(weight)
        pdf.add_font(_FAMILY, _STYLE[weight], file.path, collection_font_number=file.index)
    pdf.set_text_shaping(use_shaping_engine=True)
    pdf.add_page()
    return pdf


def _draw(pdf: FPDF, item: Item) -> None:
    match item:
        case Box():
            pdf.set_line_width(item.stroke)
            pdf.rect(
                item.x,
                item.y,
                item.width,
                item.height,
                round_corners=bool(item.radius),
                corner_radius=item.radius,
            )
        case TextLine():
            _write_line(pdf, item)
        case Connector():
            pdf.set_line_width(item.stroke)
            pdf.polyline(item.points)


def _write_line(pdf: FPDF, line: TextLine) -> None:
    pdf.set_font(_FAMILY, _STYLE[line.weight], line.size)
    width = pdf.get_string_width(line.text)
    left = {"start": 0.0, "middle": width / 2, "end": width}[line.anchor]
    pdf.set_xy(line.x - left, line.y - _BASELINE * line.size)
    pdf.cell(width, 0, line.text)
