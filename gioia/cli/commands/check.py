"""`gioia check`: what is wrong, or probably wrong, in the structure and the project."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

import click

from gioia.cli.context import opened
from gioia.cli.lazy import Command
from gioia.cli.options import json_option
from gioia.cli.output import put, put_json, say
from gioia.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.records import Fault

INDENT = " " * 18
FIELDS = ("rule", "severity", "place", "message", "way_out", "about", "dismissed")


@click.command(
    cls=Command,
    examples=(
        "gioia check",
        "gioia check --final --json",
        'gioia check --dismiss G09 --about "Timing" --reason "one concept says it all"',
        'gioia check --revive G09 --about "Timing"',
    ),
)
@click.option("--final", is_flag=True, help="Judge as for the figure of a paper, not a draft.")
@click.option("--all", "everything", is_flag=True, help="List what was dismissed as well.")
@click.option("--dismiss", metavar="RULE", help="Leave a warning as it is; needs --reason.")
@click.option("--revive", metavar="RULE", help="Take a dismissal back.")
@click.option(
    "--about",
    metavar="LABEL",
    default="",
    help="What that warning is about: a label, a guid, or the place as it is told.",
)
@click.option("--reason", metavar="TEXT", default="", help="Why, for the audit trail.")
@json_option
@click.pass_context
def check(
    context: click.Context,
    *,
    final: bool,
    everything: bool,
    dismiss: str | None,
    revive: str | None,
    about: str,
    reason: str,
    as_json: bool,
) -> None:
    """Check the structure (three levels, groundedness) and that every quote is its source's text.

    Errors stand first, then warnings, then what is good to know. The exit code is 1 where there is
    an error; warnings and information leave it 0. A warning that is dismissed with a reason is not
    listed any more, until it is revived.
    """
    if dismiss and revive:
        raise UsageError("Dismiss or revive?", "Give one of the two.")
    with opened() as project:
        faults = project.check(final=final)
        if dismiss or revive:
            _decide(project, faults, dismiss, revive, about, reason)
            return
    listed = [fault for fault in faults if everything or not fault.dismissed]
    if as_json:
        put_json([{name: getattr(fault, name) for name in FIELDS} for fault in listed])
    else:
        _put_faults(listed, len(faults) - len(listed))
    if any(fault.severity == "error" for fault in faults):
        context.exit(int(ExitCode.FAULTS))


def _decide(
    project: Project,
    faults: list[Fault],
    dismiss: str | None,
    revive: str | None,
    about: str,
    reason: str,
) -> None:
    from gioia.project.checking.dismissals import fault_meant

    codes = project.codes.list(retired=True)
    if dismiss:
        meant = fault_meant(faults, dismiss, about, codes)
        project.dismiss(meant, reason)
        say(f"Dismissed {meant.rule} of {meant.place}. To undo: gioia undo")
    elif revive:
        meant = fault_meant([one for one in faults if one.dismissed], revive, about, codes)
        project.revive(meant)
        say(f"Revived {meant.rule} of {meant.place}.")


def _put_faults(faults: list[Fault], hidden: int) -> None:
    """A line for each fault, the worst first; what helps against several of them stands once."""
    ordered = sorted(faults, key=lambda one: bool(one.dismissed))
    alike = groupby(ordered, key=lambda one: (bool(one.dismissed), one.rule, one.way_out))
    for number, ((dismissed, _, way_out), members) in enumerate(alike):
        if number:
            put("")
        for fault in members:
            put(f"{fault.severity:<11}  {fault.rule:<4} {fault.place}: {fault.message}")
            if dismissed:
                put(f"{INDENT}dismissed: {fault.dismissed}")
        if way_out and not dismissed:
            put(f"{INDENT}{way_out}")
    say(_counted(faults, hidden))
    if any(fault.severity != "error" and not fault.dismissed for fault in faults):
        say("To leave one as it is: gioia check --dismiss RULE --about LABEL --reason TEXT")


def _counted(faults: list[Fault], hidden: int) -> str:
    """How many there are of each weight: `No error, 2 warnings`."""
    weights = Counter(fault.severity for fault in faults if not fault.dismissed)
    told = [_number(weights["error"], "error")]
    told += [_number(weights["warning"], "warning")] if weights["warning"] else []
    told += [f"{weights['information']} × information"] if weights["information"] else []
    line = ", ".join(told) if weights else "All is well"
    left = f" {hidden} dismissed: gioia check --all lists them." if hidden else ""
    return f"{line}.{left}"


def _number(count: int, what: str) -> str:
    return f"{count or 'No'} {what}{'s' if count > 1 else ''}"
