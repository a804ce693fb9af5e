"""What is told of one conflict, or of one thing that merges by itself: plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from gioia.codebook.merging.abreast import abreast, asked_field, of_conflict
from gioia.codebook.merging.telling import outcome, sentence
from gioia.tui.merging.questions import ACTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gioia.codebook.differences import Difference
    from gioia.codebook.merging.abreast import Abreast
    from gioia.codebook.merging.values import Choice, Resolution
    from gioia.codebook.model import Excerpt
    from gioia.records import QuoteRecord
    from gioia.tui.merging.material import Case
    from gioia.tui.merging.questions import Question

NAMING = "merging.base"
"""The action by which the base is named."""
MOST_QUOTES = 20
"""Of each side; the quotes of a code are all shown in a room of their own."""


class Offer(NamedTuple):
    """One way to answer."""

    key: str
    does: str
    taken: bool


class Said(NamedTuple):
    """A quote, and whence it is."""

    text: str
    whence: str


class Quotes(NamedTuple):
    """The quotes of one side."""

    said: tuple[Said, ...] = ()
    more: int = 0
    """How many are not shown."""
    nothing: str = ""
    """What to say where there are none."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that is told on the right."""

    title: str
    told: str
    offers: tuple[Offer, ...] = ()
    names: tuple[str, str, str] = ("before", "ours", "theirs")
    fields: tuple[Abreast, ...] = ()
    asked: str = ""
    """The field that is asked about."""
    quotes: tuple[Quotes, Quotes] | None = None


def question_sheet(
    case: Case, one: Question, answer: Resolution | None, keys: Mapping[str, str]
) -> Sheet:
    """The sheet of a conflict; `keys` are the names of keys by action."""
    conflict, step = one.conflict, case.step(one)
    based = step.base is not None
    told = sentence(conflict, based=based)
    if not based:
        told += f" No codebook is known that both grew from: {keys[NAMING]} names one."
    offers = tuple(
        Offer(
            keys.get(ACTS[choice.name], ""),
            outcome(choice, answer.label if answer and _is(answer, choice) else ""),
            _is(answer, choice),
        )
        for choice in conflict.choices
    )
    return Sheet(
        f"{conflict.level} “{conflict.label}”",
        told,
        offers,
        _names(case, one.number),
        of_conflict(conflict, case.sides[one.number - 1]),
        asked_field(conflict),
        (
            _ours(case, conflict.guid),
            _theirs(case, one.number, conflict.other or conflict.guid),
        ),
    )


def difference_sheet(case: Case, number: int, one: Difference, told: str) -> Sheet:
    """The sheet of what merges by itself."""
    field = {"parent": "level", "position": ""}.get(one.field, one.field)
    return Sheet(
        f"{one.level} “{one.label}”",
        told,
        names=_names(case, number),
        fields=abreast(one.guid, one.guid, case.sides[number - 1]),
        asked=field,
    )


def _is(answer: Resolution | None, choice: Choice) -> bool:
    return answer is not None and answer.choice == choice.name


def _names(case: Case, number: int) -> tuple[str, str, str]:
    """What the sides are called; a file is merged into what those before it made."""
    names = [step.name for step in case.merged.steps[:number]]
    ours = f"ours, with {', '.join(names[:-1])}" if number > 1 else f"ours: {case.coder}"
    return "before", ours, f"theirs: {names[-1]}"


def _ours(case: Case, guid: str) -> Quotes:
    return _quotes(case.quotes.get(guid, ()))


def _theirs(case: Case, number: int, guid: str) -> Quotes:
    """Their quotes, as far as the file has them."""
    if not case.quoted[number - 1]:
        return Quotes(nothing="(the file holds no quotes)")
    there = case.sides[number - 1].theirs.get(guid)
    return _quotes((there.code.quotes if there else None) or ())


def _quotes(found: Sequence[QuoteRecord] | Sequence[Excerpt]) -> Quotes:
    said = tuple(
        Said(one.text, _whence(one.source, one.speaker, one.coder)) for one in found[:MOST_QUOTES]
    )
    return Quotes(said, len(found) - len(said), "" if said else "(no quotes)")


def _whence(source: str, speaker: str | None, coder: str) -> str:
    told = ", ".join(filter(None, (source, speaker)))
    return f"{told}; coded by {coder}" if coder else told
