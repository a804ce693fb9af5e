"""From which numbers on the rules say something: what is usual in published data structures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The numbers of the rules. They are conventions, not part of the method."""

    concepts_of_theme: int = 7
    """G11: more concepts under a theme are many."""
    themes_of_dimension: int = 5
    """G11: more themes under a dimension are many."""
    informants: int = 3
    """G12, G13, G23: with fewer in the project, support by one is no wonder."""
    likeness: float = 0.9
    """G14: from this share of agreement on, two labels are as good as the same."""
    concepts: int = 35
    """G17: more concepts in the figure are many."""
    themes: int = 15
    """G17: more themes in the figure are many."""
    dimensions: int = 6
    """G17: more dimensions in the figure are many."""
    fewest_themes: int = 3
    """G17: fewer themes in the figure are few."""
    left_out: float = 0.2
    """G18: a larger share of all quotes under concepts that are left out is worth a warning."""
    themes_of_quote: int = 3
    """G20: a quote under so many themes is used often."""
    fewest_words: int = 3
    """G21: a power or proof quote of fewer words is short."""
    most_words: int = 100
    """G21: a power or proof quote of more words is long."""
    proof_quotes: int = 2
    """G22: a theme with fewer is thinly documented."""
    quotes: int = 20
    """G27: with fewer in the project, that nothing speaks against is no wonder."""
