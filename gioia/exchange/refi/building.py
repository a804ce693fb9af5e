"""Building XML for a file: elements in one namespace, attributes only where there is something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from gioia.exchange.refi.guids import written
from gioia.exchange.refi.markup import writable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gioia.exchange.refi.markup import Element


def new_root(name: str, namespace: str) -> Element:
    """The root of a file, whose elements are all of one namespace."""
    return etree.Element(f"{{{namespace}}}{name}", nsmap={None: namespace})


def add(parent: Element, tag: str, /, **attributes: str) -> Element:
    """A new last child; empty attributes are left out."""
    above: str = parent.tag
    given = {name: writable(value) for name, value in attributes.items() if value}
    return etree.SubElement(parent, above[: above.index("}") + 1] + tag, given)


def put(element: Element, attributes: Mapping[str, str]) -> None:
    """Sets attributes, but for empty ones."""
    for name, value in attributes.items():
        if value:
            element.set(name, writable(value))


def add_text(parent: Element, name: str, text: str) -> None:
    """A child that holds a text, where there is any."""
    if text:
        add(parent, name).text = writable(text)


def add_references(
    parent: Element, name: str, guids: Iterable[str], attribute: str = "targetGUID"
) -> None:
    """One reference for each GUID."""
    for guid in guids:
        add(parent, name, **{attribute: written(guid)})


def as_bytes(root: Element) -> bytes:
    """The file: UTF-8 without a byte order mark, indented."""
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return data
