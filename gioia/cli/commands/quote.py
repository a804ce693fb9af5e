"""`gioia quote`: stretches of sources with their codes; listed, made, imported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import click

from gioia.cli.commands import quote_acts, quote_compare
from gioia.cli.context import opened
from gioia.cli.lazy import CommandGroup
from gioia.cli.options import file_path, json_option
from gioia.cli.output import Column, Listing, put, say, show
from gioia.errors import UsageError
from gioia.records import QuoteRecord, QuoteRole, Stance

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from gioia.project import Project
    from gioia.records import CodeRecord, SourceRecord

QUOTES = Listing[QuoteRecord](
    fields=(
        "guid",
        "source",
        "start",
        "end",
        "text",
        "codes",
        "coder",
        "speaker",
        "role",
        "stance",
        "note",
    ),
    columns=(
        Column("GUID", lambda quote: quote.guid[:8]),
        Column("SOURCE", lambda quote: quote.source),
        Column("START", lambda quote: quote.start, right=True),
        Column("END", lambda quote: quote.end, right=True),
        Column("CODER", lambda quote: quote.coder),
        Column("CODES", lambda quote: quote.codes),
        Column("TEXT", lambda quote: quote.text),
    ),
    nothing="No quotes.",
)


@click.group(cls=CommandGroup)
def quote() -> None:
    """Quotes: stretches of a source with their codes.

    A quote is named by its guid, or the unique beginning of it, as `gioia quote list` shows it.
    Positions are Unicode code points of the source's text: the first is 0, END is exclusive.
    """


@quote.command(
    "list", examples=('gioia quote list --code "pace"', "gioia quote list --source anna --json")
)
@click.option("--code", metavar="CODE", help="Only quotes with this code.")
@click.option("--source", metavar="SOURCE", help="Only quotes of this source.")
@click.option("--coder", metavar="NAME", help="Only quotes by this coder.")
@json_option
def list_quotes(code: str | None, source: str | None, coder: str | None, *, as_json: bool) -> None:
    """List quotes in the order of their sources and places."""
    with opened() as project:
        quotes = project.quotes.list(
            source=None if source is None else project.sources.get(source),
            code=None if code is None else project.codes.get(code),
            coder=coder,
        )
        show(quotes, QUOTES, as_json=as_json)


@quote.command(
    "add",
    examples=(
        "gioia quote add anna.txt --start 1200 --end 1284 --code pace",
        'gioia quote add anna.txt --text "we were asked afterwards" --code pace --code trust',
    ),
)
@click.argument("source")
@click.option("--start", metavar="N", type=int, help="Where it starts, from 0.")
@click.option("--end", metavar="N", type=int, help="Where it ends, exclusive.")
@click.option("--text", metavar="TEXT", help="Instead: its words, as they stand in the source.")
@click.option("--nth", metavar="K", type=click.IntRange(min=1), help="The K-th place of the text.")
@click.option(
    "--code",
    "codes",
    metavar="CODE",
    multiple=True,
    required=True,
    help="A code of it; may be given several times.",
)
@quote_acts.role_option
@quote_acts.stance_option
@quote_acts.note_option
def add_quote(
    source: str,
    codes: Sequence[str],
    role: QuoteRole | None,
    stance: Stance | None,
    note: str | None,
    **place: Any,
) -> None:
    """Code a stretch of a source. The quote's guid is printed.

    The same stretch coded again by the same coder is the same quote, with one code more; a note
    is added to what it notes already.
    """
    with opened() as project:
        chosen = project.sources.get(source)
        start, end = _span(project, chosen, **place)
        applied = [project.codes.get(code) for code in codes]
        with project.change("apply", f"code {_named(applied)} in {chosen.name}"):
            made = project.quotes.add(chosen, start, end, applied, note=note or "")
            project.quotes.mark(made, role=role, stance=stance)
        say(f"Coded {chosen.name} {start}–{end}: {'; '.join(made.codes)}")
        put(made.guid)


@quote.command(
    "import", examples=("gioia quote import codings.jsonl", "gioia quote import codings.csv")
)
@click.argument("file", type=file_path)
def import_quotes(file: Path) -> None:
    """Code many quotes at once, from a .jsonl or .csv file.

    A row holds source, code, and either start and end or text (with nth, where it stands there
    several times); coder, role, stance and note if wanted. A quote with two codes is two rows. If
    any row has a fault, all faults are listed and nothing is imported. It is one change.
    """
    from gioia.cli.rows import read_rows
    from gioia.exchange.report import counted

    found = read_rows(file)
    with opened() as project:
        count = project.quotes.import_rows(found.rows, file.name, found.faults)
        told = f"Imported {counted(count, 'coding')} from {file.name}."
        say(f"{told} To undo: gioia undo" if count else "There is nothing new in it.")


def _span(
    project: Project,
    source: SourceRecord,
    start: int | None,
    end: int | None,
    text: str | None,
    nth: int | None,
) -> tuple[int, int]:
    """Where the quote is: as given, or where its words stand."""
    given = (start is not None, end is not None, text is not None)
    if given == (True, True, False) and nth is None:
        return cast("tuple[int, int]", (start, end))
    if given != (False, False, True) or text is None:
        raise UsageError("Where is the quote?", "Give --start and --end, or --text and --nth.")
    from gioia.project.quotes.spans import find_words
    from gioia.text.normalise import normalise

    return find_words(project.sources.text(source.id), normalise(text).text, nth, source.name)


def _named(codes: Sequence[CodeRecord]) -> str:
    return ", ".join(f"“{code.label}”" for code in codes)


for _command in (
    quote_compare.compare,
    quote_acts.remove,
    quote_acts.recode,
    quote_acts.resize,
    quote_acts.mark,
):
    quote.add_command(_command)
