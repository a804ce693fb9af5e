"""Tags: lines `[Gioia: …]` at the head of a description, for what the format has no place for.

They are plain words, so that a person who sees them in another program knows what they mean.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from gioia.records import LEVELS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gioia.records import Level

LEVEL_TAGS: dict[Level, str] = {
    "dimension": "aggregate dimension",
    "theme": "second-order theme",
    "concept": "first-order concept",
}
LEVEL_SETS: dict[Level, str] = {
    "concept": "Gioia 1st-order concepts",
    "theme": "Gioia 2nd-order themes",
    "dimension": "Gioia aggregate dimensions",
}
OWN_NOTES = "notes on a code"
"""The tag of a note that is no memo but the notes that a code has itself."""
_TAG = re.compile(r"\[Gioia: (.+)\]")
_VALUE = re.compile(r'([^:"]+): (".*")')


def tagged(tags: Sequence[str | tuple[str, str]], text: str = "") -> str:
    """A description: one line for each tag (a pair is a name with a value), then the text."""
    lines = [
        f"[Gioia: {tag}]"
        if isinstance(tag, str)
        else f"[Gioia: {tag[0]}: {json.dumps(tag[1], ensure_ascii=False)}]"
        for tag in tags
    ]
    return "\n".join([*lines, text] if text else lines)


def untagged(description: str) -> tuple[dict[str, list[str]], str]:
    """The tags of a description, each with its values (none for a bare tag), and the text."""
    tags: dict[str, list[str]] = {}
    lines = description.split("\n")
    while lines and (found := _TAG.fullmatch(lines[0].strip())):
        valued = _VALUE.fullmatch(found[1])
        name, value = (valued[1], _loaded(valued[2])) if valued else (found[1], None)
        tags.setdefault(name, [])
        if value is not None:
            tags[name].append(value)
        del lines[0]
    return tags, "\n".join(lines)


def _loaded(value: str) -> str:
    try:
        return str(json.loads(value, strict=False))
    except ValueError:  # somebody rewrote it by hand: then it means what it says
        return value.strip('"')


def level_of(tags: Mapping[str, Sequence[str]]) -> Level | None:
    """The level that a code's tags tell."""
    return next((level for level in LEVELS if LEVEL_TAGS[level] in tags), None)
