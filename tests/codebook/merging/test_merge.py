"""Each kind of conflict, what it tells and what its choices do."""

from __future__ import annotations

from typing import Any

import pytest

from gioia.codebook.files import digest
from gioia.codebook.merging.merge import merge
from gioia.codebook.merging.sides import by_guid
from gioia.codebook.merging.values import Conflict, Merge, Placed, Resolution
from gioia.codebook.model import Code, Codebook
from gioia.errors import LabelTaken, UsageError
from tests.codebook.books import guid, small_book

from .variants import book_of

BASE = small_book()


def grown(**changes: dict[str, Any] | Placed | None) -> Codebook:
    """The small book with codes changed (`c5={…}`), placed anew, or taken out (`c5=None`)."""
    codes = by_guid(BASE)
    for name, change in changes.items():
        number = guid(int(name.removeprefix("c")))
        if change is None:
            del codes[number]
        elif isinstance(change, Placed):
            codes[number] = change
        else:
            code = codes[number].code.model_copy(update=change)
            codes[number] = codes[number]._replace(code=code)
    return book_of(codes, BASE)


def new(number: int, label: str, **fields: Any) -> Placed:
    return Placed("concept", Code(guid=guid(number), label=label, **fields))


def only(merged: Merge) -> Conflict:
    (conflict,) = merged.conflicts
    return conflict


def settled(ours: Codebook, theirs: Codebook, choice: str, label: str = "") -> Merge:
    key = only(merge(BASE, ours, theirs)).key
    merged = merge(BASE, ours, theirs, resolutions={key: Resolution(choice, label)})
    assert merged.conflicts == ()
    return merged


def test_fields_of_one_code_are_merged_for_themselves() -> None:
    ours, theirs = grown(c5={"label": "late mail"}), grown(c5={"notes": "By post."})
    merged = merge(BASE, ours, theirs)
    code = by_guid(merged.codebook)[guid(5)].code
    assert (merged.conflicts, code.label, code.notes) == ((), "late mail", "By post.")
    assert [(each.guid, each.field) for each in merged.taken] == [(guid(5), "notes")]


def test_candidates_are_a_set() -> None:
    ours, theirs = grown(c6={"candidates": (guid(3),)}), grown(c5={"candidates": (guid(3),)})
    codes = by_guid(merge(BASE, ours, theirs).codebook)
    assert (codes[guid(5)].code.candidates, codes[guid(6)].code.candidates) == (
        (guid(3),), (guid(3),),
    )  # fmt: skip


def test_the_position_is_taste() -> None:
    ours, theirs = grown(c5={"position": 3}), grown(c5={"position": 4})
    merged = merge(BASE, ours, theirs)
    assert (merged.conflicts, merged.reordered) == ((), (guid(5),))
    assert digest(merged.codebook) == digest(ours)


def test_both_worded_it_anew() -> None:
    ours, theirs = grown(c5={"label": "late mail"}), grown(c5={"label": "slow mail"})
    conflict = only(merge(BASE, ours, theirs))
    assert (conflict.kind, conflict.key) == ("edit/edit", f"label:{guid(5)}")
    assert (conflict.base, conflict.ours, conflict.theirs) == (
        "late letters", "late mail", "slow mail",
    )  # fmt: skip
    assert digest(settled(ours, theirs, "ours").codebook) == digest(ours)
    assert digest(settled(ours, theirs, "theirs").codebook) == digest(theirs)
    with pytest.raises(UsageError, match="no choice “both”"):
        settled(ours, theirs, "both")


def test_both_moved_it() -> None:
    conflict = only(merge(BASE, grown(c5={"parent": guid(3)}), grown(c5={"parent": None})))
    assert (conflict.kind, conflict.base, conflict.ours, conflict.theirs) == (
        "move/move", "the theme “Timing of involvement”", "the theme “Довіра”", "nothing",
    )  # fmt: skip


