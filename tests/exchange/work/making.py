"""Work made of a few parts."""

from __future__ import annotations

import json
from typing import Any

from gioia.exchange.work.files import dump
from gioia.exchange.work.values import Work

THEME = "11111111-0000-4000-8000-000000000001"
CONCEPT = "22222222-0000-4000-8000-000000000001"


def guid(number: int) -> str:
    return f"aaaaaaaa-0000-4000-8000-{number:012x}"


def quote(number: int = 1, start: int = 3, end: int = 9, **more: Any) -> dict[str, Any]:
    return {"guid": guid(number), "start": start, "end": end, "codes": [CONCEPT], **more}


def source(*quotes: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "guid": guid(900), "name": "anna.txt", "sha256": "a" * 64, "characters": 100,
        "quotes": list(quotes), **more,
    }  # fmt: skip


def memo(number: int = 500, **more: Any) -> dict[str, Any]:
    at = "2026-05-01T10:00:00+00:00"
    return {
        "guid": guid(number), "on": "project", "text": "On it all.", "at": at, "changed_at": at,
        **more,
    }  # fmt: skip


def tree(**more: Any) -> dict[str, Any]:
    """A file of work as it is read, before it is looked at."""
    return {
        "format": "gioia-work",
        "version": 1,
        "coder": "Marek",
        "themes": [{"guid": THEME, "label": "Timing"}],
        "concepts": [{"guid": CONCEPT, "label": "asked afterwards", "parent": THEME}],
        "sources": [source(quote())],
        **more,
    }


def text_of(content: dict[str, Any]) -> str:
    return json.dumps(content)


def written(**more: Any) -> str:
    """The same as a canonical file."""
    return dump(Work.model_validate(tree(**more)))
