"""The audit trail as a list: what is shown of it, and the way back to one of its lines. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from gioia.tui.fuzzy import fold
from gioia.tui.widgets.bits import Bit, Line, column
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import tzinfo

    from gioia.records import ChangeRecord

Kind = Literal["everything", "codes", "quotes", "notes", "exchange"]
KINDS: tuple[Kind, ...] = ("everything", "codes", "quotes", "notes", "exchange")
VERBS: Mapping[Kind, frozenset[str]] = {
    "codes": frozenset({
        "create", "rename", "redefine", "merge", "split", "move", "promote", "demote", "drop",
        "delete", "restore",
    }),
    "quotes": frozenset({"apply", "unapply", "recode", "resize", "mark-role"}),
    "notes": frozenset({"memo", "relate", "unrelate", "dismiss-warning"}),
    "exchange": frozenset({"import", "merge-codebook", "merge-copy", "export"}),
}  # fmt: skip
"""Which acts are of which kind; undo and redo are of the kind of what they are about."""
WAY_BACK = frozenset({"undo", "redo"})

STATES = {"done": (" ", "plain"), "undone": ("↶", "warn"), "abandoned": ("×", "muted")}
"""How a line is marked whose change was taken back, or taken back and then superseded."""
TIME = "%m-%d %H:%M"
VERB_CELLS = 13
CODER_CELLS = 10
NAMED = 3
"""Of several changes, so many are named."""
WIDE = 90
"""Cells; a narrower list tells neither verb nor coder."""


@dataclass(frozen=True, slots=True)
class View:
    """How the person wants to see the trail."""

    kind: Kind = "everything"
    words: str = ""
    """Those that a change must have in summary, verb or coder."""

    @property
    def narrow(self) -> bool:
        """Whether some changes may not be shown."""
        return bool(self.words) or self.kind != "everything"


def shown(changes: Iterable[ChangeRecord], view: View) -> list[ChangeRecord]:
    """The changes that the view shows."""
    words, every, kind = fold(view.words).split(), list(changes), view.kind
    if kind == "everything":
        return [one for one in every if _has(one, words)]
    of_kind = {one.summary for one in every if one.verb in VERBS[kind]}
    return [one for one in every if _is_of(one, kind, of_kind) and _has(one, words)]


def _is_of(change: ChangeRecord, kind: Kind, of_kind: Collection[str]) -> bool:
    """Undo and redo have the summary of what they took back, or did again."""
    return change.verb in VERBS[kind] or (change.verb in WAY_BACK and change.summary in of_kind)


def _has(change: ChangeRecord, words: Sequence[str]) -> bool:
    told = fold(f"{change.summary} {change.verb} {change.coder}")
    return all(word in told for word in words)


def next_kind(kind: Kind) -> Kind:
    """The kind after this one, round the end."""
    return KINDS[(KINDS.index(kind) + 1) % len(KINDS)]


def summary(shown: int, total: int, view: View) -> str:
    """How many changes are shown, and which."""
    among = "" if shown == total else f"{shown} of "
    only = "" if view.kind == "everything" else f", only {view.kind}"
    words = f" with “{view.words}”" if view.words else ""
    return among + counted(total, "change") + only + words


def line(change: ChangeRecord, room: int, zone: tzinfo | None = None) -> Line:
    """The row of one change in a list of so many cells; times in `zone` (None: the machine's)."""
    sign, look = STATES[change.state]
    when = datetime.fromisoformat(change.at).astimezone(zone).strftime(TIME)
    bits = [Bit(f"{sign} ", "warn"), Bit(f"{when}  ", "muted")]
    if room >= WIDE:
        bits.append(Bit(column(change.verb, VERB_CELLS), "accent"))
        bits.append(Bit(column(change.coder, CODER_CELLS) + " ", "muted"))
    told = f"{change.verb}: {change.summary}" if change.verb in WAY_BACK else change.summary
    bits.append(Bit(told, "muted" if change.verb in WAY_BACK else look))
    return Line(str(change.id), tuple(bits))


def way_back(changes: Sequence[ChangeRecord], to: int) -> list[ChangeRecord] | None:
    """What is undone on the way from now to how all stood after line `to`, in that order.

    None where undoing does not lead there: something that stood then was taken back since.

    Args:
        changes: the whole trail, the newest line first.
        to: the key of a line.
    """
    now, then = _standing(changes), _standing([one for one in changes if one.id <= to])
    return None if now[: len(then)] != then else now[len(then) :][::-1]


def _standing(changes: Sequence[ChangeRecord]) -> list[ChangeRecord]:
    """What stood after the first of these lines, in the order in which it was done."""
    stood: list[ChangeRecord] = []
    taken_back: list[ChangeRecord] = []
    for one in reversed(changes):
        if one.verb == "undo":
            taken_back.append(stood.pop())
        elif one.verb == "redo":
            stood.append(taken_back.pop())
        elif one.rows > 0:
            stood.append(one)
    return stood


def named(changes: Sequence[ChangeRecord]) -> str:
    """Changes in a few words: the first of them, and how many more there are."""
    told = "; ".join(one.summary for one in changes[:NAMED])
    return f"{told}; and {len(changes) - NAMED} more" if len(changes) > NAMED else told
