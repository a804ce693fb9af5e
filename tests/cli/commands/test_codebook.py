from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Gioia

pytestmark = pytest.mark.usefixtures("workspace")

EXPORTED = Path("codebooks/codebook.json")
BAD = b"""{"format": "gioia-codebook", "version": 1, "colour": 1,
"concepts": [{"guid": "x", "label": 3}]}"""


def exported(gioia: Gioia) -> Path:
    return Path(gioia.done("codebook", "export").out.strip())


def test_export_writes_to_codebooks_and_prints_where(gioia: Gioia) -> None:
    assert exported(gioia).resolve() == EXPORTED.resolve()
    book = json.loads(EXPORTED.read_bytes())
    assert [code["label"] for code in book["themes"]] == ["Timing"]
    assert "quotes" not in book["concepts"][0]


def test_export_may_go_to_stdout_and_hold_quotes(gioia: Gioia) -> None:
    gioia.done("quote", "add", "anna", "--text", "The app", "--code", "app")
    book = gioia.done("codebook", "export", "-o", "-", "--with-quotes").value
    assert book["concepts"][1]["quotes"][0]["text"] == "The app"
    assert not EXPORTED.exists()


def test_export_then_import_is_the_same(gioia: Gioia, tmp_path: Path) -> None:
    file = exported(gioia)
    gioia.done("init", tmp_path / "other")
    other = ("--workspace", tmp_path / "other")
    assert "4 added" in gioia.done("codebook", "import", file, *other).err
    again = gioia.done("codebook", "export", *other).out.strip()
    ours, theirs = (json.loads(path.read_bytes()) for path in (file, Path(again)))
    for book in (ours, theirs):
        assert len(book.pop("lineage")) == 1
    assert ours == theirs
    assert "4 as they were" in gioia.done("codebook", "import", file, *other).err


@pytest.mark.parametrize(
    ("file", "options", "told"),
    [("codes.docx", (), "Endings: .md, .csv, .xlsx"), ("a.md", ("--with-quotes",), "gioia table")],
)
def test_what_a_table_of_the_codebook_is_not(
    gioia: Gioia, file: str, options: tuple[str, ...], told: str
) -> None:
    outcome = gioia("codebook", "export", "-o", file, *options)
    assert outcome.code == 2
    assert told in outcome.err
    assert not Path(file).exists()


def test_an_appendix_has_the_definitions(gioia: Gioia) -> None:
    place = Path(gioia.done("codebook", "export", "-o", "exports/appendix.md").out.strip())
    assert place.read_text(encoding="utf-8").startswith("| Aggregate dimension | 2nd-order theme |")


def test_several_files_are_written_at_once(gioia: Gioia) -> None:
    names = ["exports/appendix.md", "exports/appendix.csv", "codebooks/round.json"]
    options = (word for name in names for word in ("-o", name))
    assert gioia.done("codebook", "export", *options).out.split() == names
    assert all(Path(name).stat().st_size for name in names)


def test_a_file_of_another_program_has_its_own_command(gioia: Gioia) -> None:
    outcome = gioia("codebook", "import", "codes.qdc")
    assert outcome.code == 2
    assert "gioia import codes.qdc" in outcome.err


def test_an_import_is_undone(gioia: Gioia) -> None:
    file = exported(gioia)
    file.write_text(file.read_text("utf-8").replace("Timing", "Pace of it"), encoding="utf-8")
    gioia.done("codebook", "import", file)
    assert "Pace of it" in gioia.done("code", "list").out
    gioia.done("undo")
    assert "Pace of it" not in gioia.done("code", "list").out


def test_diff_tells_what_was_done_since(gioia: Gioia) -> None:
    file = exported(gioia)
    gioia.done("code", "rename", "Timing", "Time")
    gioia.done("code", "add", "pace")
    (theme, concept) = gioia.done("codebook", "diff", file, "--json").rows
    assert (theme["kind"], theme["old"], theme["new"]) == ("renamed", "Timing", "Time")
    assert (concept["kind"], concept["label"]) == ("added", "pace")
    assert "“pace”" in gioia.done("codebook", "diff", file).out


def test_diff_of_two_files_needs_no_workspace(
    gioia: Gioia, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = exported(gioia).resolve()
    (tmp_path / "bare").mkdir()
    monkeypatch.chdir(tmp_path / "bare")
    assert gioia.done("codebook", "diff", file, file, "--json").rows == []


def test_schema_is_json_schema(gioia: Gioia) -> None:
    assert gioia.done("codebook", "schema").value["$schema"].startswith("https://json-schema.org/")


@pytest.mark.parametrize("act", [("import",), ("diff",)])
@pytest.mark.parametrize(
    ("content", "code", "faults"),
    [
        (b"{", 1, 1),
        (b'{"format": "gioia-codebook", "version": 99}', 1, 1),
        (
            BAD,
            1,
            3,
        ),
        (b"\xff\xfe\x00", 3, 0),
        (None, 3, 0),
    ],
)
def test_what_is_no_codebook_changes_nothing(
    gioia: Gioia, act: tuple[str, ...], content: bytes | None, code: int, faults: int
) -> None:
    file = Path("bad.json")
    if content is not None:
        file.write_bytes(content)
    before = gioia.done("code", "list", "--json").out
    outcome = gioia("codebook", *act, file)
    assert outcome.code == code
    assert outcome.err.count("\n  bad.json: ") == faults
    assert "bad.json" in outcome.err
    assert gioia.done("code", "list", "--json").out == before


def test_a_codebook_that_came_by_git_pull_is_not_written_over(gioia: Gioia) -> None:
    file = exported(gioia)
    told = json.loads(file.read_bytes())
    told["concepts"][0]["definition"] = "What a co-author wrote."
    file.write_text(json.dumps(told), encoding="utf-8")
    outcome = gioia("codebook", "export")
    assert outcome.code == 2
    assert "gioia codebook merge" in outcome.err
    assert "What a co-author wrote." in file.read_text(encoding="utf-8")
    gioia.done("codebook", "merge", str(file))
    gioia.done("codebook", "export")
    assert "What a co-author wrote." in file.read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written(gioia: Gioia) -> None:
    outcome = gioia("codebook", "export", "-o", "interviews")
    assert outcome.code == 3
    assert "interviews" in outcome.err


def test_a_table_is_looked_at_and_then_comes_in(gioia: Gioia, workspace: Path) -> None:
    table = workspace / "codes.csv"
    table.write_text("Temat;Kod\nZaufanie;nikt nie pyta\n", encoding="utf-8")
    before = gioia.done("code", "list", "--json").rows
    looked = gioia.done("codebook", "import", table, "--dry-run")
    assert looked.out == "  Zaufanie\n    nikt nie pyta\n"
    assert "Columns: theme: “Temat”, concept: “Kod”." in looked.err
    assert gioia.done("code", "list", "--json").rows == before
    assert "To undo: gioia undo" in gioia.done("codebook", "import", table).err
    assert len(gioia.done("code", "list", "--json").rows) == len(before) + 2
    assert "nothing new" in gioia.done("codebook", "import", table).err
    outcome = gioia("codebook", "import", workspace / "x.json", "--dry-run")
    assert outcome.code == 2
    assert "codebook diff" in outcome.err
