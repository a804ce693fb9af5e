from __future__ import annotations

from uuid import uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.exchange.refi.guids import NAMESPACE, derived, is_guid, plain, written

GUID = "5215cc69-b628-4e02-afb9-9beeaee55808"


@pytest.mark.parametrize("told", [GUID, GUID.upper(), f"{{{GUID}}}", f" {{{GUID.upper()}}}\n"])
def test_every_way_of_writing_is_one_guid(told: str) -> None:
    assert plain(told) == GUID


@pytest.mark.parametrize("told", ["", "x", GUID[:-1], f"{GUID}0", GUID.replace("-", "")])
def test_what_is_no_guid(told: str) -> None:
    assert plain(told) == ""
    assert not is_guid(told)


@given(st.lists(st.text(max_size=20), min_size=1, max_size=4))
def test_derived_guids_are_of_version_5(parts: list[str]) -> None:
    assert derived(*parts) == str(uuid5(NAMESPACE, "\n".join(parts)))
    assert plain(written(derived(*parts))) == derived(*parts)
