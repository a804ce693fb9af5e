"""Each rule of the data structure finds what it should and leaves the rest alone."""

from __future__ import annotations

from typing import Any

import pytest

from gioia.codebook.model import Retirement
from gioia.structure.check import check
from gioia.structure.facts import Dangling, Facts
from gioia.structure.rules import RULES

from .asking import places, quote, told
from .books import book, code, guid, sound_book


def test_a_sound_structure_has_no_errors_even_when_final() -> None:
    faults = check(sound_book(), Facts((quote(21), quote(22, 23))), final=True)
    assert "error" not in {fault.severity for fault in faults}


def test_an_empty_structure_has_no_faults() -> None:
    assert check(book(), final=True) == []


def test_the_registry_has_each_rule_once_in_order() -> None:
    ids = [rule.id for rule in RULES]
    assert ids == [f"G{number:02}" for number in range(1, 30)]
    assert all(rule.title and rule.find.__doc__ for rule in RULES)
    assert all((rule.find.__doc__ or "").startswith(f"{rule.id}: ") for rule in RULES)


def test_the_worst_stands_first() -> None:
    structure = book([code(1)], [code(11, 1)], [code(21), code(22, in_figure=False)])
    weights = [fault.severity for fault in check(structure, final=True)]
    assert weights == sorted(weights, key=("error", "warning", "information").index)
    assert {"error", "warning", "information"} == set(weights)


def test_some_rules_may_be_chosen() -> None:
    structure = book([code(1)], [], [code(21)])
    faults = check(structure, rules=[rule for rule in RULES if rule.id == "G01"])
    assert [fault.rule for fault in faults] == ["G01"]


def test_a_fault_names_the_code_or_quote_that_it_is_about() -> None:
    structure = book([code(1)], [code(11, 1, label=" ")], [code(21, 99), code(22, 22)])
    faults = check(structure, Facts((quote(21, 98, matches=False),)))
    known = {guid(number) for number in (1, 11, 21, 22, 900)}
    whole = {fault.rule for fault in faults if not fault.about}
    assert {fault.about for fault in faults if fault.about} == known
    assert whole == {"G17"}


class TestG01:
    def test_a_concept_in_the_figure_has_a_theme(self) -> None:
        (fault,) = told("G01", book([], [], [code(21)]))
        assert fault.severity == "error"
        assert fault.place == "concept “code 21”"
        assert fault.message == "is in the figure but under no theme"

    def test_candidates_are_no_theme(self) -> None:
        young = code(21, candidates=(guid(11),))
        assert told("G01", book([code(1)], [code(11, 1)], [young]))

    @pytest.mark.parametrize(
        ("fields", "state"),
        [({"in_figure": False}, "not in the figure"), ({"retired": Retirement()}, "retired")],
    )
    def test_its_theme_is_in_the_figure_too(self, fields: dict[str, Any], state: str) -> None:
        (fault,) = told("G01", book([code(1)], [code(11, 1, **fields)], [code(21, 11)]))
        assert fault.message == f"is in the figure, but its theme “code 11” is {state}"

    @pytest.mark.parametrize("fields", [{"in_figure": False}, {"retired": Retirement()}])
    def test_other_concepts_may_be_without(self, fields: dict[str, Any]) -> None:
        assert told("G01", book([], [], [code(21, **fields)])) == []

    def test_what_other_rules_tell_is_not_told_twice(self) -> None:
        assert told("G01", book([code(1)], [], [code(21, 1), code(22, 99)])) == []


class TestG02:
    def test_a_theme_in_the_figure_has_a_dimension(self) -> None:
        (fault,) = told("G02", book([code(1)], [code(11, 1), code(12)]))
        assert fault.severity == "error"
        assert fault.place == "theme “code 12”"
        assert fault.message == "is in the figure but under no dimension"

    def test_its_dimension_is_in_the_figure_too(self) -> None:
        structure = book([code(1, in_figure=False)], [code(11, 1), code(12, 1, in_figure=False)])
        assert places(told("G02", structure)) == ["theme “code 11”"]

    def test_a_theme_out_of_the_figure_may_be_without(self) -> None:
        assert told("G02", book([], [code(11, in_figure=False)])) == []


