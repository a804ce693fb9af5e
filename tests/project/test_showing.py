"""A file shows the project as it was when the audit trail says so, whoever changed it meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from gioia import figures, tables
from gioia.errors import ChangedMeanwhile, HeldProject
from gioia.exchange.refi import writing
from gioia.project import Project
from gioia.project.doors import codings
from gioia.project.doors.codings import export_codings
from gioia.project.exports import export_codes, export_figure, export_table
from gioia.project.refi.export import export_refi

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def other(project: Project) -> Iterator[Project]:
    """The project, with one quote in its figure, opened by Marek too."""
    dimension = project.codes.add("above", level="dimension")
    theme = project.codes.add("amid", level="theme", parent=dimension)
    late = project.codes.add("late", parent=theme)
    project.quotes.add(project.sources.get("anna.txt"), 24, 34, [late])
    with Project.open(project.workspace.folder, coder="Marek") as opened:
        opened.store.raw.execute("PRAGMA busy_timeout = 0")
        yield opened


def drawing(module: Any, name: str, patch: pytest.MonkeyPatch, *acts: Callable[[], Any]) -> None:
    """The others do one act after the other, each time that something was drawn."""
    draw, left = getattr(module, name), list(acts)

    def drawn(*values: Any, **options: Any) -> Any:
        data = draw(*values, **options)
        if left:
            left.pop(0)()
        return data

    patch.setattr(module, name, drawn)


@pytest.mark.parametrize("act", ["figure", "table", "codebook", "codings"])
def test_what_the_other_renames_while_it_is_drawn_is_in_the_file(
    act: str, project: Project, other: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / f"{act}.{'svg' if act == 'figure' else 'csv'}"
    modules = {"figure": (figures, "write"), "codings": (codings, "csv_text")}
    writer = modules.get(act, (tables, "write_csv"))
    drawing(*writer, monkeypatch, lambda: other.codes.rename(other.codes.get("late"), "too late"))
    acts: dict[str, Callable[[], Any]] = {
        "figure": lambda: export_figure(project, [file]),
        "table": lambda: export_table(project, [file]),
        "codebook": lambda: export_codes(project, file),
        "codings": lambda: export_codings(project, file),
    }
    acts[act]()
    export, rename = (line.summary for line in project.history.log(2))
    assert export == f"export the {act}: {file.name}"
    assert rename.startswith("rename")
    assert "too late" in file.read_text()
    assert not [one for one in project.check() if one.rule == "G28"]


@pytest.mark.parametrize("ending", ["qdpx", "qdc"])
def test_a_file_for_other_programs_has_what_the_other_renamed_meanwhile(
    ending: str, project: Project, other: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = other.codes.get("late")
    drawing(writing, f"write_{ending}", monkeypatch, lambda: other.codes.rename(late, "too late"))
    file = export_refi(project, tmp_path / f"study.{ending}").path
    export, rename = (line.summary for line in project.history.log(2))
    assert export.endswith(f": {file.name}")
    assert rename.startswith("rename")
    again = export_refi(project, tmp_path / f"again.{ending}").path
    assert file.read_bytes() == again.read_bytes()


def test_what_is_not_shown_may_change_while_it_is_drawn(
    project: Project, other: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One who codes is not to hold up the figure, as the figure shows no quotes."""
    source, late = other.sources.get("anna.txt"), other.codes.get("late")
    drawing(
        figures, "write", monkeypatch,
        lambda: other.quotes.add(source, 36, 40, [late]),
        lambda: pytest.fail("It was drawn again."),
    )  # fmt: skip
    export_figure(project, [tmp_path / "figure.svg"])
    assert project.codes.get("late").quotes == 2


def test_what_others_change_each_time_is_not_written(
    project: Project, other: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    late, file = other.codes.get("late"), tmp_path / "figure.svg"
    rename = [lambda n=n: other.codes.rename(late, f"late {n}") for n in range(5)]
    drawing(figures, "write", monkeypatch, *rename)
    with pytest.raises(ChangedMeanwhile, match="5 times") as caught:
        export_figure(project, [file])
    assert "Export it again" in caught.value.way_out
    assert not file.exists()
    assert project.history.log(1)[0].verb == "rename"


def test_nobody_changes_the_project_between_the_line_and_what_is_shown(
    project: Project, other: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = Project.note_export

    def noted(*values: Any) -> None:
        note(*values)
        with pytest.raises(HeldProject):
            other.codes.rename(other.codes.get("late"), "too late")

    monkeypatch.setattr(Project, "note_export", noted)
    export_table(project, [tmp_path / "table.md"])
    assert project.history.log(1)[0].summary == "export the table: table.md"
