"""Memos, relations, attributes and dismissals among all other acts: undone, redone, never lost."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gioia.errors import UsageError
from gioia.project import Project
from gioia.records import MEMO_KINDS, RELATION_KINDS
from gioia.store import read_project
from tests.depth import examples
from tests.project.conftest import ANNA
from tests.project.history.test_history import undoable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeVar

    import pytest

    from gioia.records import Fault, RelationRecord, TargetKind

    Thing = TypeVar("Thing")

Step = tuple[str, int, int]
VERBS = (
    "memo", "rewrite", "forget", "relate", "turn", "relabel", "unrelate", "show", "hide",
    "define", "set", "drop attribute", "dismiss", "revive", "merge", "quote", "unquote", "resize",
    "delete", "promote", "demote", "remove source", "import",
)  # fmt: skip
steps = st.lists(
    st.tuples(st.sampled_from(VERBS), st.integers(0, 9), st.integers(0, 9)),
    min_size=1,
    max_size=16,
)


def picture(project: Project) -> tuple[Any, ...]:
    """All that a person can see of the analysis beside the codes."""
    relations = project.model.list()
    return (
        project.memos.list(),
        relations,
        [project.model.evidence(relation) for relation in relations],
        project.attributes.list(),
        project.attributes.values("source"),
        project.attributes.values("informant"),
        read_project.dismissals(project.store),
    )


def pick(things: Sequence[Thing], index: int) -> Thing:
    return things[index % len(things)]


def target(project: Project, index: int, other: int) -> tuple[TargetKind, str]:
    kinds: list[tuple[TargetKind, Sequence[Any]]] = [
        ("source", project.sources.list()),
        ("informant", project.informants()),
        ("code", project.codes.list(retired=True)),
        ("quote", project.quotes.list()),
        ("relation", project.model.list()),
    ]
    if index >= len(kinds):
        return "project", ""
    on, things = kinds[index]
    return on, pick(things, other).guid


def warnings(project: Project) -> list[Fault]:
    """What can be dismissed, the dismissed first."""
    faults = [fault for fault in project.check() if fault.severity != "error"]
    return sorted(faults, key=lambda fault: not fault.dismissed)


def analysis_acts(project: Project, one: int, two: int) -> dict[str, Callable[[], object]]:
    codes = project.codes.list(retired=True)
    memos, model, attributes = project.memos, project.model, project.attributes
    return {
        "memo": lambda: memos.add(
            *target(project, one, two), f"{one} ’łї", kind=pick(MEMO_KINDS, two)
        ),
        "rewrite": lambda: memos.rewrite(pick(memos.list(), one), f"{two}", settled=bool(two % 2)),
        "forget": lambda: memos.remove(pick(memos.list(), one)),
        "relate": lambda: model.add(
            pick(codes, one), pick(codes, two), kind=pick(RELATION_KINDS, one + two)
        ),
        "turn": lambda: model.reverse(pick(model.list(), one)),
        "relabel": lambda: model.change(
            pick(model.list(), one), kind=pick(RELATION_KINDS, two), label=f"{two}"
        ),
        "unrelate": lambda: model.remove(pick(model.list(), one)),
        "show": lambda: model.add_evidence(
            pick(model.list(), one), pick(project.quotes.list(), two)
        ),
        "hide": lambda: model.remove_evidence(
            pick(model.list(), one), pick(model.evidence(pick(model.list(), one)), two)
        ),
        "define": lambda: attributes.define(f"{two}", "source" if one % 2 else "informant"),
        "set": lambda: attributes.set(
            pick(attributes.list("source"), one), pick(project.sources.list(), two).guid, f"{two}"
        ),
        "drop attribute": lambda: attributes.remove(pick(attributes.list(), one)),
        "dismiss": lambda: project.dismiss(pick(warnings(project), one), f"because {two}"),
        "revive": lambda: project.revive(pick(warnings(project), one)),
    }  # fmt: skip


def other_acts(project: Project, one: int, two: int) -> dict[str, Callable[[], object]]:
    codes, quotes = project.codes.list(retired=True), project.quotes.list()
    sources = project.sources.list()
    return {
        "merge": lambda: project.codes.merge([pick(codes, one)], pick(codes, two)),
        "quote": lambda: project.quotes.add(
            pick(sources, one), 30 + two, 31 + two + one, [pick(codes, one)]
        ),
        "unquote": lambda: project.quotes.remove(pick(quotes, one)),
        "resize": lambda: project.quotes.resize(
            pick(quotes, one), pick(quotes, two).start, pick(quotes, two).end
        ),
        "delete": lambda: project.codes.delete(pick(codes, one)),
        "promote": lambda: project.codes.promote(pick(codes, one)),
        "demote": lambda: project.codes.demote(pick(codes, one)),
        "remove source": lambda: project.sources.remove(pick(sources, one)),
        "import": lambda: project.sources.add([project.workspace.interviews], language="en"),
    }


def act(project: Project, step: Step) -> None:
    """Does a step; what the project refuses, or what has nothing to work on, is no step."""
    verb, one, two = step
    try:
        (analysis_acts(project, one, two) | other_acts(project, one, two))[verb]()
    except (UsageError, ZeroDivisionError):
        return


def fill(project: Project) -> None:
    (project.workspace.interviews / "anna.txt").write_text(ANNA, encoding="utf-8")
    project.sources.add([project.workspace.interviews], language="en")
    source = project.sources.get("anna.txt")
    project.sources.set_speaker(source, "R", role="informant", informant="Official 1")
    for number, level in zip(range(7), cycle(("concept", "theme", "dimension")), strict=False):
        project.codes.add(f"code {number}", level=level)  # type: ignore[arg-type]
    themes = [code for code in project.codes.list() if code.level == "theme"]
    relation = project.model.add(*themes)
    for at in (30, 35):
        quote = project.quotes.add(source, at, at + 9, project.codes.list()[-2:])
        project.memos.add("quote", quote.guid, "telling")
        project.model.add_evidence(relation, quote)
    project.memos.add("relation", relation.guid, "is it so?")


def says(relation: RelationRecord) -> tuple[Any, str]:
    """What a relation says; one without direction says the same from either end."""
    ends = (relation.start.id, relation.end.id)
    return (frozenset(ends) if relation.kind == "relates to" else ends), relation.kind


def sound(project: Project) -> bool:
    """No relation is doubled, of a concept or of a code to itself; nothing points at nothing."""
    relations = project.model.list()
    levels = {end.level for one in relations for end in (one.start, one.end)}
    to_itself = any(one.start.id == one.end.id for one in relations)
    doubled = len(set(map(says, relations))) < len(relations)
    file = read_project.integrity(project.store)
    return not (doubled or to_itself or "concept" in levels or file.dangling or file.broken)


@settings(max_examples=examples(8), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=steps)
def test_the_analysis_goes_there_and_back_and_loses_no_memo(
    steps: list[Step], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("study")
    with Project.create(folder, name="Study", coder="Anna") as project:
        fill(project)
        done = len(undoable(project))
        pictures = [picture(project)]
        for step in steps:
            memos = len(project.memos.list())
            act(project, step)
            assert sound(project)
            if step[0] not in {"memo", "forget", "remove source"}:
                assert len(project.memos.list()) == memos
            if len(undoable(project)) - done == len(pictures):
                pictures.append(picture(project))
        for state in reversed(pictures[:-1]):
            project.history.undo()
            assert picture(project) == state
        for state in pictures[1:]:
            project.history.redo()
            assert picture(project) == state
