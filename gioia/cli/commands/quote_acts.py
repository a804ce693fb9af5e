"""`gioia quote remove`, `recode`, `resize` and `mark`: what is done to a quote that is there."""

from __future__ import annotations

from typing import get_args

import click

from gioia.cli.context import opened
from gioia.cli.lazy import Command
from gioia.cli.output import put, say
from gioia.errors import UsageError
from gioia.records import QuoteRole, Stance

role_option = click.option(
    "--role", type=click.Choice(get_args(QuoteRole)), help="Power quote, proof quote, or none."
)
stance_option = click.option(
    "--stance", type=click.Choice(get_args(Stance)), help="How it stands to its codes."
)
note_option = click.option("--note", metavar="TEXT", help="A note on it.")


@click.command(
    cls=Command, examples=("gioia quote remove 5f3c91ab", "gioia quote remove 5f3c91ab --code pace")
)
@click.argument("guid")
@click.option("--code", metavar="CODE", help="Take off only this code.")
def remove(guid: str, code: str | None) -> None:
    """Remove a quote with all its codes, or take one code off it.

    A quote that is left without any code goes as well.
    """
    with opened() as project:
        chosen = project.quotes.get(guid)
        taken = None if code is None else project.codes.get(code)
        project.quotes.remove(chosen, taken)
        what = f"“{taken.label}” from quote" if taken else "quote"
        say(f"Removed {what} {chosen.guid[:8]} in {chosen.source}. To undo: gioia undo")


@click.command(cls=Command, examples=("gioia quote recode 5f3c91ab --from pace --to timing",))
@click.argument("guid")
@click.option("--from", "old", metavar="CODE", required=True, help="The code that it has.")
@click.option("--to", "new", metavar="CODE", required=True, help="The code in its place.")
def recode(guid: str, old: str, new: str) -> None:
    """Put another code in the place of one that a quote has."""
    with opened() as project:
        chosen = project.quotes.get(guid)
        before, after = project.codes.get(old), project.codes.get(new)
        project.quotes.recode(chosen, before, after)
        say(f"Recoded quote {chosen.guid[:8]} from “{before.label}” to “{after.label}”.")


@click.command(cls=Command, examples=("gioia quote resize 5f3c91ab --start 1188 --end 1284",))
@click.argument("guid")
@click.option("--start", metavar="N", type=int, help="Where it is to start; otherwise as it does.")
@click.option("--end", metavar="N", type=int, help="Where it is to end, exclusive.")
def resize(guid: str, start: int | None, end: int | None) -> None:
    """Move the edges of a quote; they grow to whole characters. Its guid is printed.

    Where its coder has a quote at exactly that place already, the codes go to that one.
    """
    if start is None and end is None:
        raise UsageError("Where to?", "Give --start, --end, or both.")
    with opened() as project:
        chosen = project.quotes.get(guid)
        made = project.quotes.resize(
            chosen,
            chosen.start if start is None else start,
            chosen.end if end is None else end,
        )
        say(f"Quote {made.guid[:8]} is now {made.source} {made.start}–{made.end}: “{made.text}”")
        put(made.guid)


@click.command(
    cls=Command,
    examples=(
        "gioia quote mark 5f3c91ab --role power",
        "gioia quote mark 5f3c91ab --stance contradicts --note 'but see anna'",
    ),
)
@click.argument("guid")
@role_option
@stance_option
@note_option
def mark(guid: str, role: QuoteRole | None, stance: Stance | None, note: str | None) -> None:
    """Mark a quote: what it is for, how it stands to its codes, a note."""
    if role is None and stance is None and note is None:
        raise UsageError("There is nothing to mark.", "Give --role, --stance or --note.")
    with opened() as project:
        marked = project.quotes.mark(project.quotes.get(guid), role=role, stance=stance, note=note)
        say(f"Marked quote {marked.guid[:8]}: {marked.role}, {marked.stance}.")
