from __future__ import annotations

from gioia.exchange.refi.markup import parse
from gioia.exchange.refi.read_sources import SourceReader
from gioia.exchange.report import Report
from tests.exchange.refi.making import guid

NAMESPACE = "urn:QDA-XML:project:1.0"


def read(sources: str) -> tuple[list[str], list[str]]:
    """The names of the texts, and what is told."""
    xml = f'<Project xmlns="{NAMESPACE}"><Sources>{sources}</Sources></Project>'
    report = Report()
    reader = SourceReader("study.qdpx", lambda _: "text", report)
    found = reader.read(parse(xml.encode(), "study.qdpx", "Project"))
    return [one.name for one in found], [str(one) for one in report.remarks()]


def test_a_text_without_a_name_is_called_by_its_file() -> None:
    """As the program qc writes them, which names the file without `internal://`."""
    texts = "".join(
        f'<TextSource guid="{guid(path)}" plainTextPath="{path}"/>'
        for path in ("board_2017.txt", "internal://admin.txt")
    )
    assert read(texts) == (["board_2017.txt", "admin.txt"], [])


def test_how_often_an_area_was_coded_is_told() -> None:
    area = f'<PictureSelection guid="{guid("a")}" name="sky"><Coding/></PictureSelection>'
    _, told = read(f'<PictureSource guid="{guid("p")}" name="p.png">{area}</PictureSource>')
    assert told == ["a picture: p.png", "a selection on a picture: p.png: sky, 1 coding"]
