"""One code that both sides have, merged field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.codebook.merging.values import Choice, Conflict, Placed
from gioia.codebook.merging.wording import given_label, given_text
from gioia.codebook.merging.words import FIELDS, value_in_words

if TYPE_CHECKING:
    from gioia.codebook.merging.decisions import Decisions
    from gioia.codebook.merging.sides import Sides
    from gioia.codebook.merging.values import ConflictKind, Resolution, Side
    from gioia.codebook.model import Code
    from gioia.records import Level

MEANING = ("label", "definition", "notes", "in_vivo", "in_figure", "retired")
"""Fields that stand for themselves. Level and parent go together, candidates are a set, and the
position is taste."""


OWN = "own"
"""The choice of words that neither side has."""


def merge_fields(guid: str, sides: Sides, decisions: Decisions) -> Placed:
    """The code as it comes out of the merge."""
    base, ours, theirs = sides.base.get(guid), sides.ours[guid], sides.theirs[guid]
    if ours.code.position == theirs.code.position and same_meaning(ours, theirs):
        return ours
    level, parent = _merge_place(guid, sides, decisions)
    merged: dict[str, Any] = {"parent": parent}
    for name in MEANING:
        merged[name] = _merge_field(name, guid, sides, decisions)
    merged["candidates"] = _merge_candidates(base, ours, theirs)
    merged["position"] = ours.code.position
    if winner(*_values("position", base, ours, theirs)) == "theirs":
        merged["position"] = theirs.code.position
    return Placed(level, _changed(ours.code, merged))


def winner(base: object, ours: object, theirs: object) -> Side | None:
    """Whose value holds where only one side changed it; None where both did, each in its way.

    The base is None where there is none; values are then wrapped, so that None is a value too.
    """
    if ours == theirs or theirs == base:
        return "ours"
    return "theirs" if ours == base else None


def both_reordered(guid: str, sides: Sides) -> bool:
    """Whether both sides put a code of the base at another position."""
    base, ours, theirs = sides.base.get(guid), sides.ours[guid], sides.theirs[guid]
    return base is not None and winner(*_values("position", base, ours, theirs)) is None


def same_meaning(one: Placed, other: Placed) -> bool:
    """Whether two codes say the same, wherever among their siblings they stand."""
    return (
        one.level == other.level
        and one.code.parent == other.code.parent
        and set(one.code.candidates) == set(other.code.candidates)
        and all(getattr(one.code, name) == getattr(other.code, name) for name in MEANING)
    )


def _values(
    name: str, base: Placed | None, ours: Placed, theirs: Placed
) -> tuple[object, object, object]:
    before = None if base is None else (getattr(base.code, name),)
    return before, (getattr(ours.code, name),), (getattr(theirs.code, name),)


def _merge_field(name: str, guid: str, sides: Sides, decisions: Decisions) -> object:
    base, ours, theirs = sides.base.get(guid), sides.ours[guid], sides.theirs[guid]
    side = winner(*_values(name, base, ours, theirs))
    if side is None:
        answer = _ask("edit/edit", name, guid, sides, decisions)
        side = _side(answer)
        if answer.choice == OWN:
            own = given_label(answer.label) if name == "label" else given_text(answer.label)
            return own or getattr(ours.code, name)
    return getattr(sides.of(side)[guid].code, name)


def _merge_place(guid: str, sides: Sides, decisions: Decisions) -> tuple[Level, str | None]:
    """Level and parent. A code that one side promoted and the other moved cannot have both."""
    base, ours, theirs = sides.base.get(guid), sides.ours[guid], sides.theirs[guid]
    if ours.level == theirs.level:
        side = winner(*_values("parent", base, ours, theirs))
        if side is None:
            side = _side(_ask("move/move", "parent", guid, sides, decisions))
    else:
        places = [(each.level, each.code.parent) if each else None for each in (base, ours, theirs)]
        side = winner(*places)
        if side is None:
            side = _side(_ask("level broken", "level", guid, sides, decisions))
    held = sides.of(side)[guid]
    return held.level, held.code.parent


def _side(answer: Resolution) -> Side:
    return "theirs" if answer.choice == "theirs" else "ours"


def _ask(
    kind: ConflictKind, name: str, guid: str, sides: Sides, decisions: Decisions
) -> Resolution:
    base, ours, theirs = sides.base.get(guid), sides.ours[guid], sides.theirs[guid]
    told = FIELDS.get(name, name)

    def does(side: Side) -> str:
        held = sides.of(side)[guid]
        place = value_in_words(held, name, sides.of(side))
        what = {"parent": f"it stands under {place},", "level": f"it is {place},"}
        return f"{what.get(name, told)} as {sides.name(side)} has it"

    conflict = Conflict(
        key=f"{name}:{guid}",
        kind=kind,
        level=ours.level,
        guid=guid,
        label=ours.code.label,
        field=name,
        base=value_in_words(base, name, sides.base),
        ours=value_in_words(ours, name, sides.ours),
        theirs=value_in_words(theirs, name, sides.theirs),
        choices=(
            Choice("ours", does("ours"), "ours"),
            Choice("theirs", does("theirs"), "theirs"),
            *_own(name, ours.code, theirs.code),
        ),
    )
    return decisions.settle(conflict)


def _own(name: str, ours: Code, theirs: Code) -> tuple[Choice, ...]:
    """The choice of other words, for what consists of words."""
    told = "in words of your own; without any, ours stays"
    if name == "label":
        return (Choice(OWN, f"a label {told}", asks="label", words=ours.label),)
    if name in {"definition", "notes"}:
        both = "\n\n".join(filter(None, (getattr(ours, name), getattr(theirs, name))))
        return (Choice(OWN, f"{name} {told}", asks="text", words=both),)
    return ()


def _merge_candidates(base: Placed | None, ours: Placed, theirs: Placed) -> tuple[str, ...]:
    """As sets: what either side added is in, what either side took out is not."""
    before = set(base.code.candidates) if base else set()
    mine, other = set(ours.code.candidates), set(theirs.code.candidates)
    return tuple(sorted((mine | other) - (before - mine) - (before - other)))


def _changed(code: Code, merged: dict[str, Any]) -> Code:
    news = {name: value for name, value in merged.items() if getattr(code, name) != value}
    return code.model_copy(update=news) if news else code