def test_what_nobody_touched_is_deleted_and_what_somebody_did_is_asked_about() -> None:
    gone = grown(c5=None)
    assert guid(5) not in by_guid(merge(BASE, BASE, gone).codebook)
    edited = grown(c5={"notes": "See 4."})
    assert only(merge(BASE, edited, gone)).kind == "delete/edit"
    assert guid(5) not in by_guid(settled(edited, gone, "theirs").codebook)
    assert guid(5) in by_guid(settled(gone, edited, "theirs").codebook)
    used = grown(c7=new(7, "the app came before", parent=guid(3)))
    conflict = only(merge(BASE, used, grown(c3=None, c6={"candidates": ()})))
    assert (conflict.kind, conflict.guid) == ("delete/edit", guid(3))


def test_a_code_that_something_hangs_on_is_retired_at_the_most() -> None:
    merged = merge(BASE, BASE, grown(c5=None), held=[guid(5)], prefer="theirs")
    retired = by_guid(merged.codebook)[guid(5)].code.retired
    assert retired is not None
    assert retired.reason == "deleted by theirs"


def test_promoted_here_and_moved_there() -> None:
    raised = Placed("theme", by_guid(BASE)[guid(5)].code.model_copy(update={"parent": guid(1)}))
    conflict = only(merge(BASE, grown(c5=raised), grown(c5={"parent": guid(3)})))
    assert (conflict.kind, conflict.ours, conflict.theirs) == (
        "level broken",
        "a theme under the dimension “Institutional openness”",
        "a concept under the theme “Довіра”",
    )


def test_a_circle_is_told() -> None:
    two, three = (by_guid(BASE)[guid(number)].code for number in (2, 3))
    top = {"parent": None}
    ours = grown(
        c2=Placed("dimension", two.model_copy(update=top)), c3={"parent": guid(2)},
        c4={"parent": None}, c5={"parent": None}, c6={"candidates": (guid(3),)},
    )  # fmt: skip
    theirs = grown(
        c3=Placed("dimension", three.model_copy(update=top)), c2={"parent": guid(3)},
        c6={"candidates": (guid(2),)},
    )  # fmt: skip
    answers = {f"level:{guid(2)}": Resolution("theirs"), f"level:{guid(3)}": Resolution("ours")}
    merged = merge(BASE, ours, theirs, resolutions=answers)
    assert [each.kind for each in merged.conflicts] == ["cycle", "cycle"]
    told = {each.guid: [choice.does for choice in each.choices] for each in merged.conflicts}
    assert told[guid(3)] == [
        "it is a theme under nothing",
        "it is a dimension under nothing, as theirs has it",
    ]
    back = merge(
        BASE, ours, theirs, resolutions={**answers, f"under:{guid(3)}": Resolution("theirs")}
    )
    codes = by_guid(back.codebook)
    assert (codes[guid(3)].level, codes[guid(2)].code.parent) == ("dimension", guid(3))


def test_an_answer_that_gives_a_level_back_spares_further_questions() -> None:
    """Theirs put a theme under a dimension that ours made a theme."""
    one = by_guid(BASE)[guid(1)].code
    free = {
        f"c{code.guid[-1]}": {"parent": None} for code in BASE.themes if code.parent == one.guid
    }
    lowered = Placed("theme", one)
    ours = grown(c1=lowered, **free)
    theirs = grown(c9=Placed("theme", Code(guid=guid(9), label="New", parent=one.guid)))
    conflict = only(merge(BASE, ours, theirs))
    assert (conflict.kind, conflict.guid) == ("level broken", guid(9))
    assert by_guid(merge(BASE, ours, theirs, prefer="theirs").codebook)[guid(9)].code.parent is None


