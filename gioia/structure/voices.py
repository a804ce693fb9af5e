"""Rules of whose words and whose reading stand behind the structure: G12, G13, G19 and G29."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from gioia.codebook.labels import shown
from gioia.structure.case import Finding, count, name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.records import Level
    from gioia.structure.case import Case


TOLD = 3
"""So many are told by name."""


def concepts_of_one_informant(case: Case) -> Iterator[Finding]:
    """G12: more than one informant supports a concept."""
    yield from _of_one_informant(case, "concept")


def themes_of_one_informant(case: Case) -> Iterator[Finding]:
    """G13: more than one informant supports a theme."""
    yield from _of_one_informant(case, "theme")


def unheard_sources(case: Case) -> Iterator[Finding]:
    """G19: every source, and every informant in it, is heard in at least one quote.

    Of the informants of one source it is told once: a parliament has a hundred.
    """
    coded = {quote.source for quote in case.facts.quotes}
    speaking, silent = _by_source(case, coded)
    for source in case.facts.sources:
        if source.name not in coded:
            yield Finding(
                shown(source.name),
                "has no quote",
                "Code it, or say why it was put aside.",
                source.guid,
            )
        elif source.name in silent:
            names, whole = silent[source.name], count(speaking[source.name], "informant")
            are = "is" if len(names) == 1 else "are"
            yield Finding(
                shown(source.name),
                f"{len(names)} of {whole} {are} heard in no quote: {_some(names)}",
                "Read their turns once more, or set their role (`gioia source set`).",
                source.guid,
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
        said = Counter(quote.informant for quote in case.support(code.guid) if quote.informant)
        if len(said) == 1:
            ((key, quotes),) = said.items()
            who = case.informants.get(key, "")
            yield Finding(
                name(level, code.label),
                f"is supported by one informant alone: {who}, {count(quotes, 'quote')}",
                "Look for it in other interviews, or say that it is one person's view.",
                code.guid,
            )


def _by_source(case: Case, coded: set[str]) -> tuple[Counter[str], dict[str, list[str]]]:
    """How many informants speak in each coded source, and who is heard nowhere, by source.

    Who speaks in several is told of in the first of them.
    """
    heard = {quote.informant for quote in case.facts.quotes}
    speaking, silent = Counter[str](), dict[str, list[str]]()
    for informant in case.facts.informants:
        sources = [source for source in informant.sources if source in coded]
        speaking.update(sources)
        if sources and informant.key not in heard:
            own = informant.name.removesuffix(f" ({sources[0]})")
            silent.setdefault(sources[0], []).append(shown(own))
    return speaking, silent


def _some(names: list[str]) -> str:
    more = f" and {len(names) - TOLD} more" if len(names) > TOLD else ""
    return ", ".join(names[:TOLD]) + more
