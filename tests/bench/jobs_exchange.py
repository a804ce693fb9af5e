"""Jobs of exchange: a project to a .qdpx file of REFI-QDA and back; a coder's work brought in."""

from __future__ import annotations

import io
import json
import zipfile
from contextlib import contextmanager
from statistics import median
from typing import TYPE_CHECKING

from gioia.project import Project
from gioia.project.atomic import write_bytes
from gioia.project.refi.export import export_refi
from gioia.project.refi.taking_in import import_refi
from gioia.project.work.arriving import Wishes
from gioia.project.work.handing_out import write_work
from gioia.project.work.taking_in import import_work
from tests.bench.baselines import insert_rows, plain, read_rows
from tests.bench.measure import Budget, Job, Sides, timed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from tests.bench.studies import Studies

READ = ("source", "source_text", "code", "quote", "coding")
CODED = ("quote", "coding")
WRITTEN = ("code", "source", "source_text", "speaker", "turn", "quote", "coding")


@contextmanager
def both_ways(studies: Studies) -> Iterator[Sides]:
    """All interviews with all codings to a file, and the file into an empty project."""
    rows = read_rows(studies.coded / "gioia.db", WRITTEN)
    spent: dict[str, list[float]] = {"out": [], "in": []}
    with studies.copy(studies.coded) as folder, Project.open(folder) as project:
        path = folder / "project.qdpx"
        parts = _parts(export_refi(project, path).path)

        def ours() -> float:
            spent["out"].append(timed(lambda: export_refi(project, path)))
            with studies.copy(studies.empty) as other, Project.open(other) as empty:
                _empty(empty)
                spent["in"].append(timed(lambda: import_refi(empty, path)))
            return spent["out"][-1] + spent["in"][-1]

        def write_plainly() -> None:
            read_rows(folder / "gioia.db", READ)
            write_bytes(folder / "plain.qdpx", _pack(parts))

        def baseline() -> float:
            wrote = timed(write_plainly)
            with studies.copy(studies.empty) as other:
                with Project.open(other) as empty:
                    _empty(empty)
                with plain(other / "gioia.db") as connection:
                    read = timed(lambda: _parse(path))
                    return wrote + read + timed(lambda: insert_rows(connection, rows))

        def remark() -> str:
            return ", ".join(f"{way}: {median(took):,.0f} ms" for way, took in spent.items())

        yield Sides(ours, baseline, remark)


def _empty(project: Project) -> None:
    """Takes the codes out, so that those of the file have room."""
    project.store.delete("code")


def _parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _pack(parts: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return packed.getvalue()


def _texts(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    return {
        name.removeprefix("sources/"): data
        for name, data in parts.items()
        if name.startswith("sources/")
    }


def _parse(path: Path) -> None:
    """The file read as anyone must: unpacked, its XML parsed, its texts decoded."""
    from lxml import etree

    parts = _parts(path)
    etree.fromstring(parts["project.qde"])
    for data in _texts(parts).values():
        data.decode()


@contextmanager
def work_in(studies: Studies) -> Iterator[Sides]:
    """All codings of a coder out of a file, into a project that has the interviews already."""
    rows = read_rows(studies.coded / "gioia.db", CODED)
    with studies.fresh() as folder:
        path = folder / "coder.json"
        with studies.copy(studies.coded) as other, Project.open(other) as project:
            write_work(project, path)

        def ours() -> float:
            with studies.copy(studies.imported) as other, Project.open(other) as project:
                return timed(lambda: import_work(project, [path], Wishes()))

        def baseline() -> float:
            with studies.copy(studies.imported) as other, plain(other / "gioia.db") as connection:
                read = timed(lambda: json.loads(path.read_bytes()))
                return read + timed(lambda: insert_rows(connection, rows))

        yield Sides(ours, baseline)


JOBS: Sequence[Job] = (
    Job(
        "qdpx",
        "100 interviews with 10,000 codings to .qdpx and back into an empty project, with turns, "
        "language, index and history, against the same bytes packed, written, read and parsed, "
        "and the same rows read and written through sqlite3",
        Budget(times=2),
        both_ways,
    ),
    Job(
        "work",
        "10,000 codings of one coder out of a file of work, compared with what is here, with "
        "history, against the same file parsed and the same rows written through sqlite3",
        Budget(times=4),
        work_in,
    ),
)
