"""Sources with their selections and codings as XML, and values of variables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.exchange.refi.building import add, add_references, add_text
from gioia.exchange.refi.convention import squeezed
from gioia.exchange.refi.guids import written

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gioia.exchange.refi.building import Element
    from gioia.exchange.refi.values import Coding, Selection, Source, Value
    from gioia.text.offsets import OffsetMap

LONGEST_NAME = 100
"""How many code points of its words name a selection."""


def name_of(words: str) -> str:
    """The name of a selection: its words on one line, cut off where they are many."""
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
        _add_selection(element, selection, units)
    _add_codings(element, source.codings)
    add_references(element, "NoteRef", source.notes)
    add_values(element, source.values, types)


def _add_selection(parent: Element, selection: Selection, units: OffsetMap) -> None:
    element = add(
        parent,
        "PlainTextSelection",
        guid=written(selection.guid),
        name=selection.name,
        startPosition=str(units.to_normalised(selection.start)),
        endPosition=str(units.to_normalised(selection.end)),
        creatingUser=written(selection.user),
        creationDateTime=selection.at,
    )
    add_text(element, "Description", selection.description)
    _add_codings(element, selection.codings)
    add_references(element, "NoteRef", selection.notes)


def _add_codings(parent: Element, codings: Iterable[Coding]) -> None:
    for coding in codings:
        element = add(
            parent,
            "Coding",
            guid=written(coding.guid),
            creatingUser=written(coding.user),
            creationDateTime=coding.at,
        )
        add(element, "CodeRef", targetGUID=written(coding.code))
        add_references(element, "NoteRef", coding.notes)


def add_values(parent: Element, values: Iterable[Value], types: Mapping[str, str]) -> None:
    """What a source or case has of variables; the element for a value tells its type."""
    for value in values:
        element = add(parent, "VariableValue")
        add(element, "VariableRef", targetGUID=written(value.variable))
        add_text(element, f"{types[value.variable]}Value", value.text)
