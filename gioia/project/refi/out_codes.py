"""Codes on their way out: nested on three levels, in three sets, with their level as a tag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label
from gioia.exchange.refi import guids
from gioia.exchange.refi.colours import colour_of
from gioia.exchange.refi.tags import LEVEL_SETS, LEVEL_TAGS, tagged
from gioia.exchange.refi.values import Code, Set
from gioia.store import read_codes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gioia.exchange.report import Report
    from gioia.project.project import Project
    from gioia.project.refi.out_analysis import Memos
    from gioia.records import CodeRecord


def nested_codes(project: Project, memos: Memos | None, report: Report) -> tuple[Code, ...]:
    """The codes in the author's order, retired ones too; their names are unique in the file.

    Args:
        project: the open project.
        memos: takes the codes' own notes up as notes; None for a codebook, which has no notes.
        report: is told of names that were changed.
    """
    records = read_codes.codes(project.store, grounded=False)
    names = _unique_names(records, report)
    texts = read_codes.notes(project.store)
    under: dict[int | None, list[CodeRecord]] = {}
    for record in records:
        under.setdefault(record.parent_id, []).append(record)

    def build(record: CodeRecord) -> Code:
        return Code(
            guid=record.guid,
            name=names[record.id],
            color=colour_of(record.colour),
            description=_description(record, names[record.id]),
            notes=memos.of_code(record, texts.get(record.id, "")) if memos else (),
            children=tuple(map(build, under.get(record.id, ()))),
        )

    if memos is None:
        for _ in texts:
            report.note("lost", "the notes on a code")
    return tuple(map(build, under.get(None, ())))


def level_sets(project: Project) -> tuple[Set, ...]:
    """The codes of each level as a set, by which other programs can show and select them."""
    records = read_codes.codes(project.store, grounded=False)
    members = {
        level: tuple(record.guid for record in records if record.level == level)
        for level in LEVEL_SETS
    }
    return tuple(
        Set(guids.derived("set", project.guid, level), LEVEL_SETS[level], codes=codes)
        for level, codes in members.items()
        if codes
    )


def _description(record: CodeRecord, name: str) -> str:
    tags: list[str | tuple[str, str]] = [LEVEL_TAGS[record.level]]
    if name != record.label:
        tags.append(("label", record.label))
    if record.in_vivo:
        tags.append("in vivo")
    if not record.in_figure:
        tags.append("not in the figure")
    if record.retired:
        tags.append(("retired", record.reason))
    return tagged(tags, record.definition)


def _unique_names(records: Iterable[CodeRecord], report: Report) -> dict[int, str]:
    """A name for each code, by key. Some programs make one code of two that share a name."""
    names: dict[int, str] = {}
    taken: set[str] = set()
    for record in records:
        own = f"{record.label} ({'retired' if record.retired else record.level})"
        name = record.label if fold_label(record.label) not in taken else own
        number = 2
        while fold_label(name) in taken:
            name = f"{own[:-1]} {number})"
            number += 1
        if name != record.label:
            report.note("changed", "a code's name, as another code has it too", name)
        taken.add(fold_label(name))
        names[record.id] = name
    return names
