"""Turns by the conventions of transcripts, each on a small talk that is made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.text.normalise import normalise
from gioia.text.turns import find_turns
from tests.text.strategies import texts

if TYPE_CHECKING:
    from gioia.text.transcript import Turn


def speakers(text: str) -> list[str | None]:
    return [turn.speaker for turn in find_turns(text)]


def marked(text: str, turn: Turn) -> list[str]:
    return [text[mark.start : mark.end] for mark in turn.marks]


AB = ["Anna", "Jan", "Anna", "Jan"]
FULL = ["Anna Nowak", "Jan Kos", "Anna Nowak"]

CONVENTIONS = {
    "inline": ("Anna: Why?\nJan: So.\nAnna: And?\nJan: No.\n", AB),
    "space before the colon": ("Anna : Et ?\nJan : Oui.\nAnna : Et ?\nJan : Oui.\n", AB),
    "full-width colon": (
        "主持人：好吗？\n王老师：好。\n主持人：谢谢。\n",
        ["主持人", "王老师", "主持人"],
    ),
    "right to left": ("المحاور: كيف؟\nليلى: جيد.\nالمحاور: ثم؟\n", ["المحاور", "ليلى", "المحاور"]),
    "letters of roles": ("I: Why?\nR: So.\nI: And?\nR: No.\n", ["I", "R", "I", "R"]),
    "no space": ("I:Why?\nR:So.\nI:And?\n", ["I", "R", "I"]),
    "questions and answers": ("Q: Why?\nA: So.\nQ: And?\n", ["Q", "A", "Q"]),
    "a short exchange": ("Interviewer: Why?\nRespondent: So.\n", ["Interviewer", "Respondent"]),
    "a focus group": (
        "MODERATOR: Who?\nP1: I.\nP3: Not I.\nP2: Nor I.\nMODERATOR: Well.\nP1: So.\n",
        ["MODERATOR", "P1", "P3", "P2", "MODERATOR", "P1"],
    ),
    "a parliament": (
        "O señor PRESIDENTE: Si.\nA señora LAGO (Ferro): Non.\nO señor PRESIDENTE: Ben.\n",
        ["O señor PRESIDENTE", "A señora LAGO (Ferro)", "O señor PRESIDENTE"],
    ),
    "numbered speakers": (
        "ПРОМОВЕЦЬ 7: Так.\nПРОМОВЕЦЬ 8: Ні.\nПРОМОВЕЦЬ 9: Може.\n",
        ["ПРОМОВЕЦЬ 7", "ПРОМОВЕЦЬ 8", "ПРОМОВЕЦЬ 9"],
    ),
    "square brackets": (
        "[SPEAKER_00]: Why?\n[SPEAKER_01]: So.\n[SPEAKER_00]: And?\n",
        ["SPEAKER_00", "SPEAKER_01", "SPEAKER_00"],
    ),
    "small letters": ("anna: a\njan: b\n" * 4, ["anna", "jan"] * 4),
    "bold": ("**Anna:** Why?\n\n**Jan:** So.\n\n**Anna:** And?\n\n**Jan:** No.\n", AB),
    "bold and italic": ("***Anna:*** Why?\n***Jan:*** So.\n***Anna:*** And?\n***Jan:*** No.", AB),
    "colon after the bold": ("**Anna**: Why?\n**Jan**: So.\n**Anna**: And?\n**Jan**: No.\n", AB),
    "questions all bold": (
        "**I: Why?**\n\nR: So.\n\n**I: And?**\n\nR: No.\n",
        ["I", "R", "I", "R"],
    ),
    "bullets": ("- **Anna:** Why?\n- **Jan:** So.\n- **Anna:** And?\n- **Jan:** No.\n", AB),
    "label above": ("Anna:\nWhy?\n\nJan:\nSo.\n\nAnna:\nAnd?\n\nJan:\nNo.\n", AB),
    "name above": ("Anna\nWhy?\n\nJan\nYes\n\nAnna\nAnd?\n\nJan\nNo.\n", AB),
    "full name above": (
        "Anna Nowak\nWhy?\nJan Kos\nYes\nAnna Nowak\nAnd?\nJan Kos\nRight\n",
        [*FULL, "Jan Kos"],
    ),
    "cells": ("Anna | Why: so?\nJan | So.\nAnna | And?\nJan | No.\n", AB),
    "a table": ("| Who | What |\n|---|---|\n" + "| Anna | Why? |\n| Jan | So. |\n" * 2, AB),
    "time, then label": ("00:03 Anna: Why?\n00:05 Jan: So.\n00:09 Anna: And?\n", AB[:3]),
    "label, then time": ("Anna (0:03): Why?\nJan (0:05): So.\nAnna (0:09): And?\n", AB[:3]),
    "time in the bold": ("**[0:03] Anna:** Why?\n**[0:05] Jan:** So.\n**[0:09] Anna:** A", AB[:3]),
    "time and label above": ("00:00:03 SPK_1\nWhy?\n\n00:00:09 SPK_2\nSo.\n", ["SPK_1", "SPK_2"]),
    "label and time above": (
        "Anna Nowak  0:03  \nWhy?\n\nJan Kos  0:09  \nSo.\n\nAnna Nowak  1:00:03  \nAnd?\n",
        FULL,
    ),
    "cells of time, label, talk": ("0:03 | Anna | Why?\n0:05 | Jan | So.\n0:09 | Anna | A", AB[:3]),
}


@pytest.mark.parametrize(("text", "labels"), CONVENTIONS.values(), ids=CONVENTIONS)
def test_a_convention(text: str, labels: list[str]) -> None:
    assert speakers(text) == labels


NO_TALK = {
    "prose": "It was late. She said: go home.\n\nHe answered: no.\n\nThen: silence.\n",
    "front matter": "---\ntitle: One\nauthor: Two\n---\n\nWords.\n",
    "links": "https://example.org/a\nhttps://example.org/b\nhttp://example.org\n",
    "metadata": "Location: Lublin\n\nWords.\n\nLocation: Łódź\n\nNote: one\n\nNote: two\n",
    "a glossary": "Trust: a feeling.\nCare: an act.\nCoordination: acting together.\n",
    "headings": "## Anna:\n\nWords.\n\n## Anna:\n\nWords.\n\n## Jan:\n\nWords.\n",
    "notes": "_lang: en\n_comment: Anna: no\n_comment: Anna: no\n_page : 3\n",
    "a list now and then": "Outcome: good.\n" + "Words and words.\n" * 15 + "Outcome: bad.\n",
    "repeated headings": "Light And Air\nwords\n\n" * 4 + "Trust And Care\nwords\n\n" * 4,
    "steps": "Step 1: Come.\nStep 2: Stay.\nStep 3: Go.\n",
    "times of day": "Open at 10:30\nClosed at 12:30\nOpen at 14:00\nClosed at 16:00\n",
}


@pytest.mark.parametrize("text", NO_TALK.values(), ids=NO_TALK)
def test_what_is_no_conversation_has_no_turns(text: str) -> None:
    assert find_turns(text) == ()


def test_neighbouring_entries_of_a_speaker_are_one_turn_with_their_times() -> None:
    text = "00:00:03 SPK_1\nOne.\n\n00:00:05 SPK_1\nTwo.\n\n00:00:09 SPK_2\nThree.\n"
    one, two = find_turns(text)
    assert text[one.start : one.end] == "00:00:03 SPK_1\nOne.\n\n00:00:05 SPK_1\nTwo."
    assert [mark.time_ms for mark in one.marks] == [3_000, 5_000]
    assert (one.time_ms, two.time_ms) == (3_000, 9_000)
    assert marked(text, two) == ["00:00:09 SPK_2"]


def test_a_mark_takes_in_label_and_time_on_both_sides_and_their_signs() -> None:
    text = "**Anna:** [00:01:00] Why?\n\n**Jan:** \\[00:02\\] So. [00:05] No.\n\n**Anna:** And?\n"
    turns = find_turns(text)
    assert [marked(text, turn) for turn in turns] == [
        ["**Anna:** [00:01:00]"],
        ["**Jan:** \\[00:02\\]", "[00:05]"],
        ["**Anna:**"],
    ]
    assert [turn.time_ms for turn in turns] == [60_000, 2_000, None]


def test_a_time_above_belongs_to_the_next_label_across_notes() -> None:
    text = "[-00:00:02:00]\n_lang: en\nAnna: Go.\n\nJan: Yes.\n_note: a bell\n\n"
    text += "[00:00:00:01]\nAnna: Up.\nJan: So.\n"
    one, two, three, _ = find_turns(text)
    assert marked(text, one) == ["[-00:00:02:00]\n_lang: en\nAnna:"]
    assert marked(text, two) == ["Jan:", "_note: a bell"]
    assert marked(text, three) == ["[00:00:00:01]\nAnna:"]
    assert [turn.time_ms for turn in (one, two, three)] == [-120_000, None, 1_000]


def test_a_name_with_initials_and_the_initials_are_one_speaker() -> None:
    text = (
        "Anna Nowak (AN): Why?\n\nJan Kos (JK): So.\n\nAN: And?\n\nJK: No.\n\nAN: Well.\n\nJK: No."
    )
    assert speakers(text) == ["AN", "JK", "AN", "JK", "AN", "JK"]


def test_a_remark_beside_a_name_does_not_make_another_speaker() -> None:
    assert speakers("Anna: Why?\nJan (whispering): So.\nAnna: And?\nJan: No.\n") == AB


def test_a_header_is_no_talk_even_where_its_labels_speak_below() -> None:
    text = "Interviewer: Anna Nowak\nRespondent: Jan Kos\nDate: 3 May\n\n"
    turns = find_turns(text + "Interviewer: Why?\nRespondent: So.\nInterviewer: And?\n")
    assert turns[0].start == len(text)
    assert len(turns) == 3


def test_what_comes_before_the_first_label_and_headings_between_are_in_no_turn() -> None:
    text = "# A talk\n\nSome words first.\n\nAnna: Why?\n\n## Two\n\nJan: So.\n\n## Three\n\n"
    text += "And so on.\n\nAnna: Yes.\n\nJan: No.\n\n# End\n"
    found = [text[turn.start : turn.end] for turn in find_turns(text)]
    assert found == ["Anna: Why?", "Jan: So.\n\n## Three\n\nAnd so on.", "Anna: Yes.", "Jan: No."]
    assert marked(text, find_turns(text)[1]) == ["Jan:", "## Three"]


@pytest.mark.parametrize(
    ("once", "told"),
    [
        ("Ewa: Yes.", ["Anna", "Jan", "Ewa", "Jan"]),
        ("However: she came.", ["Anna", "Jan", "However", "Jan"]),
        ("Note: she came.", ["Anna", "Jan"]),
        ("and then: she came.", ["Anna", "Jan"]),
    ],
)
def test_a_label_that_occurs_once_in_a_dense_talk(once: str, told: list[str]) -> None:
    assert speakers(f"Anna: Why?\nJan: So.\n{once}\nJan: No.\n") == told


@pytest.mark.parametrize(
    ("once", "joins"),
    [
        ("However: it rained.", False),
        ("Ewa Lis: Yes.", False),
        ("Dr Lis: Yes.", True),
        ("P3: Yes.", False),
    ],
)
def test_a_label_that_occurs_once_where_talk_runs_long(once: str, joins: bool) -> None:
    long = "And so it went on.\n\n" * 4
    text = f"Anna: Why?\n\n{long}Jan: So.\n\n{long}{once}\n\n{long}Anna: And?\n\n{long}Jan: No.\n"
    assert len(find_turns(text)) == (5 if joins else 4)


def test_a_break_is_a_speaker_only_if_typed_as_speakers_are() -> None:
    talk = "**Anna:** Why?\n\n**Jan:** So.\n\n{}\n\n**Anna:** And?\n\n**Jan:** No.\n"
    assert speakers(talk.format("**Break:** \\[01:16\\]")) == [
        "Anna",
        "Jan",
        "Break",
        "Anna",
        "Jan",
    ]
    text = talk.format("**Break**: \\[01:16\\]")
    assert speakers(text) == AB
    assert marked(text, find_turns(text)[1]) == ["**Jan:**", "**Break**: \\[01:16\\]"]
    assert find_turns(text)[1].marks[1].time_ms == 76_000


def test_numbered_questions_are_asked_by_one() -> None:
    text = "Pytanie 1: Jak?\nTak. Dwa powody: oba.\n\nPytanie 2: Kiedy?\nOdpowiedź:\nWtedy.\n"
    (turn,) = find_turns(text)
    assert turn.speaker == "Q"
    assert marked(text, turn) == ["Pytanie 1:", "Pytanie 2:", "Odpowiedź:"]


@pytest.mark.parametrize(
    "text",
    [
        "Question 1: Why?\nAnswer 1: So.\nQuestion 2: And?\nAnswer 2: No.\n",
        "Question 1:\nWhy?\nAnswer:\nSo.\nQuestion 2:\nAnd?\nAnswer:\nNo.\n",
    ],
)
def test_answers_typed_as_questions_are_have_their_speaker(text: str) -> None:
    assert speakers(text) == ["Q", "Answer", "Q", "Answer"]


def test_quarters_are_no_questions() -> None:
    assert find_turns("Q1: plans.\nWords.\nQ2: work.\nWords.\nQ3: more work.\nWords.\n") == ()


def test_times_without_names_are_one_turn_of_nobody_known() -> None:
    text = "A talk\n[0:01 --> 0:05] One.\n[0:05 --> 0:09] Two.\n[0:09 --> 0:12] Three.\n"
    (turn,) = find_turns(text)
    assert (turn.speaker, turn.time_ms, turn.start) == (None, 1_000, text.index("["))
    assert [mark.time_ms for mark in turn.marks] == [1_000, 5_000, 9_000]
    assert find_turns("At 10:30 we met.\n[10:30] is a time.\nWords.\nWords.\nWords.\n") == ()


def test_a_mark_that_ends_a_turn_is_inside_it() -> None:
    text = "Anna: Why?\n_note: \nJan: So.\nAnna: And?\nJan: No.\n"
    first, *_ = find_turns(text)
    assert marked(text, first) == ["Anna:", "_note:"]


def test_a_time_below_the_name_is_that_of_the_turn() -> None:
    text = "Anna Nowak\n0:03\nWhy?\n\nJan Kos\n0:09\nSo.\n\n" * 2
    assert [turn.time_ms for turn in find_turns(text)] == [3_000, 9_000] * 2
    assert [turn.time_ms for turn in find_turns("Anna: Why? [0:03]\nJan: So.\n" * 2)] == [None] * 4


def test_before_and_after_noon_nobody_is_another() -> None:
    text = "11:59:58 AM Anna: Why?\n12:00:01 PM Jan: So.\n12:00:03 PM Anna: And?\n"
    assert speakers(text) == AB[:3]
    assert [turn.time_ms for turn in find_turns(text)] == [43_198_000, 43_201_000, 43_203_000]
    assert speakers("Anna (9:59 AM): Why?\nJan (1:01 PM): So.\n" * 2) == AB
    assert speakers("0:12 AM: Why?\n0:15 PM: So.\n" * 2) == ["AM", "PM"] * 2


def test_marks_of_direction_are_no_part_of_a_name() -> None:
    text = "\u202aAnna\u202c: Why?\nJan\u200e: So.\nAn\u202ena: And?\nJan: No.\n"
    assert speakers(text) == AB
    assert speakers("\u202a0:01 Anna\u202c\nWhy?\n\n0:02 Jan\u200e\nSo.\n\n" * 2) == AB
    assert speakers("Anna\u200e\nWhy?\n\nJan\nSo.\n\nAnna\nAnd?\n\nJan\u202c\nNo.\n") == AB


SNIPPETS = st.sampled_from(
    [
        *("Anna:", "Jan:", "Anna Nowak", "**Ewa:**", "**Ewa**:", "I:", "R:", "P1:", "Break:"),
        *("[00:12]", "0:12", "00:00:01:02", "#00:00:05-3#", "\n", "\n\n", " ", " | ", "# Two\n"),
        *("_note: a", "_note: ", "Question 1:", "Question 2:", "Answer:", "Note:"),
        *("words?", "Some words."),
        *("---\n", "(AN)", "(laughs)", "：", "主持人"),
    ]
)


@given(st.lists(SNIPPETS, max_size=40).map("".join) | texts().map(lambda raw: normalise(raw).text))
def test_turns_are_in_order_and_hold_their_marks(text: str) -> None:
    at = 0
    for turn in find_turns(text):
        assert at <= turn.start < turn.end <= len(text)
        assert not text[turn.start].isspace()
        assert not text[turn.end - 1].isspace()
        at = turn.start
        for mark in turn.marks:
            assert at <= mark.start <= mark.end <= turn.end
            at = mark.end
        at = turn.end
