"""Times as transcripts write them."""

from __future__ import annotations

import pytest

from gioia.text.timestamps import find_times, milliseconds


@pytest.mark.parametrize(
    ("clock", "ms"),
    [
        ("0:21", 21_000),
        ("12:03", 723_000),
        ("125:00", 7_500_000),
        ("1:02:03", 3_723_000),
        ("00:00:03,250", 3_250),
        ("[02:04:11.12]", 7_451_120),
        ("[-00:01:57:00]", -7_020_000),
        ("01:00:00:00", 86_400_000),
        ("#00:00:05-3#", 5_300),
        ("(00:05) - (00:09)", 5_000),
        ("[00:12-01:15]", 12_000),
        ("10:12:13 AM", 36_733_000),
        ("1:02 PM", 46_920_000),
        ("12:00:05 AM", 5_000),
        ("(12:30 PM)", 45_000_000),
        ("00:12:33.5-00:12:40", 753_500),
    ],
)
def test_what_a_clock_says(clock: str, ms: int) -> None:
    assert milliseconds(clock) == ms


def test_without_a_clock_there_is_no_time() -> None:
    with pytest.raises(ValueError, match="no time"):
        milliseconds("half past ten")


def times(text: str) -> list[tuple[str, int, bool]]:
    return [(text[t.start : t.end], t.time_ms, t.alone) for t in find_times(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("so [00:12] we", ("[00:12]", 12_000, False)),
        ("so \\[01:00:12.5\\] we", ("\\[01:00:12.5\\]", 3_612_500, False)),
        ("Gut. #00:00:05-3#", ("#00:00:05-3#", 5_300, False)),
        ("so (1:00:12) we", ("(1:00:12)", 3_612_000, False)),
        ("<00:12>so", ("<00:12>", 12_000, False)),
        ("[00:12 --> 00:15] so", ("[00:12 --> 00:15]", 12_000, False)),
        ("00:12", ("00:12", 12_000, True)),
        ("one\n 00:00:12,5 - 00:00:15,0 \ntwo", ("00:00:12,5 - 00:00:15,0", 12_500, True)),
        ("one\n[00:12]\ntwo", ("[00:12]", 12_000, True)),
    ],
)
def test_times_are_found(text: str, found: tuple[str, int, bool]) -> None:
    assert times(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "we met at 10:30",
        "open (10:30) till late",
        "[sic]",
        "a 3:1 vote [3:1]",
        "[12:75]",
        "#1 of 2",
    ],
)
def test_what_people_say_is_no_timestamp(text: str) -> None:
    assert times(text) == []


def test_times_come_in_order() -> None:
    text = "[00:05] one\n00:09\ntwo [00:12] three"
    assert [ms for _, ms, _ in times(text)] == [5_000, 9_000, 12_000]
