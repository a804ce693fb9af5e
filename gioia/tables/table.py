"""A table as plain text cells, with what a writer needs to know of its columns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """Header and rows; every row has a cell for each column, and an empty cell is empty text."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    grouping: int = 0
    """How many columns at the left group the rows: for the eye, a repeated cell may be blank."""
    verbatim: tuple[str, ...] = ()
    """Headers of the columns that hold someone's own words, to be set in quotation marks."""
