"""`gioia check`: what is wrong, or probably wrong, in the structure and the project."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from gioia.cli.context import opened
from gioia.cli.lazy import Command
from gioia.cli.options import json_option
from gioia.cli.output import put, put_json, say
from gioia.errors import ExitCode

if TYPE_CHECKING:
    from gioia.records import Fault

FIELDS = ("rule", "severity", "place", "message", "way_out")


@click.command(cls=Command, examples=("gioia check", "gioia check --final --json"))
@click.option("--final", is_flag=True, help="Judge as for the figure of a paper, not a draft.")
@json_option
@click.pass_context
def check(context: click.Context, *, final: bool, as_json: bool) -> None:
    """Check the structure (three levels, groundedness) and that every quote is its source's text.

    The exit code is 1 where there is an error; warnings and information leave it 0.
    """
    with opened() as project:
        faults = project.check(final=final)
    if as_json:
        put_json([{name: getattr(fault, name) for name in FIELDS} for fault in faults])
    else:
        _put_faults(faults)
    if any(fault.severity == "error" for fault in faults):
        context.exit(int(ExitCode.FAULTS))


def _put_faults(faults: list[Fault]) -> None:
    for fault in faults:
        put(f"{fault.severity:<11}  {fault.rule}  {fault.place}: {fault.message}")
        if fault.way_out:
            put(f"{'':<11}  {fault.way_out}")
    counts = Counter(fault.severity for fault in faults)
    say(", ".join(f"{count} × {severity}" for severity, count in counts.items()) or "All is well.")
