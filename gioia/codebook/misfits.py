"""Wrong types and unknown fields of a codebook file, each told with its path in plain words."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from gioia.codebook.labels import shown
from gioia.codebook.model import DIGEST_PATTERN, GUID_PATTERN, Code, Codebook
from gioia.codebook.reading import TWICE
from gioia.records import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

_WANTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "model_type": "an object",
    "greater_than_equal": "0 or more",
    "less_than_equal": "a smaller number",
}
_PATTERNS = {
    GUID_PATTERN: "a UUID like 0b0e7a52-6c1f-4a7b-9d3e-5f2a8c4d1e60",
    DIGEST_PATTERN: "a sha256 of 64 hexadecimal digits in lower case",
}
_SEE_SCHEMA = "`gioia codebook schema` prints what each field may hold."


def misfits(error: ValidationError) -> Iterator[Fault]:
    """A fault for each place where the file is not of the model's shape; places are JSON paths."""
    for detail in error.errors(include_url=False):
        place = path(detail["loc"])
        match detail["type"]:
            case "extra_forbidden":
                yield _unknown_field(str(detail["loc"][-1]), path(detail["loc"][:-1]))
            case "missing":
                yield Fault("missing-field", "error", place, "is missing", _SEE_SCHEMA)
            case _:
                yield Fault("wrong-type", "error", place, _wrong_type(detail), _SEE_SCHEMA)


def path(steps: tuple[str | int, ...]) -> str:
    """A JSON path as people write it: `concepts[3].parent`."""
    text = ""
    for step in steps:
        text += f"[{step}]" if isinstance(step, int) else f".{shown(step)}"
    return text.removeprefix(".")


def _unknown_field(name: str, parent: str) -> Fault:
    place = f"{parent}.{shown(name.removesuffix(TWICE))}".removeprefix(".")
    if name.endswith(TWICE):
        return Fault("doubled-field", "error", place, "stands twice", "Keep one of the two.")
    known = [*Code.model_fields, *Codebook.model_fields]
    near = get_close_matches(name, known, n=1)
    way_out = f'Perhaps "{near[0]}" is meant. {_SEE_SCHEMA}' if near else _SEE_SCHEMA
    return Fault("unknown-field", "error", place, "is not a known field", way_out)


def _wrong_type(detail: ErrorDetails) -> str:
    kind = detail["type"]
    if kind == "string_pattern_mismatch":
        return f"should be {_PATTERNS[detail['ctx']['pattern']]}, but is {_kind(detail['input'])}"
    if kind == "value_error":
        return str(detail["ctx"]["error"])
    wanted = _WANTED.get(kind)
    if wanted is None:
        return detail["msg"]
    return f"should be {wanted}, but is {_kind(detail['input'])}"


def _kind(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case int():
            return f"the number {value}"
        case float():
            return "a number with a fraction or out of range"
        case str():
            return f'the text "{shown(value, 40)}"'
        case list():
            return "a list"
    return "an object"
