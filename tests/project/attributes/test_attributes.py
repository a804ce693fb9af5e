"""Attributes: what sources and informants are described by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.errors import LabelTaken, NotFound, UsageError
from gioia.project.attributes.rules import fitting
from gioia.records import AttributeRecord

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.records import AttributeType


def attribute(kind: AttributeType, *choices: str) -> AttributeRecord:
    return AttributeRecord(1, "guid", "Thing", "source", kind, choices, 0)


@pytest.mark.parametrize(
    ("kind", "given", "kept"),
    [
        ("text", "  Łódź\n centre ", "Łódź centre"),
        ("number", "-3,5", "-3.5"),
        ("number", "12", "12"),
        ("date", "2024-02-29", "2024-02-29"),
        ("choice", "PUBLIC", "public"),
        ("choice", "", ""),
        ("number", " ", ""),
    ],
)
def test_a_value_is_kept_as_its_type_wants_it(kind: AttributeType, given: str, kept: str) -> None:
    offered = ("civic", "public") if kind == "choice" else ()
    assert fitting(attribute(kind, *offered), given) == kept


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("number", "twelve"),
        ("number", "1,2,3"),
        ("number", "nan"),
        ("date", "2023-02-29"),
        ("date", "20240229"),
        ("date", "31.05.2024"),
        ("choice", "private"),
    ],
)
def test_a_value_of_another_type_is_refused(kind: AttributeType, given: str) -> None:
    offered = ("civic", "public") if kind == "choice" else ()
    with pytest.raises(UsageError, match="cannot be"):
        fitting(attribute(kind, *offered), given)


def test_sources_and_informants_have_values(project: Project) -> None:
    anna = project.sources.get("anna.txt")
    project.sources.set_speaker(anna, "R", role="informant", informant="Official 1")
    (person,) = project.informants()
    assert (person.name, person.sources) == ("Official 1", ("anna.txt",))
    date = project.attributes.define("Date", "source", "date")
    sector = project.attributes.define(
        "Sector", "informant", "choice", ["public", " civic ", "Public", ""]
    )
    assert sector.choices == ("Public", "civic")
    assert project.attributes.list() == [date, sector]
    assert project.attributes.list("source") == [date]
    project.attributes.set(date, anna.guid, "2024-05-31")
    project.attributes.set(date, anna.guid, "2024-06-01")
    project.attributes.set(sector, person.guid, "public")
    assert project.attributes.values("source") == {anna.guid: {"Date": "2024-06-01"}}
    assert any("“Date” of anna.txt to" in line.summary for line in project.history.log())
    assert project.attributes.values("informant") == {person.guid: {"Sector": "Public"}}
    project.attributes.set(sector, person.guid, "")
    assert project.attributes.values("informant") == {}
    with pytest.raises(NotFound, match="no informant"):
        project.attributes.set(sector, anna.guid, "public")


def test_an_attribute_can_be_renamed_and_removed_with_its_values(project: Project) -> None:
    anna = project.sources.get("anna.txt")
    day = project.attributes.define("Day", "source")
    project.attributes.set(day, anna.guid, "Monday")
    renamed = project.attributes.rename(day, "Weekday")
    assert project.attributes.values("source") == {anna.guid: {"Weekday": "Monday"}}
    project.attributes.remove(renamed)
    assert (project.attributes.list(), project.attributes.values("source")) == ([], {})
    project.history.undo()
    assert project.attributes.values("source") == {anna.guid: {"Weekday": "Monday"}}


def test_a_removed_source_takes_its_values_along_and_undo_brings_them_back(
    project: Project,
) -> None:
    anna = project.sources.get("anna.txt")
    project.attributes.set(project.attributes.define("Day", "source"), anna.guid, "Monday")
    project.sources.remove(anna)
    assert project.attributes.values("source") == {}
    project.history.undo()
    assert project.attributes.values("source") == {anna.guid: {"Day": "Monday"}}


def test_names_are_the_source_s_or_the_informant_s_own(project: Project) -> None:
    of_source = project.attributes.define("Sector", "source")
    of_informant = project.attributes.define("Sector", "informant")
    with pytest.raises(LabelTaken, match="already"):
        project.attributes.define("SECTOR", "source")
    with pytest.raises(UsageError, match="could be any"):
        project.attributes.get("sect")
    assert project.attributes.get("sect", "source") == of_source
    assert project.attributes.rename(of_informant, "SECTOR").name == "SECTOR"


def test_choices_are_added_and_reworded_wherever_they_were_chosen(project: Project) -> None:
    first, second = project.sources.list()[:2]
    sector = project.attributes.define("Sector", "source", "choice", ("public", "civic"))
    for source, value in ((first, "public"), (second, "civic")):
        project.attributes.set(sector, source.guid, value)
    offered = project.attributes.offer(sector, ("  Kościół ",))
    assert offered.choices == ("public", "civic", "Kościół")
    worded = project.attributes.reword(sector, "PUBLIC", "municipal")
    assert worded.choices == ("municipal", "civic", "Kościół")
    assert project.attributes.values("source") == {
        first.guid: {"Sector": "municipal"}, second.guid: {"Sector": "civic"},
    }  # fmt: skip
    project.history.undo(2)
    assert project.attributes.get("Sector") == sector
    assert project.attributes.values("source")[first.guid] == {"Sector": "public"}


def test_a_choice_is_worded_in_other_case(project: Project) -> None:
    sector = project.attributes.define("Sector", "source", "choice", ("ngo", "city"))
    assert project.attributes.reword(sector, "ngo", "NGO").choices == ("NGO", "city")


def test_choices_that_cannot_be_are_refused(project: Project) -> None:
    sector = project.attributes.define("Sector", "source", "choice", ("public", "civic"))
    day = project.attributes.define("Day", "source", "date")
    with pytest.raises(LabelTaken, match="“public” is a choice"):
        project.attributes.offer(sector, ("Public",))
    with pytest.raises(LabelTaken, match="“civic” is a choice"):
        project.attributes.reword(sector, "public", "CIVIC")
    with pytest.raises(UsageError, match="nothing to choose from"):
        project.attributes.offer(sector, (" ",))
    for wrong in (("private", "other"), ("", "other"), ("public", " ")):
        with pytest.raises(UsageError):
            project.attributes.reword(sector, *wrong)
    with pytest.raises(UsageError, match="holds a date"):
        project.attributes.offer(day, ("Monday",))
    assert project.attributes.list() == [sector, day]


@pytest.mark.parametrize(
    ("name", "on", "kind", "choices"),
    [
        (" ", "source", "text", ()),
        ("Sector", "city", "text", ()),
        ("Sector", "source", "colour", ()),
        ("Sector", "source", "choice", (" ",)),
        ("Sector", "source", "text", ("public",)),
    ],
)
def test_what_cannot_be_meant_is_refused(
    project: Project, name: str, on: str, kind: str, choices: tuple[str, ...]
) -> None:
    with pytest.raises(UsageError):
        project.attributes.define(name, on, kind, choices)  # type: ignore[arg-type]
    assert project.attributes.list() == []
