"""From the text of a file to a JSON object of a format and version of ours, or why not."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from gioia.codebook.model import FORMAT, VERSION
from gioia.errors import FaultsFound
from gioia.records import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TWICE = "\0twice"
"""Added to the name of a field that stands twice in one object, so that it is refused in place."""
_LONGEST_NUMBER = 20


class Form(NamedTuple):
    """A kind of file that we write, and how people are told that a file is none."""

    format: str
    version: int
    name: str
    """What it holds, in words: `codebook`."""
    command: str
    """What writes it: `gioia codebook export`."""
    rule: str
    """Of the fault that a file is of another kind."""
    others: Mapping[str, tuple[str, str]] = {}
    """Formats that it is taken for: what to say of such a file, and the way out."""

    @property
    def again(self) -> str:
        """The way out of a file that is broken."""
        return f"Export the {self.name} again, or correct the file in a text editor."


CODEBOOK = Form(
    FORMAT,
    VERSION,
    "codebook",
    "gioia codebook export",
    "not-a-codebook",
    {
        "gioia-work": (
            "this is coded work and holds no codebook",
            "Bring it in with `gioia work import`.",
        )
    },
)


def read_object(text: str, place: str, form: Form = CODEBOOK) -> dict[str, Any]:
    """The JSON object of a file of a form, its fields not yet looked at.

    A byte order mark at the start is allowed, since some editors write one.

    Raises:
        FaultsFound: not JSON, of another form, or written by another version; one fault.
    """
    tree = _parse(text.removeprefix("\ufeff"), place, form)
    if not isinstance(tree, dict) or tree.get("format") != form.format:
        raise _of_another(tree, place, form)
    _check_version(tree.get("version"), f"{place}: version", form)
    return tree


def _parse(text: str, place: str, form: Form) -> object:
    if not text.strip():
        raise _refused(form, place, "not-json", "the file is empty")
    try:
        return json.loads(text, object_pairs_hook=_object, parse_int=_number)
    except json.JSONDecodeError as error:
        where = f"{place}: line {error.lineno}, column {error.colno}"
        raise _refused(form, where, "not-json", f"not JSON: {error.msg}") from None
    except RecursionError:
        message = f"lists and objects are nested deeper than in any {form.name}"
        raise _refused(form, place, "not-json", message) from None


def _of_another(tree: object, place: str, form: Form) -> FaultsFound:
    found = tree.get("format") if isinstance(tree, dict) else None
    where = f"{place}: format" if isinstance(tree, dict) else place
    message = f'this is JSON, but no {form.name} of Gioia: "format" should be "{form.format}"'
    way_out = f"Name a file that `{form.command}` wrote."
    if isinstance(found, str):
        message, way_out = form.others.get(found, (message, way_out))
    return _refused(form, where, form.rule, message, way_out)


def _check_version(version: object, place: str, form: Form) -> None:
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        message = f'"version" should be the number {form.version}'
        raise _refused(form, place, "unknown-version", message)
    if version > form.version:
        message = f"written by a newer Gioia (format {version}; this one reads {form.version})"
        way_out = f"Update Gioia, or ask for the {form.name} in the older format."
        raise _refused(form, place, "newer-version", message, way_out)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object, with a field that stands twice kept beside the first under a name of its own.

    JSON readers let the last one win, so that half of a badly merged file would be lost unseen.
    """
    fields = dict(pairs)
    if len(fields) < len(pairs):
        fields = {}
        for name, value in pairs:
            fields[f"{name}{TWICE}" if name in fields else name] = value
    return fields


def _number(digits: str) -> int | float:
    """A whole number; one too long for Python to read as such is not whole for us either."""
    return int(digits) if len(digits) <= _LONGEST_NUMBER else float(digits)


def refused(faults: Sequence[Fault], place: str, form: Form = CODEBOOK) -> FaultsFound:
    """The error that lists the faults of a file, each with the file's name before its place."""
    placed = [replace(fault, place=f"{place}: {fault.place}") for fault in faults]
    count = "1 fault" if len(placed) == 1 else f"{len(placed)} faults"
    return FaultsFound(
        f"The {form.name} was not read: {count}.",
        placed,
        f"Correct them in the file, or export the {form.name} again.",
    )


def _refused(
    form: Form, place: str, rule: str, message: str, way_out: str | None = None
) -> FaultsFound:
    out = form.again if way_out is None else way_out
    return FaultsFound(
        f"The {form.name} was not read.", [Fault(rule, "error", place, message, out)], out
    )
