from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from gioia.tui.reading.acts import whose
from gioia.tui.reading.side_by_side import SideBySide, differing
from gioia.tui.sitting.desk import Desk
from tests.tui.reading.test_side_by_side import QUOTES, TEXT

if TYPE_CHECKING:
    import pytest


def test_where_they_differ_is_of_the_quotes_as_they_are_then(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk = Desk(quotes={quote.id: quote for quote in QUOTES})
    side = SideBySide()
    side.take_in(QUOTES)
    bench: Any = SimpleNamespace(
        desk=desk, side_by_side=side, reader=SimpleNamespace(page=SimpleNamespace(text=TEXT))
    )

    def while_it_is_looked_for(*given: Any) -> Any:
        if desk.quotes:
            desk.quotes = {}
            side.take_in(())
        return differing(*given)

    monkeypatch.setattr(whose, "differing", while_it_is_looked_for)
    assert asyncio.run(whose.where_they_differ(bench)) == []
    assert side.found == []
