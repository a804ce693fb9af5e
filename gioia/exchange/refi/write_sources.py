"""Sources with their selections and codings as XML, and values of variables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.exchange.refi.building import (
    INDENT,
    add,
    add_references,
    add_text,
    attribute,
    content,
)
from gioia.exchange.refi.convention import squeezed
from gioia.exchange.refi.guids import written

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gioia.exchange.refi.building import Element
    from gioia.exchange.refi.values import Coding, Selection, Source, Value
    from gioia.text.offsets import OffsetMap

LONGEST_NAME = 100
"""How many code points of its words name a selection."""
_DEPTH = 3 * INDENT
"""Where what is in a source stands: in `Project`, `Sources`, `TextSource`."""


def name_of(words: str) -> str:
    """The name of a selection: its words on one line, cut off where they are many."""
    line = squeezed(words[: LONGEST_NAME * 3 // 2])
    if len(line) <= LONGEST_NAME:  # few words, or much white space between them
        line = squeezed(words[: LONGEST_NAME * 4])
    if len(line) <= LONGEST_NAME and len(words) <= LONGEST_NAME * 4:
        return line
    return line[: LONGEST_NAME - 1].rstrip() + "…"


def add_source(parent: Element, source: Source, units: OffsetMap, types: Mapping[str, str]) -> None:
    """A source with all that lies in it; `units` says how positions are counted."""
    element = add(
        parent,
        "TextSource",
        guid=written(source.guid),
        name=source.name,
        plainTextPath=f"internal://{written(source.guid)}.txt",
    )
    add_text(element, "Description", source.description)
    for selection in source.selections:
        element.add_lines(_selection(selection, units))
    if source.codings:
        element.add_lines(_codings(source.codings, _DEPTH))
    add_references(element, "NoteRef", source.notes)
    add_values(element, source.values, types)


def _selection(selection: Selection, units: OffsetMap) -> str:
    """A selection as XML; there are tens of thousands, so it is put together in one go."""
    start, end = selection.start, selection.end
    if units.edits:
        start, end = units.to_normalised(start), units.to_normalised(end)
    tag = (
        f'{_DEPTH}<PlainTextSelection guid="{written(selection.guid)}"'
        f"{attribute('name', selection.name)}"
        f' startPosition="{start}" endPosition="{end}"'
        f"{_user(selection.user)}{attribute('creationDateTime', selection.at)}"
    )
    inner = _DEPTH + INDENT
    inside = []
    if selection.description:
        inside.append(f"{inner}<Description>{content(selection.description)}</Description>")
    if selection.codings:
        inside.append(_codings(selection.codings, inner))
    inside += _references(selection.notes, inner)
    if not inside:
        return f"{tag}/>"
    return "\n".join([f"{tag}>", *inside, f"{_DEPTH}</PlainTextSelection>"])


def _codings(codings: Iterable[Coding], indent: str) -> str:
    lines: list[str] = []
    for coding in codings:
        at = attribute("creationDateTime", coding.at)
        lines += (
            f'{indent}<Coding guid="{written(coding.guid)}"{_user(coding.user)}{at}>',
            f'{indent}{INDENT}<CodeRef targetGUID="{written(coding.code)}"/>',
            *_references(coding.notes, indent + INDENT),
            f"{indent}</Coding>",
        )
    return "\n".join(lines)


def _user(guid: str) -> str:
    return f' creatingUser="{written(guid)}"' if guid else ""


def _references(notes: Iterable[str], indent: str) -> list[str]:
    return [f'{indent}<NoteRef targetGUID="{written(guid)}"/>' for guid in notes]


def add_values(parent: Element, values: Iterable[Value], types: Mapping[str, str]) -> None:
    """What a source or case has of variables; the element for a value tells its type."""
    for value in values:
        element = add(parent, "VariableValue")
        add(element, "VariableRef", targetGUID=written(value.variable))
        add_text(element, f"{types[value.variable]}Value", value.text)
