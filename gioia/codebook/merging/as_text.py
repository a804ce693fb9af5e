"""A codebook as an indented outline, one fact a line, so that a line diff speaks of codes."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from gioia.codebook.arrange import arrange
from gioia.codebook.labels import shown
from gioia.codebook.merging.sides import by_guid

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gioia.codebook.merging.values import Placed
    from gioia.codebook.model import Code, Codebook

_WHOLE = 10**6


def as_text(book: Codebook) -> str:
    """Codes under their parents in the author's order, with what is said of each below it."""
    codes = by_guid(arrange(book))
    children: defaultdict[str, list[str]] = defaultdict(list)
    for guid, placed in codes.items():
        children[placed.code.parent or ""].append(guid)
    lines = [line for guid in children[""] for line in _branch(guid, codes, children, 0)]
    return "\n".join(lines) + "\n" if lines else ""


def _branch(
    guid: str, codes: Mapping[str, Placed], children: Mapping[str, list[str]], depth: int
) -> Iterator[str]:
    level, code = codes[guid]
    indent = "    " * depth
    yield f"{indent}{level}: {shown(code.label, _WHOLE)}{_marks(code)}"
    for name, text in (("definition", code.definition), ("notes", code.notes)):
        yield from (f"{indent}  {name}: {shown(line, _WHOLE)}" for line in text.splitlines())
    for candidate in code.candidates:
        yield f"{indent}  perhaps under: {shown(codes[candidate].code.label, _WHOLE)}"
    for child in children.get(guid, ()):
        yield from _branch(child, codes, children, depth + 1)


def _marks(code: Code) -> str:
    marks = ["in vivo"] if code.in_vivo else []
    marks += [] if code.in_figure else ["not in the figure"]
    if code.retired is not None:
        marks.append(f"retired: {shown(code.retired.reason, _WHOLE)}".rstrip(": "))
    return f" ({'; '.join(marks)})" if marks else ""
