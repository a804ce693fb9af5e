"""How many examples a property takes: few in the suite, many where HYPOTHESIS_PROFILE=exploring.

What takes long for each example says its own number here, so that exploring deepens it too.
"""

from __future__ import annotations

import os

EXPLORING = os.environ.get("HYPOTHESIS_PROFILE") == "exploring"
STEADY, DEEP = 50, 1000
"""Examples of a property that says nothing else."""


def examples(few: int) -> int:
    """So many in the suite, and in the same proportion more where one explores."""
    return few * DEEP // STEADY if EXPLORING else few
