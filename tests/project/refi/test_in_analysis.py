from __future__ import annotations

from typing import TYPE_CHECKING

from tests.exchange.refi.making import code, guid
from tests.project.refi.taking import source, take

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


def test_a_memo_on_several_things_is_on_each(here: Project, tmp_path: Path) -> None:
    note = guid("note")
    ref = f'<NoteRef targetGUID="{note}"/>'
    codes = f"<CodeBook><Codes>{code('a', ref)}{code('b', ref)}</Codes></CodeBook>"
    text = "<PlainTextContent>Idea: x</PlainTextContent>"
    notes = f'<Notes><Note guid="{note}" name="Idea">{text}</Note></Notes>'
    take(here, tmp_path, codes, notes)
    memos = here.memos.list(on="code")
    assert sorted(memo.on_label for memo in memos) == ["a", "b"]
    assert {memo.text for memo in memos} == {"Idea: x"}
    assert note in {memo.guid for memo in memos}


def test_values_that_do_not_fit_make_an_attribute_text(here: Project, tmp_path: Path) -> None:
    variables = (
        f'<Variables><Variable guid="{guid("v")}" name="Age" typeOfVariable="Float"/></Variables>'
    )
    value = (
        f'<VariableValue><VariableRef targetGUID="{guid("v")}"/><FloatValue>1e3</FloatValue>'
        "</VariableValue>"
    )
    take(here, tmp_path, variables, source(value))
    (attribute,) = here.attributes.list()
    assert (attribute.type, list(here.attributes.values("source").values())) == (
        "text", [{"Age": "1e3"}],
    )  # fmt: skip


def test_links_of_themes_are_relations_and_others_are_told(here: Project, tmp_path: Path) -> None:
    codes = f"<CodeBook><Codes>{code('T', code('a'))}{code('U', code('b'))}</Codes></CodeBook>"
    links = "".join(
        f'<Link guid="{guid(one + two)}" name="{name}" direction="{direction}" '
        f'originGUID="{guid(f"code {one}")}" targetGUID="{guid(f"code {two}")}"/>'
        for one, two, name, direction in (
            ("T", "U", "is cause of", "OneWay"),
            ("U", "T", "goes with", "Associative"),
            ("a", "b", "contradicts", "OneWay"),
        )
    )
    done = take(here, tmp_path, codes, f"<Links>{links}</Links>")
    relations = [(one.start.label, one.end.label, one.kind, one.label) for one in here.model.list()]
    assert relations == [
        ("T", "U", "leads to", "is cause of"), ("U", "T", "relates to", "goes with"),
    ]  # fmt: skip
    assert any("contradicts: a → b" in one.examples for one in done.remarks)


def test_groups_that_do_not_come_over_are_told(here: Project, tmp_path: Path) -> None:
    gone = f'<MemberSource targetGUID="{guid("gone")}"/>'
    sets = "".join(
        f'<Set guid="{guid(name)}" name="{name}">{inside}</Set>'
        for name, inside in (("2024", gone), ("later", ""))
    )
    done = take(here, tmp_path, f"<Sets>{sets}</Sets>")
    assert [str(one) for one in done.remarks] == [
        "a group of sources none of which came over: 2024",
        "a group of sources with nothing in it: later",
    ]
