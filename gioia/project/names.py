"""Finding what a person means by a name: the whole name, its beginning, or a guid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from gioia.codebook.labels import fold_label
from gioia.errors import Ambiguous, NotFound

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gioia.project.project import Project
    from gioia.records import InformantRecord

LISTINGS = {
    "source": "gioia source list shows what there is.",
    "quote": "gioia quote list --json shows the guids.",
    "memo": "gioia memo list shows the guids.",
    "relation": "gioia model list shows the guids.",
    "attribute": "gioia attribute list shows what there is.",
    "informant": "gioia source set SOURCE --speaker LABEL --informant NAME names one.",
}
"""Where to look for a thing of each kind; other kinds are codes."""
SHORTEST_GUID = 6
"""How many characters of a guid name a thing at the least."""
MOST_TOLD = 20
"""So many candidates are told where a name could mean several things."""


class Named(Protocol):
    """What can be found: it has a guid."""

    @property
    def guid(self) -> str:
        """Its stable identity."""


Thing = TypeVar("Thing", bound=Named)


def find(
    wanted: str,
    things: Sequence[Thing],
    name_of: Callable[[Thing], str],
    tell: Callable[[Thing], str],
    kind: str,
) -> Thing:
    """The one thing meant by `wanted`.

    Args:
        wanted: a name, a unique beginning of one, or (the beginning of) a guid.
        things: what there is.
        name_of: a thing's name.
        tell: a thing in words, for the list of candidates.
        kind: what a thing is called in messages.

    Raises:
        NotFound: nothing is meant by it.
        Ambiguous: several things are; they are listed.
    """
    folded = fold_label(wanted)
    steps: tuple[Callable[[Thing], bool], ...] = (
        lambda thing: thing.guid == folded,
        lambda thing: name_of(thing) == wanted,
        lambda thing: fold_label(name_of(thing)) == folded,
        lambda thing: bool(folded) and fold_label(name_of(thing)).startswith(folded),
        lambda thing: len(folded) >= SHORTEST_GUID and thing.guid.startswith(folded),
    )
    for matches in steps:
        found = [thing for thing in things if matches(thing)]
        if len(found) == 1:
            return found[0]
        if found:
            told = sorted(tell(thing) for thing in found)
            more = [f"{len(told) - MOST_TOLD} more"] if len(told) > MOST_TOLD else []
            raise Ambiguous(
                f"{wanted!r} could be any of {len(found)} {kind}s.", [*told[:MOST_TOLD], *more]
            )
    raise NotFound(
        f"There is no {kind} {wanted!r}.",
        LISTINGS.get(kind, "gioia code list shows what there is."),
    )


def find_by_guid(
    guid: str,
    beginning_with: Callable[[str], Sequence[Thing]],
    tell: Callable[[Thing], str],
    kind: str,
) -> Thing:
    """The one thing with this guid, or the beginning of one (six characters at the least).

    Args:
        guid: as the person gave it.
        beginning_with: reads the things whose guid begins like that.
        tell: a thing in words, for the list of candidates.
        kind: what a thing is called in messages.

    Raises:
        NotFound: there is none, or too little was given.
        Ambiguous: there are several.
    """
    wanted = guid.strip().lower()
    if len(wanted) < SHORTEST_GUID:
        raise NotFound(
            f"There is no {kind} {guid!r}.", f"Give {SHORTEST_GUID} characters of its guid."
        )
    return find(wanted, beginning_with(wanted), lambda thing: thing.guid, tell, kind)


def informant_called(project: Project, name: str) -> InformantRecord:
    """The informant meant by a pseudonym, a unique beginning of one, or a guid; else as `find`."""
    return find(name, project.informants(), lambda one: one.name, lambda one: one.name, "informant")
