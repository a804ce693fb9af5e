"""What was read for the room, kept for as long as it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.collector import spare_the_collector
from gioia.tui.comparison.material import NOTHING, read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.records import QuoteRecord
    from gioia.tui.gateway import Gateway
    from gioia.tui.reader.page import Page


class Gathered:
    """The material of the codes that were asked for last. Texts are read once in a sitting."""

    def __init__(self, gateway: Gateway) -> None:
        self.material = NOTHING
        self._gateway = gateway
        self._pages: dict[str, Page] = {}
        self._read_at = -1
        """How many changes there were when it was read."""

    async def read(self, guids: Sequence[str]) -> None:
        """Reads what is needed for these codes; where nothing was changed, only their quotes."""
        kept, changes = dict(self._pages), self._gateway.changes
        known = self.material if self._read_at == changes else None
        found = await self._gateway.read(lambda project: read(project, guids, kept, known))
        self.material, self._read_at = found, changes
        spare_the_collector()
        self._pages |= {found.sources[key].guid: page for key, page in found.pages.items()}

    def exchange(self, quotes: Sequence[QuoteRecord]) -> None:
        """Has quotes as they are now, after one change; they have the codes that they had."""
        self.material = self.material.with_quotes(quotes)
        if self._read_at == self._gateway.changes - 1:
            self._read_at += 1
