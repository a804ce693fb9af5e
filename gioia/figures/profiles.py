"""The sizes that publishers ask for: widths, greatest heights, sizes of lettering."""

from __future__ import annotations

from dataclasses import dataclass

from gioia.errors import UsageError

MILLIMETRE = 72 / 25.4
"""In points."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One size of artwork. Lengths are in millimetres, lettering in points."""

    name: str
    width_mm: float
    height_mm: float
    """The greatest height; of a page, its height."""
    lettering: tuple[float, ...] = (8, 7.5, 7)
    """Sizes to try, best first; the last is the smallest that the publisher accepts."""
    margin_mm: float = 0.0
    is_page: bool = False
    """Whether the artwork always takes the whole height, as a slide does."""

    @property
    def width(self) -> float:
        """In points."""
        return self.width_mm * MILLIMETRE

    @property
    def height(self) -> float:
        """In points."""
        return self.height_mm * MILLIMETRE

    @property
    def margin(self) -> float:
        """In points."""
        return self.margin_mm * MILLIMETRE


# Taylor & Francis and the Academy of Management publish no width: for the first a full page of
# seven inches, for the second the text of a letter page with margins of one inch. Springer asks
# for lettering of 8 points at least, SAGE for 6 and would rather have 8, Elsevier for 7.
_ALL = (
    Profile("elsevier-90", 90, 234),
    Profile("elsevier-140", 140, 234),
    Profile("elsevier-190", 190, 234),
    Profile("springer-84", 84, 234, (8,)),
    Profile("springer-129", 129, 234, (9, 8.5, 8)),
    Profile("springer-174", 174, 234, (9, 8.5, 8)),
    Profile("tandf-double", 178, 234),
    Profile("sage-133", 133, 216),
    Profile("letter-165", 165, 228.6, (9, 8.5, 8, 7.5, 7)),
    Profile("a4-160", 160, 247, (9, 8.5, 8, 7.5, 7)),
    Profile("slide-16x9", 338.667, 190.5, (16, 15, 14, 13, 12, 11, 10, 9, 8), 8, is_page=True),
)
PROFILES = {profile.name: profile for profile in _ALL}
DEFAULT_PROFILE = "elsevier-190"


def find_profile(name: str) -> Profile:
    """The profile of that name. Raises UsageError with the names that exist."""
    try:
        return PROFILES[name]
    except KeyError:
        raise UsageError(
            f"there is no profile “{name}”", f"Profiles: {', '.join(PROFILES)}."
        ) from None
