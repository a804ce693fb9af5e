"""Quotes: exact places, several codes and coders, many rows at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest

from gioia.errors import (
    Ambiguous,
    ChangedMeanwhile,
    ExitCode,
    FaultsFound,
    NotFound,
    PositionError,
    UsageError,
)
from gioia.project.quotes.quotes import tell
from gioia.project.quotes.spans import find_words

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.records import QuoteRole


def place(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def test_the_words_are_those_at_the_place(project: Project) -> None:
    code = project.codes.add("a")
    for name, words in [
        ("anna.txt", "the need 👍🏽, you"),
        ("anna.txt", "Żółć and Łódź"),
        ("taras.txt", "Ґанок і їжа"),
        ("taras.txt", "évery day"),
    ]:
        source = project.sources.get(name)
        text = project.sources.text(source.id)
        quote = project.quotes.add(source, *place(text, words), [code])
        assert quote.text == words == text[quote.start : quote.end]
    assert project.check() == [] or all(fault.rule != "G04" for fault in project.check())


def test_a_grapheme_is_not_cut(project: Project) -> None:
    source, code = project.sources.get("anna.txt"), project.codes.add("a")
    at = project.sources.text(source.id).index("👍")
    with pytest.raises(PositionError, match="cut a character") as caught:
        project.quotes.add(source, at, at + 1, [code])
    assert f"{at}–{at + 2}" in caught.value.way_out
    assert caught.value.exit_code == ExitCode.USAGE


@pytest.mark.parametrize(("start", "end"), [(-1, 4), (5, 5), (6, 5), (0, 10_000), (9_999, 10_000)])
def test_a_place_outside_the_text_is_refused(project: Project, start: int, end: int) -> None:
    source, code = project.sources.get("anna.txt"), project.codes.add("a")
    with pytest.raises(PositionError):
        project.quotes.add(source, start, end, [code])
    assert project.quotes.list() == []
    assert len(project.history.log()) == 3


def test_one_place_is_one_quote_of_a_coder(project: Project) -> None:
    source = project.sources.get("anna.txt")
    late, after = project.codes.add("late"), project.codes.add("after")
    first = project.quotes.add(source, 24, 34, [after])
    again = project.quotes.add(source, 24, 34, [late, after])
    assert again.id == first.id
    assert again.codes == ("after", "late")
    other = project.quotes.add(source, 24, 34, [late], coder="Marek")
    assert (other.id != first.id, other.coder) == (True, "Marek")
    assert [quote.coder for quote in project.quotes.list(coder="Marek")] == ["Marek"]
    assert other.speaker == "R"


def test_overlapping_and_nested_quotes_stand_beside_each_other(project: Project) -> None:
    source, code = project.sources.get("anna.txt"), project.codes.add("a")
    spans = [(24, 60), (24, 34), (30, 70), (36, 50)]
    for start, end in spans:
        project.quotes.add(source, start, end, [code])
    assert [(quote.start, quote.end) for quote in project.quotes.of_source(source.id)] == sorted(
        spans
    )


def test_the_quotes_of_a_stretch_are_those_that_share_a_character_with_it(
    project: Project,
) -> None:
    source, code = project.sources.get("anna.txt"), project.codes.add("a")
    added = [project.quotes.add(source, start, end, [code]) for start, end in ((0, 4), (4, 9))]
    other = project.sources.get("taras.txt")
    project.quotes.add(other, 0, 4, [code])
    for within, found in (
        ((0, 4), added[:1]),
        ((3, 5), added),
        ((8, 99), added[1:]),
        ((9, 20), []),
    ):
        assert list(project.quotes.of_source(source.id, within)) == found


def test_codings_of_a_source_tell_where_each_code_lies(project: Project) -> None:
    source, codes = project.sources.get("anna.txt"), [project.codes.add(one) for one in "ab"]
    quote = project.quotes.add(source, 0, 4, codes)
    project.quotes.add(project.sources.get("taras.txt"), 0, 4, codes)
    assert sorted(project.quotes.codings_of(source.id)) == [
        (0, 4, quote.id, code.id) for code in codes
    ]


def test_a_quote_without_a_code_goes(project: Project) -> None:
    source = project.sources.get("anna.txt")
    late, after = project.codes.add("late"), project.codes.add("after")
    quote = project.quotes.add(source, 24, 34, [late, after])
    project.quotes.remove(quote, late)
    left = project.quotes.get(quote.guid)
    assert left.codes == ("after",)
    with pytest.raises(UsageError, match="does not have the code"):
        project.quotes.remove(left, late)
    project.quotes.remove(left, after)
    with pytest.raises(NotFound):
        project.quotes.get(quote.guid)


def test_recode_and_mark(project: Project) -> None:
    source = project.sources.get("anna.txt")
    late, after = project.codes.add("late"), project.codes.add("after")
    quote = project.quotes.add(source, 24, 34, [late])
    quote = project.quotes.recode(quote, late, after)
    assert quote.codes == ("after",)
    quote = project.quotes.mark(quote, role="power", stance="qualifies", note=" so it is\x07 ")
    assert (quote.role, quote.stance, quote.note) == ("power", "qualifies", "so it is")
    assert project.history.undo()[0].summary == (
        "mark a quote in anna.txt as power, qualifies and write a note on it"
    )
    project.history.undo()
    assert project.quotes.list()[0].codes == ("late",)


def test_the_audit_trail_tells_of_a_note_as_one(project: Project) -> None:
    quote = project.quotes.add(project.sources.get("anna.txt"), 24, 34, [project.codes.add("late")])
    for note in ("so it is", ""):
        project.quotes.mark(quote, note=note)
        quote = project.quotes.get(quote.guid)
    told = [change.summary for change in project.history.undo(2)]
    assert told == ["take the note off a quote in anna.txt", "write a note on a quote in anna.txt"]


def test_rows_are_imported_whole_once_and_as_one_change(project: Project) -> None:
    project.codes.add("late")
    words = "We were invited after the decision."
    rows: list[dict[str, Any]] = [
        {"source": "anna.txt", "text": words, "nth": 2, "code": "late", "role": "proof"},
        {"source": "anna.txt", "start": 24, "end": 34, "code": "late", "coder": "Marek"},
        {"source": "taras.txt", "start": "49", "end": "57", "code": "LATE", "coder": ""},
    ]
    assert project.quotes.import_rows(rows, "codings.jsonl") == 3
    quotes = project.quotes.list()
    assert [(quote.coder, quote.role) for quote in quotes] == [
        ("Marek", "none"),
        ("Anna", "proof"),
        ("Anna", "none"),
    ]
    lines = len(project.history.log())
    assert project.quotes.import_rows(rows, "codings.jsonl") == 0
    assert len(project.history.log()) == lines
    project.history.undo()
    assert project.quotes.list() == []


def test_faulty_rows_are_told_together_and_nothing_is_imported(project: Project) -> None:
    project.codes.add("late")
    good = {"source": "anna.txt", "start": 24, "end": 34, "code": "late"}
    rows: list[dict[str, Any]] = [
        good,
        {**good, "source": "nobody.txt"},
        {**good, "code": "early"},
        {**good, "end": 99_999},
        {**good, "start": "twenty"},
        {"source": "anna.txt", "text": "never said", "code": "late"},
        {"source": "anna.txt", "text": "We were invited", "code": "late"},
        {**good, "role": "strong"},
        {**good, "colour": "red"},
        {"start": 1, "end": 2, "code": "late"},
        {"source": "anna.txt", "start": 3, "code": "late"},
        {**good, "start": True},
    ]
    with pytest.raises(FaultsFound) as caught:
        project.quotes.import_rows(rows, "codings.csv")
    assert caught.value.exit_code == ExitCode.FAULTS
    assert [fault.place for fault in caught.value.faults] == [
        f"codings.csv: row {number}" for number in range(2, 13)
    ]
    assert project.quotes.list() == []


def test_a_source_that_is_gone_is_not_coded(project: Project) -> None:
    source, code = project.sources.get("anna.txt"), project.codes.add("a")
    project.sources.text_of(source)
    project.sources.remove(source)
    with pytest.raises(ChangedMeanwhile, match="meanwhile"):
        project.quotes.add(source, 24, 34, [code])


def test_recode_to_a_code_that_the_quote_has_leaves_it_once(project: Project) -> None:
    source = project.sources.get("anna.txt")
    late, after = project.codes.add("late"), project.codes.add("after")
    quote = project.quotes.add(source, 24, 34, [late, after])
    quote = project.quotes.recode(quote, late, after)
    assert quote.codes == ("after",)
    with pytest.raises(UsageError, match="does not have"):
        project.quotes.recode(quote, late, after)
    project.history.undo()
    assert project.quotes.by_id(quote.id).codes == ("late", "after")


def test_a_role_or_stance_that_there_is_not_is_refused(project: Project) -> None:
    code = project.codes.add("late")
    quote = project.quotes.add(project.sources.get("anna.txt"), 24, 34, [code], coder=" \x1b ")
    assert quote.coder == "Anna"
    with pytest.raises(UsageError, match="no role 'strong'"):
        project.quotes.mark(quote, role=cast("QuoteRole", "strong"))


def test_a_coder_is_known_however_the_name_is_written(project: Project) -> None:
    source, code = project.sources.get("anna.txt"), project.codes.add("a")
    quote = project.quotes.add(source, 24, 34, [code], coder="  Zofia\u202e  B ")
    assert quote.coder == "Zofia B"
    assert project.quotes.list(coder=" Zofia   B\n") == [quote]


def test_a_note_never_takes_the_place_of_another(project: Project) -> None:
    late, soon = project.codes.add("late"), project.codes.add("soon")
    project.codes.add("again")
    source = project.sources.get("anna.txt")
    project.quotes.add(source, 24, 34, [late], note="first")
    assert project.quotes.add(source, 24, 34, [soon], note="second").note == "first\n\nsecond"
    place: dict[str, Any] = {"source": "anna.txt", "start": 24, "end": 34}
    rows = [{**place, "code": "again", "note": " third\n"}, {**place, "code": "late", "note": "x"}]
    project.quotes.import_rows(rows, "codings.jsonl")
    assert project.quotes.list()[0].note == "first\n\nsecond\n\nthird"
    new = {"source": "anna.txt", "start": 36, "end": 40}
    rows = [{**new, "code": code, "note": note} for code, note in (("late", "a"), ("soon", "b"))]
    project.quotes.import_rows(rows, "codings.jsonl")
    assert [one.note for one in project.quotes.list()][1:] == ["a\n\nb"]


def test_a_number_of_thousands_of_digits_is_a_fault_of_its_row(project: Project) -> None:
    project.codes.add("late")
    rows = [{"source": "anna.txt", "start": "9" * 5000, "end": 34, "code": "late"}]
    with pytest.raises(FaultsFound, match="whole number") as caught:
        project.quotes.import_rows(rows, "codings.csv")
    assert len(str(caught.value)) < 400


def test_of_words_that_stand_everywhere_a_few_places_are_told() -> None:
    with pytest.raises(UsageError, match="500 times") as caught:
        find_words("so " * 500, "so", None, "anna.txt")
    assert len(str(caught.value)) < 300


def test_a_quote_of_several_lines_is_told_in_one(project: Project) -> None:
    quote = project.quotes.add(project.sources.get("anna.txt"), 0, 60, [project.codes.add("a")])
    assert "\n" not in tell(quote)


def test_rows_tell_of_codes_that_are_retired_or_not_told_apart(project: Project) -> None:
    project.codes.retire(project.codes.add("late"))
    project.codes.add("soon")
    project.codes.add("soon", level="theme")
    place = {"source": "anna.txt", "start": 24, "end": 34}
    with pytest.raises(FaultsFound) as caught:
        project.quotes.import_rows([{**place, "code": code} for code in ("late", "soon")], "x.csv")
    retired, doubled = caught.value.faults
    assert retired.message == "“late” is retired."
    assert "concept “soon”; theme “soon”" in doubled.message


def test_of_many_candidates_some_are_told(project: Project) -> None:
    for number in range(30):
        project.codes.add(f"asked {number}")
    with pytest.raises(Ambiguous, match="10 more"):
        project.codes.get("asked")
