"""What attributes may be and hold: their names, types and choices, and values as they are kept."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, get_args

from gioia.codebook.labels import fold_label
from gioia.errors import LabelTaken, UsageError
from gioia.records import AttributeType
from gioia.store import read_attributes
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.records import AttributeRecord

TYPES: tuple[str, ...] = get_args(AttributeType)
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")


def fitting(attribute: AttributeRecord, value: str) -> str:
    """A value as it is kept: a choice in its own spelling, a decimal comma as a point.

    Raises:
        UsageError: it is not of the attribute's type.
    """
    wanted = clean_label(value)
    if not wanted or attribute.type == "text":
        return wanted
    if attribute.type == "number" and _NUMBER.fullmatch(wanted):
        return wanted.replace(",", ".")
    if attribute.type == "date" and _is_date(wanted):
        return wanted
    for choice in attribute.choices:
        if fold_label(choice) == fold_label(wanted):
            return choice
    raise UsageError(f"“{attribute.name}” cannot be {wanted!r}.", _expected(attribute))


def _is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _expected(attribute: AttributeRecord) -> str:
    if attribute.type == "choice":
        return f"It must be one of: {'; '.join(attribute.choices)}."
    expected = {"number": "a number, as 12 or 3.5", "date": "a date, as 2024-05-31"}
    return f"It must be {expected[attribute.type]}."


def name_of(name: str) -> str:
    """The name of an attribute as it is kept; UsageError where it is empty."""
    wording = clean_label(name)
    if not wording:
        raise UsageError("An attribute needs a name.", "Give it one.")
    return wording


def checked(on: str, kind: str, choices: Sequence[str]) -> list[str]:
    """The choices as they are kept; UsageError where they and the type do not go together."""
    if on not in read_attributes.TARGETS:
        raise UsageError(f"There are no attributes of a {on}.", "Of: source, informant.")
    if kind not in TYPES:
        raise UsageError(f"There is no attribute type {kind!r}.", f"Types: {', '.join(TYPES)}.")
    offered = {fold_label(choice): clean_label(choice) for choice in choices}
    offered.pop("", None)
    if kind == "choice" and not offered:
        raise UsageError("There is nothing to choose from.", "Name the choices.")
    if kind != "choice" and offered:
        raise UsageError(f"A {kind} has no choices.", "Make it of type choice, or leave them out.")
    return list(offered.values())


def added_choices(attribute: AttributeRecord, choices: Sequence[str]) -> list[str]:
    """New choices of an attribute as they are kept.

    Raises:
        UsageError: the attribute has no choices, or nothing is added.
        LabelTaken: one of them is a choice already.
    """
    _check_choosable(attribute)
    wanted = checked(attribute.on, "choice", choices)
    _check_new(attribute, attribute.choices, wanted)
    return wanted


def reworded_choice(attribute: AttributeRecord, choice: str, wording: str) -> tuple[str, str]:
    """A choice of an attribute in its own spelling, and its new wording as it is kept.

    Raises:
        UsageError: it is no choice of the attribute, or the wording is empty.
        LabelTaken: another choice is worded so.
    """
    _check_choosable(attribute)
    old, new = fitting(attribute, choice), clean_label(wording)
    if not (old and new):
        raise UsageError("A choice is not without words.", _expected(attribute))
    _check_new(attribute, [one for one in attribute.choices if one != old], [new])
    return old, new


def _check_choosable(attribute: AttributeRecord) -> None:
    if attribute.type != "choice":
        raise UsageError(
            f"“{attribute.name}” holds a {attribute.type}: there is nothing to choose from.",
            "Only an attribute of type choice has choices.",
        )


def _check_new(attribute: AttributeRecord, there: Sequence[str], wanted: Sequence[str]) -> None:
    taken = {fold_label(one): one for one in there}
    for choice in wanted:
        if fold_label(choice) in taken:
            told = f"“{taken[fold_label(choice)]}” is a choice of “{attribute.name}” already."
            raise LabelTaken(told, "Word it otherwise.")
