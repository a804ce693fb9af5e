from __future__ import annotations

import pytest

from gioia.exchange.refi.levels import Placed, place_codes
from gioia.exchange.refi.tags import LEVEL_SETS
from gioia.exchange.refi.values import Code, Project, Set
from gioia.exchange.report import Report
from tests.exchange.refi.making import guid

Tree = dict[str, "Tree"]


def nested(tree: Tree) -> tuple[Code, ...]:
    return tuple(Code(guid(name), name, children=nested(under)) for name, under in tree.items())


def places(placed: list[Placed]) -> dict[str, tuple[str, str | None]]:
    names = {one.code.guid: one.code.name for one in placed}
    return {one.code.name: (one.level, names[one.parent] if one.parent else None) for one in placed}


def placed(tree: Tree, *sets: Set) -> tuple[dict[str, tuple[str, str | None]], list[str]]:
    report = Report()
    found = place_codes(Project(codes=nested(tree), sets=sets), report)
    return places(found), [one.what for one in report.remarks()]


def test_the_shape_tells_the_level() -> None:
    found, told = placed({"D": {"T": {"a": {}, "b": {}}}, "U": {"c": {}}, "e": {}})
    assert found == {
        "D": ("dimension", None),
        "T": ("theme", "D"),
        "a": ("concept", "T"),
        "b": ("concept", "T"),
        "U": ("theme", None),
        "c": ("concept", "U"),
        "e": ("concept", None),
    }
    assert told == []


def test_what_is_deeper_comes_up() -> None:
    found, told = placed({"A": {"B": {"C": {"D": {"E": {"F": {"G": {}}}}}}}})
    assert found["A"] == ("dimension", None)
    assert found["B"] == ("theme", "A")
    assert {found[name] for name in "CDEFG"} == {("concept", "B")}
    assert told == ["a code deeper than three levels stands beside the one above it now"]


@pytest.mark.parametrize(
    ("description", "kept"), [("", ["A", "B", "C", "x"]), ("told", ["A", "B", "C", "C", "x"])]
)
def test_a_folder_too_deep_is_the_code_of_its_name_in_it(description: str, kept: list[str]) -> None:
    """QualCoder keeps a code with codes under it as a folder with a code of the same name in it."""
    inside = (Code(guid("c"), "C"), Code(guid("x"), "x"))
    deep = Code(guid("C"), "C", codable=False, description=description, children=inside)
    above = Code(guid("B"), "B", codable=False, children=(deep,))
    report = Report()
    found = place_codes(
        Project(codes=(Code(guid("A"), "A", codable=False, children=(above,)),)), report
    )
    assert [one.code.name for one in found] == kept
    assert {one.parent for one in found if one.level == "concept"} == {guid("B")}
    assert "a folder too deep" in report.remarks()[0].what


def test_a_concept_right_under_a_dimension_gets_a_theme() -> None:
    report = Report()
    codes = place_codes(Project(codes=nested({"D": {"T": {"a": {}}, "b": {}, "c": {}}})), report)
    between = [one for one in codes if one.level == "theme" and one.code.name == "D"]
    assert [one.parent for one in between] == [guid("D")]
    under = {one.code.name for one in codes if one.parent == between[0].code.guid}
    assert under == {"b", "c"}
    assert [one.count for one in report.remarks()] == [1]


@pytest.mark.parametrize("by", ["set", "tag"])
def test_what_a_file_of_ours_says_is_believed(by: str) -> None:
    theme = Code(guid("t"), "t", description="[Gioia: second-order theme]" if by == "tag" else "")
    sets = (Set(guid("s"), LEVEL_SETS["theme"], codes=(theme.guid,)),) if by == "set" else ()
    found = place_codes(Project(codes=(theme, Code(guid("c"), "c")), sets=sets), Report())
    assert places(found) == {"t": ("theme", None), "c": ("concept", None)}


def test_prefixes_of_flat_codes_become_themes() -> None:
    flat: Tree = {"Coke::diet": {}, "Coke::full": {}, "Coke": {}, "milk": {}, "Tea::x::y": {}}
    found, _ = placed(flat)
    assert found == {
        "Coke": ("theme", None),
        "diet": ("concept", "Coke"),
        "full": ("concept", "Coke"),
        "milk": ("concept", None),
        "Tea": ("dimension", None),
        "x": ("theme", "Tea"),
        "y": ("concept", "x"),
    }


def test_two_flat_codes_of_one_name_stay_two() -> None:
    codes = (Code(guid("1"), "A::b"), Code(guid("2"), "A::b"))
    found = place_codes(Project(codes=codes), Report())
    assert {guid("1"), guid("2")} <= {one.code.guid for one in found}


def test_groups_of_flat_codes_become_themes_or_candidates() -> None:
    groups = [
        Set(guid("g1"), "One", codes=(guid("a"), guid("b"))),
        Set(guid("g2"), "Two", codes=(guid("b"), guid("c"))),
    ]
    report = Report()
    found = place_codes(Project(codes=nested({n: {} for n in "abc"}), sets=tuple(groups)), report)
    assert places(found)["a"] == ("concept", "One")
    assert places(found)["c"] == ("concept", "Two")
    assert places(found)["b"] == ("concept", None)
    (both,) = [one for one in found if one.code.name == "b"]
    assert len(both.candidates) == 2


def test_groups_of_nested_codes_are_told_as_lost() -> None:
    found, told = placed({"T": {"a": {}}}, Set(guid("g"), "Group", codes=(guid("a"),)))
    assert found == {"T": ("theme", None), "a": ("concept", "T")}
    assert told == ["a group of codes, as the codes are nested"]
