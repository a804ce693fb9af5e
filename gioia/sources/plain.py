"""Reads .txt and .md: the text as it stands, Markdown's marks included, so that no place moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.sources.content import Content, of_text
from gioia.sources.decode import decode

if TYPE_CHECKING:
    from pathlib import Path


def read(path: Path, data: bytes, encoding: str | None) -> Content:
    """The content of a text file; FileError where its bytes are not text."""
    return of_text(decode(path, data, encoding))
