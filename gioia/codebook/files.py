"""The codebook as a file: canonical JSON out, checked JSON in, its digest and its JSON Schema.

The bytes are a contract: the same structure is the same file, whoever wrote it and in what order.
Keys are sorted, the indent is 2, text is NFC and not escaped, lines end with a line feed.
"""

from __future__ import annotations

import hashlib
import json
from operator import attrgetter
from typing import Any

from pydantic import ValidationError

from gioia.codebook.arrange import arrange
from gioia.codebook.entries import LISTS
from gioia.codebook.flaws import flaws
from gioia.codebook.misfits import misfits
from gioia.codebook.model import Code, Codebook
from gioia.codebook.reading import read_object, refused

INFORMATIVE = ("groundedness", "quotes")
"""Fields of a code that tell about the data and are not part of the codebook's meaning."""
_MEANING = tuple(name for name in Code.model_fields if name not in INFORMATIVE)
_meaning_of = attrgetter(*_MEANING)


def dump(codebook: Codebook) -> str:
    """The codebook as canonical JSON, codes in the author's order, a line feed at the end.

    Informative fields that the codebook does not carry are left out; all others are written.
    """
    tree = arrange(codebook).model_dump(mode="json")
    for code in _codes(tree):
        for field in INFORMATIVE:
            if code[field] is None:
                del code[field]
    return json.dumps(tree, sort_keys=True, indent=2, ensure_ascii=False) + "\n"


def load(text: str, place: str) -> Codebook:
    """The codebook in a file's text, its codes in the file's order, so that places can be told.

    Of each code only guid and label must be there; a byte order mark is allowed.

    Args:
        text: The file's text.
        place: The file's name, which begins the place of each fault.

    Raises:
        FaultsFound: with every fault that the text has; or with one alone, where it is not JSON,
            not a codebook, or of a newer version.
    """
    tree = read_object(text, place)
    try:
        codebook = Codebook.model_validate(tree)
    except ValidationError as error:
        raise refused([*misfits(error), *flaws(tree)], place) from None
    if found := flaws(tree):
        raise refused(found, place)
    return codebook


def digest(codebook: Codebook) -> str:
    """The sha256, in hexadecimal, of what the codebook says: its codes and nothing about them.

    Project, lineage, groundedness and quotes do not count, so that two people whose codes are the
    same hold the same digest, whatever project they stand in and however much is coded.
    """
    book = arrange(codebook)
    tree = {name: [_meaning(code) for code in getattr(book, name)] for name in LISTS}
    content = json.dumps(tree, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(content.encode()).hexdigest()


def _meaning(code: Code) -> dict[str, Any]:
    """A code as JSON, without what tells about the data: by hand, as it is asked for often."""
    fields = dict(zip(_MEANING, _meaning_of(code), strict=True))
    if code.retired is not None:
        fields["retired"] = dict(code.retired)
    return fields


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of what `load` takes, as far as a schema can say it.

    What the codes add up to (unique guids and labels, parents that are there) is beyond it.
    """
    schema = Codebook.model_json_schema()
    lists = schema["properties"]
    lists["dimensions"]["items"]["properties"] = {
        "parent": {"type": "null"},
        "candidates": {"maxItems": 0},
    }
    lists["themes"]["items"]["properties"] = {"candidates": {"maxItems": 0}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:gioia:codebook:1",
        **schema,
        "required": ["format", "version"],
    }


def _codes(tree: dict[str, Any]) -> list[dict[str, Any]]:
    return [code for name in LISTS for code in tree[name]]