class TestG03:
    def test_no_level_is_skipped(self) -> None:
        (fault,) = told("G03", book([code(1)], [], [code(21, 1)]))
        assert fault.severity == "error"
        assert fault.place == "concept “code 21”"
        assert fault.message == "belongs under a theme, but stands under the dimension “code 1”"

    def test_a_code_does_not_stand_under_its_own_level(self) -> None:
        assert places(told("G03", book([], [code(11), code(12, 11)]))) == ["theme “code 12”"]

    def test_a_dimension_stands_under_nothing(self) -> None:
        (fault,) = told("G03", book([code(1, 11)], [code(11)]))
        assert fault.message == "belongs under nothing, but stands under the theme “code 11”"

    def test_a_circle_is_told_once(self) -> None:
        (fault,) = told("G03", book([code(1, 12)], [code(11, 1), code(12, 11)]))
        assert fault.place == "dimension “code 1”, theme “code 11”, theme “code 12”"
        assert fault.message == "lead round in a circle"

    def test_a_code_is_not_above_itself(self) -> None:
        (fault,) = told("G03", book([], [code(11, 11)]))
        assert (fault.place, fault.message) == ("theme “code 11”", "stands above itself")

    def test_guids_are_unique(self) -> None:
        (fault,) = told("G03", book([code(1)], [code(11, 1), code(1, label="again")]))
        assert fault.place == "theme “again”"
        assert fault.message == f"has the guid of the dimension “code 1”: {guid(1)}"

    def test_retired_codes_are_looked_at_too(self) -> None:
        assert told("G03", book([code(1)], [], [code(21, 1, retired=Retirement())]))


class TestG04:
    def test_a_quote_is_its_sources_text(self) -> None:
        (fault,) = told("G04", sound_book(), quote(21, matches=False), quote(22))
        assert fault.severity == "error"
        assert fault.place == "03-ngo.docx 120–154 “They called us when it was signed”"
        assert fault.message == "is not what the source says there"

    def test_matching_quotes_are_fine(self) -> None:
        assert told("G04", sound_book(), quote(21), quote(22)) == []


class TestG05:
    def test_a_quotes_code_is_there(self) -> None:
        (fault,) = told("G05", sound_book(), quote(21, 99))
        assert fault.severity == "error"
        assert fault.place.startswith("03-ngo.docx 120–154")
        assert fault.message == f"is coded with a code that is not there: {guid(99)}"

    def test_what_the_keeper_found_is_told(self) -> None:
        (fault,) = told("G05", sound_book(), dangling=(Dangling("memo “On trust”", "source 7"),))
        assert (fault.place, fault.message) == (
            "memo “On trust”",
            "points at what is not there: source 7",
        )

    def test_parents_and_candidates_are_there(self) -> None:
        stray = code(21, 99, candidates=(guid(98), guid(11), guid(1)))
        faults = told("G05", book([code(1)], [code(11, 1)], [stray]))
        assert [fault.message for fault in faults] == [
            f"stands under a code that is not there: {guid(99)}",
            f"has a candidate that is no theme here: {guid(98)}",
            f"has a candidate that is no theme here: {guid(1)}",
        ]

    def test_a_retired_code_is_there(self) -> None:
        structure = book([], [], [code(21, retired=Retirement())])
        assert told("G05", structure, quote(21)) == []


