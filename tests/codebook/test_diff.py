"""Differences between codebooks: each field's own, complete, turned round, and in words."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from gioia.codebook.diff import Difference, describe, diff
from gioia.codebook.files import digest
from gioia.codebook.model import Code, Codebook, Retirement

from .books import GOLDEN, codebooks, guid, small_book, some


def changed(book: Codebook, number: int, **fields: Any) -> Codebook:
    """The book with one code changed."""

    def one(codes: tuple[Code, ...]) -> tuple[Code, ...]:
        return tuple(
            code.model_copy(update=fields) if code.guid == guid(number) else code for code in codes
        )

    lists = {f"{level}s": one(codes) for level, codes in book.levels()}
    return book.model_copy(update=lists)


@pytest.mark.parametrize(
    ("number", "field", "value", "kind", "old", "new"),
    [
        (5, "label", "late mail", "renamed", "late letters", "late mail"),
        (5, "definition", "By post.", "redefined", "", "By post."),
        (5, "parent", None, "moved", guid(2), None),
        (5, "position", 4, "reordered", 1, 4),
        (5, "in_vivo", True, "changed", False, True),
        (3, "in_figure", True, "changed", False, True),
        (6, "candidates", (guid(3),), "changed", (guid(2), guid(3)), (guid(3),)),
        (5, "notes", "See 4.", "changed", "", "See 4."),
        (5, "retired", Retirement(reason="thin"), "retired", None, "thin"),
        (6, "retired", None, "restored", "Not about services.", None),
    ],
)
def test_each_field_has_its_difference(
    number: int, field: str, value: object, kind: str, old: object, new: object
) -> None:
    before = small_book()
    (difference,) = diff(before, changed(before, number, **{field: value}))
    assert (difference.kind, difference.guid, difference.field) == (kind, guid(number), field)
    assert (difference.old, difference.new) == (old, new)


def test_a_moved_code_tells_its_parents_by_label() -> None:
    before = small_book()
    (difference,) = diff(before, changed(before, 5, parent=guid(3)))
    assert (difference.old_text, difference.new_text) == ("Timing of involvement", "Довіра")


def test_codes_that_one_side_has_are_added_or_removed() -> None:
    book = small_book()
    fewer = book.model_copy(update={"concepts": book.concepts[:2]})
    assert diff(book, fewer) == [Difference("removed", "concept", guid(6), "side remark")]
    (added,) = diff(fewer, book)
    assert (added.kind, added.guid, added.field) == ("added", guid(6), "")
    assert describe([added]).endswith("+ “side remark”: retired (Not about services.)")


def test_a_code_may_change_its_level() -> None:
    book = small_book()
    raised = book.model_copy(
        update={
            "themes": (*book.themes, book.concepts[2].model_copy(update={"candidates": ()})),
            "concepts": book.concepts[:2],
        }
    )
    assert [each.kind for each in diff(book, raised)] == ["promoted", "changed"]
    assert [each.kind for each in diff(raised, book)] == ["demoted", "changed"]


@some
@given(codebooks(), codebooks())
def test_there_is_no_difference_exactly_where_digests_are_equal(
    one: Codebook, other: Codebook
) -> None:
    assert diff(one, one) == []
    assert (diff(one, other) == []) == (digest(one) == digest(other))


@some
@given(codebooks(), codebooks())
def test_the_way_back_is_the_same_differences_turned_round(one: Codebook, other: Codebook) -> None:
    def sides(differences: list[Difference]) -> set[tuple[object, ...]]:
        return {(each.guid, each.field, each.old, each.new) for each in differences}

    back = {(code, field, new, old) for code, field, old, new in sides(diff(other, one))}
    assert sides(diff(one, other)) == back


def test_differences_in_words() -> None:
    old = small_book()
    new = changed(old, 1, definition="Are offices ready to share?\nBefore deciding.")
    new = changed(new, 2, label="Timing", position=1)
    new = changed(new, 3, position=0, in_figure=True)
    new = changed(new, 4, parent=guid(3))
    new = changed(new, 5, retired=Retirement(reason="too thin"))
    new = changed(new, 6, retired=None, candidates=(guid(3),), parent=guid(2))
    added = Code(guid=guid(7), label="the app came before the need", parent=guid(3))
    new = new.model_copy(update={"concepts": (*new.concepts, added)})
    old = old.model_copy(
        update={"themes": (*old.themes, Code(guid=guid(8), label="Miscellaneous"))}
    )
    text = describe(diff(old, new)) + "\n"
    assert text == (GOLDEN / "diff.txt").read_text(encoding="utf-8")


def test_no_difference_is_said() -> None:
    assert describe([]) == "The codebooks say the same."


def test_escapes_do_not_reach_the_terminal() -> None:
    old = Codebook(concepts=(Code(guid=guid(1), label="x"),))
    new = Codebook(concepts=(Code(guid=guid(1), label="\x1b[31mred", notes="\x1b[2J\x9b1m"),))
    assert not {"\x1b", "\x9b"} & set(describe(diff(old, new)))
