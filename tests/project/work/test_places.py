"""Sources are known by their text; where it differs, that is told, or quotes are aligned."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from gioia.errors import FaultsFound, UsageError
from gioia.project.work.report import page, summary
from tests.project.two_sides import TALK
from tests.project.work.acting import coded, sent, taken

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project

LATE, PLAN, APP = "asked afterwards, again", "The plan was finished", "The app came before"


def reimported(project: Project, text: str, name: str = "anna.txt") -> None:
    """The interview anew, with another text."""
    for source in project.sources.list():
        project.sources.remove(source)
    path = project.workspace.interviews / name
    path.write_text(text, encoding="utf-8")
    project.sources.add([path], language="en")


def refused(project: Project, path: Path, **wishes: Any) -> str:
    with pytest.raises(FaultsFound) as caught:
        taken(project, path, **wishes)
    assert project.quotes.list(coder="Marek") == []
    return str(caught.value)


def changed(path: Path, old: str, new: str) -> Path:
    path.write_text(path.read_text("utf-8").replace(old, new), encoding="utf-8")
    return path


@pytest.fixture
def sender(team: tuple[Project, Project]) -> Project:
    """Marek, who has coded."""
    for words in (PLAN, APP, LATE):
        coded(team[1], words, "asked afterwards")
    return team[1]


def test_a_source_is_known_by_its_text_whatever_it_is_called(
    team: tuple[Project, Project], sender: Project
) -> None:
    olena, _ = team
    olena.sources.rename(olena.sources.list()[0], "interview 1")
    assert len(taken(olena, sent(sender)).works[0].quotes.new) == 3


def test_a_namesake_with_another_text_is_not_taken_for_it(
    team: tuple[Project, Project], sender: Project
) -> None:
    olena, _ = team
    reimported(olena, "R: Quite another one.")
    told = refused(olena, sent(sender))
    assert "a source here is called the same, but its text differs" in told
    assert f"{sender.sources.list()[0].characters} code points (sha256 " in told
    reimported(olena, TALK + "I: Bye.", "other.txt")
    assert "no source here has its text" in refused(olena, sent(sender))
    done = taken(olena, sent(sender), lenient=True)
    assert not done.changes
    assert "Left out" in summary(done)[1]


def test_quotes_are_aligned_on_request_and_each_is_told(
    team: tuple[Project, Project], sender: Project
) -> None:
    olena, _ = team
    text = TALK.replace("How did it begin?", "How did it all begin?").replace(LATE, "asked late")
    reimported(olena, text)
    file = sent(sender, with_quotes=True)
    assert "--match anna.txt=anna.txt. " in refused(olena, file)
    assert "--match anna.txt=anna.txt. " in refused(olena, file, align=True)
    wishes: dict[str, Any] = {"align": True, "matches": (("anna.txt", "anna.txt"),)}
    done = taken(olena, file, **wishes)
    assert [one.outcome for _, one in done.works[0].aligned] == ["moved", "moved", "not found"]
    assert [quote.text for quote in olena.quotes.list()] == [PLAN, APP]
    told = page(done)
    assert "moved by +4" in told
    assert "not found, as its words do not stand there; left out" in told
    assert not taken(olena, file, **wishes).changes


def test_a_source_of_the_same_guid_is_aligned_without_naming_it(
    team: tuple[Project, Project], sender: Project
) -> None:
    olena, _ = team
    reimported(olena, "I: Well.\n" + TALK)
    olena.store.update("source", olena.sources.list()[0].id, guid=sender.sources.list()[0].guid)
    bare, file = sent(sender), sent(sender, with_quotes=True)
    assert bare == file
    told = refused(olena, file)
    assert "by their words, 3 of 3 quotes can be placed" in told
    assert "in another version: --align. " in told
    done = taken(olena, file, align=True)
    assert {one.moved for _, one in done.works[0].aligned} == {9}
    assert len(olena.quotes.list()) == 3


def test_without_words_nothing_can_be_aligned(
    team: tuple[Project, Project], sender: Project
) -> None:
    olena, _ = team
    reimported(olena, "I: Well.\n" + TALK)
    done = taken(olena, sent(sender), align=True, matches=(("anna.txt", "anna.txt"),))
    assert {one.why for _, one in done.works[0].aligned} == {"the file does not hold its words"}
    assert not done.changes


def test_a_match_must_name_a_source_of_the_files(
    team: tuple[Project, Project], sender: Project
) -> None:
    with pytest.raises(UsageError, match="no source 'bob"):
        taken(team[0], sent(sender), align=True, matches=(("bob.txt", "anna.txt"),))


def test_places_outside_the_text_and_within_a_character_are_refused(
    team: tuple[Project, Project], sender: Project
) -> None:
    olena, _ = team
    file = sent(sender)
    tree = json.loads(file.read_text("utf-8"))
    quotes = tree["sources"][0]["quotes"]
    tree["sources"][0]["characters"] += 1000
    length = len(olena.sources.text(olena.sources.list()[0].id))
    quotes[0]["end"], quotes[1]["end"] = length + 5, length + 6
    file.write_text(json.dumps(tree), encoding="utf-8")
    told = refused(olena, file)
    assert told.count(f"is not a stretch of its {length} characters") == 2
    reimported(olena, "R: Go 👍🏽 on.")
    cut = json.dumps(tree).replace(tree["sources"][0]["sha256"], digest_here(olena))
    tree = json.loads(cut)
    tree["sources"][0]["quotes"] = [quotes[0] | {"start": 3, "end": 7}]
    file.write_text(json.dumps(tree), encoding="utf-8")
    assert "would cut a character in two" in refused(olena, file)


def digest_here(project: Project) -> str:
    return project.sources.list()[0].text_sha256


def test_words_that_are_not_those_at_the_place_are_refused(
    team: tuple[Project, Project], sender: Project
) -> None:
    file = changed(sent(sender, with_quotes=True), f'"{PLAN}"', f'"{PLAN[::-1]}"')
    assert "its words are not those" in refused(team[0], file)


def test_the_way_to_place_what_is_left_out_is_told(
    team: tuple[Project, Project], sender: Project
) -> None:
    olena, _ = team
    reimported(olena, TALK + "I: Bye.")
    wishes: dict[str, Any] = {"lenient": True, "align": True}
    told = summary(taken(olena, sent(sender), **wishes))[1]
    assert "--match anna.txt=anna.txt, with a file that has the words" in told
    reimported(olena, TALK + "I: Bye.", "anna, corrected.txt")
    told = summary(taken(olena, sent(sender, with_quotes=True), **wishes))[1]
    assert "Import the interview first" in told
    assert told.endswith("If it is here in another version: --match anna.txt=NAME")
    matches = (("anna.txt", "anna, corrected.txt"),)
    assert taken(olena, sent(sender, with_quotes=True), **wishes, matches=matches).changes


def test_nothing_is_to_be_matched_where_all_that_is_here_is_in_the_file(
    team: tuple[Project, Project], sender: Project
) -> None:
    olena, _ = team
    path = sender.workspace.interviews / "bob.txt"
    path.write_text("R: Quite another one.", encoding="utf-8")
    sender.sources.add([path], language="en")
    sender.quotes.add(sender.sources.get("bob"), 3, 8, [sender.codes.get("asked")])
    assert "--match" not in refused(olena, sent(sender))
    told = "“anna.txt” here is “anna.txt” of the file already, and cannot be “bob.txt”"
    with pytest.raises(UsageError, match=told):
        taken(olena, sent(sender), lenient=True, align=True, matches=(("bob.txt", "anna.txt"),))


def test_that_a_file_has_no_words_is_told_with_the_way_out(
    team: tuple[Project, Project], sender: Project
) -> None:
    olena, _ = team
    reimported(olena, "I: Well.\n" + TALK)
    done = taken(olena, sent(sender), align=True, matches=(("anna.txt", "anna.txt"),))
    assert "gioia work export --with-quotes" in " ".join(summary(done))
