"""Rules of numbers: G09, G10, G11, G17 and G18. What they find is the author's to decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.structure.case import Finding, count, is_drawn, name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.structure.case import Case


def themes_of_one_concept(case: Case) -> Iterator[Finding]:
    """G09: a theme gathers more than one concept."""
    for level, theme in case.drawn("theme"):
        if len(case.below.get(theme.guid, ())) == 1:
            yield Finding(
                name(level, theme.label),
                "holds 1 concept only",
                "A theme draws concepts together: bring it to others, or let it go on growing.",
                theme.guid,
            )


def dimensions_of_one_theme(case: Case) -> Iterator[Finding]:
    """G10: a dimension gathers more than one theme."""
    for level, dimension in case.drawn("dimension"):
        if len(case.below.get(dimension.guid, ())) == 1:
            yield Finding(
                name(level, dimension.label),
                "holds 1 theme only",
                "Ask what the dimension says beyond its theme, or merge it with another.",
                dimension.guid,
            )


def crowded_codes(case: Case) -> Iterator[Finding]:
    """G11: a theme with many concepts, or a dimension with many themes, may be several."""
    most = {
        "theme": ("concept", case.thresholds.concepts_of_theme),
        "dimension": ("theme", case.thresholds.themes_of_dimension),
    }
    for level, code in case.drawn("theme", "dimension"):
        what, limit = most[level]
        number = len(case.below.get(code.guid, ()))
        if number > limit:
            message = f"holds {count(number, what)}; more than {limit} are seldom seen"
            way_out = f"See whether it is two {level}s (`gioia code add`, `gioia code move`)."
            yield Finding(name(level, code.label), message, way_out, code.guid)


def unusual_totals(case: Case) -> Iterator[Finding]:
    """G17: the figure has as many codes on each level as a reader can take in."""
    limits = case.thresholds
    most = {
        "concept": limits.concepts,
        "theme": limits.themes,
        "dimension": limits.dimensions,
    }
    for level, codes in case.codebook.levels():
        number = sum(map(is_drawn, codes))
        if number > most[level]:
            message = f"there are {number}; more than {most[level]} are seldom seen"
            yield Finding(f"{level}s in the figure", message, "Merge some, or leave some out.")
        elif level == "theme" and 0 < number < limits.fewest_themes:
            message = f"there are {number}; fewer than {limits.fewest_themes} are seldom seen"
            yield Finding(f"{level}s in the figure", message, "See whether one is several.")


def concepts_left_out(case: Case) -> Iterator[Finding]:
    """G18: what is left out of the figure is known, and is not much of the data."""
    left_out = [
        code for code in case.codebook.concepts if not code.in_figure and code.retired is None
    ]
    for concept in left_out:
        quotes = len(case.quotes_of.get(concept.guid, ()))
        yield Finding(
            name("concept", concept.label),
            f"is left out of the figure, with {count(quotes, 'quote')}",
            "Take it in (`gioia code figure LABEL --in`), or retire it with the reason.",
            concept.guid,
        )
    guids = {concept.guid for concept in left_out}
    held = sum(not guids.isdisjoint(quote.codes) for quote in case.facts.quotes)
    if held > case.thresholds.left_out * len(case.facts.quotes):
        yield Finding(
            "concepts left out of the figure",
            f"hold {held} of {count(len(case.facts.quotes), 'quote')}",
            "Say in the paper what they are about, or take some of them in.",
            severity="warning",
        )
