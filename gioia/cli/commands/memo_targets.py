"""What a memo is on, for `gioia memo`: the options that name it, and what they name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from gioia.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.project import Project
    from gioia.project.names import Named
    from gioia.records import TargetKind

_ON = (
    click.option("--on-project", is_flag=True, help="The project as a whole."),
    click.option("--on-source", metavar="SOURCE", help="A source, by name."),
    click.option("--on-informant", metavar="NAME", help="An informant, by name."),
    click.option("--on-code", metavar="CODE", help="A code, by label."),
    click.option("--on-quote", metavar="GUID", help="A quote, by guid."),
    click.option("--on-relation", metavar="GUID", help="A relation, by guid."),
)


def on_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say what a memo is on."""
    for option in reversed(_ON):
        command = option(command)
    return command


def target_named(project: Project, on: dict[str, Any]) -> tuple[TargetKind, str] | None:
    """What a memo is on, and its guid; None where nothing is named."""
    named = {option: value for option, value in on.items() if value not in (None, False)}
    if not named:
        return None
    if len(named) > 1:
        raise UsageError("A memo is on one thing.", "Give one of the --on options.")
    ((option, name),) = named.items()
    if option == "on_project":
        return "project", ""
    target, get = _finders(project)[option]
    return target, get(name).guid


def _finders(project: Project) -> dict[str, tuple[TargetKind, Callable[[str], Named]]]:
    """For each option, what it names and how that is found."""
    from gioia.project.names import informant_called

    return {
        "on_source": ("source", project.sources.get),
        "on_informant": ("informant", lambda name: informant_called(project, name)),
        "on_code": ("code", project.codes.get),
        "on_quote": ("quote", project.quotes.get),
        "on_relation": ("relation", project.model.get),
    }
