"""What coders do, and how their work goes from one project to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.project.work.arriving import Wishes
from gioia.project.work.handing_out import write_work
from gioia.project.work.taking_in import import_work

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project
    from gioia.project.work.planning import Taken
    from gioia.records import CodeRecord, QuoteRecord

MOVES = ("code", "uncode", "remove", "resize", "mark", "note", "memo")


def coded(project: Project, words: str, *labels: str, coder: str | None = None) -> QuoteRecord:
    """Codes words where they first stand."""
    (source,) = project.sources.list()
    start = project.sources.text_of(source).index(words)
    codes = [project.codes.get(label) for label in labels]
    return project.quotes.add(source, start, start + len(words), codes, coder=coder)


def act(project: Project, step: str, number: int) -> None:
    """Does something to the coder's work; `number` chooses to what."""
    (source,) = project.sources.list()
    codes = [code for code in project.codes.list() if code.level == "concept"]
    mine = project.quotes.list(coder=project.coder)
    if step == "memo":
        project.memos.add("source", source.guid, f"memo {number}")
    elif step == "code" or not mine:
        start = number % 150
        project.quotes.add(source, start - start % 10 + 1, start + 12, [codes[number % len(codes)]])
    else:
        alter(project, step, mine[number % len(mine)], number, codes[number % len(codes)])


def alter(project: Project, step: str, quote: QuoteRecord, number: int, code: CodeRecord) -> None:
    """Changes one quote."""
    match step:
        case "uncode":
            project.quotes.remove(quote, project.codes.get(quote.codes[0]))
        case "remove":
            project.quotes.remove(quote)
        case "resize":
            project.quotes.resize(quote, quote.start, quote.end + 1 + number % 20)
        case "mark":
            project.quotes.mark(quote, role="power", stance="qualifies")
        case _:
            project.quotes.mark(quote, note=f"note {number}")
            (source,) = project.sources.list()
            project.quotes.add(source, quote.start, quote.end, [code])


def sent(project: Project, coder: str | None = None, *, with_quotes: bool = False) -> Path:
    """The coder's work as a file."""
    path = project.workspace.codebooks / f"{coder or project.coder}.json"
    write_work(project, path, coder, with_quotes=with_quotes)
    return path


def taken(project: Project, *paths: Path, apply: bool = True, **wishes: Any) -> Taken:
    """What came of importing the files."""
    return import_work(project, paths, Wishes(**wishes), apply=apply)


def work_of(project: Project, coder: str) -> dict[str, Any]:
    """A coder's quotes, codings and memos, without keys, whatever the project."""
    guids = {one.guid: one.text_sha256 for one in project.sources.list()}
    return {
        "quotes": sorted(
            (one.guid, one.start, one.end, one.text, sorted(one.codes), one.speaker, one.role,
             one.stance, one.note)
            for one in project.quotes.list(coder=coder)
        ),
        "memos": sorted(
            (one.guid, one.kind, one.on, guids.get(one.on_guid, one.on_guid), one.text,
             one.settled, one.at, one.changed_at)
            for one in project.memos.list()
            if one.coder == coder
        ),
    }  # fmt: skip


def rows(project: Project) -> list[str]:
    """Every row that belongs to the project, but for its history."""
    history = ("change", "sqlite_", "snapshot")
    return [
        line
        for line in project.store.raw.iterdump()
        if line.startswith("INSERT INTO")
        and not line.removeprefix("INSERT INTO ").strip('"').startswith(history)
    ]