def test_two_codes_of_one_label() -> None:
    ours = grown(c7=new(7, "trust", definition="How far."), c5={"parent": None})
    theirs = grown(c8=new(8, "Trust"))
    conflict = only(merge(BASE, ours, theirs))
    assert (conflict.kind, conflict.guid, conflict.other) == ("same label", guid(7), guid(8))
    named = by_guid(settled(ours, theirs, "rename-theirs").codebook)
    assert (named[guid(7)].code.label, named[guid(8)].code.label) == ("trust", "Trust (theirs)")
    given = by_guid(settled(ours, theirs, "rename-ours", "trust in offices").codebook)
    assert given[guid(7)].code.label == "trust in offices"
    with pytest.raises(LabelTaken):
        settled(ours, theirs, "rename-ours", "Late letters")
    one = settled(ours, theirs, "one")
    assert one.unified == {guid(8): guid(7)}
    husk = by_guid(one.codebook)[guid(8)].code.retired
    assert husk is not None
    assert husk.reason == "merged into “trust”"


@pytest.mark.parametrize("parents", [(guid(2), None), (None, guid(2)), (guid(2), guid(3))])
def test_two_that_become_one_do_not_lose_their_place(
    parents: tuple[str | None, str | None],
) -> None:
    ours = grown(c7=new(7, "trust", parent=parents[0]))
    theirs = grown(c8=new(8, "trust", parent=parents[1]))
    for mine, other in ((ours, theirs), (theirs, ours)):
        codes = by_guid(settled(mine, other, "one").codebook)
        assert codes[guid(7)].code.parent == guid(2)


def test_nearly_the_same_label() -> None:
    ours = grown(c7=new(7, "waiting for a letter", definition=""))
    theirs = grown(c8=new(8, "waiting for letters", definition="Of any kind."))
    assert only(merge(BASE, ours, theirs)).kind == "likely duplicate"
    one = by_guid(settled(ours, theirs, "one").codebook)
    assert one[guid(7)].code.definition == "Of any kind."
    assert settled(ours, theirs, "both").unified == {}
    numbered = merge(BASE, grown(c7=new(7, "meeting no. 1")), grown(c8=new(8, "meeting no. 2")))
    assert numbered.conflicts == ()


@pytest.mark.parametrize(
    ("field", "words", "kept"),
    [
        ("label", "  any   mail ", "any mail"),
        ("definition", "Of letters.\r\nNot of calls.\n", "Of letters.\nNot of calls."),
        ("notes", "", "ours"),
    ],
)
def test_words_of_ones_own_settle_it(field: str, words: str, kept: str) -> None:
    ours, theirs = grown(c5={field: "ours"}), grown(c5={field: "theirs"})
    merged = settled(ours, theirs, "own", words)
    assert getattr(by_guid(merged.codebook)[guid(5)].code, field) == kept


@pytest.mark.parametrize(("field", "words"), [("label", "\u200b"), ("notes", "\x1b[31m")])
def test_words_that_a_codebook_cannot_hold_are_refused(field: str, words: str) -> None:
    ours, theirs = grown(c5={field: "ours"}), grown(c5={field: "theirs"})
    with pytest.raises(UsageError, match=r"label needs letters|control characters"):
        settled(ours, theirs, "own", words)


def test_what_is_suggested_as_a_label_is_free() -> None:
    ours = grown(c7=new(7, "Trust"), c8=new(8, "Trust (theirs)"))
    conflict = only(merge(BASE, ours, grown(c9=new(9, "trust"))))
    choice = next(one for one in conflict.choices if one.name == "rename-theirs")
    assert (choice.asks, choice.words) == ("label", "Trust (theirs) 2")
    assert "own" not in {one.name for one in conflict.choices}


def test_a_choice_that_there_is_not_is_refused_or_left_alone() -> None:
    ours, theirs = grown(c5={"label": "late mail"}), grown(c5={"label": "slow mail"})
    conflict = only(merge(BASE, ours, theirs))
    answers = {conflict.key: Resolution("neither")}
    with pytest.raises(UsageError, match="no choice “neither”"):
        merge(BASE, ours, theirs, resolutions=answers)
    assert only(merge(BASE, ours, theirs, resolutions=answers, lenient=True)) == conflict
    preferred = merge(BASE, ours, theirs, resolutions=answers, lenient=True, prefer="theirs")
    assert [each.choice.name for each in preferred.resolved] == ["theirs"]
