"""All codings as rows, one a coding, with all that R or pandas want to know of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gioia.text.words import count_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from gioia.records import CodeRecord, QuoteRecord, SourceRecord
    from gioia.tables.spreadsheet import Cell

HEADER = (
    "source", "source_guid", "sha256", "start", "end", "text", "words",
    "turn", "time_ms", "speaker", "speaker_role", "informant",
    "code", "code_guid", "level", "theme", "dimension",
    "coder", "created_at", "quote_guid", "quote_role", "stance", "note", "memos",
)  # fmt: skip
"""The columns that are always there; attributes follow, as `source.NAME` and `informant.NAME`."""


class Spoken(NamedTuple):
    """Where in the talk a quote begins."""

    turn: int | None = None
    """The number of the turn, from 1."""
    time_ms: int | None = None
    role: str = ""
    informant: str = ""
    """The pseudonym."""


class Coded(NamedTuple):
    """One coding with what is around it."""

    quote: QuoteRecord
    source: SourceRecord
    code: CodeRecord
    coder: str
    at: str
    """When, as ISO 8601 in UTC; empty where that is not known."""
    spoken: Spoken
    memos: int
    """How many memos are on the quote."""
    source_values: Mapping[str, str]
    informant_values: Mapping[str, str]


def coding_rows(
    codings: Iterable[Coded],
    codes: Mapping[int, CodeRecord],
    source_attributes: Sequence[str],
    informant_attributes: Sequence[str],
) -> Iterator[tuple[Cell, ...]]:
    """The header, then a row for each coding.

    Args:
        codings: in the order of the rows.
        codes: all codes by key, for the theme and dimension above each.
        source_attributes: names of the attributes of sources, in the order of the columns.
        informant_attributes: the same of informants.
    """
    yield (
        *HEADER,
        *(f"source.{name}" for name in source_attributes),
        *(f"informant.{name}" for name in informant_attributes),
    )
    for one in codings:
        yield (
            *_place(one),
            *_code(one.code, codes),
            *_marks(one),
            *(one.source_values.get(name) for name in source_attributes),
            *(one.informant_values.get(name) for name in informant_attributes),
        )


def _place(one: Coded) -> tuple[Cell, ...]:
    quote, source, spoken = one.quote, one.source, one.spoken
    return (
        source.name, source.guid, source.text_sha256,
        quote.start, quote.end, quote.text, count_words(quote.text),
        spoken.turn, spoken.time_ms, quote.speaker, spoken.role, spoken.informant,
    )  # fmt: skip


def _code(code: CodeRecord, codes: Mapping[int, CodeRecord]) -> tuple[Cell, ...]:
    """The code, and the theme and dimension that it is or that it stands under."""
    labels = {code.level: code.label}
    above = codes.get(code.parent_id) if code.parent_id is not None else None
    while above is not None and above.level not in labels:
        labels[above.level] = above.label
        above = codes.get(above.parent_id) if above.parent_id is not None else None
    return code.label, code.guid, code.level, labels.get("theme"), labels.get("dimension")


def _marks(one: Coded) -> tuple[Cell, ...]:
    quote = one.quote
    return (
        one.coder, one.at, quote.guid, quote.role, quote.stance, quote.note, one.memos,
    )  # fmt: skip
