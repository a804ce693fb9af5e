"""What stands in the foot all the time."""

from __future__ import annotations

import pytest

from gioia.tui.keys.changing import LOOKING
from gioia.tui.reader.cells import width
from gioia.tui.sitting.sitting import looking_sign
from gioia.tui.widgets.line import BESIDE


@pytest.mark.parametrize("holder", ["", "Oksana", "Władysława Brzęczyszczykiewicz", "王小明" * 8])
def test_why_nothing_can_be_changed_stands_whole_in_80_columns(holder: str) -> None:
    row = f"{looking_sign(holder)}  ·  {LOOKING}"
    assert width(row) <= 80 - 2 * BESIDE
