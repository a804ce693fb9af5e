"""The audit trail as lines, and the structure of an earlier time as an outline. Pure."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from gioia.codebook.diff import diff
from gioia.tui.fuzzy import fold
from gioia.tui.widgets.bits import Bit, Line, column
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import tzinfo

    from gioia.codebook.differences import Difference
    from gioia.codebook.model import Code, Codebook
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
STEPS = "▁▂▃▄▅▆▇█"


def shown(
    changes: Iterable[ChangeRecord], kind: Kind = "everything", wanted: str = ""
) -> list[ChangeRecord]:
    """The changes of a kind that have these words in summary, verb or coder."""
    words, every = fold(wanted).split(), list(changes)
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


def summary(shown: int, total: int, kind: Kind, wanted: str) -> str:
    """How many changes are shown, and which."""
    among = "" if shown == total else f"{shown} of "
    only = "" if kind == "everything" else f", only {kind}"
    return among + counted(total, "change") + only + (f" with “{wanted}”" if wanted else "")


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


def steps_back(changes: Iterable[ChangeRecord], to: int) -> list[ChangeRecord]:
    """What is undone on the way from now to the state after change `to`; `changes`: all of it."""
    return [
        one
        for one in changes
        if one.id > to and one.state == "done" and one.verb not in WAY_BACK and one.rows > 0
    ]


def named(changes: Sequence[ChangeRecord]) -> str:
    """Changes in a few words: the first of them, and how many more there are."""
    told = "; ".join(one.summary for one in changes[:NAMED])
    return f"{told}; and {len(changes) - NAMED} more" if len(changes) > NAMED else told


def outline_lines(then: Codebook, now: Codebook) -> list[Line]:
    """The structure of then as a tree; codes that are otherwise now are marked."""
    later: dict[str, list[Difference]] = defaultdict(list)
    for difference in diff(then, now):
        later[difference.guid].append(difference)
    themes, concepts = _by_parent(then.themes), _by_parent(then.concepts)
    lines: list[Line] = []
    for dimension in _in_use(then.dimensions):
        lines += [_code_line(dimension, 0, later)]
        for theme in themes.pop(dimension.guid, ()):
            lines += [_code_line(theme, 1, later)]
            lines += [_code_line(one, 2, later) for one in concepts.pop(theme.guid, ())]
    lines += _trays(themes, concepts, later)
    return lines


def _trays(
    themes: dict[str | None, list[Code]],
    concepts: dict[str | None, list[Code]],
    later: Mapping[str, Sequence[Difference]],
) -> Iterator[Line]:
    """What stands under nothing, or under what is not in use."""
    left = [theme for group in themes.values() for theme in group]
    if left:
        yield Line("themes", (Bit("Themes without a dimension", "muted"),))
    for theme in left:
        yield _code_line(theme, 1, later)
        for one in concepts.pop(theme.guid, ()):
            yield _code_line(one, 2, later)
    loose = [one for group in concepts.values() for one in group]
    if loose:
        yield Line("concepts", (Bit("Concepts without a theme", "muted"),))
    for one in loose:
        yield _code_line(one, 2, later)


def _in_use(codes: Iterable[Code]) -> list[Code]:
    return sorted((code for code in codes if code.retired is None), key=lambda one: one.position)


def _by_parent(codes: Iterable[Code]) -> dict[str | None, list[Code]]:
    children: dict[str | None, list[Code]] = defaultdict(list)
    for code in _in_use(codes):
        children[code.parent].append(code)
    return children


def _code_line(code: Code, depth: int, later: Mapping[str, Sequence[Difference]]) -> Line:
    differences = [one for one in later.get(code.guid, ()) if one.kind != "reordered"]
    bits = [
        Bit("  " * depth, "plain"),
        Bit(code.label, "plain" if depth == 2 else "strong"),
    ]
    if differences:
        bits.append(Bit(f"  → {'; '.join(_later(one) for one in differences)}", "warn"))
    return Line(code.guid, tuple(bits))


def _later(difference: Difference) -> str:
    """What became of a code since then, in a few words."""
    match difference.kind:
        case "removed":
            return "deleted"
        case "renamed":
            return f"now “{difference.new_text}”"
        case "moved":
            return f"now under “{difference.new_text}”" if difference.new_text else "now alone"
        case "retired":
            return f"retired: {difference.new_text}" if difference.new_text else "retired"
        case "changed":
            return f"other {difference.field.replace('_', ' ')}"
    return difference.kind


def told(then: Codebook) -> str:
    """How many codes were in use, by level."""
    counts = ((len(_in_use(codes)), level) for level, codes in reversed(list(then.levels())))
    return ", ".join(f"{count} {level}{'' if count == 1 else 's'}" for count, level in counts)


def curve(values: Sequence[int], cells: int) -> str:
    """Numbers over time as one row of blocks, the latest at the right; empty without numbers."""
    if not values or cells <= 0:
        return ""
    cells = min(cells, len(values))
    picked = [values[(place + 1) * len(values) // cells - 1] for place in range(cells)]
    top = max(1, *picked)
    return "".join(STEPS[round(value / top * (len(STEPS) - 1))] for value in picked)
