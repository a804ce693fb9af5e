"""From the text of a file to a JSON object of coded work, or the reason why it is none."""

from __future__ import annotations

import json
from typing import Any

from gioia.codebook.model import FORMAT as CODEBOOK
from gioia.codebook.reading import TWICE
from gioia.errors import FaultsFound
from gioia.exchange.work.values import FORMAT, VERSION
from gioia.records import Fault

_EXPORT_AGAIN = "Export the work again, or correct the file in a text editor."
_LONGEST_NUMBER = 20


def read_object(text: str, place: str) -> dict[str, Any]:
    """The JSON object of a file of work, its fields not yet looked at.

    Raises:
        FaultsFound: not JSON, no coded work, or written by another version; one fault.
    """
    tree = _parse(text.removeprefix("\ufeff"), place)
    found = tree.get("format") if isinstance(tree, dict) else None
    if found == CODEBOOK:
        message = "this is a codebook and holds no coded work"
        way_out = "Take it in with `gioia codebook merge` or `gioia codebook import`."
        raise _refused(f"{place}: format", "not-work", message, way_out)
    if not isinstance(tree, dict) or found != FORMAT:
        message = f'this is JSON, but no coded work: "format" should be "{FORMAT}"'
        raise _refused(place, "not-work", message, "Name a file that `gioia work export` wrote.")
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
        message = "lists and objects are nested deeper than in any coded work"
        raise _refused(place, "not-json", message, _EXPORT_AGAIN) from None


def _check_version(version: object, place: str) -> None:
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        message = f'"version" should be the number {VERSION}'
        raise _refused(place, "unknown-version", message, _EXPORT_AGAIN)
    if version > VERSION:
        message = f"written by a newer Gioia (format {version}; this one reads {VERSION})"
        way_out = "Update Gioia, or ask for the work in the older format."
        raise _refused(place, "newer-version", message, way_out)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; a field that stands twice is kept under a name of its own, to be refused."""
    fields: dict[str, Any] = {}
    for name, value in pairs:
        fields[f"{name}{TWICE}" if name in fields else name] = value
    return fields


def _number(digits: str) -> int | float:
    """A whole number; one too long for Python to read as such is not whole for us either."""
    return int(digits) if len(digits) <= _LONGEST_NUMBER else float(digits)


def _refused(place: str, rule: str, message: str, way_out: str) -> FaultsFound:
    fault = Fault(rule, "error", place, message, way_out)
    return FaultsFound("The work was not read.", [fault], way_out)
