"""`gioia work`: files out and in, what is said of it, and how it leaves."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Gioia

pytestmark = pytest.mark.usefixtures("workspace")

OWN = Path("codebooks/work-Marta.json")
AFTER = ("quote", "add", "anna", "--code", "asked afterwards", "--text", "asked afterwards")


@pytest.fixture
def coded(gioia: Gioia, workspace: Path) -> None:
    """Marta and Marek have coded the same words."""
    for coder in ("Marta", "Marek"):
        gioia.done("--workspace", workspace, *AFTER, "--nth", 1, "--coder", coder)


@pytest.mark.usefixtures("coded")
def test_export_writes_ones_own_work_and_prints_where(gioia: Gioia) -> None:
    assert Path(gioia.done("work", "export").out.strip()).resolve() == OWN.resolve()
    text = OWN.read_text("utf-8")
    assert json.loads(text)["coder"] == "Marta"
    assert "We were" not in text
    assert "export the work of Marta: work-Marta.json" in gioia.done("log").out
    printed = gioia.done("work", "export", "-o", "-", "--coder", "Marek", "--with-quotes").value
    assert printed["sources"][0]["quotes"][0]["words"]["text"] == "asked afterwards"


@pytest.mark.usefixtures("coded")
def test_all_writes_a_file_for_each_coder(gioia: Gioia) -> None:
    paths = gioia.done("work", "export", "--all").out.split()
    assert [Path(path).name for path in paths] == ["work-Marek.json", "work-Marta.json"]
    assert gioia("work", "export", "--all", "-o", "x.json").code == 2
    assert "as before" in gioia.done("work", "import", *paths).err


@pytest.mark.usefixtures("coded")
def test_import_brings_back_what_was_removed_and_is_undone(gioia: Gioia) -> None:
    file = gioia.done("work", "export", "--coder", "Marek").out.strip()
    (quote,) = gioia.done("quote", "list", "--coder", "Marek", "--json").rows
    gioia.done("quote", "remove", quote["guid"])
    assert "not brought back without --replace" in gioia.done("work", "import", file).err
    outcome = gioia.done("work", "import", file, "--replace", "--dry-run")
    assert "1 new" in outcome.err
    assert "Trial only" in outcome.err
    outcome = gioia.done("work", "import", file, "--replace", "--report", "report.md")
    assert "To undo: gioia undo" in outcome.err
    assert "# Import of coded work" in Path("report.md").read_text("utf-8")
    assert gioia.done("quote", "list", "--coder", "Marek", "--json").rows == [quote]
    assert "Nothing to import" in gioia.done("work", "import", file).err
    gioia.done("undo")
    assert gioia.done("quote", "list", "--coder", "Marek", "--json").rows == []


@pytest.mark.usefixtures("coded")
def test_faults_are_told_together_and_change_nothing(gioia: Gioia) -> None:
    file = Path(gioia.done("work", "export").out.strip())
    gioia.done("codebook", "export")
    outcome = gioia("work", "import", "codebooks/codebook.json", file)
    assert outcome.code == 1
    assert "gioia codebook merge" in outcome.err
    file.write_text(file.read_text("utf-8").replace('"role"', '"rolle"'), encoding="utf-8")
    outcome = gioia("work", "import", file)
    assert outcome.code == 1
    assert "sources[0].quotes[0].rolle: is not a known field" in outcome.err


def test_wrong_usage_leaves_with_its_own_code(gioia: Gioia) -> None:
    assert gioia("work", "export").code == 2
    assert gioia("work", "export", "--all").code == 2
    assert gioia("work", "import", "none.json").code == 3
    assert gioia("work", "import", "none.json", "--match", "anna").code == 2


def test_the_schema_is_printed(gioia: Gioia) -> None:
    assert gioia.done("work", "schema").value["$id"] == "urn:gioia:work:1"
