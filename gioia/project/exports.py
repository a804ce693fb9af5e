"""Figure, table and codebook of a project, written in the formats that the files' endings say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.errors import UsageError
from gioia.project.showing import export_shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from gioia.figures.scene import Scene
    from gioia.project.project import Project


@dataclass(frozen=True, slots=True)
class ExportedFigure:
    """The files that were written, and what a person should know of the drawing."""

    paths: tuple[Path, ...]
    warnings: tuple[str, ...]


def export_figure(
    project: Project,
    paths: Sequence[Path],
    *,
    style: str | None = None,
    profile: str | None = None,
    font: str | None = None,
    dpi: int = 300,
) -> ExportedFigure:
    """Draws the data structure once and writes it to each path.

    Args:
        project: the open project.
        paths: the format is the ending: .svg, .pdf, .png.
        style: how it is drawn.
        profile: the size a publisher asks for.
        font: a family name or a font file.
        dpi: dots per inch of a PNG.

    Raises:
        UsageError: nothing to draw, or an unknown style, profile or ending.
        ChangedMeanwhile: others changed it again and again while it was drawn.
        FileError: a path cannot be written.
    """
    from gioia import figures

    def lay_out() -> Scene:
        return figures.scene_of(
            project.outline(),
            style=style or figures.DEFAULT_STYLE,
            profile=profile or figures.DEFAULT_PROFILE,
            font=font,
        )

    def drawn(scene: Scene) -> Iterable[bytes]:
        return (figures.write(scene, path.suffix, dpi=dpi) for path in paths)

    scene = export_shown(project, "figure", paths, lay_out, drawn)
    return ExportedFigure(tuple(paths), scene.warnings)


def export_table(project: Project, paths: Sequence[Path], per_concept: int = 2) -> list[Path]:
    """Writes the table of representative quotes to each path: .md or .csv.

    Raises:
        UsageError: an unknown ending.
        ChangedMeanwhile: others changed it again and again while it was written.
        FileError: a path cannot be written.
    """
    from gioia import tables

    writers = {".md": tables.write_markdown, ".csv": tables.write_csv}
    for path in paths:
        _check_ending(path, "a table", writers)

    def chosen() -> tables.Table:
        return tables.representative(project.outline(), project.quotes.list(), per_concept)

    def written(table: tables.Table) -> Iterable[bytes]:
        return (writers[path.suffix.lower()](table).encode() for path in paths)

    export_shown(project, "table", paths, chosen, written)
    return list(paths)


def export_codes(project: Project, path: Path) -> None:
    """Writes the codebook as a table of labels, definitions and counts: .md, .csv or .xlsx.

    Raises:
        UsageError: an unknown ending.
        ChangedMeanwhile: others changed it again and again while it was written.
        FileError: the path cannot be written.
    """
    from gioia import tables
    from gioia.tables.spreadsheet import xlsx_bytes

    writers: dict[str, Callable[[tables.Table], bytes]] = {
        ".md": lambda table: tables.write_markdown(table).encode(),
        ".csv": lambda table: tables.write_csv(table).encode(),
        ".xlsx": lambda table: xlsx_bytes([table.header, *table.rows], "Codebook"),
    }
    _check_ending(path, "a codebook", writers)
    write = writers[path.suffix.lower()]

    def listed() -> tables.Table:
        return tables.codes_table(project.codes.list())

    export_shown(project, "codebook", [path], listed, lambda table: [write(table)])


def _check_ending(path: Path, what: str, endings: Iterable[str]) -> None:
    if path.suffix.lower() not in endings:
        raise UsageError(
            f"{path.name}: {what} is not written as {path.suffix or 'a file without ending'}.",
            f"Endings: {', '.join(endings)}.",
        )
