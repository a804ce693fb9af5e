"""What is written by hand is what lxml reads back, and what it would write itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from gioia.exchange.refi.building import add, add_text, as_bytes, new_root
from gioia.exchange.refi.markup import parse, writable

ODD = "&<>\"'\t\n\r ]\x00\x85\u2028\ufffe\U0001f642"
ANY_TEXT = st.text(st.characters() | st.sampled_from(ODD))


@given(name=ANY_TEXT, told=ANY_TEXT)
def test_every_text_comes_back_as_it_was(name: str, told: str) -> None:
    root = new_root("Project", "urn:test")
    within = add(add(root, "Sources"), "TextSource", guid="", name=name)
    add_text(within, "Description", told)
    data = as_bytes(root)
    source = parse(data, "x.qde", "Project").find("Sources/TextSource")
    assert source.get("guid") is None
    assert (source.get("name") or "") == writable(name)
    assert (source.findtext("Description") or "") == writable(told)
    again = etree.tostring(etree.fromstring(data), xml_declaration=True, encoding="utf-8")
    assert data == again + b"\n"
