"""Sparing Python's collector the many records of a long document."""

from __future__ import annotations

import gc


def spare_the_collector() -> None:
    """Keeps the records of a long document out of garbage collection.

    Python's collector goes through every object it tracks again and again; with 5,000 quotes that
    halts the screen for a tenth of a second in the midst of typing. What was set aside for the
    document before is given back first.
    """
    gc.unfreeze()
    gc.freeze()
