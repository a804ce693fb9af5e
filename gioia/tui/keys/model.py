"""The keys of the room of the process model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.keys.rows import actions

if TYPE_CHECKING:
    from gioia.tui.keys.actions import Action
    from gioia.tui.keys.context import Fact, Pane

MODEL: frozenset[Pane] = frozenset({"model"})
RELATION: tuple[Fact, ...] = ("relation",)

LACKING: dict[Fact, str] = {
    "relation": "Choose a relation first: n draws one.",
    "two to relate": "A relation needs two themes or dimensions: F6 makes them of concepts.",
    "box": "Choose a relation, or a theme that has none.",
}

ACTIONS: tuple[Action, ...] = (
    *actions(
        "Model", MODEL, ("two to relate",),
        ("relation.new", "n", "new", 1,
         "Draws a relation: from what, how it bears, on what. From a theme in the list it begins."),
    ),
    *actions(
        "Model", MODEL, RELATION,
        ("relation.show", "enter", "evidence", 2,
         "The quotes that are evidence of the relation; Enter goes to the place of one."),
        ("relation.evidence", "e", "add evidence", 3,
         "Chooses evidence among the quotes of both ends; a second time takes it out."),
        ("relation.label", "l r", "wording", 4,
         "Says in your own words how one bears on the other."),
        ("relation.kind", "t", "kind", 5,
         "Gives the relation another kind: leads to, enables, hinders, shapes, relates to."),
        ("relation.reverse", "R", "turn round", 6, "Turns the arrow round."),
        ("relation.memo", "M m", "memo", 7, "Writes a memo on the relation."),
        ("relation.remove", "x", "remove", 8, "Removes the relation; u brings it back."),
    ),
    *actions(
        "Model", MODEL, ("box",),
        ("relation.start", "q", "quotes", 0,
         "All quotes of the theme, or of what the relation begins with."),
        ("relation.end", "Q", "quotes of end", 0, "All quotes of what the relation ends with."),
    ),
    *actions(
        "Model", MODEL, (),
        ("model.whole", "z", "only diagram", 9, "Gives the diagram all the room; again: back."),
        ("model.back", "escape", "back", 81, "Back to the list; then to the transcript."),
    ),
)  # fmt: skip
