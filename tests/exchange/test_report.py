from __future__ import annotations

from gioia.exchange.report import Report, as_markdown, counted


def test_what_happens_again_is_counted() -> None:
    report = Report()
    for number in range(9):
        report.note("lost", "a picture", f"number {number}")
    report.note("told", "all is well")
    first, second = report.remarks()
    assert (first.count, len(first.examples)) == (9, 9)
    assert str(first).startswith("a picture (9 times): number 0; ")
    assert str(first).endswith("number 4; …")
    assert str(second) == "all is well"


def test_reports_add_up() -> None:
    one, other = Report(), Report()
    one.note("changed", "x", "a")
    other.note("changed", "x", "b")
    one.take(other.remarks())
    (remark,) = one.remarks()
    assert (remark.count, remark.examples) == (2, ("a", "b"))


def test_examples_hold_nothing_that_a_terminal_obeys() -> None:
    report = Report()
    report.note("lost", "a name", "\x1b[31mred\nnext")
    assert "\x1b" not in str(report.remarks()[0])


def test_a_page_says_so_where_nothing_was_lost() -> None:
    assert as_markdown("T", ["1 source"], []) == "# T\n\n- 1 source\n\nNothing was lost.\n"
    report = Report()
    report.note("lost", "a thing")
    assert "## What did not go over\n\n- a thing" in as_markdown("T", [], report.remarks())


def test_a_page_tells_each_case_and_what_was_left_out() -> None:
    report = Report()
    for name in ("one.png", "two.png"):
        report.note("lost", "a picture", name)
    report.note("lost", "a picture")
    page = as_markdown("T", [], report.remarks(), ["study.qdpx: anna: no text"])
    assert "\n- study.qdpx: anna: no text\n" in page
    assert "- a picture (3 times)\n  - one.png\n  - two.png\n  - … and 1 more\n" in page
    assert "Nothing was lost." not in as_markdown("T", [], [], ["a fault"])


def test_counts_are_words() -> None:
    assert [counted(n, "quote") for n in (0, 1, 2000)] == ["0 quotes", "1 quote", "2,000 quotes"]
