"""What all tests share: how many examples properties take, and how the cores share the tests.

Property tests take the same examples each time, and have no deadline.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.depth import DEEP, EXPLORING, STEADY

if TYPE_CHECKING:
    from collections.abc import Generator

# each program that a test starts would compile all modules anew; git ignores what it leaves
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

settings.register_profile(
    "steady", max_examples=STEADY, derandomize=True, deadline=None, database=None
)
settings.register_profile("exploring", max_examples=DEEP, deadline=None)
settings.load_profile("exploring" if EXPLORING else "steady")


def pytest_configure(config: pytest.Config) -> None:
    """With several cores, one that has finished takes over tests that still wait at another."""
    if getattr(config.option, "dist", "no") == "load":
        config.option.dist = "worksteal"


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """One worker more than cores: some tests wait for a terminal, a disk, a screen to be idle."""
    return (yield) + 1


def pytest_collection_finish() -> None:
    """What is loaded by now stays: to look through it for garbage takes a twentieth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest comes first: nobody waits for it at the end, and one core has all its parts."""
    items.sort(key=lambda item: "tests/hour/" not in item.nodeid)
