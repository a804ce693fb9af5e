"""One code with its quotes, as it is seen in one column of the room."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from gioia.tui.comparison.arranging import Choice, arranged, shown
from gioia.tui.comparison.blocks import Scene, scene_words
from gioia.tui.comparison.heading import frame_title, heading, meaning
from gioia.tui.comparison.material import NOTHING
from gioia.tui.comparison.quote_list import QuoteList

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult

    from gioia.records import QuoteRecord
    from gioia.tui.comparison.material import Material
    from gioia.tui.comparison.piles import Item, Pile

MARKED = "●"
NONE_SHOWN = "No quote is like that; esc shows all."
NONE = "No quotes yet."


class Side(Vertical):
    """Holds the pile that is shown, how it is to be seen, and which of its quotes are marked."""

    @dataclass
    class Touched(Message):
        """Somebody clicked into this column."""

        side: Side

    def __init__(self, *, id: str) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self.pile: Pile | None = None
        self.choice = Choice()
        self.marked: frozenset[int] = frozenset()
        self._material = NOTHING

    def on_click(self) -> None:
        """The person turns to this column."""
        self.post_message(self.Touched(self))

    def compose(self) -> ComposeResult:
        """What the code is, and its quotes."""
        yield Static(classes="heading", markup=False)
        yield Static(classes="meaning", markup=False)
        yield QuoteList()

    @property
    def quote_list(self) -> QuoteList:
        """The quotes."""
        return self.query_one(QuoteList)

    @property
    def quotes(self) -> list[QuoteRecord]:
        """The quotes that are shown, each once."""
        return list({item.quote.id: item.quote for item in self.quote_list.items}.values())

    @property
    def everything(self) -> list[QuoteRecord]:
        """All quotes of the code, each once, shown or not."""
        items = self.pile.items if self.pile else ()
        return list({item.quote.id: item.quote for item in items}.values())

    @property
    def chosen(self) -> list[Item]:
        """What an act is about: the marked quotes that are shown, or that at the cursor."""
        marked = [item for item in self.quote_list.items if item.quote.id in self.marked]
        item = self.quote_list.current
        return marked or ([item] if item else [])

    def show(self, pile: Pile | None, material: Material) -> None:
        """These are the quotes now; another code begins without marks.

        It begins with its first quote too, unless it has the one under the cursor.
        """
        other = pile is None or self.pile is None or pile.code.id != self.pile.code.id
        self.pile, self._material = pile, material
        at = self.quote_list.current
        there = {item.quote.id for item in pile.items} if pile else frozenset()
        self.marked = frozenset() if other else self.marked & there
        if other:
            self.choice = replace(self.choice, words="", only="all")
        self.lay_out()
        self._head()
        if other and (at is None or at.quote.id not in there):
            self.quote_list.begin()

    def choose(self, choice: Choice) -> None:
        """The pile is to be seen like this."""
        self.choice = choice
        self.lay_out()

    def mark(self, quotes: frozenset[int]) -> None:
        """These quotes are marked."""
        self.marked = quotes
        self.sign({})

    def sign(self, sent: Mapping[int, str]) -> None:
        """Shows which quotes are marked, or in a split where each goes."""
        self.quote_list.sign(sent or dict.fromkeys(self.marked, MARKED))

    def _head(self) -> None:
        if self.pile is not None:
            path, voices = self._material.codes.path(self.pile.code), self._material.voices
            self.query_one(".heading", Static).update(heading(self.pile, path, voices))
            self.query_one(".meaning", Static).update(meaning(self.pile.code))

    def lay_out(self) -> None:
        """Shows the pile as it is chosen to be seen."""
        pile, material, choice = self.pile, self._material, self.choice
        if pile is None:
            self.quote_list.show([], self.quote_list.scene)
            return
        voices = material.voices
        items = shown(pile.items, choice, voices)
        scene = Scene(
            codes=material.codes, voices=voices, pages=material.pages, memos=material.memos,
            by=choice.by, words=scene_words(choice.words), several=pile.code.level != "concept",
        )  # fmt: skip
        self.quote_list.show(arranged(items, choice.by, material.codes, voices), scene)
        self.quote_list.border_title = Content(frame_title(choice, len(items), len(pile.items)))
        self.quote_list.border_subtitle = Content(
            "" if items else NONE_SHOWN if pile.items else NONE
        )
        self.sign({})
