"""The workspace, the project as a whole, its checks, its exports and the sample."""

from __future__ import annotations

from pathlib import Path

import pytest

import gioia.project
from gioia.errors import ExitCode, FileError, NoWorkspace, UsageError
from gioia.project import Project
from gioia.project.atomic import write_text
from gioia.project.demo import build, sample_folder
from gioia.project.exports import export_figure, export_table
from gioia.project.workspace import coder_name, find_workspace


def test_a_workspace_is_found_from_any_folder_within(project: Project) -> None:
    deep = project.workspace.folder / "interviews" / "deep" / "er"
    deep.mkdir(parents=True)
    assert find_workspace(deep).folder == project.workspace.folder
    with pytest.raises(NoWorkspace, match="no Gioia project"):
        find_workspace(project.workspace.folder.parent)


def test_the_environment_names_workspace_and_coder(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIOIA_WORKSPACE", str(project.workspace.folder))
    assert find_workspace().folder == project.workspace.folder
    assert coder_name(None, "Setting") == "Setting"
    monkeypatch.setenv("GIOIA_CODER", " Marek ")
    assert coder_name(None, "Setting") == "Marek"
    assert coder_name("Anna", "Setting") == "Anna"
    monkeypatch.delenv("GIOIA_CODER")
    monkeypatch.setenv("LOGNAME", "login")
    assert coder_name(None, None) == "login"


def test_a_project_is_made_once(project: Project) -> None:
    folder = project.workspace.folder
    assert {path.name for path in folder.iterdir() if path.is_dir()} == {
        "interviews",
        "codebooks",
        "exports",
        "backups",
    }
    with pytest.raises(UsageError, match="already"):
        Project.create(folder)
    with Project.open(folder) as again:
        assert (again.name, again.coder, again.guid) == ("Study", "Anna", project.guid)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FileError, match="cannot be made") as caught:
        Project.create(tmp_path / "file" / "study")
    assert caught.value.exit_code == ExitCode.FILE


def test_a_backup_is_a_whole_project(project: Project, tmp_path: Path) -> None:
    project.codes.add("Trust")
    first, second = project.backup(), project.backup()
    assert first != second
    restored = tmp_path / "restored"
    restored.mkdir()
    first.rename(restored / "gioia.db")
    with Project.open(restored) as other:
        assert [code.label for code in other.codes.list()] == ["Trust"]
    with pytest.raises(UsageError, match="exists"):
        project.backup(second)


def test_check_finds_altered_quotes_texts_and_dangling_rows(project: Project) -> None:
    code = project.codes.add("a")
    quote = project.quotes.add(project.sources.get("anna.txt"), 24, 34, [code])
    assert {fault.rule for fault in project.check() if fault.severity != "information"} == {"G01"}
    raw = project.store.raw
    raw.execute("UPDATE quote SET text = 'something else' WHERE id = ?", (quote.id,))
    raw.execute("UPDATE source_text SET text = replace(text, 'own', 'OWN')")
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute("INSERT INTO coding(quote_id, code_id, coder_id) VALUES (99, 1, 1)")
    faults = project.check()
    found = [(fault.rule, fault.place) for fault in faults if fault.severity == "error"]
    assert ("G04", "taras.txt") in found
    assert any(rule == "G04" and place.startswith("anna.txt 24–34") for rule, place in found)
    assert ("G05", "coding 2") in found
    assert all(fault.way_out for fault in faults)


def test_figure_and_table_are_written_in_every_format(project: Project, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="figure"):
        export_figure(project, [tmp_path / "empty.svg"])
    openness = project.codes.add("Openness", level="dimension")
    timing = project.codes.add("Timing", level="theme", parent=openness)
    late = project.codes.add("Invited late", parent=timing)
    project.quotes.add(project.sources.get("anna.txt"), 24, 34, [late])
    paths = [tmp_path / "out" / f"figure.{ending}" for ending in ("svg", "pdf", "png")]
    assert export_figure(project, paths).warnings == ()
    assert [path.read_bytes()[:4] for path in paths[1:]] == [b"%PDF", b"\x89PNG"]
    tables = [tmp_path / "out" / f"table.{ending}" for ending in ("md", "csv")]
    export_table(project, tables)
    assert all("Invited late" in path.read_text(encoding="utf-8") for path in tables)
    with pytest.raises(UsageError, match="Endings"):
        export_table(project, [tmp_path / "table.docx"])
    assert [line.verb for line in project.history.log(2)] == ["export", "export"]


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "out.txt"
    write_text(path, "żółć\n")
    assert path.read_bytes() == "żółć\n".encode()
    (tmp_path / "link.txt").symlink_to(path)
    write_text(tmp_path / "link.txt", "through the link")
    assert (path.read_text(), (tmp_path / "link.txt").is_symlink()) == ("through the link", True)
    write_text(Path("/dev/null"), "nothing")
    assert not Path("/dev/null").is_file()
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileError):
        write_text(tmp_path / "folder", "x")
    with pytest.raises(FileError):
        write_text(path / "under-a-file.txt", "x")
    assert [found.name for found in path.parent.iterdir()] == ["out.txt"]


def test_the_sample_is_what_the_study_promises_and_what_is_committed(tmp_path: Path) -> None:
    written = build(tmp_path / "demo")
    assert all(path.stat().st_size > 1000 for path in written)
    committed = sample_folder() / "exports"
    for path in written:
        if path.suffix != ".png":
            assert path.read_bytes() == (committed / path.name).read_bytes(), path.name
    with Project.open(tmp_path / "demo") as project:
        sources, quotes = project.sources.list(), project.quotes.list()
        codes = project.codes.list()
        assert len(sources) >= 8
        assert all(source.words >= 1500 for source in sources)
        languages = [source.language for source in sources]
        assert (languages.count("en") >= 5, languages.count("pl"), languages.count("uk")) == (
            True,
            2,
            1,
        )
        assert len(quotes) >= 200
        levels = [code.level for code in codes if code.in_figure]
        assert levels.count("concept") >= 30
        assert (levels.count("theme") >= 10, levels.count("dimension")) == (True, 4)
        coders = {
            source.name: {q.coder for q in quotes if q.source == source.name} for source in sources
        }
        assert sum(len(who) > 1 for who in coders.values()) == 2
        assert {fault.severity for fault in project.check(final=True)} == {"information"}
        for source in sources:
            text = project.sources.text(source.id)
            for quote in project.quotes.of_source(source.id):
                assert quote.text == text[quote.start : quote.end]
    bytes_before = [path.read_bytes() for path in written]
    assert [path.read_bytes() for path in build(tmp_path / "demo")] == bytes_before


def test_the_sample_does_not_overwrite_another_project(project: Project) -> None:
    project.codes.add("Mine")
    with pytest.raises(UsageError, match="holds the project"):
        build(project.workspace.folder)


def test_the_package_offers_its_two_classes() -> None:
    assert gioia.project.Project is Project
    with pytest.raises(AttributeError):
        _ = gioia.project.Nothing
