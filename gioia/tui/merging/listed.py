"""The rows of the list: what is asked, and what merges by itself."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from gioia.codebook.labels import shown
from gioia.codebook.merging.abreast import NAMES, asked_field
from gioia.tui.merging.questions import short
from gioia.tui.widgets.bits import Bit, Line, column

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gioia.codebook.differences import Difference, Kind
    from gioia.tui.merging.answers import Answers
    from gioia.tui.merging.material import Case

WIDEST = 200
"""Characters of a label at the most."""
SHORT = 11
"""Cells for what is asked about."""
CHOSEN = {
    "ours": "ours", "theirs": "theirs", "own": "own words", "one": "united", "both": "both kept",
    "rename": "both kept", "rename-theirs": "both kept", "rename-ours": "both kept",
}  # fmt: skip
"""What was answered, in a word or two."""
SIGNS: dict[Kind, str] = {
    "added": "+", "removed": "-", "moved": "→", "promoted": "↑", "demoted": "↓", "retired": "×",
    "restored": "↺",
}  # fmt: skip
ORDER: tuple[Kind, ...] = (
    "added", "removed", "renamed", "redefined", "moved", "promoted", "demoted", "retired",
    "restored", "changed", "reordered",
)  # fmt: skip
TITLES: dict[Kind, str] = {
    "redefined": "defined anew",
    "reordered": "in another order",
    "restored": "in use again",
    "changed": "changed otherwise",
}


class Settled(NamedTuple):
    """Something that merges by itself."""

    key: str
    number: int
    """The number of the file, from 1."""
    difference: Difference


def question_lines(case: Case, answers: Answers) -> list[Line]:
    """A row for each conflict: what is asked about or what was answered, and which code."""
    several = len(case.merged.steps) > 1
    found = []
    for one in case.questions:
        answer = answers.get(one.key)
        choice = answer.resolution.choice if answer else ""
        what = CHOSEN[choice] if choice else short(one.conflict)
        file = case.step(one).name if several else ""
        found.append(Line(one.key, _bits(one.conflict.label, what, file, answered=bool(choice))))
    return found


@lru_cache(maxsize=10_000)
def _bits(label: str, what: str, file: str, *, answered: bool) -> tuple[Bit, ...]:
    """What a row says; kept, as one answer changes one row of hundreds."""
    sign = Bit("✓ ", "good") if answered else Bit("○ ", "warn")
    told = Bit(column(what, SHORT) + " ", "good" if answered else "muted")
    bits = (sign, told, Bit(shown(label, WIDEST), "plain" if answered else "strong"))
    return (*bits, Bit(f"  {shown(file)}", "muted")) if file else bits


def by_itself(case: Case) -> list[Settled]:
    """What changes on our side without anybody being asked, kind by kind."""
    found = []
    for number, step in enumerate(case.merged.steps, 1):
        asked = {(one.guid, asked_field(one)) for one in step.merge.asked() if not one.other}
        whole = {guid for guid, field in asked if not field}
        whole |= {guid for one in step.merge.asked() if one.other for guid in (one.guid, one.other)}
        for at, one in enumerate(step.merge.taken):
            field = "level" if one.field == "parent" else one.field
            if one.guid not in whole and (one.guid, field) not in asked:
                found.append(Settled(f"{number}.{at}", number, one))
    return sorted(found, key=lambda one: (ORDER.index(one.difference.kind), one.number))


def settled_lines(found: list[Settled], beside: Sequence[str]) -> list[Line]:
    """The rows of what merges by itself, under a heading for each kind.

    Args:
        found: What changes of codes.
        beside: What comes besides codes, in lines.
    """
    lines = list(_under_headings(found))
    if beside:
        lines.append(Line("kind beside", (Bit("besides codes", "strong"),)))
    bits = [(Bit("  + ", "accent"), Bit(shown(told, WIDEST))) for told in beside]
    return lines + [Line(f"beside {place}", one) for place, one in enumerate(bits)]


def _under_headings(found: list[Settled]) -> Iterator[Line]:
    counts: dict[Kind, int] = {}
    for one in found:
        counts[one.difference.kind] = counts.get(one.difference.kind, 0) + 1
    before = None
    for one in found:
        kind = one.difference.kind
        if kind != before:
            title = TITLES.get(kind, kind)
            yield Line(
                f"kind {kind}", (Bit(f"{title} ", "strong"), Bit(f"{counts[kind]}", "muted"))
            )
            before = kind
        label = Bit(shown(one.difference.label, WIDEST))
        yield Line(one.key, (Bit(f"  {SIGNS.get(kind, '~')} ", "accent"), label, _detail(one)))


def _detail(one: Settled) -> Bit:
    return Bit(f"  {one.difference.level}", "muted")


def told(difference: Difference) -> str:
    """What happens to the code, in a sentence."""
    kind = difference.kind
    title = TITLES.get(kind, kind)
    match kind:
        case "added":
            return "It comes in; you did not have it."
        case "removed":
            return "It goes; only they changed anything about it."
        case "moved" | "renamed" | "promoted" | "demoted":
            old, new = difference.old_text or "nothing", difference.new_text or "nothing"
            return f"It is {title}: from “{shown(old)}” to “{shown(new)}”."
        case "retired":
            return f"It is retired: {shown(difference.new_text) or 'no reason is given'}."
        case "changed":
            field = NAMES.get(difference.field, difference.field)
            return f"Its “{field}” is changed."
    return f"It is {title}."
