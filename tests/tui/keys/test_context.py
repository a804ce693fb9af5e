from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.keymap.action_table import ACTIONS, BY_ID, LACKING
from gioia.tui.keys.changing import CHANGING, LOOKING
from gioia.tui.keys.context import PANES, InputContext, lacking, legal

FACTS = sorted({fact for action in ACTIONS for fact in action.needs})
facts = st.frozensets(st.sampled_from(FACTS))
contexts = st.builds(InputContext, st.sampled_from(PANES), facts, st.booleans())


@given(contexts)
def test_legal_is_what_lacks_nothing(context: InputContext) -> None:
    may = legal(ACTIONS, context)
    for action in ACTIONS:
        fits = context.pane in action.panes and set(action.needs) <= context.facts
        fits = fits and not (context.looking and action.changes)
        assert (action in may) == fits == (lacking(action, context, LACKING) is None)


@given(contexts)
def test_help_undo_and_quit_are_always_legal(context: InputContext) -> None:
    may = {action.id for action in legal(ACTIONS, context)}
    assert {"app.help", "app.quit", "app.palette"} <= may
    assert ({"history.undo", "history.redo"} <= may) != context.looking


def test_who_looks_only_is_told_so_by_every_key_that_changes_something() -> None:
    assert {action.id for action in ACTIONS if action.changes} == CHANGING
    for action in ACTIONS:
        pane = min(action.panes)
        told = lacking(action, InputContext(pane, frozenset(FACTS), looking=True), LACKING)
        assert told == (LOOKING if action.changes else None)


def test_what_is_lacking_is_told() -> None:
    reader = InputContext("reader", frozenset({"document"}))
    assert lacking(BY_ID["code.remove"], reader, LACKING) == LACKING["coded"]
    assert "codes pane" in str(lacking(BY_ID["code.rename"], reader, LACKING))
    assert set(LACKING) == set(FACTS)
