from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Gioia

pytestmark = pytest.mark.usefixtures("workspace")


def test_sources_have_attributes(gioia: Gioia) -> None:
    gioia.done("attribute", "define", "Date", "--on", "source", "--type", "date")
    gioia.done("attribute", "set", "date", "2024-05-31", "--source", "anna")
    anna, olena = gioia.done("source", "list", "--json").rows
    assert (anna["attributes"], olena["attributes"]) == ({"Date": "2024-05-31"}, {})
    shown = gioia.done("source", "show", "anna", "--json").value
    assert shown["attributes"] == {"Date": "2024-05-31"}
    gioia.done("attribute", "set", "Date", "", "--source", "anna")
    assert gioia.done("source", "list", "--json").rows[0]["attributes"] == {}


def test_informants_have_attributes(gioia: Gioia) -> None:
    gioia.done("source", "set", "anna", "--speaker", "Anna", "--informant", "Official 1")
    gioia.done(
        "attribute", "define", "Sector", "--on", "informant", "--type", "choice",
        "--choice", "public", "--choice", "civic",
    )  # fmt: skip
    gioia.done("attribute", "set", "Sector", "PUBLIC", "--informant", "official")
    (row,) = gioia.done("attribute", "values", "--json").rows
    assert (row["name"], row["attributes"]) == ("Official 1", {"Sector": "public"})
    assert "Sector: public" in gioia.done("attribute", "values").out
    assert len(gioia.done("attribute", "values", "--on", "source", "--json").rows) == 2


def test_attributes_are_listed_renamed_and_removed(gioia: Gioia) -> None:
    made = gioia.done("attribute", "define", "Date", "--on", "source")
    gioia.done("attribute", "define", "Age", "--on", "informant", "--type", "number")
    rows = gioia.done("attribute", "list", "--json").rows
    assert rows[0] == {
        "guid": made.out.strip(), "name": "Date", "on": "source", "type": "text", "choices": [],
        "position": 0,
    }  # fmt: skip
    assert [row["name"] for row in rows] == ["Date", "Age"]
    gioia.done("attribute", "rename", "date", "Day")
    gioia.done("attribute", "remove", "Age")
    assert "Day" in gioia.done("attribute", "list").out
    assert [row["name"] for row in gioia.done("attribute", "list", "--json").rows] == ["Day"]


def test_choices_are_added_and_reworded(gioia: Gioia) -> None:
    gioia.done("attribute", "define", "Sector", "--on", "source", "--type", "choice",
               "--choice", "civic")  # fmt: skip
    gioia.done("attribute", "set", "Sector", "civic", "--source", "anna")
    gioia.done("attribute", "add-choice", "sector", "public", "faith-based")
    gioia.done("attribute", "rename-choice", "sector", "Civic", "volunteer")
    (row,) = gioia.done("attribute", "list", "--json").rows
    assert row["choices"] == ["volunteer", "public", "faith-based"]
    told = gioia.done("source", "list", "--json").rows[0]["attributes"]
    assert told == {"Sector": "volunteer"}
    assert gioia("attribute", "add-choice", "sector", "PUBLIC").code == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("set", "Date", "yesterday", "--source", "anna"),
        ("set", "Date", "2024-05-31"),
        ("set", "Date", "2024-05-31", "--source", "nobody"),
        ("set", "Age", "12", "--source", "anna"),
        ("define", "DATE", "--on", "source"),
        ("define", "Sector", "--on", "source", "--type", "choice"),
    ],
)
def test_what_cannot_be_meant_changes_nothing(gioia: Gioia, arguments: tuple[str, ...]) -> None:
    gioia.done("attribute", "define", "Date", "--on", "source", "--type", "date")
    outcome = gioia("attribute", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert len(gioia.done("attribute", "list", "--json").rows) == 1
    assert gioia.done("source", "list", "--json").rows[0]["attributes"] == {}
