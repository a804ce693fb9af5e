"""The codes as the workbench holds them: by id, by parent, and how each looks in the margin."""

from __future__ import annotations

from collections import defaultdict
from copy import copy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gioia.records import LEVELS
from gioia.tui.reader.margin import Mark, mark_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from gioia.records import CodeRecord, Level


@dataclass(frozen=True, slots=True)
class Order:
    """Codes in the order in which they were made, ready to be chosen from."""

    ids: tuple[int, ...]
    labels: tuple[str, ...]
    places: Mapping[str, int]
    """By guid."""

    @classmethod
    def of(cls, codes: Sequence[CodeRecord]) -> Order:
        """These codes."""
        places = {code.guid: place for place, code in enumerate(codes)}
        return cls(tuple(code.id for code in codes), tuple(code.label for code in codes), places)


class CodeTable:
    """Codes in the author's order. Never changed: a change makes another table."""

    def __init__(self, codes: Iterable[CodeRecord] = ()) -> None:
        self.records = tuple(codes)
        self.by_id: Mapping[int, CodeRecord] = {code.id: code for code in self.records}
        self._children: dict[tuple[Level, int | None], list[int]] = defaultdict(list)
        for code in sorted(self.records, key=lambda code: (code.position, code.id)):
            parent = code.parent_id if code.parent_id in self.by_id else None
            self._children[code.level, parent].append(code.id)
        self.by_guid: Mapping[str, CodeRecord] = {code.guid: code for code in self.records}
        self._orders: dict[Level, Order] = {}

    def __len__(self) -> int:
        return len(self.records)

    def __iter__(self) -> Iterator[CodeRecord]:
        return iter(self.records)

    def __contains__(self, code_id: object) -> bool:
        return code_id in self.by_id

    def get(self, code_id: int | None) -> CodeRecord | None:
        """The code with this id, if there is one."""
        return None if code_id is None else self.by_id.get(code_id)

    def of_level(self, level: Level) -> list[CodeRecord]:
        """All codes of one level, in the order in which they were made."""
        return [code for code in self.records if code.level == level]

    def order(self, level: Level) -> Order:
        """All codes of one level, to choose from; the same after they were recounted."""
        if level not in self._orders:
            self._orders[level] = Order.of(self.of_level(level))
        return self._orders[level]

    def under(self, level: Level, parent: int | None) -> list[CodeRecord]:
        """The codes of a level under a parent (None: under nothing), in the author's order."""
        return [self.by_id[code] for code in self._children.get((level, parent), ())]

    def path(self, code: CodeRecord) -> str:
        """What stands above a code: "theme ‹ dimension"; empty where nothing does."""
        above: list[str] = []
        parent = self.get(code.parent_id)
        while parent is not None and len(above) < len(LEVELS):
            above.append(parent.label)
            parent = self.get(parent.parent_id)
        return " ‹ ".join(above)

    def marks(self) -> dict[int, Mark]:
        """How each code looks in the margin."""
        return {code.id: mark_of(code.label, code.colour) for code in self.records}

    def recounted(self, changes: Mapping[int, int]) -> CodeTable:
        """The table after codes won or lost so many quotes, each by its id; their order stays."""
        changed = {
            code_id: replace(code, quotes=code.quotes + by)
            for code_id, by in changes.items()
            if (code := self.by_id.get(code_id)) is not None
        }
        table = copy(self)
        table.by_id = {**self.by_id, **changed}
        table.records = tuple(table.by_id.values())
        table.by_guid = {**self.by_guid, **{code.guid: code for code in changed.values()}}
        return table
