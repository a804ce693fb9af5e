"""Every command of `gioia` with its context, for tests that hold for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gioia.cli.root import root

if TYPE_CHECKING:
    from collections.abc import Iterator


def every_command() -> Iterator[click.Context]:
    """A context for `gioia` and for each command below it."""
    yield from _below(click.Context(root, info_name="gioia", **root.context_settings))


def leaves() -> list[click.Context]:
    """The commands that do something, without the groups."""
    return [found for found in every_command() if not isinstance(found.command, click.Group)]


def _below(context: click.Context) -> Iterator[click.Context]:
    yield context
    if isinstance(context.command, click.Group):
        for name in context.command.list_commands(context):
            command = context.command.get_command(context, name)
            assert command is not None
            yield from _below(click.Context(command, info_name=name, parent=context))
