"""Commands that are loaded when they are called, and shown in the help before that."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from gioia.cli.context import anyway_option, coder_option, workspace_option
from gioia.cli.failures import shown_failures

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Lazy(NamedTuple):
    """A command not yet loaded: where it is (`module:attribute`) and its line of help."""

    target: str
    help: str


class Command(click.Command):
    """A command with examples in its help, and `--workspace` and `--coder` after its name too."""

    def __init__(self, *args: Any, examples: Sequence[str] = (), **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self.examples = tuple(examples)
        own = {name for option in self.params for name in option.opts}
        options = (workspace_option, coder_option, anyway_option)
        general = [option(everywhere=True) for option in options]
        self.params += [option for option in general if own.isdisjoint(option.opts)]

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples, one a line, as they would be typed."""
        if self.examples:
            with formatter.section("Examples" if len(self.examples) > 1 else "Example"):
                for example in self.examples:
                    formatter.write(f"{'':>{formatter.current_indent}}{example}\n")
        super().format_epilog(ctx, formatter)


class CommandGroup(click.Group):
    """A group whose commands are `Command`s, in the order in which they were written."""

    command_class = Command

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names in the author's order, not the alphabet's."""
        return list(self.commands)


class Root(CommandGroup):
    """`gioia` itself: sections of commands that are not imported until one is called."""

    def __init__(
        self, *args: Any, sections: Mapping[str, Mapping[str, Lazy]], **attributes: Any
    ) -> None:
        super().__init__(*args, **attributes)
        self.sections = sections
        self.lazy = {name: lazy for part in sections.values() for name, lazy in part.items()}

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Every command, section by section."""
        return list(self.lazy)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load the command of that name."""
        lazy = self.lazy.get(cmd_name)
        if lazy is None:
            return None
        module, _, attribute = lazy.target.partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, but a name that is not known is answered with the nearest ones."""
        if args[0] not in self.lazy and not args[0].startswith("-"):
            raise click.UsageError(_unknown(args[0], list(self.lazy)), ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the sections from their lines of help, loading nothing."""
        widest = max(len(name) for name in self.lazy)
        for title, commands in self.sections.items():
            with formatter.section(title):
                formatter.write_dl([(f"{n:<{widest}}", c.help) for n, c in commands.items()])

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        """Parse `gioia`'s own options; `--help` and `--version` already print here."""
        with shown_failures():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command, showing its failures as messages."""
        with shown_failures():
            return super().invoke(ctx)


def _unknown(name: str, known: list[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, known)
    meant = f" Did you mean {' or '.join(near)}?" if near else ""
    return f"There is no command {name!r}.{meant}"
