"""The codebook file: round trip, canonical bytes, digest, and a schema that agrees with us."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from gioia.codebook.arrange import arrange
from gioia.codebook.files import digest, dump, json_schema, load
from gioia.codebook.model import Code, Codebook, Groundedness, ProjectName
from gioia.errors import FaultsFound

from .books import GOLDEN, codebooks, guid, small_book, some

VALIDATOR = jsonschema.Draft202012Validator(json_schema())


@some
@given(codebooks())
def test_what_is_dumped_is_loaded_again(book: Codebook) -> None:
    assert load(dump(book), "book.json") == arrange(book)


@some
@given(codebooks())
def test_the_same_structure_is_the_same_file(book: Codebook) -> None:
    reversed_lists = {
        "dimensions": book.dimensions[::-1],
        "themes": book.themes[::-1],
        "concepts": book.concepts[::-1],
    }
    assert dump(book.model_copy(update=reversed_lists)) == dump(book)
    assert dump(load(dump(book), "book.json")) == dump(book)


@some
@given(codebooks())
def test_the_bytes_are_canonical(book: Codebook) -> None:
    text = dump(book)
    tree = json.loads(text)
    assert text == json.dumps(tree, sort_keys=True, indent=2, ensure_ascii=False) + "\n"
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text


@some
@given(codebooks())
def test_the_schema_takes_what_we_write(book: Codebook) -> None:
    VALIDATOR.validate(json.loads(dump(book)))


def test_the_file_as_it_was_agreed() -> None:
    assert dump(small_book()) == (GOLDEN / "codebook.json").read_text(encoding="utf-8")


def test_the_schema_as_it_was_published() -> None:
    text = json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"
    assert text == (GOLDEN / "schema.json").read_text(encoding="utf-8")
    VALIDATOR.check_schema(json_schema())


def test_every_field_of_the_contract_is_written_for_every_code() -> None:
    tree = json.loads(dump(Codebook(themes=(Code(guid=guid(1), label="t"),))))
    assert set(tree) == {
        "format", "version", "project", "lineage", "dimensions", "themes", "concepts",
    }  # fmt: skip
    assert set(tree["themes"][0]) == {
        "guid", "label", "definition", "position", "in_vivo", "in_figure", "parent",
        "candidates", "notes", "retired",
    }  # fmt: skip


def test_a_minimal_file_by_hand() -> None:
    text = f"""\ufeff{{"format": "gioia-codebook", "version": 1,
      "concepts": [{{"guid": "{guid(0xABC).upper()}", "label": "late  letters"}}]}}"""
    book = load(text, "book.json")
    assert book.concepts == (Code(guid=guid(0xABC), label="late letters"),)


def test_codes_are_loaded_in_the_files_order_so_that_places_can_be_told() -> None:
    codes = (Code(guid=guid(2), label="b", position=1), Code(guid=guid(1), label="a"))
    tree = Codebook(themes=codes).model_dump(mode="json")
    assert load(json.dumps(tree), "book.json").themes == codes


def test_five_thousand_codes_go_out_and_in() -> None:
    themes = tuple(Code(guid=guid(n), label=f"theme {n}") for n in range(500))
    concepts = tuple(
        Code(guid=guid(1000 + n), label=f"concept {n}", parent=guid(n % 500)) for n in range(4500)
    )
    book = Codebook(themes=themes, concepts=concepts)
    assert load(dump(book), "book.json") == arrange(book)


class TestDigest:
    def test_is_the_one_that_lineages_hold(self) -> None:
        known = "368f7e9fd12ac9f97bb908cdbf874d956519ac6c4cd545cfb09eb71f5549c800"
        assert digest(small_book()) == known

    @some
    @given(codebooks())
    def test_does_not_ask_for_project_lineage_groundedness_and_quotes(self, book: Codebook) -> None:
        bare = {"groundedness": Groundedness(quotes=99), "quotes": ()}
        other = book.model_copy(
            update={
                "project": ProjectName(guid=guid(77), name="another"),
                "lineage": ("c" * 64,),
                "concepts": tuple(code.model_copy(update=bare) for code in book.concepts),
            }
        )
        assert digest(other) == digest(book)

    @pytest.mark.parametrize(
        "change",
        [
            {"label": "other"},
            {"definition": "other"},
            {"position": 5},
            {"in_vivo": True},
            {"in_figure": False},
            {"parent": None},
            {"candidates": (guid(3),)},
            {"notes": "other"},
            {"retired": "dropped"},
        ],
    )
    def test_asks_for_every_other_field(self, change: dict[str, Any]) -> None:
        book = small_book()
        tree = book.concepts[1].model_dump() | change
        changed = book.model_copy(
            update={"concepts": (book.concepts[0], Code.model_validate(tree), book.concepts[2])}
        )
        assert digest(changed) != digest(book)


def minimal(**changes: Any) -> dict[str, Any]:
    """A file as JSON, its one concept changed."""
    concept = {"guid": guid(1), "label": "late letters"} | changes
    return {"format": "gioia-codebook", "version": 1, "concepts": [concept]}


ALIKE: list[dict[str, Any]] = [
    minimal(),
    minimal(parent=None, candidates=[], retired=False, groundedness=None),
    minimal(retired=True),
    minimal(retired="merged"),
    minimal(retired={"reason": "merged", "by": "ana"}),
    minimal(retired=3),
    minimal(guid="1"),
    minimal(guid=None),
    minimal(guid=guid(0xABC).upper()),
    minimal(label=""),
    minimal(label=" \n"),
    minimal(label="\x1b[31mred"),
    minimal(label=7),
    minimal(definition="two\nlines"),
    minimal(definition="\x1b[0m"),
    minimal(notes=None),
    minimal(position=-1),
    minimal(position=2**31),
    minimal(position=True),
    minimal(position="1"),
    minimal(in_vivo=1),
    minimal(in_figure="yes"),
    minimal(parent="theme"),
    minimal(candidates=None),
    minimal(candidates=["theme"]),
    minimal(colour=3),
    minimal(groundedness={"quotes": 2}),
    minimal(groundedness={"quotes": -2}),
    minimal(quotes=[{"source": "a.txt", "text": "…", "start": 0, "end": 1}]),
    minimal(quotes=[{"source": "a.txt", "text": "…", "start": 0}]),
    {"format": "gioia-codebook", "version": 1},
    {"format": "gioia-codebook"},
    {"version": 1},
    {"format": "refi-qda", "version": 1},
    {"format": "gioia-codebook", "version": 2},
    {"format": "gioia-codebook", "version": "1"},
    {"format": "gioia-codebook", "version": 1, "project": {"guid": guid(4), "name": "p"}},
    {"format": "gioia-codebook", "version": 1, "project": "p"},
    {"format": "gioia-codebook", "version": 1, "project": {"name": "\x07"}},
    {"format": "gioia-codebook", "version": 1, "lineage": ["a" * 64]},
    {"format": "gioia-codebook", "version": 1, "lineage": ["A" * 64]},
    {"format": "gioia-codebook", "version": 1, "concepts": {}},
    {"format": "gioia-codebook", "version": 1, "codes": []},
    {
        "format": "gioia-codebook",
        "version": 1,
        "dimensions": [{"guid": guid(1), "label": "d", "parent": guid(1)}],
    },
    {
        "format": "gioia-codebook",
        "version": 1,
        "themes": [{"guid": guid(1), "label": "t", "candidates": [guid(1)]}],
    },
]


@pytest.mark.parametrize("tree", ALIKE, ids=lambda tree: json.dumps(tree)[40:120])
def test_the_schema_and_we_take_and_refuse_the_same(tree: dict[str, Any]) -> None:
    try:
        load(json.dumps(tree), "book.json")
    except FaultsFound:
        taken = False
    else:
        taken = True
    assert VALIDATOR.is_valid(tree) == taken
