from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from gioia.records import MEMO_KINDS, MemoRecord
from gioia.tui.memos.memo_list import (
    ORDERS,
    TARGETS,
    View,
    arranged,
    line,
    listed,
    named,
    next_kind,
    next_order,
    next_target,
)
from gioia.tui.reader.cells import width

MEMO = MemoRecord(
    id=1,
    guid="a",
    kind="analytic",
    on="code",
    on_guid="theme",
    on_label="building trust",
    text="Trust is lent.",
    settled=False,
    coder="Ada",
    at="2026-01-31T12:00:00+00:00",
    changed_at="2026-01-31T12:00:00+00:00",
)
MEMOS = listed(
    [
        MEMO,
        replace(MEMO, id=2, guid="b", kind="sampling", on="project", on_label="Study"),
        replace(MEMO, id=3, guid="c", on="quote", on_label="nobody asked", text="Żółć: late."),
        replace(MEMO, id=4, guid="d", on_guid="other", on_label="slow trust", settled=True),
    ],
    {"theme": "theme"},
)


def guids(view: View) -> str:
    return "".join(one.memo.guid for one in arranged(MEMOS, view))


def test_orders() -> None:
    assert guids(View()) == "dcba"
    assert guids(View(order="oldest first")) == "abcd"
    assert guids(View(order="by what they are on")) == "badc"


def test_filters() -> None:
    assert guids(View(kind="sampling")) == "b"
    assert guids(View(settled=True)) == "d"
    assert guids(View(settled=False)) == "cba"
    assert guids(View(target="theme")) == "a"
    assert guids(View(target="concept")) == "d"
    assert guids(View(words="LENT trust")) == "dba"
    assert guids(View(words="żÓŁć")) == "c"
    assert guids(View(words="nobody")) == "c"
    assert not View(order="oldest first").narrow
    assert View(settled=False).narrow


def test_a_view_is_told() -> None:
    told = View("sampling", "quote", settled=False, words="who").told()
    assert told == "open, sampling, on a quote, with “who”, newest first"


def test_cycling_comes_to_all_and_round() -> None:
    kind, seen = next_kind(None), []
    while kind is not None:
        seen.append(kind)
        kind = next_kind(kind)
    assert tuple(seen) == MEMO_KINDS
    assert next_order(ORDERS[-1]) == ORDERS[0]
    assert next_target(None, MEMOS) == "project"
    assert next_target("project", MEMOS) == "theme"
    assert next_target("quote", MEMOS) is None
    assert next_target("relation", MEMOS) is None
    assert next_target(None, ()) is None


def test_what_a_memo_is_on() -> None:
    told = ["the theme “building trust”", "the project", "the quote “nobody asked”"]
    assert [named(one) for one in MEMOS[:3]] == told
    assert set(TARGETS) >= {one.target for one in MEMOS}


@given(
    room=st.integers(40, 200),
    text=st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=300),
    drafted=st.booleans(),
)
def test_a_row_never_is_wider_than_the_list(room: int, text: str, drafted: bool) -> None:
    (one,) = listed([replace(MEMO, text=text or "x", on_label=text[:60])], {})
    row = line(one, max(room, 48), drafted=drafted, coder=drafted)
    assert sum(width(bit.text) for bit in row.bits) <= max(room, 48)
    assert all("\n" not in bit.text for bit in row.bits)
