"""A project as a .qdpx file, or its codes as a .qdc file, with a report of what is lost."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from gioia import __version__
from gioia.errors import UsageError
from gioia.exchange.refi import guids
from gioia.exchange.refi.tags import tagged
from gioia.exchange.refi.values import Project as Exchanged
from gioia.exchange.refi.values import User
from gioia.exchange.report import Report, counted
from gioia.project.collecting import uncollected
from gioia.project.refi.out_analysis import Memos, attribute_variables, cases, links
from gioia.project.refi.out_codes import level_sets, nested_codes
from gioia.project.refi.out_sources import sources
from gioia.project.showing import export_shown
from gioia.store import read_project

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.exchange.report import Remark
    from gioia.project.project import Project

PROFILES = ("standard", "nvivo")
"""Positions in code points, as the standard says; or in UTF-16 units, as NVivo counts."""
ENDINGS = (".qdpx", ".qdc")


@dataclass(frozen=True, slots=True)
class Exported:
    """The file that was written, what is in it, and what a person should know."""

    path: Path
    facts: tuple[str, ...]
    remarks: tuple[Remark, ...]


@uncollected()
def export_refi(project: Project, path: Path, *, profile: str = "standard") -> Exported:
    """Writes the project (.qdpx) or its codebook (.qdc) to `path`.

    Raises:
        UsageError: no such profile or ending, or a codebook without codes.
        FaultsFound: the project would be refused by other programs.
        FileError: the path cannot be written.
        ChangedMeanwhile: others changed it again and again while it was written.
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise UsageError(f"{path.name} is no REFI-QDA file.", f"Endings: {', '.join(ENDINGS)}.")
    if profile not in PROFILES:
        raise UsageError(f"There is no profile {profile!r}.", f"Profiles: {', '.join(PROFILES)}.")
    if ending == ".qdpx":
        utf16 = profile == "nvivo"
        read, write = partial(_whole, project, utf16=utf16), partial(_qdpx, utf16=utf16)
        shown = export_shown(project, "project", [path], read, lambda one: [write(one)])
    else:
        read = partial(_codes, project)
        shown = export_shown(project, "codebook", [path], read, lambda one: [_qdc(one)])
    return Exported(path, _facts(shown.values), shown.remarks)


class _Shown(NamedTuple):
    """What a file holds, and what a person should know of it."""

    values: Exchanged
    remarks: tuple[Remark, ...]


def _whole(project: Project, *, utf16: bool) -> _Shown:
    report = Report()
    return _Shown(as_values(project, report, utf16=utf16), report.remarks())


def _codes(project: Project) -> _Shown:
    report = Report()
    return _Shown(codes_as_values(project, report), report.remarks())


def _qdpx(shown: _Shown, *, utf16: bool) -> bytes:
    from gioia.exchange.refi.convention import Convention
    from gioia.exchange.refi.writing import write_qdpx

    return write_qdpx(shown.values, Convention(utf16=utf16))


def _qdc(shown: _Shown) -> bytes:
    from gioia.exchange.refi.writing import write_qdc

    return write_qdc(shown.values)


def as_values(project: Project, report: Report, *, utf16: bool = False) -> Exchanged:
    """The whole project as values; positions are code points all the same."""
    memos = Memos(project)
    variables = attribute_variables(project)
    codes = nested_codes(project, memos, report)
    texts = sources(project, memos, variables, report)
    informants = cases(project, variables)
    related = links(project, memos, report)
    names = {*memos.coders, *texts.coders}
    _tell_the_rest(project, report)
    _tell_units(report, texts.beyond, utf16=utf16)
    return Exchanged(
        name=project.name or "Gioia",
        origin=f"Gioia {__version__}" + (" (UTF-16 positions)" if utf16 else ""),
        description=tagged([("project", project.guid)]),
        users=tuple(User(guids.derived("user", name), name) for name in sorted(names)),
        codes=codes,
        variables=tuple(variables.values()),
        cases=informants,
        sources=texts.sources,
        notes=(*memos.notes, *related.notes),
        links=related.links,
        sets=level_sets(project),
        on_project=memos.on("project", ""),
    )


def codes_as_values(project: Project, report: Report) -> Exchanged:
    """The codes alone; UsageError where there are none, as a codebook may not be empty."""
    codes = nested_codes(project, None, report)
    if not codes:
        raise UsageError("There are no codes to write.", "Add some first: gioia code add LABEL.")
    report.note("lost", "all but codes: a .qdc holds no sources, quotes or memos")
    return Exchanged(
        name=project.name or "Gioia",
        origin=f"Gioia {__version__}",
        codes=codes,
        sets=level_sets(project),
    )


def _tell_the_rest(project: Project, report: Report) -> None:
    """What the format has no place for at all."""
    report.note("lost", "the audit trail: it stays in gioia.db")
    for _ in read_project.dismissals(project.store):
        report.note("lost", "a dismissed warning, with its reason")


def _tell_units(report: Report, beyond: int, *, utf16: bool) -> None:
    """Where characters outside the basic plane make the units differ, the person must know."""
    for _ in range(beyond):
        if utf16:
            told = "a quote after an emoji or the like: right in NVivo, too far on elsewhere"
        else:
            told = (
                "a quote after an emoji or the like: right where code points are counted; "
                "NVivo needs --profile nvivo"
            )
        report.note("told", told)


def _facts(values: Exchanged) -> tuple[str, ...]:
    quotes = sum(len(source.selections) for source in values.sources)
    codings = sum(len(one.codings) for source in values.sources for one in source.selections)
    counts = {
        "source": len(values.sources),
        "code": sum(1 for _ in values.walk_codes()),
        "quote": quotes,
        "coding": codings,
        "note": len(values.notes),
        "coder": len(values.users),
        "attribute": len(values.variables),
        "informant": len(values.cases),
        "link": len(values.links),
    }
    return tuple(counted(count, what) for what, count in counts.items() if count)
