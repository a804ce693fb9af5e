from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Gioia

pytestmark = pytest.mark.usefixtures("workspace")


def test_a_memo_is_written_listed_and_shown(gioia: Gioia) -> None:
    made = gioia.done("memo", "add", "--on-code", "asked", "--text", "order,\nnot speed")
    (row,) = gioia.done("memo", "list", "--json").rows
    assert made.out == row["guid"] + "\n"
    assert list(row) == [
        "guid", "kind", "on", "on_guid", "on_label", "text", "settled", "coder", "at", "changed_at",
    ]  # fmt: skip
    assert (row["kind"], row["on"], row["on_label"]) == ("analytic", "code", "asked afterwards")
    assert (row["text"], row["coder"], row["settled"]) == ("order,\nnot speed", "Marta", False)
    assert gioia.done("memo", "show", row["guid"][:8], "--json").value == row
    assert gioia.done("memo", "show", row["guid"][:8]).out.endswith("order,\nnot speed\n")
    assert "order, not speed" in gioia.done("memo", "list").out


def test_a_memo_is_read_from_stdin_and_is_on_the_project_by_default(gioia: Gioia) -> None:
    made = gioia("memo", "add", "--kind", "sampling", typed="ask a mayor\n")
    assert made.code == 0
    (row,) = gioia.done("memo", "list", "--on-project", "--json").rows
    assert (row["on"], row["kind"], row["text"]) == ("project", "sampling", "ask a mayor")


def test_memos_can_be_on_all_that_has_a_name(gioia: Gioia) -> None:
    gioia.done("source", "set", "anna", "--speaker", "Anna", "--informant", "Official 1")
    gioia.done("code", "add", "Trust", "--level", "theme")
    quote = gioia.done("quote", "add", "anna", "--text", "The app", "--code", "app").out.strip()
    relation = gioia.done("model", "relate", "Timing", "Trust").out.strip()
    named = {
        "source": "anna", "informant": "Official", "code": "Trust", "quote": quote[:8],
        "relation": relation,
    }  # fmt: skip
    for kind, name in named.items():
        gioia.done("memo", "add", f"--on-{kind}", name, "--text", f"on a {kind}")
        (row,) = gioia.done("memo", "list", f"--on-{kind}", name, "--json").rows
        assert (row["on"], row["text"]) == (kind, f"on a {kind}")


def test_memos_are_filtered(gioia: Gioia) -> None:
    first = gioia.done("memo", "add", "--text", "Łódź differs").out.strip()
    gioia.done("memo", "add", "--text", "ask a mayor", "--kind", "sampling")
    assert [row["guid"] for row in gioia.done("memo", "list", "--text", "ŁÓDŹ", "--json").rows] == [
        first
    ]
    (row,) = gioia.done("memo", "list", "--kind", "sampling", "--json").rows
    assert row["text"] == "ask a mayor"
    gioia.done("memo", "settle", first)
    (row,) = gioia.done("memo", "list", "--open", "--json").rows
    assert row["text"] == "ask a mayor"
    gioia.done("memo", "settle", first, "--reopen")
    assert len(gioia.done("memo", "list", "--open", "--json").rows) == 2


def test_a_memo_is_edited_and_removed(gioia: Gioia) -> None:
    guid = gioia.done("memo", "add", "--text", "ask a mayor").out.strip()
    gioia.done("memo", "edit", guid, "--kind", "member check")
    assert gioia("memo", "edit", guid, "--text", "-", typed="asked\n").code == 0
    (row,) = gioia.done("memo", "list", "--json").rows
    assert (row["text"], row["kind"]) == ("asked", "member check")
    gioia.done("memo", "remove", guid[:8])
    assert gioia.done("memo", "list", "--json").rows == []
    gioia.done("undo")
    assert gioia.done("memo", "list", "--json").rows == [row]


@pytest.mark.usefixtures("workspace")
def test_what_is_not_utf_8_is_refused(gioia: Gioia) -> None:
    outcome = gioia("memo", "add", typed=b"\xf3le")
    assert outcome.code == 2
    assert "not UTF-8" in outcome.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("add", "--on-code", "asked", "--on-project", "--text", "x"),
        ("add", "--on-source", "nobody", "--text", "x"),
        ("add", "--text", "  "),
        ("edit", "abcdef12"),
        ("show", "abcdef12"),
    ],
)
def test_what_cannot_be_meant_changes_nothing(gioia: Gioia, arguments: tuple[str, ...]) -> None:
    outcome = gioia("memo", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err
    assert gioia.done("memo", "list", "--json").rows == []
