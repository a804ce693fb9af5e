from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.text.cells import neutralised, restored

TEXTS = st.text(st.sampled_from("'=+-@\t\r\n\uff1da ")) | st.text()


@given(TEXTS)
def test_every_text_comes_back(text: str) -> None:
    assert restored(neutralised(text)) == text


@given(TEXTS)
def test_no_cell_begins_as_a_formula(text: str) -> None:
    assert not neutralised(text).startswith(tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"))


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("'=1", "''=1"),
        ("’twas", "’twas"),
        ("'twas", "'twas"),
        ("", ""),
    ],
)
def test_only_what_would_be_calculated_changes(text: str, cell: str) -> None:
    assert neutralised(text) == cell
