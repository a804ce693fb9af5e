"""What work that comes back grew from: the file that it went out with, and no later one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.project.work.report import summary
from tests.project.work.acting import coded, sent, taken, work_of

if TYPE_CHECKING:
    from gioia.project import Project

LATE = "We were asked afterwards"
PLAN, APP = "The plan was finished", "The app came before"


def test_ones_own_work_comes_back_without_taking_anything_back(
    team: tuple[Project, Project],
) -> None:
    olena, marek = team
    quote = coded(marek, LATE, "asked afterwards")
    taken(olena, sent(marek))
    olena.quotes.mark(olena.quotes.get(quote.guid), role="proof")
    marek.quotes.mark(quote, note="newer")
    coded(marek, PLAN, "finished plan")
    taken(marek, sent(olena, "Marek"))
    here = marek.quotes.get(quote.guid)
    assert (here.role, here.note) == ("proof", "newer")
    taken(olena, sent(marek))
    assert work_of(olena, "Marek") == work_of(marek, "Marek")


def test_ones_own_work_comes_back_from_before_it_went_out_again(
    team: tuple[Project, Project],
) -> None:
    """What comes back grew from the file that went to Olena, and not from the one after."""
    olena, marek = team
    plan, app = (coded(marek, words, "finished plan") for words in (PLAN, APP))
    marek.quotes.mark(plan, note="first")
    taken(olena, sent(marek))
    marek.quotes.mark(marek.quotes.by_id(plan.id), note="second")
    marek.quotes.remove(app)
    marek.memos.add("project", "", "third")
    sent(marek)
    olena.quotes.mark(olena.quotes.get(plan.guid), role="power")
    done = taken(marek, sent(olena, "Marek"))
    (quote,) = marek.quotes.list()
    assert (quote.note, quote.role) == ("second", "power")
    assert "removed here: not brought back" in " ".join(summary(done))
    assert len(marek.memos.list()) == 1


def test_what_both_did_alike_can_be_taken_back_by_its_coder(team: tuple[Project, Project]) -> None:
    olena, marek = team
    quote = coded(marek, LATE, "asked afterwards")
    memo = marek.memos.add("project", "", "first")
    taken(olena, sent(marek))
    for project in team:
        project.quotes.mark(project.quotes.get(quote.guid), role="power")
        project.memos.rewrite(project.memos.get(memo.guid), "second")
    trail = len(olena.history.log())
    assert not taken(olena, sent(marek), apply=False).applied
    assert len(olena.history.log()) == trail
    assert not taken(olena, sent(marek)).changes
    trail = len(olena.history.log())
    taken(olena, sent(marek))
    assert len(olena.history.log()) == trail
    marek.quotes.mark(marek.quotes.get(quote.guid), role="none")
    marek.memos.rewrite(marek.memos.get(memo.guid), "first")
    assert taken(olena, sent(marek)).changes
    assert work_of(olena, "Marek") == work_of(marek, "Marek")


def test_what_both_removed_comes_back_where_its_coder_puts_it_back(
    team: tuple[Project, Project],
) -> None:
    olena, marek = team
    quote, _ = (coded(marek, words, "asked afterwards") for words in (LATE, PLAN))
    taken(olena, sent(marek))
    for project in team:
        project.quotes.remove(project.quotes.get(quote.guid))
    assert not taken(olena, sent(marek)).changes
    marek.history.undo()
    taken(olena, sent(marek))
    assert work_of(olena, "Marek") == work_of(marek, "Marek")
    assert not taken(olena, sent(marek)).changes
