"""The bar that shows how far an import is, on stderr, where that is a terminal."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from gioia.cli.output import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gioia.project.sources.import_sources import ImportStep


@contextmanager
def import_progress() -> Iterator[Callable[[ImportStep], None] | None]:
    """What an import is to tell of its steps; None where nobody is watching."""
    if not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(
        length=1, label="Importing", file=sys.stderr, item_show_func=_file_name
    ) as bar:

        def advance(step: ImportStep) -> None:
            bar.length = step.total
            bar.update(step.done - bar.pos, step)

        yield advance
        bar.update((bar.length or 0) - bar.pos)


def _file_name(step: ImportStep | None) -> str:
    return clean(step.path.name) if step else ""
