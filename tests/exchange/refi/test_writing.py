from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from gioia.errors import FaultsFound
from gioia.exchange.refi.convention import Convention
from gioia.exchange.refi.reading import read_qdc, read_qdpx
from gioia.exchange.refi.values import (
    Case,
    Code,
    Coding,
    Link,
    Note,
    Project,
    Selection,
    Set,
    Source,
    User,
    Value,
    Variable,
)
from gioia.exchange.refi.writing import write_qdc, write_qde, write_qdpx
from tests.exchange.refi.making import guid
from tests.exchange.refi.schema import faults

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "One 🙂 two & <three>.\nAnd\u2028more.\n"
CODE = Code(
    guid=guid("c"),
    name="c & <d>",
    codable=False,
    color="#0a0",
    description="line\n two",
    notes=(guid("n"),),
    children=(Code(guid("d"), "d"),),
)
SELECTION = Selection(
    guid("s"), 6, 9, "two", "a note", guid("u"), "2024-05-01T10:00:00Z",
    (Coding(guid("k"), guid("c"), guid("u"), "2024-05-01T10:00:00Z", (guid("n"),)),), (guid("n"),),
)  # fmt: skip
FULL = Project(
    name="All “of” it & <more>",
    origin="Gioia test",
    user=guid("u"),
    description="about",
    users=(User(guid("u"), "Ann"),),
    codes=(CODE,),
    variables=(Variable(guid("v"), "Age", "Integer", "years"), Variable(guid("w"), "x", "Text")),
    cases=(Case(guid("p"), "P1", "who", (Value(guid("v"), "34"),), (guid("t"),)),),
    sources=(
        Source(
            guid("t"), "one.txt", TEXT, "said", (SELECTION, Selection(guid("z"), 3, 3)),
            (Coding(guid("whole"), guid("d")),), (guid("n"),), (Value(guid("w"), "a b"),),
        ),
        Source(guid("t2"), "two.txt", "Two."),
    ),
    notes=(
        Note(guid("n"), "A memo", "With\n\ttext \ue000", "told", guid("u"), "2024-05-01T10:00:00Z"),
    ),
    links=(Link(guid("l"), "leads to", "OneWay", guid("c"), guid("d"), (guid("n"),)),),
    sets=(Set(guid("g"), "all", "of them", (guid("c"), guid("d")), (guid("t"),), (guid("n"),)),),
    on_project=(guid("n"),),
)  # fmt: skip


@pytest.mark.parametrize("utf16", [False, True])
def test_a_project_comes_back_as_it_was(tmp_path: Path, utf16: bool) -> None:
    path = tmp_path / "p.qdpx"
    origin = "Gioia (UTF-16 positions)" if utf16 else "Gioia"
    project = replace(FULL, origin=origin)
    path.write_bytes(write_qdpx(project, Convention(utf16=utf16)))
    reading = read_qdpx(path)
    assert reading.faults == ()
    assert reading.project == project


def test_all_kinds_of_elements_are_valid() -> None:
    assert faults(write_qde(FULL, Convention()), "Project.xsd") == []


def test_the_bytes_are_those_that_lxml_would_write() -> None:
    data = write_qde(FULL, Convention())
    tree = etree.fromstring(data, etree.XMLParser(remove_blank_text=True))
    etree.indent(tree)
    assert data == etree.tostring(tree, xml_declaration=True, encoding="utf-8") + b"\n"


def test_an_empty_project_is_valid() -> None:
    assert faults(write_qde(Project(name="Empty"), Convention()), "Project.xsd") == []


def test_a_codebook_is_valid_and_comes_back(tmp_path: Path) -> None:
    bare = replace(CODE, notes=())
    data = write_qdc(replace(FULL, codes=(bare,)))
    assert faults(data, "Codebook.xsd") == []
    (tmp_path / "c.qdc").write_bytes(b"\xef\xbb\xbf" + data)
    read = read_qdc(tmp_path / "c.qdc").project
    assert read.codes == (bare,)
    assert [one.codes for one in read.sets] == [(guid("c"), guid("d"))]


def test_guids_are_written_in_upper_case_and_once() -> None:
    data = write_qde(FULL, Convention()).decode()
    assert f'guid="{guid("c").upper()}"' in data
    assert guid("c") not in data


BROKEN = {
    "no GUID": replace(FULL, users=(User("x", "Ann"),)),
    "not unique": replace(FULL, sets=(Set(guid("c"), "twice"),)),
    "is no colour": replace(FULL, codes=(replace(CODE, color="red"),)),
    "there is no type": replace(FULL, variables=(*FULL.variables, Variable(guid("q"), "q", "X"))),
    "there is no direction": replace(
        FULL, links=(Link(guid("l"), "", "Up", guid("c"), guid("d")),)
    ),
    "which is not in the file": replace(FULL, on_project=(guid("gone"),)),
    "has no text": replace(FULL, sources=(replace(FULL.sources[0], text=None),)),
    "lies outside": replace(
        FULL,
        sources=(replace(FULL.sources[0], selections=(SELECTION._replace(end=10_000),)),),
    ),
    "has no name": replace(FULL, name=""),
}


@pytest.mark.parametrize("told", BROKEN)
def test_what_others_would_refuse_is_not_written(told: str) -> None:
    with pytest.raises(FaultsFound) as refused:
        write_qdpx(BROKEN[told])
    assert told in str(refused.value)


def test_all_faults_are_told_together() -> None:
    broken = replace(FULL, name="", on_project=(guid("gone"), guid("lost")))
    with pytest.raises(FaultsFound) as refused:
        write_qdpx(broken)
    assert len(refused.value.faults) == 3
