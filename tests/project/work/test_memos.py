"""One coder's memos three ways: whatever both sides wrote, no words are lost."""

from __future__ import annotations

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from gioia.exchange.work.values import WorkMemo
from gioia.project.work.memos import MemosPlan, Targets, plan_memos
from gioia.records import MemoRecord

AT = "2026-05-31T14:30:00+00:00"
GUIDS = [str(UUID(int=number)) for number in range(3)]
TEXTS = st.dictionaries(st.sampled_from(GUIDS), st.sampled_from(["a", "b", "c", "d"]))
TARGETS = Targets({}, {})


def here(guid: str, text: str) -> MemoRecord:
    return MemoRecord(
        1,
        guid,
        "analytic",
        "project",
        "",
        "",
        text,
        settled=False,
        coder="Marek",
        at=AT,
        changed_at=AT,
    )


def there(guid: str, text: str) -> WorkMemo:
    return WorkMemo(guid=guid, on="project", text=text, at=AT, changed_at=AT)


def planned(ours: dict[str, str], theirs: dict[str, str], base: dict[str, str] | None) -> MemosPlan:
    stood = {
        guid: {"kind": "analytic", "on": ("project", ""), "text": text, "settled": False}
        for guid, text in (base or {}).items()
    }
    ours_, theirs_ = (
        [here(*one) for one in ours.items()],
        [there(*one) for one in theirs.items()],
    )
    return plan_memos(theirs_, ours_, TARGETS, stood)


def after(ours: dict[str, str], plan: MemosPlan) -> dict[str, str]:
    """The texts of the memos once the plan is done, by guid."""
    new = {one.memo.guid: one.memo.text for one in plan.new}
    changed = {one.old.guid: one.settled.fields["text"] for one in plan.changed}
    return ours | new | changed | {guid: one.other_words for guid, one in plan.beside.items()}


@given(TEXTS, TEXTS, TEXTS | st.none())
def test_no_words_are_lost_but_those_that_their_own_side_replaced(
    ours: dict[str, str], theirs: dict[str, str], base: dict[str, str] | None
) -> None:
    left = after(ours, planned(ours, theirs, base)).values()
    old = base or {}
    for guid, text in ours.items():
        assert text in left or (theirs.get(guid) is not None and text == old.get(guid))
    for guid, text in theirs.items():
        assert text in left or text == old.get(guid)


@given(TEXTS, TEXTS, TEXTS | st.none())
def test_the_same_file_again_changes_nothing(
    ours: dict[str, str], theirs: dict[str, str], base: dict[str, str] | None
) -> None:
    once = after(ours, planned(ours, theirs, base))
    again = planned(once, theirs, theirs)
    assert not again.new
    assert not again.changed


@given(TEXTS)
def test_what_is_here_already_is_the_same(texts: dict[str, str]) -> None:
    plan = planned(texts, texts, None)
    assert (plan.same, list(plan.changed), list(plan.new)) == (len(texts), [], [])
