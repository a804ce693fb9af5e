from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Gioia

pytestmark = pytest.mark.usefixtures("workspace")

TWICE = "We were asked afterwards"


def text_of(gioia: Gioia, source: str) -> str:
    text = gioia.done("source", "show", source, "--json").value["text"]
    assert isinstance(text, str)
    return text


def quotes(gioia: Gioia, *options: str) -> list[dict[str, Any]]:
    return gioia.done("quote", "list", "--json", *options).rows


def test_a_quote_is_the_text_at_its_place(gioia: Gioia) -> None:
    text = text_of(gioia, "anna")
    start = text.index("we were asked 🙂 what")
    made = gioia.done(
        "quote", "add", "anna", "--start", start, "--end", start + 20, "--code", "asked"
    )
    (row,) = quotes(gioia)
    assert list(row) == [
        "guid",
        "source",
        "start",
        "end",
        "text",
        "codes",
        "coder",
        "speaker",
        "role",
        "stance",
        "note",
    ]
    assert made.out == row["guid"] + "\n"
    assert row["text"] == text[start : start + 20] == "we were asked 🙂 what"
    assert (row["source"], row["speaker"], row["coder"]) == ("anna.txt", "Anna", "Marta")
    assert (row["codes"], row["role"], row["note"]) == (["asked afterwards"], "none", "")


def test_a_quote_may_be_named_by_its_words(gioia: Gioia) -> None:
    words = "з'явилася пізніше"
    gioia.done("quote", "add", "olena", "--text", words, "--code", "asked afterwards")
    (row,) = quotes(gioia)
    assert row["text"] == text_of(gioia, "olena")[row["start"] : row["end"]] == words


def test_words_are_normalised_as_the_text_is(gioia: Gioia, workspace: Path) -> None:
    file = workspace / "interviews" / "pl.txt"
    file.write_text("Q: Kiedy?\nA: W gminie trochę później.\n", encoding="utf-8")
    gioia.done("import")
    decomposed = unicodedata.normalize("NFD", "później")
    gioia.done("quote", "add", "pl.txt", "--text", decomposed, "--code", "asked")
    (row,) = quotes(gioia)
    assert row["text"] == "później"


def test_words_that_stand_twice_need_to_be_told_apart(gioia: Gioia) -> None:
    outcome = gioia("quote", "add", "anna", "--text", TWICE, "--code", "asked")
    assert outcome.code == 2
    assert "--nth" in outcome.err
    assert quotes(gioia) == []
    gioia.done("quote", "add", "anna", "--text", TWICE, "--nth", 2, "--code", "asked")
    (row,) = quotes(gioia)
    assert row["start"] == text_of(gioia, "anna").rindex(TWICE)


def test_several_codes_with_role_stance_and_note_are_one_step(gioia: Gioia) -> None:
    marks = ("--role", "power", "--stance", "qualifies", "--note", "see Olena")
    both = ("--code", "asked afterwards", "--code", "app before need")
    gioia.done("quote", "add", "anna", "--text", "The app", *both, *marks)
    (row,) = quotes(gioia)
    assert row["codes"] == ["asked afterwards", "app before need"]
    assert (row["role"], row["stance"], row["note"]) == ("power", "qualifies", "see Olena")
    gioia.done("undo")
    assert quotes(gioia) == []


def test_a_second_note_on_a_quote_stands_beside_the_first(gioia: Gioia) -> None:
    call = ("quote", "add", "anna", "--text", "The plan was finished")
    gioia.done(*call, "--code", "app before need", "--note", "one")
    gioia.done(*call, "--code", "asked afterwards", "--note", "two")
    assert [row["note"] for row in gioia.done("quote", "list", "--json").rows] == ["one\n\ntwo"]


def test_quotes_overlap_nest_and_have_several_coders(gioia: Gioia) -> None:
    add = ("quote", "add", "anna", "--code", "asked")
    gioia.done(*add, "--start", 30, "--end", 60)
    gioia.done(*add, "--start", 40, "--end", 50)
    gioia.done(*add, "--start", 30, "--end", 60, "--coder", "Petro")
    gioia.done("quote", "add", "anna", "--start", 30, "--end", 60, "--code", "app")
    rows = quotes(gioia)
    assert [(row["start"], row["end"], row["coder"], len(row["codes"])) for row in rows] == [
        (30, 60, "Marta", 2),
        (30, 60, "Petro", 1),
        (40, 50, "Marta", 1),
    ]
    assert [row["coder"] for row in quotes(gioia, "--coder", "Petro")] == ["Petro"]
    assert len(quotes(gioia, "--code", "app")) == 1
    assert quotes(gioia, "--source", "olena") == []


