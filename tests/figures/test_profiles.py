"""Sizes that publishers ask for."""

from __future__ import annotations

import pytest

from gioia.errors import UsageError
from gioia.figures.profiles import DEFAULT_PROFILE, PROFILES, Profile, find_profile


def test_the_profiles_are_those_promised() -> None:
    assert set(PROFILES) == {
        "elsevier-90", "elsevier-140", "elsevier-190", "springer-84", "springer-129",
        "springer-174", "tandf-double", "sage-133", "letter-165", "a4-160", "slide-16x9",
    }  # fmt: skip
    assert find_profile(DEFAULT_PROFILE).width_mm == 190


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_lettering_gets_smaller_and_stays_legible(profile: Profile) -> None:
    assert list(profile.lettering) == sorted(profile.lettering, reverse=True)
    assert profile.lettering[-1] >= (8 if profile.name.startswith("springer") else 7)


@pytest.mark.parametrize("name", ["elsevier-90", "springer-84", "sage-133"])
def test_a_name_says_the_width_in_millimetres(name: str) -> None:
    assert find_profile(name).width * 25.4 / 72 == pytest.approx(int(name.split("-")[1]))


def test_an_unknown_profile_is_refused_with_those_that_exist() -> None:
    with pytest.raises(UsageError, match="no profile “plos”") as refusal:
        find_profile("plos")
    assert "elsevier-190" in refusal.value.way_out
