"""What people do in a copy and at home, and what is there afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.errors import UsageError
from gioia.project.returning.bring_home import Wishes, bring_home
from gioia.project.returning.state import state_now
from tests.project.work.acting import rows as all_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.project import Project
    from gioia.project.returning.bring_home import Returned
    from gioia.records import QuoteRecord

MOVES = (
    "code",
    "uncode",
    "remove",
    "resize",
    "note",
    "memo",
    "rewrite",
    "forget",
    "relate",
    "evidence",
    "unrelate",
    "value",
    "define",
    "role",
    "source",
    "rename",
    "redefine",
    "unite",
)


def brought(home: Project, copy: Project, *, apply: bool = True, **wishes: Any) -> Returned:
    """What came of bringing the copy home; the preferred side settles what codes ask."""
    wished = Wishes(**{"prefer": "ours", **wishes})
    return bring_home(home, copy.workspace.folder, wished, apply=apply)


def act(project: Project, steps: Sequence[tuple[str, int]]) -> None:
    """Does some things; a number chooses to what, and one that is not possible is left."""
    for step, number in steps:
        try:
            _MATERIAL.get(step, _coding)(project, step, number)
        except UsageError:
            continue


def _coding(project: Project, step: str, number: int) -> None:
    codes = [one for one in project.codes.list() if one.level == "concept"]
    quotes = project.quotes.list()
    if step == "code" or not quotes:
        source, start = project.sources.list()[0], number % 120
        project.quotes.add(source, start, start + 9, [codes[number % len(codes)]])
    else:
        _quote(project, step, quotes[number % len(quotes)], number)


def _quote(project: Project, step: str, quote: QuoteRecord, number: int) -> None:
    match step:
        case "uncode" if quote.codes:
            project.quotes.remove(quote, project.codes.get(quote.codes[0]))
        case "remove":
            project.quotes.remove(quote)
        case "resize":
            project.quotes.resize(quote, quote.start, quote.end + 1 + number % 20)
        case "memo":
            project.memos.add("quote", quote.guid, f"memo {number} by {project.coder}")
        case _:
            project.quotes.mark(quote, note=f"note {number}", role="power")


def _memo(project: Project, step: str, number: int) -> None:
    memos = project.memos.list()
    if memos and step == "forget":
        project.memos.remove(memos[number % len(memos)])
    elif memos:
        project.memos.rewrite(memos[number % len(memos)], f"rewritten {number} by {project.coder}")


def _model(project: Project, step: str, number: int) -> None:
    themes = [one for one in project.codes.list() if one.level != "concept"]
    relations, quotes = project.model.list(), project.quotes.list()
    if step == "relate" or not relations:
        start = themes[number % len(themes)]
        project.model.add(start, themes[number // 7 % len(themes)], kind="enables")
    elif step == "unrelate":
        project.model.remove(relations[number % len(relations)])
    elif quotes:
        project.model.add_evidence(relations[number % len(relations)], quotes[number % len(quotes)])


def _described(project: Project, step: str, number: int) -> None:
    if step == "define":
        project.attributes.define(f"Attribute {number % 3}", "source")
    source, informant = project.sources.list()[0], project.informants()[0]
    for attribute in project.attributes.list():
        target = source if attribute.on == "source" else informant
        project.attributes.set(attribute, target.guid, str(number % 50))


def _source(project: Project, step: str, number: int) -> None:
    if step == "role":
        source = project.sources.list()[0]
        label = project.sources.speakers(source.id)[0].label
        project.sources.set_speaker(source, label, informant=f"P{number % 4}")
        return
    file = project.workspace.interviews / f"new-{number % 2}.txt"
    file.write_text(f"Interviewer: Why?\nOksana: Because of {number % 3}.\n", encoding="utf-8")
    project.sources.add([file], language="en")


def _code(project: Project, step: str, number: int) -> None:
    codes = [one for one in project.codes.list() if one.level == "concept"]
    code = codes[number % len(codes)]
    if step == "unite" and len(codes) > 2:
        project.codes.merge([code], codes[(number + 1) % len(codes)])
    elif step == "redefine":
        project.codes.add(f"{project.coder} {number}")
    else:
        project.codes.rename(code, f"{project.coder} {number}")


_MATERIAL = {
    "rewrite": _memo,
    "forget": _memo,
    "relate": _model,
    "evidence": _model,
    "unrelate": _model,
    "value": _described,
    "define": _described,
    "role": _source,
    "source": _source,
    "rename": _code,
    "redefine": _code,
    "unite": _code,
}


def held(project: Project) -> dict[str, set[Any]]:
    """What must never be lost, whichever guid it has."""
    state, in_use = state_now(project.store), {one.guid for one in project.codes.list()}
    quotes, relations = state["quote"].values(), state["relation"].values()
    return {
        "guids": {*state["quote"], *state["memo"], *state["relation"], *state["value"]},
        "places": {(one["coder"], one["place"][1:]) for one in quotes},
        "notes": {part for one in quotes for part in one["note"].split("\n\n")},
        "words": {one["text"] for one in state["memo"].values()},
        "arrows": {one["arrow"] for one in relations if {*one["arrow"][:2]} <= in_use},
        "values": {one["value"] for one in state["value"].values()},
        "texts": {one["text_sha256"] for one in state["source"].values()},
    }


def rows(project: Project) -> list[str]:
    """Every row that belongs to the project, but for its history and what is found by it."""
    return [line for line in all_rows(project) if "source_fts" not in line]