def test_columns_are_for_people(gioia: Gioia) -> None:
    gioia.done("quote", "add", "anna", "--text", "The app", "--code", "app")
    heading, line = gioia.done("quote", "list").out.splitlines()
    assert heading.split() == ["GUID", "SOURCE", "START", "END", "CODER", "CODES", "TEXT"]
    assert line.endswith("The app")


@pytest.mark.parametrize(
    "place",
    [
        (),
        ("--start", 0),
        ("--start", 5, "--end", 5),
        ("--start", 9, "--end", 3),
        ("--start", -3, "--end", 3),
        ("--start", 0, "--end", 100_000),
        ("--start", "x", "--end", 3),
        ("--start", 0, "--end", 3, "--text", "How"),
        ("--start", 0, "--end", 3, "--nth", 1),
        ("--text", ""),
        ("--text", "words that nobody said"),
        ("--text", TWICE, "--nth", 3),
        ("--text", TWICE, "--nth", 0),
    ],
)
def test_a_place_that_cannot_be_meant(gioia: Gioia, place: tuple[object, ...]) -> None:
    assert gioia("quote", "add", "anna", *place, "--code", "asked").code == 2
    assert quotes(gioia) == []


def test_a_quote_does_not_cut_a_character_in_two(gioia: Gioia, workspace: Path) -> None:
    (workspace / "interviews" / "e.txt").write_text("A: yes 👩\u200d🔬 no\n", encoding="utf-8")
    gioia.done("import")
    at = text_of(gioia, "e.txt").index("👩")
    outcome = gioia("quote", "add", "e.txt", "--start", at, "--end", at + 1, "--code", "asked")
    assert outcome.code == 2
    assert f"{at}–{at + 3}" in outcome.err
    assert quotes(gioia) == []


@pytest.mark.parametrize("code", ["nowhere", "a"])
def test_a_code_that_cannot_be_meant(gioia: Gioia, code: str) -> None:
    assert gioia("quote", "add", "anna", "--text", "The app", "--code", code).code == 2
    assert gioia("quote", "list", "--code", code).code == 2
    assert quotes(gioia) == []


def test_remove_a_code_and_a_quote(gioia: Gioia) -> None:
    both = ("--code", "asked", "--code", "app")
    guid = gioia.done("quote", "add", "anna", "--text", "The app", *both).out.strip()
    gioia.done("quote", "remove", guid[:8], "--code", "asked afterwards")
    (row,) = quotes(gioia)
    assert row["codes"] == ["app before need"]
    gioia.done("quote", "remove", guid)
    assert quotes(gioia) == []
    gioia.done("undo", 2)
    (row,) = quotes(gioia)
    assert len(row["codes"]) == 2


def test_recode_and_mark(gioia: Gioia) -> None:
    guid = gioia.done("quote", "add", "anna", "--text", "The app", "--code", "app").out.strip()
    gioia.done("quote", "recode", guid, "--from", "app", "--to", "asked")
    gioia.done("quote", "mark", guid, "--role", "proof")
    (row,) = quotes(gioia)
    assert (row["codes"], row["role"]) == (["asked afterwards"], "proof")


@pytest.mark.parametrize(
    "arguments",
    [
        ("remove", "ffffffff"),
        ("remove", ""),
        ("remove", "GUID", "--code", "asked"),
        ("recode", "GUID", "--from", "asked", "--to", "app"),
        ("recode", "GUID", "--from", "app"),
        ("mark", "GUID"),
        ("mark", "GUID", "--role", "loud"),
        ("mark", "GUID", "--stance", "sideways"),
    ],
)
def test_acts_that_cannot_be_meant(gioia: Gioia, arguments: tuple[str, ...]) -> None:
    guid = gioia.done("quote", "add", "anna", "--text", "The app", "--code", "app").out.strip()
    before = quotes(gioia)
    words = [guid if word == "GUID" else word for word in arguments]
    assert gioia("quote", *words).code == 2
    assert quotes(gioia) == before


ROWS: list[dict[str, object]] = [
    {"source": "anna.txt", "start": 30, "end": 40, "code": "asked afterwards"},
    {"source": "anna.txt", "start": 30, "end": 40, "code": "app before need"},
    {"source": "anna", "text": TWICE, "nth": 2, "code": "asked", "coder": "Petro"},
    {"source": "olena", "text": "довіра", "code": "app", "role": "power", "note": "!"},
]
"""As a program may write them; the third names things by their beginnings."""


