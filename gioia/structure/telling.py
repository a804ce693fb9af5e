"""Rules of the quotes that are to be shown: G20, G21, G22, G23 and G27."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.structure.case import Finding, count, name
from gioia.text.words import count_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.structure.case import Case


def quotes_used_often(case: Case) -> Iterator[Finding]:
    """G20: a quote does not stand for many themes at once."""
    labels = {theme.guid: theme.label for _, theme in case.drawn("theme")}
    for quote in case.facts.quotes:
        if len(quote.codes) < case.thresholds.themes_of_quote:
            continue
        themes = [guid for guid in case.codes_of(quote) if guid in labels]
        if len(themes) >= case.thresholds.themes_of_quote:
            names = "; ".join(sorted(f"“{labels[guid]}”" for guid in themes))
            yield Finding(
                quote.place,
                f"stands under {count(len(themes), 'theme')}: {names}",
                "Ask which of them it shows best, or cut it into several quotes.",
                quote.guid,
            )


def unhandy_quotes(case: Case) -> Iterator[Finding]:
    """G21: a power or proof quote is long enough to speak, short enough to print."""
    limits = case.thresholds
    for quote in case.facts.quotes:
        if quote.role == "none":
            continue
        words = count_words(quote.text)
        if not limits.fewest_words <= words <= limits.most_words:
            yield Finding(
                quote.place,
                f"is a {quote.role} quote of {count(words, 'word')}",
                f"From {limits.fewest_words} to {limits.most_words} words read well: "
                "move its edges (`gioia quote resize`).",
                quote.guid,
            )


def themes_not_shown(case: Case) -> Iterator[Finding]:
    """G22: a theme has a power quote for the text and proof quotes for the table."""
    for level, theme in case.drawn("theme"):
        roles = [quote.role for quote in case.quotes_of.get(theme.guid, ())]
        proofs = roles.count("proof")
        lacks = [] if "power" in roles else ["no power quote"]
        if proofs < case.thresholds.proof_quotes:
            lacks.append(count(proofs, "proof quote") if proofs else "no proof quote")
        if lacks:
            yield Finding(
                name(level, theme.label),
                f"has {' and '.join(lacks)}",
                "Mark the quotes to be shown (`gioia quote mark --role power`, or proof).",
                theme.guid,
            )


def proof_of_one_informant(case: Case) -> Iterator[Finding]:
    """G23: the proof quotes of a theme come from more than one informant."""
    if len(case.facts.informants) < case.thresholds.informants:
        return
    for level, theme in case.drawn("theme"):
        quotes = case.quotes_of.get(theme.guid, ())
        proofs = [quote.informant for quote in quotes if quote.role == "proof"]
        if len(proofs) > 1 and len(set(proofs)) == 1 and proofs[0]:
            yield Finding(
                name(level, theme.label),
                f"all its {len(proofs)} proof quotes are by {case.informants.get(proofs[0], '')}",
                "Choose some of another informant.",
                theme.guid,
            )


def nothing_against(case: Case) -> Iterator[Finding]:
    """G27: somewhere in the data something contradicts or qualifies a concept."""
    quotes = case.facts.quotes
    enough = len(quotes) >= case.thresholds.quotes
    if enough and all(quote.stance == "supports" for quote in quotes):
        yield Finding(
            "quotes",
            f"none of {len(quotes)} contradicts or qualifies its code",
            "Look for what speaks against a theme (`gioia quote mark --stance contradicts`).",
        )