class TestG06:
    @pytest.mark.parametrize("label", ["", " ", "\u200b"])
    def test_a_label_is_not_empty(self, label: str) -> None:
        (fault,) = told("G06", book([], [code(11, label=label)]))
        assert (fault.severity, fault.place) == ("error", f"theme {guid(11)}")
        assert fault.message == "has no label"

    @pytest.mark.parametrize("other", ["ZAUFANIE  DO URZĘDÓW", "zaufanie do urze\u0328do\u0301w "])
    def test_a_label_is_given_once_on_its_level(self, other: str) -> None:
        concepts = [code(21, label="Zaufanie do urzędów"), code(22, label=other)]
        (fault,) = told("G06", book([], [], concepts))
        assert fault.place.casefold() == "concept “zaufanie do urzędów”"
        assert fault.message == f"two concepts have this label: {guid(21)} and {guid(22)}"

    def test_another_level_may_have_the_same(self) -> None:
        assert told("G06", book([code(1, label="trust")], [code(11, label="trust")])) == []

    def test_a_retired_code_leaves_its_label_free(self) -> None:
        concepts = [code(21, label="trust", retired=Retirement()), code(22, label="trust")]
        assert told("G06", book([], [], concepts)) == []


class TestG07:
    @pytest.mark.parametrize(("final", "severity"), [(True, "error"), (False, "warning")])
    def test_a_concept_in_the_figure_has_a_quote(self, *, final: bool, severity: str) -> None:
        faults = told("G07", sound_book(), quote(21), quote(22), final=final)
        assert [(fault.place, fault.severity) for fault in faults] == [
            ("concept “code 23”", severity)
        ]

    def test_a_contradicting_quote_does_not_support_it(self) -> None:
        quotes = [quote(21), quote(22, stance="qualifies"), quote(23, stance="contradicts")]
        assert places(told("G07", sound_book(), *quotes)) == ["concept “code 23”"]

    def test_a_number_in_the_codebook_is_no_quote(self) -> None:
        counted = code(21, groundedness={"quotes": 9})
        assert told("G07", book([], [], [counted]))

    @pytest.mark.parametrize("fields", [{"in_figure": False}, {"retired": Retirement()}])
    def test_other_concepts_may_be_without(self, fields: dict[str, Any]) -> None:
        assert told("G07", book([], [], [code(21, **fields)])) == []


class TestG08:
    @pytest.mark.parametrize(("final", "severity"), [(True, "error"), (False, "warning")])
    def test_themes_and_dimensions_in_the_figure_are_not_empty(
        self, *, final: bool, severity: str
    ) -> None:
        structure = book([code(1), code(2)], [code(11, 1), code(12, 1)], [code(21, 12)])
        faults = told("G08", structure, final=final)
        assert places(faults) == ["theme “code 11”", "dimension “code 2”"]
        assert faults[0].message == "is in the figure, but has no concept there"
        assert faults[1].message == "is in the figure, but has no theme there"
        assert {fault.severity for fault in faults} == {severity}

    @pytest.mark.parametrize("fields", [{"in_figure": False}, {"retired": Retirement()}])
    def test_what_is_out_of_the_figure_does_not_fill_it(self, fields: dict[str, Any]) -> None:
        structure = book([code(1)], [code(11, 1)], [code(21, 11, **fields)])
        assert places(told("G08", structure)) == ["theme “code 11”"]

    @pytest.mark.parametrize("fields", [{"in_figure": False}, {"retired": Retirement()}])
    def test_what_is_out_of_the_figure_may_be_empty(self, fields: dict[str, Any]) -> None:
        assert told("G08", book([code(1, **fields)], [code(11, **fields)])) == []


def test_escapes_in_labels_and_quotes_do_not_reach_the_terminal() -> None:
    structure = book([], [], [code(21, 99, label="\x1b[31mred")])
    wrong = quote(98, text="\x1b[2J", matches=False)
    faults = check(structure, Facts((wrong,)))
    assert {"G04", "G05", "G07"} <= {fault.rule for fault in faults}
    assert not any("\x1b" in f"{fault.place}{fault.message}" for fault in faults)
