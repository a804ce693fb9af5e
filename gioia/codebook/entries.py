"""The codes of a codebook file before they are believed: what can be read of each, and where.

Rules that look at these also speak where some types are wrong, so that all that is to be corrected
in a file is told at once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gioia.codebook.labels import shown
from gioia.codebook.model import GUID_PATTERN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.records import Level

_GUID = re.compile(GUID_PATTERN.strip("^$"))
LISTS: dict[str, Level] = {"dimensions": "dimension", "themes": "theme", "concepts": "concept"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One code as the file has it; what is missing or of a wrong type is None or empty."""

    path: str
    level: Level
    guid: str | None
    label: str | None
    parent: str | None
    candidates: tuple[tuple[int, str], ...]
    """Each with its place in the list."""
    texts: tuple[tuple[str, str], ...]
    """Field and text of definition, notes and reason."""
    retired: bool

    @property
    def name(self) -> str:
        """How messages call it."""
        return f"{self.level} “{shown(self.label or '')}”"


@dataclass(frozen=True, slots=True)
class Entries:
    """All codes of a file, and by guid; of two with one guid, the first."""

    all: tuple[Entry, ...]
    by_guid: dict[str, Entry]


def read_entries(tree: dict[str, Any]) -> Entries:
    """The codes in a codebook's JSON, in the file's order."""
    codes = tuple(_entries(tree))
    return Entries(codes, {code.guid: code for code in reversed(codes) if code.guid})


def _entries(tree: dict[str, Any]) -> Iterator[Entry]:
    for name, level in LISTS.items():
        codes = tree.get(name)
        for index, code in enumerate(codes if isinstance(codes, list) else ()):
            if isinstance(code, dict):
                yield _entry(f"{name}[{index}]", level, code)


def _entry(path: str, level: Level, code: dict[str, Any]) -> Entry:
    candidates = code.get("candidates")
    listed = enumerate(candidates if isinstance(candidates, list) else ())
    retired = code.get("retired")
    texts = {
        "definition": code.get("definition"),
        "notes": code.get("notes"),
        "retired.reason": retired.get("reason") if isinstance(retired, dict) else None,
        "retired": retired,
    }
    label = code.get("label")
    return Entry(
        path=path,
        level=level,
        guid=_guid(code.get("guid")),
        label=label if isinstance(label, str) else None,
        parent=_guid(code.get("parent")),
        candidates=tuple((place, guid) for place, each in listed if (guid := _guid(each))),
        texts=tuple((field, text) for field, text in texts.items() if isinstance(text, str)),
        retired=retired not in (None, False),
    )


def _guid(value: object) -> str | None:
    return value.lower() if isinstance(value, str) and _GUID.fullmatch(value) else None
