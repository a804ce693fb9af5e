"""What readers of databases share: GUIDs for what has none, coders, notes, what is to be told.

A database has keys and no GUIDs. A GUID is made of what a thing is (its key and its wording), so
that the same thing is known again at a second import, and another one of the same key is not
taken for it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gioia.codebook.labels import shown
from gioia.exchange.refi.guids import derived
from gioia.exchange.refi.reading import Reading
from gioia.exchange.refi.values import Note, Selection, User
from gioia.exchange.report import Report
from gioia.exchange.rows import by_key, words
from gioia.records import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from gioia.exchange.refi.values import Coding, Project
    from gioia.exchange.rows import Row
    from gioia.exchange.whereabouts import Finder, Stored

UNREADABLE = "\ufffd"
NOWHERE = "the words of this quote are not in the text"


class Gathering:
    """Gathers what is in a database, piece by piece."""

    def __init__(self, program: str, place: str, identity: str) -> None:
        """Begins.

        Args:
            program: its name, for GUIDs and messages.
            place: the file's name.
            identity: what tells this project from others of the program.
        """
        self.program = program
        self.place = place
        self.identity = identity
        self.report = Report()
        self.faults: list[Fault] = []
        self.notes: list[Note] = []
        self._asides: list[str] = []
        self._users: dict[str, User] = {}
        self._note_guids: set[str] = set()
        self._selections: dict[str, int] = {}

    def guid(self, *parts: object) -> str:
        """The GUID of a thing."""
        return derived(self.program, self.identity, *map(str, parts))

    def user(self, name: str) -> str:
        """The GUID of somebody by name; empty for nobody."""
        if not name.strip():
            return ""
        return self._users.setdefault(name, User(derived("user", name), name)).guid

    def note(
        self, on: str, text: str, *, name: str = "", user: str = "", at: str = ""
    ) -> tuple[str, ...]:
        """A note as the GUIDs that refer to it: one, or none where there is no text.

        Args:
            on: the GUID of what it is on; its own is made of this and the text.
            text: what it says.
            name: a title.
            user: who wrote it, by name.
            at: when.
        """
        if not text.strip():
            return ()
        guid = self.guid("note", on, name, text)
        if guid not in self._note_guids:
            self._note_guids.add(guid)
            self.notes.append(Note(guid, name, text, user=self.user(user), at=at))
        return (guid,)

    def aside(self, what: str, name: str, text: str) -> None:
        """Words on a thing that can have no memo here: a memo on the project, which names it."""
        if text.strip():
            on = f"{what} “{name}”"
            self._asides += self.note("project", text, name=f"On the {on}")
            self.report.note("changed", "a memo on what can have none here is on the project", on)

    def journal(
        self, rows: Iterable[Row], column: str, at: Callable[[str], str] = str
    ) -> list[str]:
        """The entries of a journal as notes on the project.

        Args:
            rows: with `name`, `owner` and `date`.
            column: which holds the text.
            at: reads the program's way to write a date.
        """
        return [
            guid
            for row in rows
            for guid in self.note(
                "project",
                words(row, column),
                name=words(row, "name"),
                user=words(row, "owner"),
                at=at(words(row, "date")),
            )
        ]

    def selection(
        self,
        finder: Finder,
        where: tuple[str, str],
        quote: Stored,
        *,
        user: str = "",
        description: str = "",
        codings: tuple[Coding, ...] = (),
        notes: tuple[str, ...] = (),
    ) -> Selection | None:
        """A stretch of a text where its words stand; None, and a fault, where they do not.

        Args:
            finder: of the text.
            where: the source's GUID, and its name.
            quote: as it is stored.
            user: the GUID of who made it.
            description: becomes the note of the quote.
            codings: the codes.
            notes: GUIDs of notes.
        """
        source, name = where
        found = finder.find(quote)
        place = f"{name} {quote.start}–{quote.end}"
        if found is None:
            self.fault(place, f"{NOWHERE}: “{shown(quote.words, 40)}”")
            return None
        if found.how == "nearby":
            told = "a quote whose place was wrong stands where its words are"
            self.report.note("changed", told, f"{place}: {quote.words}")
        guid = self.guid("selection", source, found.start, found.end, user)
        number = self._selections[guid] = self._selections.get(guid, 0) + 1
        return Selection(
            guid=guid if number == 1 else self.guid(guid, number),
            start=found.start,
            end=found.end,
            user=user,
            description=description,
            codings=codings,
            notes=notes,
        )

    def fault(self, where: str, message: str) -> None:
        """Something that cannot come in as it is."""
        way_out = "Mend it in the other program, or leave it out: --lenient."
        place = f"{self.place}: {shown(where)}"
        self.faults.append(Fault(self.program.lower(), "error", place, message, way_out))

    def keyed(self, rows: Sequence[Row], column: str, what: str) -> dict[int, Row]:
        """The rows by a key of theirs; one that has none, or the key of another, is lost."""
        found = by_key(rows, column)
        kept = {id(row) for row in found.values()}
        for row in rows:
            if id(row) not in kept:
                self.report.note("lost", f"a {what} without a key of its own", words(row, "name"))
        return found

    def text(self, row: Row, column: str, name: str) -> str:
        """A text, of which it is told where something in it could not be read."""
        text = words(row, column)
        if UNREADABLE in text:
            self.report.note("told", f"a text with “{UNREADABLE}” for what cannot be read", name)
        return text

    def lost(self, rows: int, what: str) -> None:
        """Tells of so many rows that have no place here."""
        for _ in range(rows):
            self.report.note("lost", what)

    def reading(self, project: Project) -> Reading:
        """What was read; the notes and users of `project` are those gathered."""
        whole = replace(
            project,
            users=tuple(self._users.values()),
            notes=tuple(self.notes),
            on_project=(*project.on_project, *self._asides),
        )
        return Reading(whole, None, self.report.remarks(), tuple(self.faults))
