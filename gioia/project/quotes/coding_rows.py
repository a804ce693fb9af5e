"""A row of a file of codings, understood: words of a source under a code."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from gioia.codebook.labels import shown
from gioia.errors import UsageError
from gioia.project.codes.finding import meant
from gioia.project.names import find
from gioia.project.quotes.marking import check_choice
from gioia.project.quotes.spans import check_span, find_words
from gioia.project.standing import retired
from gioia.project.wording import clean_text
from gioia.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gioia.project.project import Project
    from gioia.records import CodeRecord, SourceRecord

FIELDS = frozenset(
    {"source", "start", "end", "text", "nth", "code", "coder", "role", "stance", "note"}
)
LONGEST_NUMBER = 18
"""How many digits a place in a text may have at the most."""
MOST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Row:
    """One row, understood: words of a source under a code."""

    source: SourceRecord
    start: int
    end: int
    text: str
    code: CodeRecord
    coder: str
    given: tuple[tuple[str, str], ...]
    """Role, stance and note, where the row gives them."""


class RowReader:
    """Reads rows with what the project has, each name looked up once."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.sources = project.sources.list()
        self.codes = project.codes.list(retired=True)
        self._source = cache(self._find_source)
        self._code = cache(self._find_code)

    def read(self, row: Mapping[str, Any]) -> Row:
        """What a row means; a GioiaError says why it means nothing."""
        if unknown := set(row) - FIELDS:
            raise UsageError(f"unknown field {min(map(str, unknown))!r}", "")
        source = self._source(_text(row, "source"))
        text = self.project.sources.text_of(source)
        if row.get("text"):
            words = normalise(_text(row, "text")).text
            start, end = find_words(text, words, _number(row, "nth"), source.name)
        else:
            start, end = _needed(row, "start"), _needed(row, "end")
        quoted = check_span(text, start, end, source.name)
        code = self._code(_text(row, "code"))
        coder = self.project.coder_called(_text(row, "coder") if row.get("coder") else None)
        return Row(source, start, end, quoted, code, coder, tuple(_given(row)))

    def _find_source(self, name: str) -> SourceRecord:
        return find(name, self.sources, lambda one: one.name, lambda one: one.name, "source")

    def _find_code(self, name: str) -> CodeRecord:
        code = meant(name, self.codes)
        if code.retired:
            raise retired(code)
        return code


def _text(row: Mapping[str, Any], field: str) -> str:
    value = row.get(field)
    if not isinstance(value, str) or not value.strip():
        raise UsageError(f"{field!r} must be given, as text", "")
    return value


def _number(row: Mapping[str, Any], field: str) -> int | None:
    value = row.get(field)
    if value is None or value == "":
        return None
    if isinstance(value, str) and value.strip().isdecimal() and len(value) <= LONGEST_NUMBER:
        return int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        told = shown(repr(value), MOST_SHOWN)
        raise UsageError(f"{field!r} must be a whole number, not {told}", "")
    return value


def _needed(row: Mapping[str, Any], field: str) -> int:
    value = _number(row, field)
    if value is None:
        raise UsageError(f"{field!r} is missing (or give the words as 'text')", "")
    return value


def _given(row: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    for field in ("role", "stance", "note"):
        if row.get(field):
            value = _text(row, field)
            check_choice(field, value)
            yield field, clean_text(value)
