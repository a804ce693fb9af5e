"""The checks of the data structure: a registry of rules, each its own small function.

Only what would make figure or exports wrong or untraceable is an error. Numbers are the author's
decision, so that rules on them, where there are any, warn or inform.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.records import Fault
from gioia.structure import evidence, hierarchy, wording
from gioia.structure.case import Case, Dangling, Finding, QuoteFact, Rule
from gioia.structure.graph import build

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gioia.codebook.model import Codebook

__all__ = ["RULES", "Case", "Dangling", "Finding", "QuoteFact", "Rule", "check"]

RULES = (
    Rule(
        "G01",
        "A concept in the figure belongs to exactly one theme",
        hierarchy.concepts_without_theme,
        "error",
    ),
    Rule(
        "G02",
        "A theme in the figure belongs to exactly one dimension",
        hierarchy.themes_without_dimension,
        "error",
    ),
    Rule(
        "G03",
        "No circles, no skipped level, guids are unique",
        hierarchy.broken_levels,
        "error",
    ),
    Rule(
        "G04",
        "A quote's text is its source's text from start to end",
        evidence.altered_quotes,
        "error",
    ),
    Rule(
        "G05",
        "What a quote, memo, relation or code points at exists",
        evidence.dangling_references,
        "error",
    ),
    Rule(
        "G06",
        "Labels are neither empty nor doubled within a level",
        wording.empty_or_doubled_labels,
        "error",
    ),
    Rule(
        "G07",
        "A concept in the figure has quotes that support it",
        evidence.concepts_without_quotes,
        "error",
        drafting="warning",
    ),
    Rule(
        "G08",
        "A theme in the figure has concepts, a dimension has themes",
        hierarchy.empty_themes_and_dimensions,
        "error",
        drafting="warning",
    ),
)


def check(
    codebook: Codebook,
    quotes: Iterable[QuoteFact] = (),
    *,
    dangling: Iterable[Dangling] = (),
    final: bool = False,
    rules: Sequence[Rule] = RULES,
) -> list[Fault]:
    """What is wrong with a data structure, rule by rule; in each rule in the codebook's order.

    Args:
        codebook: the structure; it may be faulty in any way.
        quotes: all quotes of the project.
        dangling: references that the keeper of the data found to lead nowhere, beyond the codes
            of quotes, parents and candidates, which are looked at here.
        final: whether to judge as for publication: some warnings of a draft are errors then.
        rules: those to judge by.
    """
    case = Case(codebook, build(codebook), tuple(quotes), tuple(dangling))
    return [
        Fault(
            rule.id,
            rule.weight(final=final),
            found.place,
            found.message,
            found.way_out,
        )
        for rule in rules
        for found in rule.find(case)
    ]
