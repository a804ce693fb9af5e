"""Characters by name or number."""

from __future__ import annotations

import pytest

from gioia.text.entities import unescaped


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("R&D &amp; &lt;b&gt; &#233;&#xE9;", "R&D & <b> éé"),
        ("&#" + "9" * 5000, "&#" + "9" * 5000),
        ("&#x" + "f" * 5000 + ";", "&#x" + "f" * 5000 + ";"),
        ("&#000233;", "é"),
    ],
)
def test_names_and_numbers_are_the_characters_that_are_meant(raw: str, text: str) -> None:
    assert unescaped(raw) == text
