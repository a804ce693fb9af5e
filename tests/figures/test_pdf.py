"""Scenes as PDF."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from pypdf import PageObject, PdfReader

from gioia.figures import pdf, scene_of
from gioia.figures.measure import ruler_of
from tests.depth import examples
from tests.figures.outlines import OUTLINES, POLISH_AND_UKRAINIAN, SMALL, outline_of, squeezed

if TYPE_CHECKING:
    from gioia.structure.outline import Outline


def page_of(data: bytes) -> PageObject:
    (page,) = PdfReader(BytesIO(data)).pages
    return page


def test_copied_text_is_that_of_the_scene_in_polish_and_ukrainian() -> None:
    scene = scene_of(POLISH_AND_UKRAINIAN)
    copied = page_of(pdf.write(scene)).extract_text()
    assert squeezed(copied) == squeezed("".join(line.text for line in scene.lines))
    assert "Об’єднання громад змінило все" in copied
    assert "„Żyjemy od konkursu do konkursu” — i w tym cały kłopot" in copied


def test_no_words_are_taken_for_the_number_of_pages() -> None:
    scene = scene_of(outline_of({"{nb} places": {"Waiting": ["{nb}"]}}))
    assert page_of(pdf.write(scene)).extract_text().count("{nb}") == 2


@settings(max_examples=examples(5), deadline=None)
@given(outline=OUTLINES)
def test_copied_text_is_that_of_any_scene(outline: Outline) -> None:
    scene = scene_of(outline)
    copied = page_of(pdf.write(scene)).extract_text()
    assert squeezed(copied) == squeezed("".join(line.text for line in scene.lines))


def test_lines_stand_where_the_scene_has_them() -> None:
    scene = scene_of(SMALL)
    found: list[tuple[float, float]] = []

    def note(text: str, _: object, matrix: list[float], *__: object) -> None:
        if text.strip():
            found.append((matrix[4], matrix[5]))

    page_of(pdf.write(scene)).extract_text(visitor_text=note)
    ruler = ruler_of(scene.font)
    told = []
    for line in scene.lines:
        width = ruler.width(line.text, line.weight, line.size)
        left = line.x - (width / 2 if line.anchor == "middle" else 0)
        told.append((left, scene.height - line.y))
    assert len(found) == len(told)
    for here, there in zip(found, told, strict=True):
        assert here == pytest.approx(there, abs=0.05)


def test_the_page_is_as_large_as_the_scene() -> None:
    scene = scene_of(SMALL, profile="springer-129")
    box = page_of(pdf.write(scene)).mediabox
    assert (float(box.width), float(box.height)) == pytest.approx(
        (scene.width, scene.height), abs=0.01
    )


def test_its_fonts_are_embedded_as_subsets_with_a_map_to_unicode() -> None:
    resources: Any = page_of(pdf.write(scene_of(POLISH_AND_UKRAINIAN)))["/Resources"]
    fonts = [font.get_object() for font in resources["/Font"].values()]
    assert {str(font["/BaseFont"]).split("+")[1] for font in fonts} == {
        "SourceSansPro",
        "SourceSansProBold",
    }
    for font in fonts:
        assert "/ToUnicode" in font
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert len(descriptor["/FontFile2"].get_data()) < 60_000


def test_the_same_outline_gives_the_same_bytes() -> None:
    assert pdf.write(scene_of(SMALL)) == pdf.write(scene_of(SMALL))


def test_it_says_what_it_shows() -> None:
    information = PdfReader(BytesIO(pdf.write(scene_of(SMALL)))).metadata
    assert information is not None
    assert information.title == "Data structure"
    assert "Źródła zaufania" in (information.subject or "")
