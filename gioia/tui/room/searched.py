"""Rooms that are searched: words typed below a list leave in it what has them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar

from textual import on

from gioia.tui.room.screen import Room
from gioia.tui.widgets.find_bar import FindBar

if TYPE_CHECKING:
    from textual.widget import Widget

    from gioia.tui.sitting.sitting import Sitting


class Searched(Room, inherit_bindings=False):
    """Has a line to type words in; it says which words its list is narrowed to, and narrows it."""

    SEARCHES: ClassVar[str]
    """What stands in the line while it is empty."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._words_before = ""

    def on_mount(self) -> None:
        """The line tells what is typed there."""
        self.find_bar.placeholder = self.SEARCHES

    @property
    def find_bar(self) -> FindBar:
        """The line to type words in."""
        return self.query_one(FindBar)

    @property
    def searched(self) -> Widget:
        """The list that is narrowed; the keys are for it after the words."""
        raise NotImplementedError

    @property
    def words(self) -> str:
        """What the list is narrowed to now."""
        raise NotImplementedError

    def narrow(self, words: str) -> None:
        """Shows only what has these words."""
        raise NotImplementedError

    def search(self) -> None:
        """Opens the line, with the words that the list is narrowed to."""
        self._words_before = self.words
        self.add_class("-finding")
        self.find_bar.value = self.words
        self.find_bar.focus()

    @on(FindBar.Wanted)
    def _wanted(self, event: FindBar.Wanted) -> None:
        if self.has_class("-finding"):
            self.narrow(event.text)

    @on(FindBar.Left)
    def _left(self, event: FindBar.Left) -> None:
        """Closes the line; left without an answer, all is as it was before."""
        if not self.has_class("-finding"):
            return
        if not event.found:
            self.narrow(self._words_before)
        self.remove_class("-finding")
        if self.focused is self.find_bar:
            self.searched.focus()
        self.tell()


class View(Protocol):
    """How a person wants to see a list: a frozen dataclass, with words among its fields."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def words(self) -> str:
        """What a row must have; empty: all rows are shown."""


V = TypeVar("V", bound=View)


class Viewed(Searched, Generic[V], inherit_bindings=False):
    """Shows one list as its view says."""

    view: V

    @property
    def words(self) -> str:
        """What the list is narrowed to now."""
        return self.view.words

    def narrow(self, words: str) -> None:
        """Shows only what has these words."""
        self.look(replace(self.view, words=words))

    def look(self, view: V) -> None:
        """Shows the list in another way."""
        self.view = view
        self.show()
        self.tell()

    def show(self) -> None:
        """Draws the list for the room that there is."""
        raise NotImplementedError

    def on_resize(self) -> None:
        """Columns take the room that there is."""
        self.call_after_refresh(self.show)
