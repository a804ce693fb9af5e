"""Fitting a figure into a profile: the largest lettering in which it is not too high."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple, Protocol

from gioia.figures.profiles import MILLIMETRE
from gioia.figures.scene import Scene

if TYPE_CHECKING:
    from gioia.figures.measure import Ruler
    from gioia.figures.plan import Plan
    from gioia.figures.profiles import Profile
    from gioia.figures.scene import Item
    from gioia.figures.wrap import Label

USUAL_MOST = (35, 15, 6)
"""Concepts, themes and dimensions that a figure can hold and still be read (rule G17)."""

_EDGE = 1.0  # points: keeps the outer lines whole when the picture is cut to its edge


class Arranged(NamedTuple):
    """A figure laid out in em of its lettering, from its upper left corner."""

    items: tuple[Item, ...]
    bottom: float
    broken: tuple[Label, ...] = ()
    """Labels with a word that had to be broken."""


class Style(Protocol):
    """A way to lay a plan out: `width` and `cap`, the height of a capital, are in em."""

    def __call__(self, plan: Plan, width: float, cap: float, *, tight: bool) -> Arranged:
        """The plan laid out; `tight` takes out air."""
        ...


def fit(style: Style, plan: Plan, profile: Profile, ruler: Ruler) -> Scene:
    """The plan in that style, as large as the profile has room for. Warns where it has not."""
    inset = profile.margin + _EDGE
    width, room = profile.width - 2 * inset, profile.height - 2 * inset
    arranged, size = _largest(style, plan, profile, (width, room), ruler)
    height = arranged.bottom * size
    warnings = [*plan.warnings, *map(_broken, arranged.broken)]
    if height > room:
        warnings.append(_too_high(plan, profile, height + 2 * inset, size))
    spare = max(room - height, 0.0) if profile.is_page else 0.0
    return Scene(
        profile.width,
        height + spare + 2 * inset,
        tuple(item.scaled(size, inset, inset + spare / 2) for item in arranged.items),
        ruler.typeface,
        "Data structure",
        plan.description,
        tuple(warnings),
    )


def _largest(
    style: Style, plan: Plan, profile: Profile, room: tuple[float, float], ruler: Ruler
) -> tuple[Arranged, float]:
    """The first that fits: in the best lettering with air and without, then in smaller ones."""
    cap = ruler.face("regular").cap_height
    for size, tight in product(profile.lettering, (False, True)):
        arranged = style(plan, room[0] / size, cap, tight=tight)
        if arranged.bottom * size <= room[1]:
            break
    return arranged, size


def _broken(label: Label) -> str:
    return (
        f"a word of “{label.text}” is wider than its column and was broken: "
        "shorten it or take a wider profile"
    )


def _too_high(plan: Plan, profile: Profile, height: float, size: float) -> str:
    counts = (len(plan.concepts), len(plan.rows), len(plan.blocks))
    has, holds = (
        f"{concepts} concepts, {themes} themes and {dimensions} dimensions"
        for concepts, themes, dimensions in (counts, USUAL_MOST)
    )
    crowded = any(count > most for count, most in zip(counts, USUAL_MOST, strict=True))
    return (
        f"the figure is {height / MILLIMETRE:.0f} mm high even in {size:g} pt, but "
        f"{profile.name} allows {profile.height_mm:g} mm"
        + (f"; it has {has}, and up to {holds} can be read" if crowded else "")
        + ". Leave some out of the figure, shorten labels or take a wider profile."
    )
