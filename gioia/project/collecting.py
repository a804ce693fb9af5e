"""Work that makes tens of thousands of values, none of them in a cycle, without looking for any."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def uncollected() -> Iterator[None]:
    """Python's search for cycles rests inside; it would go through all that was made, many times.

    What is made in cycles all the same is found once the search goes on. May stand inside itself.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
