"""Which workspace and which coder a command works for: the options, and the project they open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Door, Project


def _remember(context: click.Context, option: click.Parameter, value: object) -> None:
    """Keep the value where the nested contexts of one call share it; the later one wins."""
    if value is not None:
        context.meta[f"gioia.{option.name}"] = value


def workspace_option(*, everywhere: bool = False) -> click.Option:
    """`--workspace DIR`: on `gioia` itself, or (`everywhere`) unlisted on each command too."""
    return click.Option(
        ["--workspace"],
        metavar="DIR",
        type=click.Path(readable=False),
        envvar=None if everywhere else "GIOIA_WORKSPACE",
        show_envvar=True,
        expose_value=False,
        hidden=everywhere,
        callback=_remember,
        help="Work in this workspace; otherwise it is looked for from here upwards.",
    )


def coder_option(*, everywhere: bool = False) -> click.Option:
    """`--coder NAME`: on `gioia` itself, or (`everywhere`) unlisted on each command too."""
    return click.Option(
        ["--coder"],
        metavar="NAME",
        envvar=None if everywhere else "GIOIA_CODER",
        show_envvar=True,
        expose_value=False,
        hidden=everywhere,
        callback=_remember,
        help="Who is coding; otherwise the workspace's setting, or the login name.",
    )


def anyway_option(*, everywhere: bool = False) -> click.Option:
    """`--anyway`: on `gioia` itself, or (`everywhere`) unlisted on each command too."""
    return click.Option(
        ["--anyway"],
        is_flag=True,
        default=None,
        expose_value=False,
        hidden=everywhere,
        callback=_remember,
        help="Change the project even while somebody on another machine has it open.",
    )


def named_workspace() -> Path | None:
    """The folder given by `--workspace` or `GIOIA_WORKSPACE`."""
    from pathlib import Path

    folder = click.get_current_context().meta.get("gioia.workspace")
    return None if folder is None else Path(folder)


def named_coder() -> str | None:
    """The name given by `--coder` or `GIOIA_CODER`."""
    coder = click.get_current_context().meta.get("gioia.coder")
    return None if coder is None else str(coder)


def insists() -> bool:
    """Whether `--anyway` was given."""
    return bool(click.get_current_context().meta.get("gioia.anyway"))


def opened(*, read_only: bool = False) -> Project:
    """The project this command is for. A folder that was named is that one, not one above it."""
    from gioia.project import Project

    folder = _checked_workspace()
    return Project.open(folder, named_coder(), read_only=read_only, anyway=insists())


def door(*, read_only: bool = False) -> Door:
    """The way into that project: it is not opened yet, only its header was looked at."""
    from gioia.project import Door

    return Door.to(_checked_workspace(), named_coder(), read_only=read_only, anyway=insists())


def _checked_workspace() -> Path | None:
    from shlex import quote

    from gioia.errors import NoWorkspace
    from gioia.project import Workspace

    folder = named_workspace()
    if folder is not None and not Workspace(folder).database.is_file():
        raise NoWorkspace(
            f"{folder} is not a workspace.", f"Make one with: gioia init {quote(str(folder))}"
        )
    return folder
