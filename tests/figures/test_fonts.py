"""Finding the typeface of a figure."""

from __future__ import annotations

from pathlib import Path
from shutil import copy
from typing import TYPE_CHECKING

import font_source_sans_pro
import pytest

from gioia.errors import FileError, NotFound
from gioia.figures import draw, font_files
from gioia.figures.drawing import VECTOR_WRITERS
from gioia.figures.fonts import describe_characters, find_typeface, setting_in
from tests.figures.outlines import SMALL

if TYPE_CHECKING:
    from gioia.figures.scene import Scene

FOLDER = Path(font_source_sans_pro.font_directory)


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A font folder of the system, and the only one."""
    monkeypatch.setattr(font_files, "font_folders", lambda: [tmp_path])
    find_typeface.cache_clear()
    return tmp_path


def put(folder: Path, *faces: str, ending: str = "ttf") -> None:
    for face in faces:
        copy(FOLDER / f"SourceSansPro-{face}.{ending}", folder)


def test_without_a_name_it_is_source_sans_pro_with_its_faces() -> None:
    typeface = find_typeface()
    assert typeface.family == "Source Sans Pro"
    assert {typeface.file(w).path.name for w in ("regular", "bold", "italic")} == {
        "SourceSansPro-Regular.ttf",
        "SourceSansPro-Bold.ttf",
        "SourceSansPro-It.ttf",
    }
    assert all(typeface.file(w).path.is_file() for w in ("regular", "bold", "italic"))


@pytest.mark.parametrize("name", ["Source Sans Pro", "source sans pro", "SourceSansPro"])
def test_a_family_is_found_by_name_with_the_faces_closest_to_regular_and_bold(
    installed: Path, name: str
) -> None:
    put(installed, "Light", "Regular", "Black", "Bold", "BoldIt", "It", ending="otf")
    typeface = find_typeface(name)
    assert typeface.family == "Source Sans Pro"
    assert typeface.regular.path.name == "SourceSansPro-Regular.otf"
    assert typeface.bold is not None
    assert typeface.bold.path.name == "SourceSansPro-Bold.otf"
    assert typeface.italic is not None
    assert typeface.italic.path.name == "SourceSansPro-It.otf"
    assert typeface.regular.kind == "otf"


def test_a_family_is_found_in_a_file_named_otherwise(installed: Path) -> None:
    (installed / "deep").mkdir()
    copy(FOLDER / "SourceSansPro-Regular.ttf", installed / "deep" / "unlike.TTF")
    assert find_typeface("Source Sans Pro").regular.path.name == "unlike.TTF"


def test_a_damaged_font_of_the_system_hides_no_other(installed: Path) -> None:
    put(installed, "Regular")
    (installed / "SourceBroken.ttf").write_bytes(b"\0\1\0\0 no font")
    assert find_typeface("Source Sans Pro").regular.path.name == "SourceSansPro-Regular.ttf"


def test_a_family_without_bold_sets_it_in_the_regular_face(installed: Path) -> None:
    put(installed, "Regular")
    typeface = find_typeface("Source Sans Pro")
    assert typeface.bold is typeface.italic is None
    assert typeface.file("bold") == typeface.regular


def test_a_file_brings_the_faces_that_lie_beside_it(tmp_path: Path) -> None:
    put(tmp_path, "Regular", "Bold", "It")
    typeface = find_typeface(str(tmp_path / "SourceSansPro-Regular.ttf"))
    assert typeface.bold is not None
    assert typeface.bold.path == tmp_path / "SourceSansPro-Bold.ttf"
    assert typeface.may_embed


def test_an_unknown_family_is_not_found(installed: Path) -> None:
    assert list(installed.iterdir()) == []
    with pytest.raises(NotFound, match="no font “Nowhere Sans”"):
        find_typeface("Nowhere Sans")


@pytest.mark.parametrize(
    "content",
    [b"", b"not a font", b"\0\1\0\0" + b"junk" * 60, b"ttcf\0\1\0\0\0\0\0\2"],
    ids=["empty", "text", "junk", "short collection"],
)
@pytest.mark.parametrize("ending", ["ttf", "ttc"])
def test_a_file_that_is_no_font_is_refused_by_name(
    tmp_path: Path, content: bytes, ending: str
) -> None:
    path = tmp_path / f"bad.{ending}"
    path.write_bytes(content)
    with pytest.raises(FileError, match=f"bad.{ending} cannot be read") as refusal:
        find_typeface(str(path))
    assert refusal.value.way_out


def test_a_font_that_is_damaged_within_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "cut.ttf"
    copy(FOLDER / "SourceSansPro-Regular.ttf", path)

    def fail(_: Scene) -> bytes:  # as fpdf2 does, which leaves the file open then
        raise KeyError("head")

    monkeypatch.setitem(VECTOR_WRITERS, "pdf", fail)
    with pytest.raises(FileError, match="is damaged") as refused:
        draw(SMALL, "pdf", font=str(path))
    assert str(path) in refused.value.message


def test_a_fault_of_ours_is_not_told_as_one_of_the_font() -> None:
    with pytest.raises(KeyError), setting_in(find_typeface()):
        raise KeyError


def test_the_home_of_nobody_is_no_font() -> None:
    with pytest.raises(FileError, match="cannot be read"):
        find_typeface("~nobody-of-that-name/a.ttf")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="cannot be read"):
        find_typeface(str(tmp_path / "missing.otf"))


def test_a_collection_is_read_face_by_face(tmp_path: Path) -> None:
    from fontTools.ttLib import TTCollection, TTFont

    collection = TTCollection()
    collection.fonts = [
        TTFont(FOLDER / f"SourceSansPro-{face}.ttf") for face in ("Bold", "Regular")
    ]
    collection.save(tmp_path / "both.ttc")
    typeface = find_typeface(str(tmp_path / "both.ttc"))
    assert (typeface.regular.index, typeface.file("bold").index) == (1, 0)


def test_characters_are_named_so_that_they_can_be_looked_up() -> None:
    assert describe_characters("Ω漢") == "Ω U+03A9, 漢 U+6F22"
    assert describe_characters("abcd", most=2) == "a U+0061, b U+0062 and 2 more"
