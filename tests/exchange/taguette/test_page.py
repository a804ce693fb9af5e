from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.exchange.taguette.page import Page, text_of

PARAGRAPHS = st.lists(
    st.text(st.sampled_from("ab ć\u0301🙂є<&\n\u00a0x"), min_size=1, max_size=12), max_size=8
)


@pytest.mark.parametrize(
    ("html", "read"),
    [
        ("<p>One</p><p>two</p>", "One\ntwo"),
        ("  <div>\n<p>One\r\n  and\ttwo</p>\n\n<p>three</p> </div>", "One and two\nthree"),
        ("a<br>b<br/><br />c<br><br><br>d", "a\nb\n\nc\n\nd"),
        ("<p>fo<b>u</b>r <i>f</i>ive</p>", "four five"),
        ("<pre>\n  kept\n  so\n</pre>after", "  kept\n  so\n\nafter"),
        ("<table><tr><td>Anna</td><td>Yes.</td></tr><tr><td>B</td></tr></table>", "Anna Yes.\nB"),
        ("<!-- x --><p>a<!-- y --></p><!doctype html>", "a"),
        ("x<script>alert('<p>')</script>y<style>p {}</style>z", "xyz"),
        ("1 < 2 &amp; 3 &lt; 4 &#x1F642; &nbsp;|", "1 < 2 & 3 < 4 🙂 \u00a0|"),
        ('<a title="a > b" href=\'x"y\'>link</a>', "link"),
        ("never <b closed", "never"),
        ("", ""),
    ],
)
def test_a_page_is_read_as_people_see_it(html: str, read: str) -> None:
    assert text_of(html) == read


@given(PARAGRAPHS)
def test_every_word_is_found_by_its_bytes(paragraphs: list[str]) -> None:
    page = Page("".join(f"<p>{escape(one)}</p>" for one in paragraphs))
    assert page.counted == "".join(paragraphs)
    at = 0
    for one in paragraphs:
        size = len(one.encode())
        start, end = page.place(at, at + size)
        assert page.text[start:end].split() == one.split()
        at += size


def test_a_place_inside_a_character_is_after_it() -> None:
    page = Page("<p>ać🙂b</p>")
    assert page.place(0, 2) == (0, 2)
    assert page.place(4, 99) == (3, 4)
    assert page.place(-5, 1) == (0, 1)


@pytest.mark.parametrize("bomb", ["<", "<a ", "<a '", "<!--", "</", "&#9", "<p>", "&", "<pre>\n"])
def test_what_is_made_to_hang_does_not(bomb: str) -> None:
    Page(bomb * 50_000)
    assert text_of("&#" + "9" * 20_000 + ";") == "&#" + "9" * 20_000 + ";"
