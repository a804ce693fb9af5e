"""XML read safely: no entities, no network; elements by local name, whatever the namespace."""

from __future__ import annotations

import re
from typing import Any

from gioia.errors import FileError
from gioia.exchange.refi import guids

Element = Any
"""An lxml element; lxml has no types of its own."""
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HEAD = 4096
"""A document type stands before the root element, so within so many bytes."""

_VALUE = rb"\"[^\"<]*\"|'[^'<]*'"
_DEFAULT_NAMESPACE = re.compile(
    rb"<[A-Za-z]\w*(?:\s+[\w:.-]+=(?:%b))*?(\s+xmlns=(?:%b))" % (_VALUE, _VALUE)
)


def parse(data: bytes, place: str, root: str) -> Element:
    """The root element of a file, which must be called `root`.

    Raises:
        FileError: it is not XML, has a document type, or is another kind of file.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    if b"<!DOCTYPE" in data[:_HEAD]:
        raise _with_doctype(place)
    try:
        found = etree.fromstring(_without_namespace(data), parser)
    except etree.XMLSyntaxError as error:
        raise FileError(
            f"{place} is not sound XML: {error.msg}.", "Export it anew from the other program."
        ) from error
    if found.getroottree().docinfo.internalDTD is not None:
        raise _with_doctype(place)
    _forget_namespaces(found)
    if found.tag != root:
        raise FileError(
            f"{place} is no REFI-QDA file: it begins with “{found.tag}”, not “{root}”.",
            "A project is a .qdpx file, a codebook a .qdc file: check that it is the right one.",
        )
    return found


def _without_namespace(data: bytes) -> bytes:
    """The file without the namespace that the root declares for all: it would be forgotten.

    What was never there need not be taken off tens of thousands of elements.
    """
    found = _DEFAULT_NAMESPACE.search(data, 0, _HEAD)
    return data[: found.start(1)] + data[found.end(1) :] if found else data


def _forget_namespaces(root: Element) -> None:
    """Leaves elements their local names: programs put them in namespaces of several versions."""
    for element in root.iter():
        tag = element.tag
        if tag[0] == "{":
            element.tag = tag.rpartition("}")[2]


def _with_doctype(place: str) -> FileError:
    return FileError(
        f"{place} declares a document type, which no REFI-QDA file does.",
        "It is not read, as such declarations can do harm. Export it anew.",
    )


def items(root: Element, container: str, *names: str) -> list[Element]:
    """The members of a container of the root, as `Code` of `Codes`; none where it is missing."""
    return [each for box in root.iterchildren(container) for each in box.iterchildren(*names)]


def text_of(element: Element, name: str) -> str:
    """The text of the first child of a name, or ""."""
    return str(element.findtext(name) or "")


def guid_of(element: Element, name: str = "guid") -> str:
    """A GUID in an attribute, in its plain form; "" where there is none."""
    told = element.get(name)
    return guids.plain(told) if told else ""


def target_of(element: Element) -> str:
    """What a reference means: its `targetGUID`, its `guid`, or (in old files) its text."""
    told = element.get("targetGUID") or element.get("guid") or element.text or ""
    return guids.plain(told)


def targets(element: Element, name: str) -> tuple[str, ...]:
    """The GUIDs that the references of this name mean."""
    found = (target_of(each) for each in element.iterchildren(name))
    return tuple(guid for guid in found if guid)


def writable(text: str) -> str:
    """The text without characters that XML cannot hold: U+FFFD stands for each."""
    return _UNWRITABLE.sub("\ufffd", text)
