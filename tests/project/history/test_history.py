"""Undo of any sequence of commands restores the same codebook bytes and quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gioia.codebook.files import dump
from gioia.errors import GioiaError, UsageError
from gioia.project import Project
from gioia.records import LEVELS, CodeRecord, QuoteRecord
from gioia.store import read_project
from tests.depth import examples
from tests.project.conftest import ANNA, TARAS

if TYPE_CHECKING:
    from collections.abc import Callable

Step = tuple[str, int, int, int]
VERBS = (
    "add", "rename", "define", "move", "merge", "split", "retire", "restore", "delete", "reorder",
    "figure", "quote", "unquote", "recode", "mark", "import", "remove source", "speaker", "rows",
    "promote", "demote", "move many", "resize", "recode many", "remove many",
)  # fmt: skip
steps = st.lists(
    st.tuples(st.sampled_from(VERBS), st.integers(0, 9), st.integers(0, 9), st.integers(0, 99)),
    min_size=1,
    max_size=14,
)


def picture(project: Project) -> tuple[Any, ...]:
    """All that a person can see of a project."""
    sources = project.sources.list()
    return (
        dump(project.codebooks.export()),
        project.quotes.list(),
        sources,
        [project.sources.speakers(source.id) for source in sources],
        [project.sources.turns(source.id) for source in sources],
        [project.sources.text(source.id) for source in sources],
        [hit.snippet for hit in project.search("decision")],
    )


Acts = dict[str, "Callable[[], object]"]


def act(project: Project, step: Step, number: int) -> None:
    """Does a step; what the project refuses, or what has nothing to work on, is no step."""
    acts = code_acts(project, step, number) | quote_acts(project, step) | source_acts(project, step)
    try:
        acts[step[0]]()
    except (GioiaError, ZeroDivisionError):
        return


def any_code(project: Project, index: int) -> CodeRecord:
    codes = project.codes.list(retired=True)
    return codes[index % len(codes)]


def any_quote(project: Project, index: int) -> QuoteRecord:
    quotes = project.quotes.list()
    return quotes[index % len(quotes)]


def code_acts(project: Project, step: Step, number: int) -> Acts:
    _, one, two, three = step
    label = f"code {number} ’łї"

    def code(index: int) -> CodeRecord:
        return any_code(project, index)

    return {
        "add": lambda: project.codes.add(
            label, level=LEVELS[one % 3], parent=code(two) if one % 2 else None
        ),
        "rename": lambda: project.codes.rename(code(one), label),
        "define": lambda: project.codes.define(code(one), label),
        "move": lambda: project.codes.move(code(one), code(two) if three % 4 else None),
        "merge": lambda: project.codes.merge([code(one)], code(two)),
        "split": lambda: project.codes.split(code(two), label, [any_quote(project, one)]),
        "retire": lambda: project.codes.retire(code(one), "because"),
        "restore": lambda: project.codes.restore(code(one)),
        "delete": lambda: project.codes.delete(code(one)),
        "reorder": lambda: project.codes.reorder(code(one), two),
        "figure": lambda: project.codes.set_in_figure(code(one), bool(two % 2)),
        "promote": lambda: project.codes.promote(code(one)),
        "demote": lambda: project.codes.demote(code(one), code(two) if three % 3 == 0 else None),
        "move many": lambda: project.codes.move_many([code(one), code(three)], code(two)),
    }


def quote_acts(project: Project, step: Step) -> Acts:
    _, one, two, three = step
    sources = project.sources.list()

    def code(index: int) -> CodeRecord:
        return any_code(project, index)

    def quote() -> QuoteRecord:
        return any_quote(project, one)

    return {
        "quote": lambda: project.quotes.add(
            sources[one % len(sources)], three, three + 1 + two, [code(one)], coder="AB"[two % 2]
        ),
        "unquote": lambda: project.quotes.remove(quote(), code(two) if three % 2 else None),
        "recode": lambda: project.quotes.recode(quote(), code(one), code(two)),
        "resize": lambda: project.quotes.resize(quote(), three, three + 1 + two),
        "recode many": lambda: project.quotes.recode_many(
            project.quotes.list(), code(one), code(two)
        ),
        "remove many": lambda: project.quotes.remove_many(
            project.quotes.list()[:2], code(two) if three % 2 else None
        ),
        "mark": lambda: project.quotes.mark(quote(), role="proof", note=f"{three} ’łї"),
        "rows": lambda: project.quotes.import_rows(
            [
                {"source": "anna.txt", "start": at, "end": at + 9, "code": code(one).label}
                for at in range(24, 44, 5)
            ],
            "rows.jsonl",
        ),
    }


def source_acts(project: Project, step: Step) -> Acts:
    _, one, two, _ = step
    sources = project.sources.list()
    return {
        "import": lambda: project.sources.add([project.workspace.interviews], language="en"),
        "remove source": lambda: project.sources.remove(sources[one % len(sources)]),
        "speaker": lambda: project.sources.set_speaker(
            sources[one % len(sources)], "R", role="other", informant=f"I{two}"
        ),
    }


@settings(max_examples=examples(14), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=steps)
def test_undo_of_anything_brings_back_every_state_and_redo_too(
    steps: list[Step], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("study")
    with Project.create(folder, name="Study", coder="Anna") as project:
        (project.workspace.interviews / "anna.txt").write_text(ANNA, encoding="utf-8")
        (project.workspace.interviews / "taras.txt").write_text(TARAS, encoding="utf-8")
        project.sources.add([project.workspace.interviews], language="en")
        done = len(undoable(project))
        pictures = [picture(project)]
        for number, step in enumerate(steps):
            act(project, step, number)
            if len(undoable(project)) - done == len(pictures):
                pictures.append(picture(project))
        assert len(undoable(project)) - done == len(pictures) - 1
    with Project.open(folder, coder="Marek") as project:
        for state in reversed(pictures[:-1]):
            project.history.undo()
            assert picture(project) == state
        for state in pictures[1:]:
            project.history.redo()
            assert picture(project) == state
        assert [fault for fault in project.check() if fault.rule in {"G03", "G04", "G05"}] == []


def undoable(project: Project) -> list[str]:
    return [
        line.summary for line in project.history.log() if line.state == "done" and is_act(line.verb)
    ]


def is_act(verb: str) -> bool:
    return verb not in {"undo", "redo", "export"}


def test_any_number_of_lines_of_the_trail_can_be_asked_for(project: Project) -> None:
    project.codes.add("one more")
    lines = read_project.log(project.store)
    asked = [line.id for line in lines] + list(range(10**6, 10**6 + 300_000))
    assert read_project.log(project.store, change_ids=asked) == lines


def test_there_is_an_end_to_undo_and_redo(project: Project) -> None:
    project.history.undo(99)
    assert (project.sources.list(), project.name) == ([], "Study")
    assert dump(project.codebooks.export())
    with pytest.raises(UsageError, match="nothing to undo"):
        project.history.undo()
    project.history.redo(99)
    assert [source.name for source in project.sources.list()] == ["anna.txt", "taras.txt"]
    with pytest.raises(UsageError, match="nothing to redo"):
        project.history.redo()
    with pytest.raises(UsageError):
        project.history.undo(0)
