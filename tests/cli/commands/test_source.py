from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import ANNA

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Gioia

pytestmark = pytest.mark.usefixtures("workspace")


def test_a_listing_has_the_fields_of_the_contract(gioia: Gioia) -> None:
    anna, olena = gioia.done("source", "list", "--json").rows
    assert list(anna)[:10] == [
        "name",
        "guid",
        "kind",
        "language",
        "characters",
        "words",
        "turns",
        "speakers",
        "quotes",
        "sha256",
    ]
    assert (anna["name"], olena["name"]) == ("anna.txt", "olena.txt")
    assert (anna["language"], olena["language"]) == ("en", "uk")
    assert anna["kind"] == "transcript"
    assert anna["speakers"] == ["Interviewer", "Anna"]
    assert anna["turns"] == 4
    assert anna["quotes"] == 0
    assert anna["sha256"] == hashlib.sha256(ANNA.encode()).hexdigest()


def test_columns_are_for_people(gioia: Gioia) -> None:
    heading, *lines = gioia.done("source", "list").out.splitlines()
    assert heading.split() == ["SOURCE", "LANGUAGE", "WORDS", "TURNS", "QUOTES", "SPEAKERS"]
    assert [line.split()[0] for line in lines] == ["anna.txt", "olena.txt"]


def test_of_many_speakers_a_list_names_some(gioia: Gioia, workspace: Path) -> None:
    floor = "I ask for the floor, and thank you."
    turns = "".join(f"MEMBER {number}: {floor}\n\n" for number in (*range(20), *range(20)))
    (workspace / "interviews" / "house.txt").write_text(turns, encoding="utf-8")
    gioia.done("import")
    line = gioia.done("source", "list").out.splitlines()[-1]
    assert line.endswith("MEMBER 5 · 14 more")
    (*_, house) = gioia.done("source", "list", "--json").rows
    assert len(house["speakers"]) == 20


def test_show_adds_the_text_and_its_turns(gioia: Gioia) -> None:
    (listed, _) = gioia.done("source", "list", "--json").rows
    shown = gioia.done("source", "show", "anna", "--json").value
    assert {name: shown[name] for name in listed} == listed
    assert len(shown["text"]) == shown["characters"]
    assert [turn["speaker"] for turn in shown["turn_list"]] == ["Interviewer", "Anna"] * 2
    second = shown["turn_list"][1]
    assert set(second) == {"start", "end", "speaker", "role", "time_ms"}
    assert shown["text"][second["start"] : second["end"]].startswith("Anna: We were asked")
    assert (second["role"], second["time_ms"]) == ("informant", None)


def test_show_tells_the_speakers(gioia: Gioia) -> None:
    told = gioia.done("source", "show", "anna.txt").out
    assert "transcript from a .txt file, language: en" in told
    assert any(line.split()[:2] == ["Anna", "informant"] for line in told.splitlines())


def test_show_text_prints_the_text_alone(gioia: Gioia) -> None:
    shown = gioia.done("source", "show", "anna", "--json").value
    assert gioia.done("source", "show", "anna", "--text").out == shown["text"] + "\n"


def test_a_speaker_is_set_and_unset_in_one_step(gioia: Gioia) -> None:
    call = ("source", "set", "anna.txt", "--language", "pl", "--name", "Anna N.txt")
    told = gioia.done(*call, "--speaker", "anna", "--role", "other", "--informant", "NGO 1").err
    assert told == "Set language, name, speaker, role, informant of anna.txt.\n"
    (anna, _) = gioia.done("source", "list", "--json").rows
    assert (anna["name"], anna["language"]) == ("Anna N.txt", "pl")
    assert "of Anna N.txt." in gioia.done("source", "set", "Anna N", "--language", "pl").err
    gioia.done("undo")
    told = gioia.done("source", "show", "Anna N").out
    assert any(line.split()[:4] == ["Anna", "other", "NGO", "1"] for line in told.splitlines())
    gioia.done("undo")
    (anna, _) = gioia.done("source", "list", "--json").rows
    assert (anna["name"], anna["language"]) == ("anna.txt", "en")


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--role", "informant"),
        ("--speaker", "Anna"),
        ("--speaker", "Nobody", "--role", "informant"),
        ("--speaker", "Anna", "--role", "listener"),
        ("--language", "klingon"),
        ("--name", "olena.txt"),
    ],
)
def test_what_cannot_be_set_changes_nothing(gioia: Gioia, options: tuple[str, ...]) -> None:
    before = gioia.done("source", "show", "anna", "--json").value
    assert gioia("source", "set", "anna.txt", *options).code == 2
    assert gioia.done("source", "show", "anna", "--json").value == before


def test_a_removed_source_comes_back_with_its_quotes(gioia: Gioia, workspace: Path) -> None:
    words = ("--text", "The app came before the need", "--code", "app before need")
    gioia.done("quote", "add", "anna", *words)
    gioia.done("source", "remove", "anna.txt", "olena.txt")
    assert gioia.done("source", "list", "--json").rows == []
    assert gioia.done("quote", "list", "--json").rows == []
    assert (workspace / "interviews" / "anna.txt").exists()
    gioia.done("undo")
    assert len(gioia.done("source", "list", "--json").rows) == 2
    assert len(gioia.done("quote", "list", "--json").rows) == 1


@pytest.mark.parametrize("act", [("show",), ("set", "--language", "en"), ("remove",)])
def test_an_unknown_source_is_wrong_usage(gioia: Gioia, act: tuple[str, ...]) -> None:
    outcome = gioia("source", act[0], "nobody.txt", *act[1:])
    assert outcome.code == 2
    assert "'nobody.txt'" in outcome.err


def test_an_ambiguous_source_lists_the_candidates(gioia: Gioia, workspace: Path) -> None:
    (workspace / "interviews" / "anna-2.txt").write_text("Anna: More.\nQ: Why?\n")
    gioia.done("import")
    outcome = gioia("source", "remove", "anna")
    assert outcome.code == 2
    assert "anna-2.txt; anna.txt" in outcome.err
    assert len(gioia.done("source", "list", "--json").rows) == 3


def test_list_tells_how_much_of_informants_talk_is_coded(gioia: Gioia) -> None:
    (anna, olena) = gioia.done("source", "list", "--json").rows
    assert (anna["coded"], olena["coded"]) == (0, 0)
    text = "We were asked afterwards. The plan was finished"
    gioia.done("quote", "add", "anna", "--text", text, "--code", "asked afterwards")
    (anna, _) = gioia.done("source", "list", "--json").rows
    assert 0.2 < anna["coded"] < 0.5
    assert f"{anna['coded']:.0%} of what informants say" in gioia.done("source", "show", "anna").out
