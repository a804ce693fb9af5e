from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.exchange.refi.schema import faults
from tests.exchange.refi.vendors import VENDORS

if TYPE_CHECKING:
    from tests.cli.conftest import Gioia

pytestmark = pytest.mark.usefixtures("workspace")


def coded(gioia: Gioia) -> None:
    gioia.done("quote", "add", "anna.txt", "--text", "were asked 🙂", "--code", "asked afterwards")
    gioia.done("quote", "add", "anna.txt", "--text", "app came before", "--code", "app before need")


def test_a_project_goes_out_and_comes_in(gioia: Gioia, empty: Path) -> None:
    coded(gioia)
    out = gioia.done("export", "-o", "out/study.qdpx", "-o", "codes.QDC").out.splitlines()
    assert out == ["out/study.qdpx", "codes.QDC"]
    before = gioia.done("quote", "list", "--json").rows
    other = empty / "other"
    gioia.done("init", other)
    gioia.done("--workspace", other, "import", "out/study.qdpx")
    assert gioia.done("--workspace", other, "quote", "list", "--json").rows == before
    gioia.done("--workspace", other, "undo")
    assert gioia.done("--workspace", other, "source", "list", "--json").rows == []
    gioia.done("--workspace", other, "import", "codes.QDC")
    assert len(gioia.done("--workspace", other, "code", "list", "--json").rows) == 4


def test_the_default_place_is_exports(gioia: Gioia, workspace: Path) -> None:
    (path,) = gioia.done("export").out.splitlines()
    assert Path(path) == workspace / "exports" / "project.qdpx"
    with zipfile.ZipFile(path) as archive:
        assert faults(archive.read("project.qde"), "Project.xsd") == []


def test_the_nvivo_profile_tells_what_it_does(gioia: Gioia) -> None:
    coded(gioia)
    assert "needs --profile nvivo (2 times)" in gioia.done("export", "-o", "a.qdpx").err
    told = gioia.done("export", "-o", "b.qdpx", "--profile", "nvivo", "--report", "lost.md")
    assert "right in NVivo" in told.err
    report = Path("lost.md").read_text(encoding="utf-8")
    assert report.startswith("# Export to b.qdpx\n")
    assert "- 2 quotes" in report
    assert "## What did not go over" in report


@pytest.mark.parametrize("name", ["study.docx", "study", "x.qdpx.zip"])
def test_an_unknown_ending_lists_what_there_is(gioia: Gioia, name: str) -> None:
    outcome = gioia("export", "-o", "good.qdpx", "-o", name)
    assert outcome.code == 2
    assert ".qdpx: a project for NVivo" in outcome.err
    assert not Path("good.qdpx").exists()


def test_an_import_is_told_and_reported(gioia: Gioia) -> None:
    Path("from-nvivo.qdpx").write_bytes(VENDORS["nvivo-windows"]())
    done = gioia.done("import", "from-nvivo.qdpx", "--report", "came.md")
    assert "written by NVivo Release 12.6" in done.err
    assert "UTF-16 code units" in done.err
    assert "To undo: gioia undo" in done.err
    report = Path("came.md").read_text(encoding="utf-8")
    assert "# Import of from-nvivo.qdpx" in report
    assert "5 codings" in report
    assert "There is nothing new in it" in gioia.done("import", "from-nvivo.qdpx").err


def test_files_and_projects_can_be_named_together(gioia: Gioia) -> None:
    Path("p.qdpx").write_bytes(VENDORS["maxqda"]())
    Path("more.txt").write_text("I: Who?\nR: We did.\n", encoding="utf-8")
    gioia.done("import", "p.qdpx", "more.txt")
    names = {row["name"] for row in gioia.done("source", "list", "--json").rows}
    assert {"Interview 1", "more.txt"} <= names


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.qdpx", VENDORS["atlas-23"]()[:200], 3),
        ("a.qdpx", b"", 3),
        ("a.qdc", b"<html/>", 3),
        ("a.qde", b"<!DOCTYPE Project [<!ENTITY a 'b'>]><Project name='&a;'/>", 3),
        ("a.qde", b"<Project><Sources><TextSource plainTextPath='x'/></Sources></Project>", 1),
    ],
)
def test_bad_files_change_nothing(gioia: Gioia, name: str, data: bytes, code: int) -> None:
    Path(name).write_bytes(data)
    before = gioia.done("log", "--json").rows
    outcome = gioia("import", name)
    assert outcome.code == code
    assert name in outcome.err
    assert gioia.done("log", "--json").rows == before


def test_what_cannot_be_placed_is_left_out_on_request(gioia: Gioia) -> None:
    xml = "<Project><Sources><TextSource guid='{}' name='N' plainTextPath='x'/></Sources></Project>"
    Path("a.qde").write_text(xml.format("5215cc69-b628-4e02-afb9-9beeaee55808"), encoding="utf-8")
    assert "--lenient" in gioia("import", "a.qde").err
    assert (
        "left out: a.qde: N: its text is not in the file"
        in gioia.done("import", "a.qde", "--lenient").err
    )


def test_languages_are_checked(gioia: Gioia) -> None:
    Path("p.qdpx").write_bytes(VENDORS["maxqda"]())
    assert gioia("import", "p.qdpx", "--language", "english").code == 2


def test_codings_go_to_spreadsheets(gioia: Gioia) -> None:
    coded(gioia)
    done = gioia.done("export", "-o", "out/codings.csv", "-o", "codings.xlsx")
    assert done.out.splitlines() == ["out/codings.csv", "codings.xlsx"]
    lines = Path("out/codings.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("source,source_guid,sha256,start,end,text")
    assert zipfile.is_zipfile("codings.xlsx")


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("x.PNG", "gioia figure -o x.PNG"),
        ("my codes.json", "gioia codebook export -o 'my codes.json'"),
        ("quotes.md", "gioia table -o quotes.md"),
    ],
)
def test_what_another_command_writes_is_told(gioia: Gioia, name: str, meant: str) -> None:
    refused = gioia("export", "-o", name)
    assert refused.code == 2
    assert f"Did you mean: {meant}\n" in refused.err
    assert not Path(name).exists()
