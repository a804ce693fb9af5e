"""The turns of a long transcript, each made when it is asked for: few of them are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.text.transcript import Turn


class TurnsOnDemand(Sequence["Turn"]):
    """A sequence of turns of which only the starts (code points, in order) are known at first."""

    def __init__(self, starts: Sequence[int], make: Callable[[int], Turn]) -> None:
        self.starts = tuple(starts)
        self._turn = cache(make)

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, place: int) -> Turn: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Turn]: ...

    def __getitem__(self, place: int | slice) -> Turn | Sequence[Turn]:
        places = range(len(self.starts))[place]
        return self._turn(places) if isinstance(places, int) else tuple(map(self._turn, places))
