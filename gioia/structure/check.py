"""The checks of the data structure: every rule looks, and what they find is told together.

Only what would make figure or exports wrong or untraceable is an error. Numbers are the author's
decision, so that rules on them warn or inform, from thresholds that can be set.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.records import Fault
from gioia.structure.case import Case
from gioia.structure.facts import Facts
from gioia.structure.graph import build
from gioia.structure.rules import RULES
from gioia.structure.thresholds import Thresholds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.codebook.model import Codebook
    from gioia.records import Severity
    from gioia.structure.case import Rule

WEIGHTS: tuple[Severity, ...] = ("error", "warning", "information")
"""The worst first."""


def check(
    codebook: Codebook,
    facts: Facts | None = None,
    *,
    final: bool = False,
    rules: Sequence[Rule] = RULES,
    thresholds: Thresholds | None = None,
) -> list[Fault]:
    """What is wrong with a data structure, the worst first.

    What weighs the same stands rule by rule, in each rule in the codebook's order.

    Args:
        codebook: the structure; it may be faulty in any way.
        facts: what is known of the data behind it; nothing, if not given.
        final: whether to judge as for publication: some warnings of a draft are errors then.
        rules: those to judge by.
        thresholds: the numbers that rules go by; the usual ones, if not given.
    """
    case = Case(codebook, build(codebook), facts or Facts(), thresholds or Thresholds())
    faults = [
        Fault(
            rule.id,
            found.severity or rule.weight(final=final),
            found.place,
            found.message,
            found.way_out,
            found.about,
        )
        for rule in rules
        if final or not rule.only_final
        for found in rule.find(case)
    ]
    return sorted(faults, key=lambda fault: WEIGHTS.index(fault.severity))
