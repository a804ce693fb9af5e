"""Rules of the chain from the structure back to the sources: G04, G05 and G07."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.structure.case import Finding, is_drawn, name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.codebook.model import Code
    from gioia.records import Level
    from gioia.structure.case import Case


def altered_quotes(case: Case) -> Iterator[Finding]:
    """G04: a quote's stored text is the text of its source from start to end."""
    for quote in case.facts.quotes:
        if not quote.matches:
            yield Finding(
                quote.place,
                "is not what the source says there",
                "Take back what changed it (`gioia undo`), or remove the quote and set it again.",
                quote.guid,
            )


def dangling_references(case: Case) -> Iterator[Finding]:
    """G05: whatever is pointed at exists: sources and codes of quotes, parents, candidates."""
    for thing in case.facts.dangling:
        message = f"points at what is not there: {thing.target}"
        yield Finding(thing.place, message, "Restore what it points at, or remove it.")
    for quote in case.facts.quotes:
        for guid in quote.codes:
            if guid not in case.graph:
                message = f"is coded with a code that is not there: {guid}"
                yield Finding(
                    quote.place, message, "Code it again, or remove the quote.", quote.guid
                )
    for level, code in case.codes():
        yield from _dangling_code(case, level, code)


def concepts_without_quotes(case: Case) -> Iterator[Finding]:
    """G07: a concept in the figure has a quote that does not contradict it."""
    grounded = {
        guid for quote in case.facts.quotes if quote.stance != "contradicts" for guid in quote.codes
    }
    for concept in case.codebook.concepts:
        if is_drawn(concept) and concept.guid not in grounded:
            yield Finding(
                name("concept", concept.label),
                "is in the figure, but no quote supports it",
                "Code a quote with it (`gioia quote add`), "
                "or leave it out of the figure (`gioia code figure LABEL --out`).",
                concept.guid,
            )


def _dangling_code(case: Case, level: Level, code: Code) -> Iterator[Finding]:
    place = name(level, code.label)
    if code.parent and code.parent not in case.graph:
        message = f"stands under a code that is not there: {code.parent}"
        yield Finding(place, message, "Move it to where it belongs (`gioia code move`).", code.guid)
    for guid in code.candidates:
        candidate = case.graph.nodes.get(guid)
        if candidate is None or candidate["level"] != "theme":
            message = f"has a candidate that is no theme here: {guid}"
            yield Finding(place, message, "Take the candidate out of the codebook.", code.guid)
