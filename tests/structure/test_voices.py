"""The rules of who stands behind the structure."""

from __future__ import annotations

from typing import Any

from gioia.structure.facts import InformantFact, SourceFact

from .asking import informants, places, quote, told
from .books import code, guid, sound_book


def test_support_by_one_informant_is_told_for_concept_and_theme() -> None:
    quotes = [
        quote(21, informant="who 0"),
        quote(22, informant="who 0"),
        quote(22, informant="who 1", stance="contradicts"),
        quote(23, informant="who 1"),
        quote(23, informant="who 2", stance="qualifies"),
    ]
    concepts = told("G12", sound_book(), *quotes, informants=informants(3))
    assert places(concepts) == ["concept “code 21”", "concept “code 22”"]
    assert concepts[0].message == "is supported by one informant alone: Informant 0, 1 quote"
    themes = told("G13", sound_book(), *quotes, informants=informants(3))
    assert [(fault.place, fault.severity) for fault in themes] == [("theme “code 11”", "warning")]


def test_with_two_informants_support_by_one_is_no_wonder() -> None:
    only = quote(21, informant="who 0")
    assert told("G12", sound_book(), only, informants=informants(2)) == []
    assert told("G13", sound_book(), only, informants=informants(2)) == []


def test_an_interviewers_words_are_no_informants() -> None:
    asked = quote(21, informant="")
    assert told("G12", sound_book(), asked, informants=informants(3)) == []
    (alone,) = told(
        "G12", sound_book(), asked, quote(21, informant="who 0"), informants=informants(3)
    )
    assert alone.message.endswith("Informant 0, 1 quote")


def test_sources_and_informants_without_quotes() -> None:
    sources = tuple(SourceFact(guid(500 + number), f"{number}.txt") for number in range(2))
    silent = InformantFact("informant 9", "Ewa", ("0.txt", "1.txt"), guid(600))
    known: dict[str, Any] = {"sources": sources, "informants": (*informants(2), silent)}
    heard = quote(21, source="0.txt", informant="who 0")
    faults = told("G19", sound_book(), heard, **known)
    assert [(fault.place, fault.about, fault.message) for fault in faults] == [
        ("0.txt", guid(500), "1 of 2 informants is heard in no quote: Ewa"),
        ("1.txt", guid(501), "has no quote"),
    ]
    assert {fault.severity for fault in faults} == {"information"}
    final = told("G19", sound_book(), heard, final=True, **known)
    assert {fault.severity for fault in final} == {"warning"}


def test_a_hundred_informants_of_one_source_are_told_in_one_line() -> None:
    sources = (SourceFact(guid(500), "house.txt"), SourceFact(guid(501), "again.txt"))
    speaking = [
        InformantFact(f"who {number}", f"Speaker {number} (house.txt)", ("house.txt",))
        for number in range(100)
    ]
    both = InformantFact("who 100", "Ewa", ("house.txt", "again.txt"))
    heard = [
        quote(21, source="house.txt", informant="who 0"),
        quote(22, source="again.txt", informant=""),
    ]
    faults = told("G19", sound_book(), *heard, sources=sources, informants=(*speaking, both))
    assert [fault.message for fault in faults] == [
        "100 of 101 informants are heard in no quote: Speaker 1, Speaker 2, Speaker 3 and 97 more"
    ]
    assert faults[0].about == guid(500)


def test_concepts_that_one_of_several_coders_uses() -> None:
    alone = [quote(21, coder="Anna"), quote(22, coder="Anna")]
    assert told("G29", sound_book(), *alone) == []
    faults = told("G29", sound_book(), *alone, quote(22, coder="Jan"))
    assert places(faults) == ["concept “code 21”"]
    assert faults[0].message == "only Anna has coded with it, of 2 coders"


def test_quotes_of_a_concept_out_of_the_figure_do_not_support_its_theme() -> None:
    structure = sound_book()
    hidden = structure.model_copy(
        update={"concepts": (code(21, 11), code(22, 11, in_figure=False))}
    )
    quotes = [quote(21, informant="who 0"), quote(22, informant="who 1")]
    assert places(told("G13", hidden, *quotes, informants=informants(3))) == ["theme “code 11”"]
