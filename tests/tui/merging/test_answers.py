from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from gioia.codebook.merging.values import Choice, Conflict, Resolution
from gioia.tui.merging.answers import Answer, asked, elsewhere, sifted, without_newest_words
from gioia.tui.merging.questions import Question

CONFLICT = Conflict(
    "definition:1", "edit/edit", "concept", "1", "Trust", "definition", "before", "ours", "theirs",
    (Choice("ours", "ours stays", "ours"), Choice("theirs", "theirs comes", "theirs")),
)  # fmt: skip
HERE, ELSEWHERE = "a" * 64, "b" * 64


def question(key: str, **news: str) -> Question:
    return Question(key, 1, replace(CONFLICT, key=key, **news))  # type: ignore[arg-type]


def answer(choice: str = "theirs", label: str = "", **news: str) -> Answer:
    about = replace(CONFLICT, **news)  # type: ignore[arg-type]
    return Answer(Resolution(choice, label), asked(about), HERE)


keys = st.lists(st.sampled_from("abcdef"), unique=True)


@given(keys, keys, st.sampled_from((HERE, ELSEWHERE)))
def test_each_answer_is_kept_or_told(given_to: list[str], now: list[str], ground: str) -> None:
    answers = {key: answer() for key in given_to}
    kept, gone = sifted(answers, [question(key) for key in now], ground)
    assert len(kept) + len(gone) == len(answers)
    assert [*kept] == [key for key in given_to if key in kept]
    assert {*given_to} & {*now} <= {*kept}


def test_where_nothing_is_asked_answers_wait() -> None:
    assert sifted({"a": answer()}, [], ELSEWHERE) == ({"a": answer()}, {})


def test_an_answer_goes_where_the_project_changed_what_it_was_about() -> None:
    answers, now = {"a": answer()}, [question("a", ours="something else")]
    assert sifted(answers, now, HERE) == (answers, {})  # because of another answer
    assert sifted(answers, now, ELSEWHERE) == ({}, answers)
    assert sifted(answers, [question("b")], ELSEWHERE) == ({}, answers)
    assert sifted(answers, [question("b")], HERE) == (answers, {})


def test_an_answer_goes_where_it_is_no_choice_any_more() -> None:
    assert sifted({"a": answer("one")}, [question("a")], HERE) == ({}, {"a": answer("one")})


def test_the_latest_words_go_where_a_label_is_taken() -> None:
    answers = {"a": answer(label="Trust"), "b": answer(label="Pace"), "c": answer()}
    assert without_newest_words(answers) == {"a": answers["a"], "c": answers["c"]}
    assert without_newest_words({"c": answer()}) is None


def test_answers_to_other_files_hold_where_the_same_is_asked_in_the_same_words() -> None:
    answers = elsewhere({"a": answer(), "b": answer()})
    kept, gone = sifted(answers, [question("a"), question("b", theirs="newer")], HERE)
    assert ([*kept], [*gone]) == (["a"], ["b"])
