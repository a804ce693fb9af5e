"""The files of the standard's annexes, and an example: read where they are at hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from gioia.errors import FaultsFound
from gioia.project.refi.taking_in import import_refi
from tests.exchange.refi.making import zipped
from tests.exchange.refi.schema import shared

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


def with_texts(path: Path) -> bytes:
    """A .qde with a text for each that it names, long enough; words where selections tell them."""
    from lxml import etree

    root: Any = etree.parse(str(path)).getroot()
    files = {"project.qde": path.read_bytes()}
    for element in root.iter():
        told = element.get("plainTextPath")
        if told is None:
            continue
        name = told.rpartition("/")[2]
        text = list(files.get(f"sources/{name}", name.encode() * 30).decode().ljust(1200, "x"))
        for one in element:
            words = re.sub(r"\s+", " ", one.get("name") or "").removesuffix("…")
            if one.get("startPosition") and len(words) > 20:
                start, end = int(one.get("startPosition")), int(one.get("endPosition"))
                text[start : start + len(words)] = words[: end - start]
        files[f"sources/{name}"] = "".join(text).encode()
    return zipped(files)


def test_the_codebook(here: Project) -> None:
    import_refi(here, shared("A1_codebook.qdc"))
    codes = {one.label: one for one in here.codes.list()}
    assert sorted(codes) == [
        "Conservatives", "Economy", "Health care", "Liberals", "Topics", "Values",
    ]  # fmt: skip
    assert codes["Economy"].definition == "Anything about jobs or taxes or business"
    assert codes["Economy"].guid == "d7aa29da-519b-4946-9b90-253b6db8fd0a"


@pytest.mark.parametrize("name", ["A2_atlasti8_project.qde", "A3_transana_project.qde"])
def test_a_project_without_its_texts_is_refused(here: Project, name: str) -> None:
    with pytest.raises(FaultsFound, match="nothing was imported") as refused:
        import_refi(here, shared(name))
    assert all("not in the file" in fault.message for fault in refused.value.faults)
    assert not here.codes.list()


def test_the_project_of_atlas(here: Project, tmp_path: Path) -> None:
    path = tmp_path / "atlas.qdpx"
    path.write_bytes(with_texts(shared("A2_atlasti8_project.qde")))
    done = import_refi(here, path, language="en")
    labels = {one.label: one.level for one in here.codes.list() if one.parent == "Coke"}
    assert labels == {"full-fat Coke": "concept", "diet Coke": "concept"}
    quotes = {one.text: one for one in here.quotes.list()}
    said = quotes["Oh, that was great. See you tomorrow? Eleven thirty. Mm."]
    assert (said.start, said.end, said.codes) == (139, 195, ("diet Coke",))
    assert len(here.quotes.list()) == 8
    assert said.coder == "Friedrich Markgraf"
    note = next(one for one in here.quotes.list() if one.note.startswith("Mabel is not"))
    assert note.codes == ()
    assert {memo.coder for memo in here.memos.list()} == {"Friedrich Markgraf"}
    values = here.attributes.values("source")
    names = {one.guid: one.name for one in here.sources.list()}
    assert {names[key]: value["age"] for key, value in values.items() if "age" in value} == {
        "Simon.docx": "67", "Mabêl 2ième.txt": "25", "Mabel.txt": "25",
    }  # fmt: skip
    lost = " ".join(str(one) for one in done.remarks if one.matter == "lost")
    assert "cornflakes-n-milk.jpg" in lost
    assert "Netzwerk" in lost


def test_the_project_of_transana(here: Project, tmp_path: Path) -> None:
    path = tmp_path / "transana.qdpx"
    path.write_bytes(with_texts(shared("A3_transana_project.qde")))
    import_refi(here, path, language="en")
    assert len(here.sources.list()) == 11
    assert len(here.codes.list()) == 19
    assert len([one for one in here.quotes.list() if one.codes]) == 20
    on = {memo.on for memo in here.memos.list()}
    assert {"quote", "source"} <= on
    assert len(here.memos.list(text="Coded as a whole")) > 0


def test_the_example(here: Project) -> None:
    done = import_refi(here, shared("gioia_example.qdpx"))
    assert not done.faults
    assert [(one.label, one.level) for one in here.codes.list()][:3] == [
        ("Negotiating legitimacy", "dimension"),
        ("Borrowing authority", "theme"),
        ("Citing the regulator", "concept"),
    ]
    assert [one.text for one in here.quotes.list()] == ["the regulator wanted it", "only a pilot"]
    assert [one.text for one in here.memos.list(on="project")] == ["Memo 1\n\nA memo."]
