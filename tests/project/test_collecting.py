"""The search for cycles rests while a thing is done, and goes on however it ended."""

from __future__ import annotations

import gc

import pytest

from gioia.project.collecting import uncollected


@uncollected()
def failing() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert not gc.isenabled()
    raise LookupError


def test_the_search_goes_on_after_an_error() -> None:
    assert gc.isenabled()
    with pytest.raises(LookupError):
        failing()
    assert gc.isenabled()


def test_a_search_that_rested_before_rests_afterwards() -> None:
    gc.disable()
    try:
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
