"""Building XML for a file: elements in one namespace, attributes only where there is something.

Elements are written by hand: there are tens of thousands, and all that they hold is attributes, a
text, or other elements. The bytes are those that lxml would write. Those that there are most of are
put together as XML at once (`attribute`, `Element.add_lines`), without an object for each.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gioia.exchange.refi.guids import written
from gioia.exchange.refi.markup import writable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

INDENT = "  "
"""By how much what is in an element is moved in."""
_IN_TEXT = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_IN_ATTRIBUTE = {**_IN_TEXT, '"': "&quot;", "\n": "&#10;", "\t": "&#9;"}
_text_table = str.maketrans(_IN_TEXT)
_attribute_table = str.maketrans(_IN_ATTRIBUTE)
_UNFIT = re.compile('[&<>"]')


class Element:
    """An element under construction: its start tag so far, and what is in it."""

    __slots__ = ("children", "name", "start", "text")

    def __init__(self, name: str) -> None:
        self.name = name
        self.start = f"<{name}"
        self.text = ""
        self.children: list[Element | str] = []

    def add_lines(self, xml: str) -> None:
        """Adds what is XML already, with the indentation of its place, as the last child."""
        self.children.append(xml)

    def write(self, lines: list[str], indent: str = "") -> None:
        """Adds the element as XML to the lines."""
        if self.children:
            lines.append(f"{indent}{self.start}>")
            for child in self.children:
                if isinstance(child, str):
                    lines.append(child)
                else:
                    child.write(lines, indent + INDENT)
            lines.append(f"{indent}</{self.name}>")
        elif self.text:
            lines.append(f"{indent}{self.start}>{self.text}</{self.name}>")
        else:
            lines.append(f"{indent}{self.start}/>")


def new_root(name: str, namespace: str) -> Element:
    """The root of a file, whose elements are all of one namespace."""
    root = Element(name)
    put(root, {"xmlns": namespace})
    return root


def add(parent: Element, tag: str, /, **attributes: str) -> Element:
    """A new last child; empty attributes are left out."""
    child = Element(tag)
    put(child, attributes)
    parent.children.append(child)
    return child


def put(element: Element, attributes: Mapping[str, str]) -> None:
    """Sets attributes, but for empty ones."""
    element.start += "".join([attribute(name, value) for name, value in attributes.items()])


def attribute(name: str, value: str) -> str:
    """An attribute as XML, with a space before it; nothing for an empty one."""
    if not value:
        return ""
    if not value.isprintable() or _UNFIT.search(value):
        value = writable(value).translate(_attribute_table)
    return f' {name}="{value}"'


def add_text(parent: Element, name: str, text: str) -> None:
    """A child that holds a text, where there is any."""
    if text:
        add(parent, name).text = content(text)


def content(text: str) -> str:
    """A text as XML."""
    return writable(text).translate(_text_table)


def add_references(
    parent: Element, name: str, guids: Iterable[str], attribute: str = "targetGUID"
) -> None:
    """One reference for each GUID."""
    for guid in guids:
        add(parent, name, **{attribute: written(guid)})


def as_bytes(root: Element) -> bytes:
    """The file: UTF-8 without a byte order mark, indented."""
    lines = ["<?xml version='1.0' encoding='utf-8'?>"]
    root.write(lines)
    return "\n".join([*lines, ""]).encode()
