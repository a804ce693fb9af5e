"""`gioia memo`: dated notes on anything of the project."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from gioia.cli.commands.memo_targets import on_options, target_named
from gioia.cli.context import opened
from gioia.cli.lazy import CommandGroup
from gioia.cli.options import json_option
from gioia.cli.output import Column, Listing, as_fields, put, put_json, say, show
from gioia.errors import UsageError
from gioia.records import MEMO_KINDS, MemoRecord

if TYPE_CHECKING:
    from gioia.records import MemoKind

MEMOS = Listing[MemoRecord](
    fields=(
        "guid",
        "kind",
        "on",
        "on_guid",
        "on_label",
        "text",
        "settled",
        "coder",
        "at",
        "changed_at",
    ),
    columns=(
        Column("GUID", lambda memo: memo.guid[:8]),
        Column("AT", lambda memo: memo.at[:10]),
        Column("KIND", lambda memo: memo.kind + (", settled" if memo.settled else "")),
        Column("ON", lambda memo: f"{memo.on}: {memo.on_label}"),
        Column("CODER", lambda memo: memo.coder),
        Column("TEXT", lambda memo: memo.text),
    ),
    nothing="No memos.",
)

kind_option = click.option("--kind", type=click.Choice(MEMO_KINDS), help="What it is for.")


@click.group(cls=CommandGroup)
def memo() -> None:
    """Memos: dated notes on the project, a source, an informant, a code, a quote or a relation.

    A memo is named by its guid, or the unique beginning of it, as `gioia memo list` shows it.
    """


@memo.command(
    "add",
    examples=(
        'gioia memo add --on-code pace --text "Pace is about order, not speed."',
        'gioia memo add --kind sampling --text "Ask a mayor of a small town."',
        "gioia memo add --on-source anna.txt < note.txt",
    ),
)
@click.option("--text", metavar="TEXT", help="What it says; without it, stdin is read.")
@kind_option
@on_options
def add_memo(text: str | None, kind: MemoKind | None, **on: Any) -> None:
    """Write a memo and print its guid.

    It is on the project as a whole where nothing else is named.
    """
    with opened() as project:
        target = target_named(project, on) or ("project", "")
        made = project.memos.add(*target, _text(text), kind=kind or "analytic")
        say(f"Wrote a memo on the {made.on} “{made.on_label}”.")
        put(made.guid)


@memo.command("list", examples=("gioia memo list", "gioia memo list --on-code pace --json"))
@kind_option
@on_options
@click.option("--text", metavar="WORDS", default="", help="Only memos with all of these words.")
@click.option("--open", "unsettled", is_flag=True, help="Only memos that are not settled.")
@json_option
def list_memos(
    kind: MemoKind | None, text: str, *, unsettled: bool, as_json: bool, **on: Any
) -> None:
    """List memos, the newest first."""
    with opened() as project:
        target = target_named(project, on)
        found = project.memos.list(
            kind=kind,
            on=target[0] if target else None,
            on_guid=target[1] if target else None,
            text=text,
        )
        wanted = [one for one in found if not (unsettled and one.settled)]
        show(wanted, MEMOS, as_json=as_json)


@memo.command("show", examples=("gioia memo show 5f3c91ab",))
@click.argument("guid")
@json_option
def show_memo(guid: str, *, as_json: bool) -> None:
    """Show a memo in full."""
    with opened() as project:
        chosen = project.memos.get(guid)
    if as_json:
        put_json(as_fields(chosen, MEMOS.fields))
    else:
        state = ", settled" if chosen.settled else ""
        put(f"{chosen.kind}{state}, on the {chosen.on} “{chosen.on_label}”")
        put(f"{chosen.coder}, {chosen.at}\n")
        put(chosen.text)


@memo.command(
    "edit",
    examples=(
        'gioia memo edit 5f3c91ab --text "Pace is about order."',
        'gioia memo edit 5f3c91ab --kind "member check"',
        "gioia memo edit 5f3c91ab --text - < note.txt",
    ),
)
@click.argument("guid")
@click.option("--text", metavar="TEXT", help="What it says now; - reads it from stdin.")
@kind_option
def edit_memo(guid: str, text: str | None, kind: MemoKind | None) -> None:
    """Give a memo another text or another kind."""
    if text is None and kind is None:
        raise UsageError("There is nothing to edit.", "Give --text or --kind.")
    with opened() as project:
        chosen = project.memos.get(guid)
        wording = _text(None) if text == "-" else text
        project.memos.rewrite(chosen, text=wording, kind=kind)
        say(f"Rewrote memo {chosen.guid[:8]}.")


@memo.command("settle", examples=("gioia memo settle 5f3c91ab",))
@click.argument("guid")
@click.option("--reopen", is_flag=True, help="Something is left to do about it after all.")
def settle_memo(guid: str, *, reopen: bool) -> None:
    """Say that nothing is left to do about a memo."""
    with opened() as project:
        chosen = project.memos.get(guid)
        project.memos.rewrite(chosen, settled=not reopen)
        say(f"{'Reopened' if reopen else 'Settled'} memo {chosen.guid[:8]}.")


@memo.command("remove", examples=("gioia memo remove 5f3c91ab",))
@click.argument("guid")
def remove_memo(guid: str) -> None:
    """Remove a memo."""
    with opened() as project:
        chosen = project.memos.get(guid)
        project.memos.remove(chosen)
        say(f"Removed memo {chosen.guid[:8]}. To undo: gioia undo")


def _text(given: str | None) -> str:
    """The text that was given, or what is on stdin, as UTF-8 whatever the terminal's encoding."""
    if given is not None:
        return given
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(
            f"What came on stdin is not UTF-8 at byte {error.start}.", "Write it as UTF-8."
        ) from error
