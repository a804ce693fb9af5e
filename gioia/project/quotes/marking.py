"""What a quote can be marked as: its role and its stance towards its code."""

from __future__ import annotations

from typing import get_args

from gioia.errors import UsageError
from gioia.records import QuoteRole, Stance

CHOICES: dict[str, tuple[str, ...]] = {"role": get_args(QuoteRole), "stance": get_args(Stance)}


def check_choice(field: str, value: str) -> None:
    """UsageError where a role or stance is none that there is; other fields are free."""
    if field in CHOICES and value not in CHOICES[field]:
        raise UsageError(
            f"There is no {field} {value!r}.", f"It must be one of {', '.join(CHOICES[field])}."
        )
