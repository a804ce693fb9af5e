"""What commands print: listings as columns or JSON on stdout, messages on stderr."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Record = TypeVar("Record")

# Everything that a terminal may obey, what turns the rest of a line round (bidirectional
# embeddings, overrides and isolates), and the halves of characters that no stream can write.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def clean(text: str) -> str:
    """The text without control characters and escapes; newlines and tabs stay."""
    return _CONTROL.sub("", text)


def say(message: str) -> None:
    """A message for the person, on stderr."""
    click.echo(clean(message), err=True)


def put(text: str) -> None:
    """A line of output, on stdout: something a script may want to read."""
    click.echo(clean(text))


def put_json(value: object) -> None:
    """One JSON value on stdout, as UTF-8 whatever the terminal's own encoding."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=2)
    # A lone surrogate (a file name that is not UTF-8) becomes \udcNN, which JSON reads back.
    click.echo(text.encode("utf-8", "backslashreplace"))


class Column(NamedTuple, Generic[Record]):
    """A column of a listing for people."""

    header: str
    value: Callable[[Record], object]
    right: bool = False


class Listing(NamedTuple, Generic[Record]):
    """How records of one kind are listed: JSON fields, columns, and what to say of none."""

    fields: tuple[str, ...]
    columns: tuple[Column[Record], ...]
    nothing: str


def show(records: Sequence[Record], listing: Listing[Record], *, as_json: bool) -> None:
    """Print the records as a JSON array, or as columns cut to the terminal's width."""
    if as_json:
        put_json([as_fields(record, listing.fields) for record in records])
    elif records:
        _put_columns(records, listing)
    else:
        say(listing.nothing)


def as_fields(record: object, fields: Sequence[str]) -> dict[str, Any]:
    """The record's named fields, in that order."""
    return {name: getattr(record, name) for name in fields}


def _put_columns(records: Sequence[Record], listing: Listing[Record]) -> None:
    from gioia.cli.columns import arrange

    rows = [[_cell(column.value(record)) for column in listing.columns] for record in records]
    headers = [column.header for column in listing.columns]
    right = [column.right for column in listing.columns]
    first, *rest = arrange([headers, *rows], right, _width())
    click.echo("\n".join([_heading(first), *rest]))


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, tuple):
        return " · ".join(_cell(part) for part in value)
    return " ".join(clean(str(value)).split())


def _width() -> int | None:
    """Cells of a line on this terminal; None where the output goes to a file or a pipe."""
    if not sys.stdout.isatty():
        return None
    from shutil import get_terminal_size

    return get_terminal_size().columns


def _heading(line: str) -> str:
    plain = not sys.stdout.isatty() or bool(os.environ.get("NO_COLOR"))
    return line if plain else click.style(line, bold=True)
