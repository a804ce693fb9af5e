"""Rules of whose words and whose reading stand behind the structure: G12, G13, G19 and G29."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.labels import shown
from gioia.structure.case import Finding, count, name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.records import Level
    from gioia.structure.case import Case


def concepts_of_one_informant(case: Case) -> Iterator[Finding]:
    """G12: more than one informant supports a concept."""
    yield from _of_one_informant(case, "concept")


def themes_of_one_informant(case: Case) -> Iterator[Finding]:
    """G13: more than one informant supports a theme."""
    yield from _of_one_informant(case, "theme")


def unheard_sources(case: Case) -> Iterator[Finding]:
    """G19: every source, and every informant in it, is heard in at least one quote."""
    coded = {quote.source for quote in case.facts.quotes}
    for source in case.facts.sources:
        if source.name not in coded:
            yield Finding(
                shown(source.name),
                "has no quote",
                "Code it, or say why it was put aside.",
                source.guid,
            )
    heard = {quote.informant for quote in case.facts.quotes}
    for informant in case.facts.informants:
        if informant.key not in heard and not coded.isdisjoint(informant.sources):
            yield Finding(
                f"informant {shown(informant.name)}",
                f"is heard in no quote, though {shown(', '.join(informant.sources))} is coded",
                "Read their turns once more, or set their role (`gioia source set`).",
                informant.guid,
            )


def concepts_of_one_coder(case: Case) -> Iterator[Finding]:
    """G29: where there are several coders, more than one has used a concept."""
    everyone = {quote.coder for quote in case.facts.quotes}
    if len(everyone) < 2:
        return
    for level, concept in case.drawn("concept"):
        coders = {quote.coder for quote in case.quotes_of.get(concept.guid, ())}
        if len(coders) == 1:
            yield Finding(
                name(level, concept.label),
                f"only {shown(coders.pop())} has coded with it, of {count(len(everyone), 'coder')}",
                "Go through its quotes together.",
                concept.guid,
            )


def _of_one_informant(case: Case, level: Level) -> Iterator[Finding]:
    if len(case.facts.informants) < case.thresholds.informants:
        return
    for _, code in case.drawn(level):
        quotes = case.support(code.guid)
        informants = {quote.informant for quote in quotes} - {""}
        if len(informants) == 1:
            who = case.informants.get(informants.pop(), "")
            yield Finding(
                name(level, code.label),
                f"is supported by one informant alone: {who}, {count(len(quotes), 'quote')}",
                "Look for it in other interviews, or say that it is one person's view.",
                code.guid,
            )
