from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.keymap.action_table import ACTIONS, BY_ID, LACKING
from gioia.tui.keys.context import PANES, InputContext, lacking, legal

FACTS = sorted({fact for action in ACTIONS for fact in action.needs})
contexts = st.builds(InputContext, st.sampled_from(PANES), st.frozensets(st.sampled_from(FACTS)))


@given(contexts)
def test_legal_is_what_lacks_nothing(context: InputContext) -> None:
    may = legal(ACTIONS, context)
    for action in ACTIONS:
        fits = context.pane in action.panes and set(action.needs) <= context.facts
        assert (action in may) == fits == (lacking(action, context, LACKING) is None)


@given(contexts)
def test_help_undo_and_quit_are_always_legal(context: InputContext) -> None:
    may = {action.id for action in legal(ACTIONS, context)}
    assert {"app.help", "app.quit", "history.undo", "history.redo", "app.palette"} <= may


def test_what_is_lacking_is_told() -> None:
    reader = InputContext("reader", frozenset({"document"}))
    assert lacking(BY_ID["code.remove"], reader, LACKING) == LACKING["coded"]
    assert "codes pane" in str(lacking(BY_ID["code.rename"], reader, LACKING))
    assert set(LACKING) == set(FACTS)
