"""Settles conflicts by what people resolved, keeps those that are open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.merging.values import Choice, Conflict, Resolution, Resolved
from gioia.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.codebook.merging.values import Side


class Decisions:
    """The resolutions that were given, and the conflicts met so far."""

    def __init__(
        self,
        resolutions: Mapping[str, Resolution],
        prefer: Side | None,
        *,
        lenient: bool = False,
    ) -> None:
        self.resolutions = resolutions
        self.prefer = prefer
        self.lenient = lenient
        self.open: list[Conflict] = []
        self.resolved: list[Resolved] = []

    def settle(self, conflict: Conflict) -> Resolution:
        """What holds for a conflict: its resolution, what is preferred, or its first choice.

        Raises:
            UsageError: the resolution names a choice that the conflict does not have.
        """
        given = self._given(conflict)
        if given is None and self.prefer is None:
            self.open.append(conflict)
            return Resolution(conflict.choices[0].name)
        choice = preferred(conflict, self.prefer) if given is None else _named(conflict, given)
        label = given.label if given else ""
        self.resolved.append(Resolved(conflict, choice, label, preferred=given is None))
        return Resolution(choice.name, label)

    def _given(self, conflict: Conflict) -> Resolution | None:
        given = self.resolutions.get(conflict.key)
        if given is None or not self.lenient:
            return given
        return given if any(each.name == given.choice for each in conflict.choices) else None


def preferred(conflict: Conflict, side: Side | None) -> Choice:
    """The choice that is a side's; the first one where none is."""
    of_side = (choice for choice in conflict.choices if choice.side == side)
    return next(of_side, conflict.choices[0])


def _named(conflict: Conflict, given: Resolution) -> Choice:
    for choice in conflict.choices:
        if choice.name == given.choice:
            return choice
    names = ", ".join(choice.name for choice in conflict.choices)
    raise UsageError(f"{conflict.key} has no choice “{given.choice}”.", f"Choose one of: {names}.")
