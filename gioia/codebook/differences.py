"""One difference between two codebooks, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from gioia.records import Level

Kind = Literal[
    "added",
    "removed",
    "promoted",
    "demoted",
    "renamed",
    "redefined",
    "moved",
    "reordered",
    "retired",
    "restored",
    "changed",
]
Value: TypeAlias = str | int | bool | tuple[str, ...] | None
"""A field's value: guids for parent and candidates; for `retired` the reason, or None."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of one code that is not the same, or a code that only one side has."""

    kind: Kind
    level: Level
    """In the new codebook; of a removed code, in the old one. So is the label."""
    guid: str
    label: str
    field: str = ""
    """Empty where a whole code was added or removed."""
    old: Value = None
    new: Value = None
    old_text: str = ""
    """The old value as people read it: of a parent and of candidates, the labels."""
    new_text: str = ""
    """Of a new code that is out of use already, that it is."""
