"""What differs between two codebooks, by guid and field.

The values keep guids and whole texts, so that a merge can work with them; two codebooks have no
differences exactly where their digests are equal.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.codebook.arrange import arrange
from gioia.codebook.description import describe
from gioia.codebook.differences import Difference, Kind, Value
from gioia.records import LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gioia.codebook.model import Code, Codebook
    from gioia.records import Level

__all__ = ["Difference", "Kind", "Value", "describe", "diff"]

_KINDS: dict[str, Kind] = {
    "label": "renamed",
    "definition": "redefined",
    "parent": "moved",
    "position": "reordered",
}
_RANKS: dict[Value, int] = {level: rank for rank, level in enumerate(LEVELS)}


@dataclass(frozen=True, slots=True)
class _Placed:
    """A code with what only its codebook knows of it."""

    code: Code
    level: Level
    labels: Mapping[str, str]


def diff(old: Codebook, new: Codebook) -> list[Difference]:
    """What was done to get from `old` to `new`: dimensions first, in the author's order.

    Codes are the same if their guids are. Project, lineage, groundedness and quotes are no part of
    it. Removed codes come last.
    """
    before, after = _by_guid(old), _by_guid(new)
    found: list[Difference] = []
    for guid, placed in after.items():
        if guid in before:
            found.extend(_changes(before[guid], placed))
        else:
            state = _out_of_use(placed.code)
            found.append(Difference("added", placed.level, guid, placed.code.label, new_text=state))
    for guid, placed in before.items():
        if guid not in after:
            found.append(Difference("removed", placed.level, guid, placed.code.label))
    return found


def _by_guid(codebook: Codebook) -> dict[str, _Placed]:
    levels = [(level, codes) for level, codes in arrange(codebook).levels()]
    labels = {code.guid: code.label for _, codes in levels for code in codes}
    return {code.guid: _Placed(code, level, labels) for level, codes in levels for code in codes}


def _changes(before: _Placed, after: _Placed) -> Iterator[Difference]:
    if before.code == after.code and before.level == after.level:
        return
    old, new = _values(before), _values(after)
    for field, value in new.items():
        if value != old[field]:
            yield Difference(
                kind=_kind(field, old[field], value),
                level=after.level,
                guid=after.code.guid,
                label=after.code.label,
                field=field,
                old=old[field],
                new=value,
                old_text=_text(field, old[field], before.labels),
                new_text=_text(field, value, after.labels),
            )


def _values(placed: _Placed) -> dict[str, Value]:
    code = placed.code
    return {
        "level": placed.level,
        "label": code.label,
        "definition": code.definition,
        "parent": code.parent,
        "position": code.position,
        "in_vivo": code.in_vivo,
        "in_figure": code.in_figure,
        "candidates": code.candidates,
        "notes": code.notes,
        "retired": code.retired.reason if code.retired else None,
    }


def _out_of_use(code: Code) -> str:
    if code.retired is None:
        return ""
    return f"retired ({code.retired.reason})" if code.retired.reason else "retired"


def _kind(field: str, old: Value, new: Value) -> Kind:
    if field == "level":
        return "promoted" if _RANKS[new] > _RANKS[old] else "demoted"
    if field == "retired" and old is None:
        return "retired"
    if field == "retired" and new is None:
        return "restored"
    return _KINDS.get(field, "changed")


def _text(field: str, value: Value, labels: Mapping[str, str]) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case tuple():
            return ", ".join(f"“{labels.get(guid, guid)}”" for guid in value)
    return labels.get(str(value), str(value)) if field == "parent" else str(value)
