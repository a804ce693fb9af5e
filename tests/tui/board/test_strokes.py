from __future__ import annotations

from gioia.tui.board.strokes import Strokes


def drawn(strokes: Strokes) -> list[str]:
    rows = []
    for row in range(strokes.height):
        text = ""
        for piece in strokes.row(row):
            text = text.ljust(piece.x) + piece.text
        rows.append(text)
    return rows


def test_lines_meet_where_they_cross() -> None:
    strokes = Strokes()
    strokes.down(2, 0, 4)
    for row in range(5):
        strokes.reach(row, 0, 2)
    strokes.reach(2, 4, 2)
    assert drawn(strokes) == ["──┐", "──┤", "──┼──", "──┤", "──┘"]


def test_a_box_may_have_round_corners_and_a_line_that_joins_it() -> None:
    strokes = Strokes()
    strokes.box(0, 0, 4, 2)
    strokes.box(6, 0, 10, 2, rounded=True)
    strokes.between(1, 4, 6)
    assert drawn(strokes) == [
        "┌───┐ ╭───╮",
        "│   ├─┤   │",
        "└───┘ ╰───╯",
    ]


def test_nothing_is_drawn_for_a_line_without_length() -> None:
    strokes = Strokes()
    strokes.between(1, 3, 3)
    strokes.down(3, 1, 1)
    assert strokes.height == 0
    assert strokes.row(1) == []
