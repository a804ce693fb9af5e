from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from gioia.cli.output import clean, put_json

if TYPE_CHECKING:
    import pytest

ESCAPE = "\x1b"


def test_escapes_lose_their_power() -> None:
    assert clean(f"{ESCAPE}[31mred{ESCAPE}]0;title\x07") == "[31mred]0;title"
    assert clean("one\ntwo\tthree") == "one\ntwo\tthree"


def test_no_label_turns_round_what_stands_after_it() -> None:
    assert clean("a \u202elive\u202c label \u2067here") == "a live label here"
    assert clean("\u200fשלום\u200e e\u0301 👩\u200d👩") == "\u200fשלום\u200e e\u0301 👩\u200d👩"


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    left = clean(text)
    assert not any(ord(c) < 32 and c not in "\n\t" for c in left)
    assert not any(0x7F <= ord(c) <= 0x9F for c in left)
    left.encode()


def test_json_is_utf_8_and_reads_back(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    value = [{"text": "Дніпро 🙂", "name": "bad\udcff"}]
    put_json(value)
    written = capfdbinary.readouterr().out
    assert "Дніпро 🙂".encode() in written
    assert json.loads(written) == value
