"""What a project holds, as lines of words: to be looked at, searched, and compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.project import Project
    from gioia.records import CodeRecord

Ledger = tuple[str, ...]
"""In order; two projects of the same work have the same lines."""


def ledger(project: Project) -> Ledger:
    """Everything that a researcher put into the project, without keys and times."""
    parts = (_sources, _codes, _quotes, _notes)
    return tuple(sorted(line for part in parts for line in part(project)))


def _sources(project: Project) -> Iterator[str]:
    of_sources = project.attributes.values("source")
    of_people = project.attributes.values("informant")
    for source in project.sources.list():
        told = of_sources.get(source.guid, {})
        yield f"source {source.name} [{source.language}] {_pairs(told)}"
        for one in project.sources.speakers(source.id):
            yield f"speaker {one.label} in {one.source}: {one.role} {one.informant or ''}"
    for informant in project.informants():
        told = of_people.get(informant.guid, {})
        yield f"informant {informant.name} in {', '.join(informant.sources)} {_pairs(told)}"
    for attribute in project.attributes.list():
        yield f"attribute of {attribute.on}: {attribute.name} ({attribute.type})"


def _codes(project: Project) -> Iterator[str]:
    for code in project.codes.list(retired=True):
        yield f"{code.level} “{code.label}” under “{code.parent or ''}”{_signs(code)}"


def _signs(code: CodeRecord) -> str:
    signs = {
        f" place {code.position}": True,
        " in vivo": code.in_vivo,
        f" retired: {code.reason}": code.retired,
        f" means: {code.definition}": bool(code.definition),
    }
    return "".join(sign for sign, holds in signs.items() if holds)


def _quotes(project: Project) -> Iterator[str]:
    for quote in project.quotes.list():
        place = f"{quote.source} {quote.start}:{quote.end}"
        signs = f"{quote.role}, {quote.stance}, note: {quote.note}"
        yield f"quote at {place} as {_listed(quote.codes)} ({signs}) “{quote.text}”"


def _notes(project: Project) -> Iterator[str]:
    for memo in project.memos.list():
        settled = "settled " if memo.settled else ""
        yield f"{settled}{memo.kind} memo on the {memo.on} “{memo.on_label}”: {memo.text}"
    for relation in project.model.list():
        told = f"“{relation.start.label}” {relation.kind} “{relation.end.label}”"
        yield f"relation {told} in words “{relation.label}”, {relation.quotes} as evidence"


def _listed(labels: tuple[str, ...]) -> str:
    return " + ".join(f"“{label}”" for label in labels)


def _pairs(told: dict[str, str]) -> str:
    return ", ".join(f"{name}: {value}" for name, value in sorted(told.items()))
