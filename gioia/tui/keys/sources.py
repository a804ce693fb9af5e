"""The keys of the room of sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.keys.rows import actions

if TYPE_CHECKING:
    from gioia.tui.keys.actions import Action
    from gioia.tui.keys.context import Fact, Pane

SOURCES: frozenset[Pane] = frozenset({"sources"})
SOURCE: tuple[Fact, ...] = ("source",)

LACKING: dict[Fact, str] = {
    "source": "There is no source here: i imports the files in interviews/.",
    "speakers": "No speakers were found in this source.",
}

ACTIONS: tuple[Action, ...] = (
    *actions(
        "Sources", SOURCES, SOURCE,
        ("source.open", "enter", "open", 1, "Opens the document in the transcript."), native=True,
    ),
    *actions(
        "Sources", SOURCES, ("source", "speakers"),
        ("source.speakers", "s", "speakers", 3,
         "Says who is behind a speaker label: role and informant."),
    ),
    *actions(
        "Sources", SOURCES, SOURCE,
        ("source.attribute", "a", "attribute", 4,
         "Sets an attribute of the marked sources, or this one: country, date of the interview."),
        ("source.mark", "space", "mark", 5,
         "Marks the source, or no longer: attribute and language are for all marked ones."),
        ("source.mark.all", "*", "mark all", 0, "Marks all sources that are shown, or none."),
        ("source.informant", "A", "of informant", 0,
         "Sets an attribute of an informant who speaks here."),
        ("source.rename", "r", "rename", 6, "Gives the source another name."),
        ("source.language", "L", "language", 0,
         "Says what language the marked sources, or this one, are in."),
        ("source.memo", "M m", "memo", 7, "Writes a memo on the source."),
        ("source.remove", "x", "remove", 0,
         "Removes the source with its quotes; u brings it back."),
    ),
    *actions(
        "Sources", SOURCES, (),
        ("source.import", "i", "import", 2, "Imports the files in the interviews/ folder."),
        ("source.import.path", "I", "import from", 0, "Imports a file or folder that you name."),
        ("source.filter", "/", "filter", 8,
         "Shows only sources with these words in name, speakers or attributes."),
        ("source.sort", "o", "sort", 9, "Sorts by name, words, quotes or what is coded."),
        ("source.back", "escape", "back", 81,
         "Drops the marks, then the filter; then back to the transcript."),
    ),
)  # fmt: skip
