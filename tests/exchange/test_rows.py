from __future__ import annotations

import pytest

from gioia.exchange.rows import by_key, whole, words


@pytest.mark.parametrize(
    ("cell", "number", "text"),
    [
        (3, 3, "3"),
        (3.0, 3, "3.0"),
        ("3", 3, "3"),
        ("3.0", 3, "3.0"),
        ("x", None, "x"),
        (None, None, ""),
        (float("inf"), None, "inf"),
        ("nan", None, "nan"),
        ("ć".encode() + b"\xff", None, "ć�"),
    ],
)
def test_a_cell_may_hold_anything(cell: object, number: int | None, text: str) -> None:
    assert whole({"a": cell}, "a") == number
    assert words({"a": cell}, "a") == text
    assert words({}, "a") == ""


def test_the_first_of_two_rows_of_a_key_is_kept() -> None:
    rows: list[dict[str, object]] = [
        {"id": 1, "x": "a"},
        {"id": "1", "x": "b"},
        {"id": None, "x": "c"},
    ]
    assert by_key(rows, "id") == {1: {"id": 1, "x": "a"}}