def test_rows_of_json_lines_are_imported_as_one_change(gioia: Gioia, workspace: Path) -> None:
    file = workspace / "codings.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in ROWS) + "\n\n", encoding="utf-8")
    assert "4 codings" in gioia.done("quote", "import", file).err
    rows = quotes(gioia)
    assert [(row["coder"], len(row["codes"]), row["role"]) for row in rows] == [
        ("Marta", 2, "none"),
        ("Petro", 1, "none"),
        ("Marta", 1, "power"),
    ]
    gioia.done("undo")
    assert quotes(gioia) == []


def test_rows_of_csv_are_imported(gioia: Gioia, workspace: Path) -> None:
    file = workspace / "codings.CSV"
    lines = ["source,start,end,text,nth,code", "anna.txt,30,40,,,asked", f"anna,,,{TWICE},1,app"]
    file.write_text("\ufeff" + "\r\n".join(lines), encoding="utf-8")
    gioia.done("quote", "import", file)
    assert len(quotes(gioia)) == 2


def test_all_faults_of_all_rows_are_told_and_nothing_is_imported(
    gioia: Gioia, workspace: Path
) -> None:
    file = workspace / "codings.jsonl"
    good = json.dumps(ROWS[0])
    bad: list[dict[str, object]] = [
        {"source": "nobody", "start": 0, "end": 3, "code": "asked"},
        {"source": "anna", "start": 0, "end": 99_999, "code": "asked"},
        {"source": "anna", "text": TWICE, "code": "asked"},
        {"source": "anna", "start": 0, "end": 3, "code": "nowhere"},
        {"source": "anna", "start": "x", "end": 3, "code": "asked"},
        {"source": "anna", "start": 0, "end": 3},
        {"source": "anna", "start": 0, "end": 3, "code": "asked", "role": "loud"},
        {"source": "anna", "start": 0, "end": 3, "code": "asked", "colour": "red"},
    ]
    file.write_text("\n".join([good, "{not json", "[1]", *map(json.dumps, bad), good]))
    outcome = gioia("quote", "import", file)
    assert outcome.code == 1
    assert outcome.err.count("codings.jsonl: ") >= 2 + len(bad)
    assert "codings.jsonl: line 2: not JSON" in outcome.err
    assert quotes(gioia) == []


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("rows.csv", "source,start,end,code\nanna,1,2\n", 1),
        ("rows.csv", "source,start,end,code\nanna,1,2,asked,more\n", 1),
        ("rows.csv", 'source,start,end,code\n"anna,1,2,asked\n', 1),
        ("rows.csv", "", 3),
        ("rows.jsonl", "\n\n", 3),
        ("rows.jsonl", b"\xff\xfe{}", 3),
        ("rows.jsonl", "[" * 100_000, 1),
        ("rows.txt", "{}", 3),
        ("rows.jsonl", None, 3),
    ],
)
def test_files_that_hold_no_rows(
    gioia: Gioia, workspace: Path, name: str, content: str | bytes | None, code: int
) -> None:
    if content is not None:
        data = content if isinstance(content, bytes) else content.encode()
        (workspace / name).write_bytes(data)
    outcome = gioia("quote", "import", workspace / name)
    assert outcome.code == code
    assert name in outcome.err
    assert quotes(gioia) == []


def test_resize_moves_one_edge_or_both(gioia: Gioia) -> None:
    guid = gioia.done(
        "quote", "add", "anna", "--text", "The app came", "--code", "app before need"
    ).out.strip()
    (quote,) = gioia.done("quote", "list", "--json").rows
    done = gioia.done("quote", "resize", guid, "--end", quote["end"] + len(" before the need"))
    assert done.out.strip() == guid
    assert "“The app came before the need”" in done.err
    gioia.done("quote", "resize", guid, "--start", quote["start"] + 4, "--end", quote["end"])
    assert [row["text"] for row in gioia.done("quote", "list", "--json").rows] == ["app came"]
    assert gioia("quote", "resize", guid).code == 2
    assert gioia("quote", "resize", guid, "--end", 99_999).code == 2


def test_where_coders_differ(gioia: Gioia) -> None:
    words = "we were asked 🙂 what"
    gioia.done("code", "add", "a voice", "--under", "Timing")
    for coder, code in (("Anna", "asked"), ("Marek", "a voice")):
        gioia.done("--coder", coder, "quote", "add", "anna", "--text", words, "--code", code)
    start = text_of(gioia, "anna").index(words)
    assert gioia.done("quote", "compare", "--json").rows == [
        {
            "source": "anna.txt",
            "start": start,
            "end": start + len(words),
            "kind": "other codes",
            "text": words,
            "codes": {"Anna": ["asked afterwards"], "Marek": ["a voice"]},
        }
    ]
    for agreed in (("--by", "theme"), ("--coder", "Anna"), ("--source", "olena")):
        assert gioia.done("quote", "compare", "--json", *agreed).rows == []
