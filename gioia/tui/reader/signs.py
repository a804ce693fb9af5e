"""Small signs that tell what a quote is marked as: beside its code's name, and in words. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gioia.records import QuoteRecord, QuoteRole, Stance

T = TypeVar("T")

ROLES: tuple[QuoteRole, ...] = ("none", "power", "proof")
STANCES: tuple[Stance, ...] = ("supports", "contradicts", "qualifies")

ROLE_SIGNS: dict[QuoteRole, str] = {"none": "", "power": "▲", "proof": "△"}
STANCE_SIGNS: dict[Stance, str] = {"supports": "", "contradicts": "≠", "qualifies": "~"}
NOTE_SIGN = "✎"


def sign_of(quote: QuoteRecord) -> str:
    """The signs of a quote, each of one cell; empty for a plain quote."""
    note = NOTE_SIGN if quote.note else ""
    return f"{ROLE_SIGNS[quote.role]}{STANCE_SIGNS[quote.stance]}{note}"


def signs_of(quotes: Iterable[QuoteRecord]) -> dict[int, str]:
    """The signs of the quotes that have any, by the quote's id."""
    signs = ((quote.id, sign_of(quote)) for quote in quotes)
    return {quote: sign for quote, sign in signs if sign}


def signs_told(quote: QuoteRecord) -> list[str]:
    """What a quote is marked as, in words, each part behind its sign; the note with its text."""
    told = []
    if quote.role != "none":
        told.append(f"{ROLE_SIGNS[quote.role]} {quote.role} quote")
    if quote.stance != "supports":
        told.append(f"{STANCE_SIGNS[quote.stance]} {quote.stance}")
    if quote.note:
        told.append(f"{NOTE_SIGN} {' '.join(quote.note.split())}")
    return told


def following(options: Sequence[T], present: T) -> T:
    """The option after the present one, round the end."""
    return options[(options.index(present) + 1) % len(options)]
