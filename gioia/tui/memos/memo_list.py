"""The memos as a list: which are shown, in which order, and what each row says. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeVar

from gioia.codebook.labels import fold_label, shown
from gioia.records import LEVELS, MEMO_KINDS, Level, MemoKind, MemoRecord, TargetKind
from gioia.tui.widgets.bits import Bit, Line, column

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Order = Literal["newest first", "oldest first", "by what they are on"]
ORDERS: tuple[Order, ...] = ("newest first", "oldest first", "by what they are on")

Target = TargetKind | Level
"""What a memo is on; of a code, which level."""
TARGETS: tuple[Target, ...] = (
    "project", *reversed(LEVELS), "quote", "source", "informant", "relation",
)  # fmt: skip

DATE, KIND, CODER = 11, 17, 12
LEAST_ON, MOST_ON = 18, 36
WITH_CODER = 88
"""Cells from which on there is room for who wrote it."""

FIRST = 160
"""Code points of a memo that a row may show."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Listed:
    """A memo with what the list needs to know of it."""

    memo: MemoRecord
    target: Target
    begun: str
    """The day."""
    words: str
    """The first ones."""
    folded: str
    """Its words and what it is on, without case, to be searched."""


@dataclass(frozen=True, slots=True)
class View:
    """How the person wants to see the list."""

    kind: MemoKind | None = None
    target: Target | None = None
    settled: bool | None = None
    words: str = ""
    order: Order = "newest first"

    @property
    def narrow(self) -> bool:
        """Whether some memos may not be shown."""
        return bool(self.kind or self.target or self.words) or self.settled is not None

    def told(self) -> str:
        """The view in words."""
        settled = {True: "settled", False: "open", None: ""}[self.settled]
        parts = [settled, self.kind or "", f"on a {self.target}" if self.target else ""]
        parts += [f"with “{self.words}”" if self.words else "", self.order]
        return ", ".join(part for part in parts if part)


def listed(memos: Iterable[MemoRecord], levels: Mapping[str, Level]) -> tuple[Listed, ...]:
    """The memos made ready for the list; `levels` says the level of each code, by its guid."""
    return tuple(
        Listed(
            memo,
            levels.get(memo.on_guid, "concept") if memo.on == "code" else memo.on,
            day(memo.at),
            shown(memo.text, FIRST),
            fold_label(f"{memo.text} {memo.on_label}"),
        )
        for memo in memos
    )


def arranged(memos: Iterable[Listed], view: View) -> list[Listed]:
    """What the view shows, in its order."""
    words = fold_label(view.words).split()
    kept = [one for one in memos if _fits(one, view) and all(word in one.folded for word in words)]
    kept.sort(key=lambda one: one.memo.id, reverse=view.order != "oldest first")
    if view.order == "by what they are on":
        kept.sort(key=lambda one: (TARGETS.index(one.target), fold_label(one.memo.on_label)))
    return kept


def _fits(one: Listed, view: View) -> bool:
    return (
        view.kind in (None, one.memo.kind)
        and view.target in (None, one.target)
        and view.settled in (None, one.memo.settled)
    )


def following(value: T | None, values: Sequence[T]) -> T | None:
    """The next of the values, and after the last one None, which stands for any of them."""
    if value is None:
        return values[0]
    place = values.index(value) + 1
    return values[place] if place < len(values) else None


def next_kind(kind: MemoKind | None) -> MemoKind | None:
    """The kind to be shown next; None: all."""
    return following(kind, MEMO_KINDS)


def next_target(target: Target | None, memos: Iterable[Listed]) -> Target | None:
    """The next of the things that any memo is on; None: all."""
    there = {one.target for one in memos} | ({target} if target else set())
    return following(target, [one for one in TARGETS if one in there]) if there else None


def next_order(order: Order) -> Order:
    """The order after this one, round the end."""
    return ORDERS[(ORDERS.index(order) + 1) % len(ORDERS)]


@lru_cache(maxsize=10_000)
def line(one: Listed, room: int, *, drafted: bool, coder: bool) -> Line:
    """The row of one memo in so many cells.

    Args:
        one: the memo.
        room: the cells of the list.
        drafted: it was being rewritten, and that was not kept.
        coder: who wrote it is to be told, where there is room.
    """
    memo = one.memo
    on = max(LEAST_ON, min(MOST_ON, room // 4))
    by = CODER if coder and room >= WITH_CODER else 0
    words = max(0, room - 2 - DATE - KIND - on - by)
    sign = "✎ " if drafted else "✓ " if memo.settled else "○ "
    bits = (
        Bit(sign, "accent" if drafted else "good" if memo.settled else "warn"),
        Bit(column(one.begun, DATE), "muted"),
        Bit(column(memo.kind, KIND)),
        Bit(column(on_told(one), on - 1) + " ", "strong"),
        Bit(column(one.words, words)),
        Bit(column(f" {memo.coder}", by), "muted"),
    )
    return Line(memo.guid, tuple(bit for bit in bits if bit.text))


def summary(shown: int, total: int, view: View) -> str:
    """How many memos are shown, and which."""
    count = "1 memo" if total == 1 else f"{total} memos"
    return f"{count if shown == total else f'{shown} of {count}'}, {view.told()}"


def on_told(one: Listed) -> str:
    """What a memo is on, in words as short as can be."""
    if one.target == "project":
        return "the project"
    return f"“{one.memo.on_label}”" if one.target == "quote" else one.memo.on_label


def named(one: Listed) -> str:
    """What a memo is on, in words that say what sort of thing it is."""
    return "the project" if one.target == "project" else f"the {one.target} “{one.memo.on_label}”"


def day(at: str) -> str:
    """The day of a moment (ISO 8601), where the person is."""
    return datetime.fromisoformat(at).astimezone().date().isoformat()
