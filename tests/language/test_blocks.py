"""Line breaks that end a sentence and those that merely wrap a line."""

from __future__ import annotations

from textwrap import fill

import pytest

from gioia.language.blocks import find_blocks
from gioia.text.transcript import Mark, Turn

ENGLISH = (
    "When the grant ended we sat down with the families and asked them what they would keep. "
    "Most of them said the same thing. The visits mattered more than the forms, and nobody had "
    "ever asked them before. So we kept the visits, and Maria found the money for the second year."
)
POLISH = (
    "Kiedy skończyła się dotacja, usiedliśmy z rodzinami i zapytaliśmy, co by zostawiły. "
    "Większość mówiła to samo. Wizyty były ważniejsze niż formularze, a nikt wcześniej ich "
    "o to nie pytał. No więc zostawiliśmy wizyty, a Maria znalazła pieniądze na drugi rok."
)
CHINESE = "我们坐下来问那些家庭他们想保留什么，大多数人说的是同样的话，探访比表格更重要。" * 3


def blocks(text: str, turns: tuple[Turn, ...] = ()) -> list[str]:
    return [text[start:end] for start, end in find_blocks(text, turns)]


@pytest.mark.parametrize("width", [40, 65, 80])
@pytest.mark.parametrize("talk", [ENGLISH, POLISH], ids=["en", "pl"])
def test_hard_wrapped_paragraphs_are_whole(talk: str, width: int) -> None:
    paragraph = fill(talk, width)
    assert blocks(f"{paragraph}\n\n{paragraph}") == [paragraph, paragraph]


def test_a_line_that_had_room_left_ends_its_paragraph() -> None:
    first, second = fill(ENGLISH, 70), fill(POLISH, 70)
    assert blocks(f"{first}\n{second}") == [first, second]


def test_chinese_wraps_after_any_character() -> None:
    lines = [CHINESE[i : i + 30] for i in range(0, len(CHINESE), 30)]
    assert blocks("\n".join(lines)) == ["\n".join(lines)]


def test_labels_count_to_the_width_of_their_line() -> None:
    text = fill("Anna: " + ENGLISH, 60) + "\n" + fill("Bob: " + ENGLISH, 60)
    bob = text.index("Bob: ")
    turns = (
        Turn(0, bob, "Anna", marks=(Mark(0, 6),)),
        Turn(bob, len(text), "Bob", marks=(Mark(bob, bob + 5),)),
    )
    assert blocks(text, turns) == [text[6 : bob - 1], text[bob + 5 :]]


def test_a_list_in_a_hard_wrapped_text_keeps_its_items() -> None:
    wrapped = fill(ENGLISH, 50)
    assert blocks(f"{wrapped}\n- visits\n- forms") == [wrapped, "- visits", "- forms"]


def test_one_paragraph_a_line_is_not_wrapped() -> None:
    lines = ["Yes, I think so.", "We had no money at all then.", "no", "Nobody came.", ENGLISH]
    assert blocks("\n".join(lines)) == lines


def test_short_lines_of_uneven_length_are_not_wrapped() -> None:
    lines = ["yes", "we had no money at all", "no.", "it went on like that", "ok.", "they left."]
    assert blocks("\n".join(lines)) == lines


def test_lines_of_captions_without_any_stop_stay_apart() -> None:
    lines = ["so we asked the people who live here", "and they said that they did not know"] * 40
    text = "\n".join(lines)
    starts = [i * 37 for i in range(len(lines))]
    turn = Turn(0, len(text), None, marks=tuple(Mark(at, at, time_ms=at) for at in starts))
    assert blocks(text, (turn,)) == lines


def test_a_speaker_who_begins_with_a_dash_begins_a_block_of_captions() -> None:
    text = "- Did they come?\n- They did. All of them\nby bus."
    turn = Turn(0, len(text), None, marks=(Mark(0, 0, time_ms=5),))
    assert blocks(text, (turn,)) == ["- Did they come?", "- They did. All of them\nby bus."]


def test_blocks_lie_within_and_outside_of_turns() -> None:
    text = "Interview 4\n\nAnna: Yes.\nEnd of tape."
    turn = Turn(13, 24, "Anna", marks=(Mark(13, 18),))
    assert blocks(text, (turn,)) == ["Interview 4", "Yes.", "End of tape."]
