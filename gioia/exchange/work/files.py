"""Coded work as a file: canonical JSON out, checked JSON in, and its JSON Schema.

Keys are sorted, the indent is 2, text is NFC and not escaped, lines end with a line feed: the same
work is the same file.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from gioia.codebook.arrange import arrange
from gioia.codebook.entries import LISTS
from gioia.codebook.files import INFORMATIVE
from gioia.codebook.flaws import flaws as code_flaws
from gioia.codebook.misfits import misfits
from gioia.codebook.model import FORMAT as CODEBOOK
from gioia.codebook.model import Codebook
from gioia.codebook.reading import Form, read_object, refused
from gioia.exchange.work.flaws import flaws
from gioia.exchange.work.values import FORMAT, VERSION, Work

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gioia.exchange.work.values import WorkSource
    from gioia.records import Fault

LEFT_OUT = (*INFORMATIVE, "candidates")
"""Fields of a code that the work does without."""
WORK = Form(
    FORMAT,
    VERSION,
    "coded work",
    "gioia work export",
    "not-work",
    {
        CODEBOOK: (
            "this is a codebook and holds no coded work",
            "Bring it in with `gioia codebook merge`.",
        )
    },
)
SEE_SCHEMA = "`gioia work schema` prints what each field may hold."


def dump(work: Work) -> str:
    """The work as canonical JSON, a line feed at the end; words are left out where there are none.

    Sources are in the order of their names, quotes of their places, memos of their dates, codes in
    the author's order.
    """
    tree = _arranged(work).model_dump(mode="json")
    for code in (code for name in LISTS for code in tree[name]):
        for field in LEFT_OUT:
            del code[field]
    for quote in (quote for source in tree["sources"] for quote in source["quotes"]):
        if quote["words"] is None:
            del quote["words"]
    return json.dumps(tree, sort_keys=True, indent=2, ensure_ascii=False) + "\n"


def _arranged(work: Work) -> Work:
    codes = arrange(Codebook(**{name: getattr(work, name) for name in LISTS}))
    sources = sorted(map(_in_places, work.sources), key=lambda one: (one.name, one.guid))
    memos = sorted(work.memos, key=lambda one: (one.at, one.guid))
    parts = {**dict(codes), "sources": tuple(sources), "memos": tuple(memos)}
    return work.model_copy(update={name: parts[name] for name in (*LISTS, "sources", "memos")})


def _in_places(source: WorkSource) -> WorkSource:
    quotes = sorted(source.quotes, key=lambda one: (one.start, one.end, one.guid))
    return source.model_copy(update={"quotes": tuple(quotes)})


def load(text: str, place: str) -> Work:
    """The work in a file's text.

    Args:
        text: The file's text; a byte order mark is allowed.
        place: The file's name, which begins the place of each fault.

    Raises:
        FaultsFound: with every fault that the text has; or with one alone, where it is not JSON,
            holds no coded work, or is of a newer version.
    """
    tree = read_object(text, place, WORK)
    try:
        work = Work.model_validate(tree)
    except ValidationError as error:
        raise refused([*_misfits(error), *code_flaws(tree)], place, WORK) from None
    if found := [*code_flaws(tree), *flaws(work)]:
        raise refused(found, place, WORK)
    return work


def _misfits(error: ValidationError) -> Iterable[Fault]:
    return (replace(fault, way_out=SEE_SCHEMA) for fault in misfits(error))


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of what `load` takes, as far as a schema can say it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:gioia:work:1",
        **Work.model_json_schema(),
        "required": ["format", "version", "coder"],
    }
