"""From the text of a file to a JSON object of our format and version, or the reason why not."""

from __future__ import annotations

import json
from typing import Any

from gioia.codebook.model import FORMAT, VERSION
from gioia.errors import FaultsFound
from gioia.records import Fault

TWICE = "\0twice"
"""Added to the name of a field that stands twice in one object, so that it is refused in place."""
_EXPORT_AGAIN = "Export the codebook again, or correct the file in a text editor."
_LONGEST_NUMBER = 20


def read_object(text: str, place: str) -> dict[str, Any]:
    """The JSON object of a codebook file, its fields not yet looked at.

    A byte order mark at the start is allowed, since some editors write one.

    Raises:
        FaultsFound: not JSON, not a codebook, or written by another version; one fault.
    """
    tree = _parse(text.removeprefix("\ufeff"), place)
    if not isinstance(tree, dict) or tree.get("format") != FORMAT:
        raise _refused(
            f"{place}: format" if isinstance(tree, dict) else place,
            "not-a-codebook",
            f'this is JSON, but no Gioia codebook: "format" should be "{FORMAT}"',
            "Name a file that `gioia codebook export` wrote.",
        )
    _check_version(tree.get("version"), f"{place}: version")
    return tree


def _parse(text: str, place: str) -> object:
    if not text.strip():
        raise _refused(place, "not-json", "the file is empty", _EXPORT_AGAIN)
    try:
        return json.loads(text, object_pairs_hook=_object, parse_int=_number)
    except json.JSONDecodeError as error:
        where = f"{place}: line {error.lineno}, column {error.colno}"
        raise _refused(where, "not-json", f"not JSON: {error.msg}", _EXPORT_AGAIN) from None
    except RecursionError:
        message = "lists and objects are nested deeper than in any codebook"
        raise _refused(place, "not-json", message, _EXPORT_AGAIN) from None


def _check_version(version: object, place: str) -> None:
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        message = f'"version" should be the number {VERSION}'
        raise _refused(place, "unknown-version", message, _EXPORT_AGAIN)
    if version > VERSION:
        raise _refused(
            place,
            "newer-version",
            f"written by a newer Gioia (format {version}; this one reads {VERSION})",
            "Update Gioia, or ask for the codebook in the older format.",
        )


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object, with a field that stands twice kept beside the first under a name of its own.

    JSON readers let the last one win, so that half of a badly merged file would be lost unseen.
    """
    fields: dict[str, Any] = {}
    for name, value in pairs:
        fields[f"{name}{TWICE}" if name in fields else name] = value
    return fields


def _number(digits: str) -> int | float:
    """A whole number; one too long for Python to read as such is not whole for us either."""
    return int(digits) if len(digits) <= _LONGEST_NUMBER else float(digits)


def _refused(place: str, rule: str, message: str, way_out: str) -> FaultsFound:
    fault = Fault(rule, "error", place, message, way_out)
    return FaultsFound("The codebook was not read.", [fault], way_out)
