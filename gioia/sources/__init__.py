"""Files to transcripts: one reader a format, all returning the same value."""

from __future__ import annotations

from gioia.sources.finding import find_sources
from gioia.sources.reading import READABLE, read_source

__all__ = ["READABLE", "find_sources", "read_source"]
