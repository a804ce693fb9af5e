"""The structure as the board holds it: every code, and which codes stand where, in order."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from gioia.records import LEVELS, PARENT_LEVEL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from gioia.records import CodeRecord, Level

Home = tuple["Level", int | None]
"""Where codes stand: their level, and the key of their parent (None: they have none)."""

BELOW: dict[Level, Level] = {"dimension": "theme", "theme": "concept"}


@dataclass(frozen=True, slots=True)
class Structure:
    """Codes by key, and the keys in each home in the author's order. Retired ones stand apart."""

    codes: Mapping[int, CodeRecord] = field(default_factory=dict)
    homes: Mapping[Home, tuple[int, ...]] = field(default_factory=dict)
    retired: tuple[int, ...] = ()
    candidates: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    """The themes that concepts may come to stand under."""

    def at(self, home: Home) -> tuple[int, ...]:
        """The keys of the codes that stand there."""
        return self.homes.get(home, ())

    def home(self, key: int) -> Home:
        """Where a code in use stands; one whose parent is retired stands under none."""
        code = self.codes[key]
        parent = self.codes.get(code.parent_id) if code.parent_id is not None else None
        return code.level, parent.id if parent is not None and not parent.retired else None

    def in_use(self, key: int) -> bool:
        """Whether there is such a code, and it is not retired."""
        return key in self.codes and not self.codes[key].retired

    def below(self, key: int) -> tuple[int, ...]:
        """The codes right under a code."""
        level = BELOW.get(self.codes[key].level)
        return self.at((level, key)) if level else ()

    def parents(self, level: Level) -> list[int | None]:
        """Where codes of a level may stand, in the order of the board; under none comes last."""
        above = PARENT_LEVEL[level]
        return [*self.in_order(above), None] if above else [None]

    def in_order(self, level: Level) -> list[int]:
        """The codes in use of a level as they follow one another on the board."""
        return [key for parent in self.parents(level) for key in self.at((level, parent))]

    def near(self, key: int) -> list[CodeRecord]:
        """The others of a code's level: first those under its own parent, if it has one."""
        level, parent = self.home(key)
        beside = () if parent is None else self.at((level, parent))
        keys = dict.fromkeys((*beside, *self.in_order(level)))
        return [self.codes[one] for one in keys if one != key]

    def perhaps(self, key: int) -> list[CodeRecord]:
        """The themes in use that a concept may come to stand under."""
        named = (self.codes.get(theme) for theme in self.candidates.get(key, ()))
        return [theme for theme in named if theme is not None and not theme.retired]

    def labelled(self, key: int) -> str:
        """The label of a code."""
        return self.codes[key].label


def structure_of(
    records: Iterable[CodeRecord], candidates: Mapping[int, tuple[int, ...]] | None = None
) -> Structure:
    """The structure that these codes make, the retired ones among them.

    Args:
        records: the codes.
        candidates: the keys of the themes that concepts may come to stand under.
    """
    ordered = sorted(records, key=lambda code: (code.position, code.id))
    bare = Structure({code.id: code for code in ordered})
    homes: dict[Home, list[int]] = defaultdict(list)
    for code in ordered:
        if not code.retired:
            homes[bare.home(code.id)].append(code.id)
    retired = tuple(
        code.id for level in LEVELS for code in ordered if code.retired and code.level == level
    )
    placed = {home: tuple(keys) for home, keys in homes.items()}
    return Structure(bare.codes, placed, retired, candidates or {})


def moved(structure: Structure, keys: Sequence[int], home: Home, place: int) -> Structure:
    """The structure with codes put into a home, before what is then number `place` there.

    Places are counted among the codes that stand there besides the moved ones.
    """
    gone = frozenset(keys)
    homes = {
        where: tuple(key for key in at if key not in gone) if gone.intersection(at) else at
        for where, at in structure.homes.items()
    }
    there = homes.get(home, ())
    homes[home] = (*there[:place], *keys, *there[place:])
    parent = None if home[1] is None else structure.codes[home[1]]
    under = {
        key: replace(
            structure.codes[key],
            parent_id=parent.id if parent else None,
            parent=parent.label if parent else None,
            parent_guid=parent.guid if parent else None,
        )
        for key in keys
    }
    codes = {**structure.codes, **under}
    return replace(structure, codes=codes, homes=homes)
