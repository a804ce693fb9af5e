"""Which file of keys the workbench and `gioia keys` go by: the option `--keymap`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathlib import Path

_META = "gioia.keymap"


def _remember(context: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is not None:
        context.meta[_META] = value


def keymap_option(*, everywhere: bool = False) -> click.Option:
    """`--keymap FILE`: on `gioia` itself, or (`everywhere`) on the command that tells of keys."""
    return click.Option(
        ["--keymap"],
        metavar="FILE",
        type=click.Path(readable=False),
        envvar=None if everywhere else "GIOIA_KEYMAP",
        show_envvar=True,
        expose_value=False,
        callback=_remember,
        help="Your keys for the workbench; otherwise keymap.toml among your settings.",
    )


def named_keymap() -> Path | None:
    """The file given by `--keymap` or `GIOIA_KEYMAP`."""
    from pathlib import Path

    file = click.get_current_context().meta.get(_META)
    return None if file is None else Path(file)
