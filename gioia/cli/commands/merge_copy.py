"""`gioia merge`: a copy of the workspace brought home."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import click
from click.exceptions import Exit

from gioia.cli.context import opened
from gioia.cli.lazy import Command
from gioia.cli.options import file_path
from gioia.cli.output import put, say
from gioia.errors import ExitCode

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project.returning.bring_home import Returned


@click.command(
    "merge",
    cls=Command,
    examples=(
        "gioia merge ../study-on-the-train --dry-run",
        "gioia merge ../study-on-the-train --report what-came-home.md",
    ),
)
@click.argument("folder", metavar="DIR", type=file_path)
@click.option("--dry-run", is_flag=True, help="Tell what would come of it; change nothing.")
@click.option(
    "--prefer",
    type=click.Choice(("ours", "theirs")),
    help="Who wins where both changed the same; otherwise codes are asked about, and of all else "
    "what is here stays. Words that do not hold are kept in a memo.",
)
@click.option(
    "--resolve",
    "answers",
    metavar="KEY=CHOICE[:LABEL]",
    multiple=True,
    help="Settle a conflict of codes, named by the beginning of its key.",
)
@click.option("--remove", is_flag=True, help="Also remove here what was removed in the copy.")
@click.option(
    "--report", "page", metavar="FILE", type=file_path, help="Write what was done, as Markdown."
)
def merge_copy(
    folder: Path,
    prefer: Literal["ours", "theirs"] | None,
    answers: tuple[str, ...],
    page: Path | None,
    *,
    dry_run: bool,
    remove: bool,
) -> None:
    """Merge a copy of this workspace back into it, as one change.

    All that was done in the copy DIR comes home: codes, quotes, memos, the process model,
    interviews, speakers and informants, attributes, dismissed warnings. What only one side changed
    since both were the same holds. The copy is only read; it may be brought home again later.
    """
    from gioia.cli.commands.merging import parse_answers
    from gioia.project.atomic import write_text
    from gioia.project.returning.bring_home import Wishes, bring_home
    from gioia.project.returning.report import page as as_page
    from gioia.project.returning.report import summary

    wishes = Wishes(prefer, parse_answers(answers), remove)
    with opened() as project:
        told = bring_home(project, folder, wishes, apply=not dry_run)
        if page is not None:
            write_text(page, as_page(told, project))
    if told.merged.conflicts():
        _tell_conflicts(told)
        raise Exit(ExitCode.FAULTS)
    for line in summary(told):
        say(line)
    if told.plan.removed and not remove:
        say("What was removed in the copy is removed here, too, with --remove.")
    if not told.settles:
        say("Nothing to merge: all of it is here already.")
        return
    if not told.changes:
        say("Nothing becomes different here; that the copy is at home is noted.")
    say("To undo: gioia undo" if told.applied else "Trial only: nothing was changed.")


def _tell_conflicts(told: Returned) -> None:
    from gioia.cli.commands.merging import conflict_lines
    from gioia.exchange.report import counted

    conflicts = told.merged.conflicts()
    for key, conflict in conflicts:
        put("\n".join(conflict_lines(key, conflict)))
    count = counted(len(conflicts), "conflict")
    say(f"{count} of codes; nothing was changed. Settle each with --resolve KEY=CHOICE (the")
    say("beginning of a key is enough), or all with --prefer ours or theirs.")
