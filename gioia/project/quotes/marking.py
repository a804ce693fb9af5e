"""What a quote can be marked as: its role, its stance towards its code; and how that is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from gioia.errors import UsageError
from gioia.records import QuoteRole, Stance

if TYPE_CHECKING:
    from collections.abc import Mapping

CHOICES: dict[str, tuple[str, ...]] = {"role": get_args(QuoteRole), "stance": get_args(Stance)}


def check_choice(field: str, value: str) -> None:
    """UsageError where a role or stance is none that there is; other fields are free."""
    if field in CHOICES and value not in CHOICES[field]:
        raise UsageError(
            f"There is no {field} {value!r}.", f"It must be one of {', '.join(CHOICES[field])}."
        )


def told_of(values: Mapping[str, str], source: str) -> str:
    """What is done to a quote of a source, for the audit trail: its marks, its note, or both."""
    marks = ", ".join(value for field, value in values.items() if field != "note")
    told = [f"mark a quote in {source} as {marks}"] if marks else []
    if "note" in values:
        quote = "it" if marks else f"a quote in {source}"
        told.append(f"write a note on {quote}" if values["note"] else f"take the note off {quote}")
    return " and ".join(told)
