"""Many quotes at once: one change, and only those that have the code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.errors import UsageError

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.records import CodeRecord, QuoteRecord


def three_quotes(project: Project, *codes: list[CodeRecord]) -> list[QuoteRecord]:
    source = project.sources.get("anna.txt")
    places = enumerate(codes)
    return [project.quotes.add(source, at * 10, at * 10 + 8, applied) for at, applied in places]


def applied(project: Project) -> list[tuple[str, ...]]:
    return [quote.codes for quote in project.quotes.list()]


def test_recode_many_leaves_quotes_without_the_code_alone(project: Project) -> None:
    a, b, c = (project.codes.add(label) for label in "abc")
    quotes = three_quotes(project, [a], [a, b], [c])
    assert project.quotes.recode_many(quotes, a, b) == 2
    assert applied(project) == [("b",), ("b",), ("c",)]
    assert project.history.log(1)[0].verb == "recode"
    project.history.undo()
    assert applied(project) == [("a",), ("a", "b"), ("c",)]
    with pytest.raises(UsageError, match="None of the quotes"):
        project.quotes.recode_many([quotes[2]], a, b)


def test_recoding_to_the_same_code_changes_nothing(project: Project) -> None:
    a = project.codes.add("a")
    quotes = three_quotes(project, [a])
    lines = len(project.history.log())
    assert project.quotes.recode(quotes[0], a, a) == quotes[0]
    assert project.quotes.recode_many(quotes, a, a) == 1
    assert len(project.history.log()) == lines


def test_a_retired_code_is_not_put_on_quotes(project: Project) -> None:
    a, b = project.codes.add("a"), project.codes.add("b")
    quotes = three_quotes(project, [a])
    with pytest.raises(UsageError, match="retired"):
        project.quotes.recode_many(quotes, a, project.codes.retire(b))


def test_remove_many_takes_quotes_or_one_code_of_them(project: Project) -> None:
    a, b, c = (project.codes.add(label) for label in "abc")
    quotes = three_quotes(project, [a], [a, b], [c])
    assert project.quotes.remove_many(quotes, a) == 2
    assert applied(project) == [("b",), ("c",)]
    project.history.undo()
    assert project.quotes.remove_many(quotes[:2]) == 2
    assert applied(project) == [("c",)]
    assert project.history.log(1)[0].summary == "remove 2 quotes"
    project.history.undo()
    assert project.quotes.list() == quotes
