"""The reference of the command line, made from it: `python -m gioia.cli.reference`."""

from __future__ import annotations

import sys
from inspect import cleandoc
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gioia.cli.root import root

if TYPE_CHECKING:
    from collections.abc import Iterator

PLACE = Path("docs/reference/cli.md")

_OPENING = """\
# The command line

Made from the commands by `python -m gioia.cli.reference`; `gioia COMMAND --help` says the same.
Exit codes are told in [exit-codes.md](exit-codes.md), JSON outputs in [json.md](json.md).
"""


def reference() -> str:
    """The whole reference: `gioia` itself, then every command, section by section."""
    context = click.Context(root, info_name="gioia", **root.context_settings)
    parts = [_OPENING, _described(root, context, heading="## gioia")]
    for title, commands in root.sections.items():
        parts.append(f"## {title}\n")
        for name in commands:
            parts += _commands(root, name, context, depth=3)
    return "\n".join(parts)


def _commands(group: click.Group, name: str, above: click.Context, depth: int) -> Iterator[str]:
    command = group.get_command(above, name)
    if command is None:
        raise LookupError(f"{above.command_path} has no command {name}")
    context = click.Context(command, info_name=name, parent=above)
    yield _described(command, context, heading=f"{'#' * depth} {context.command_path}")
    if isinstance(command, click.Group):
        for inner in command.list_commands(context):
            yield from _commands(command, inner, context, depth + 1)


def _described(command: click.Command, context: click.Context, heading: str) -> str:
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    examples = "\n".join(getattr(command, "examples", ()))
    parts = [
        heading,
        f"```text\n{usage}\n```",
        cleandoc(command.help or ""),
        "\n".join(_options(command, context)),
        f"```console\n{examples}\n```" if examples else "",
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for option in command.params:
        record = option.get_help_record(context) if isinstance(option, click.Option) else None
        if record is not None:
            spelling, told = record
            yield f"- `{spelling}`: {' '.join(told.split())}"


if __name__ == "__main__":
    (Path(sys.argv[1]) if len(sys.argv) > 1 else PLACE).write_text(reference(), encoding="utf-8")
