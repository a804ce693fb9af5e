"""Going to the quotes of a code in tests, and what of them the store holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events

from gioia.tui.comparison.screen import Comparison
from gioia.tui.room.errands import ToCode

if TYPE_CHECKING:
    from gioia.project import Project
    from tests.tui.driving import Driver


async def to_quotes(person: Driver, project: Project, label: str) -> Comparison:
    """Goes to the quotes of a code, as `q` does in the transcript."""
    guid = project.codes.get(label).guid
    person.bench.act(person.app.go("comparison", ToCode(guid)))
    await person.settle()
    return here(person)


def here(person: Driver) -> Comparison:
    """The room, where the person is in it."""
    room = person.app.screen
    assert isinstance(room, Comparison)
    return room


async def burst(person: Driver, *keys: str) -> None:
    """Sends keys as a terminal does: all at once, waiting for nothing between."""
    for key in keys:
        person.app.typed.take(events.Key(key, key if len(key) == 1 else None))
    await person.until(lambda: not person.app.typed.busy)
    await person.settle()


def words_of(project: Project, label: str) -> list[str]:
    """The first words of the quotes of a code, as the store has them."""
    return [
        " ".join(quote.text.split()[:3])
        for quote in project.quotes.list(code=project.codes.get(label))
    ]


def at_cursor(person: Driver) -> str:
    """The first words of the quote under the cursor."""
    item = here(person).side.quote_list.current
    return " ".join(item.quote.text.split()[:3]) if item else ""
