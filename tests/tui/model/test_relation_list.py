from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.model.relation_list import Model, heading, lines, summary, told, wordings
from gioia.tui.reader.cells import width
from tests.tui.model.relations import code, models, relation

if TYPE_CHECKING:
    from gioia.records import RelationRecord

TRUST, LATE, AWAY = code(1, "building trust"), code(2, "asking too late"), code(3, "staying away")
WORK = code(4, "Relational work", "dimension")
DRAWN = relation(1, LATE, TRUST, "hinders", label="takes away", quotes=2, memos=1)
BARE = relation(2, TRUST, AWAY)
MODEL = Model((DRAWN, BARE), (WORK, TRUST, LATE, AWAY, code(5, "budgeting")))

LABELS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zl", "Zp"]))


def test_relations_then_themes_that_have_none() -> None:
    texts = ["".join(bit.text for bit in one.bits) for one in lines(MODEL, 100)]
    rows = [" ".join(text.split()) for text in texts]
    assert rows[0] == "1 asking too late ×► takes away building trust 2 1"
    assert rows[1] == "2 building trust ─► leads to staying away none"
    assert rows[2] == "· budgeting — theme in no relation"
    assert rows[3] == "· Relational work — dimension in no relation"
    assert [one.key for one in lines(MODEL, 100)] == [
        "relation-1", "relation-2", "code-5", "code-4"
    ]  # fmt: skip


def test_what_is_found_under_a_key() -> None:
    assert MODEL.relation("relation-2") == BARE
    assert MODEL.relation("code-5") is None
    assert MODEL.code("code-4") == WORK
    assert MODEL.code(None) is None


def test_the_foot() -> None:
    assert summary(MODEL) == "2 relations, 1 without evidence, 1 theme in none"
    assert summary(Model()) == "0 relations"
    assert told(DRAWN) == (
        "asking too late —takes away→ building trust (hinders) · 2 quotes and 1 memo"
    )
    assert told(BARE).endswith("no quote or memo is its evidence yet")


def test_wordings_of_others() -> None:
    again = relation(3, AWAY, LATE, label="takes away")
    assert wordings([DRAWN, BARE, again], BARE) == ["takes away"]
    assert wordings([DRAWN, BARE], DRAWN) == []


@given(models(LABELS), st.integers(70, 200))
def test_columns_stand_below_their_names(relations: list[RelationRecord], room: int) -> None:
    codes = {one.id: one for r in relations for one in (r.start, r.end)}
    rows = lines(Model(tuple(relations), tuple(codes.values())), room)
    assert len({sum(width(bit.text) for bit in row.bits) for row in rows}) <= 1
    assert all(sum(width(bit.text) for bit in row.bits) <= room for row in rows)
    assert width(heading(room)) <= room
