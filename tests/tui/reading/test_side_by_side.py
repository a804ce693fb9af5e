from __future__ import annotations

from gioia.analysis.disagreement import Disagreement
from gioia.records import QuoteRecord
from gioia.tui.reading.side_by_side import SideBySide, difference_told, differing, following
from gioia.tui.sitting.remembered import Remembered

TEXT = "We were told, late. Trust is slow; it takes months."
LABELS = {
    1: "told too late",
    2: "a label that is far longer than any foot of a screen has room for",
}


def quote(number: int, coder: str, start: int, end: int, code: int = 1) -> QuoteRecord:
    return QuoteRecord(
        number, str(number), 1, "anna.txt", start, end, TEXT[start:end], (LABELS[code],), (code,),
        (str(code),), coder, None, "none", "supports", "",
    )  # fmt: skip


QUOTES = [quote(1, "Marek", 0, 18), quote(2, "Anna", 0, 19), quote(3, "Zoe", 20, 33)]


def test_lanes_stand_in_the_order_of_names_under_letters() -> None:
    side = SideBySide(lanes=True)
    side.take_in(QUOTES)
    assert side.told() == "A Anna ┊ M Marek ┊ Z Zoe"
    assert side.groups().tags == ("A", "M", "Z")
    assert side.places == {1: 1, 2: 0, 3: 2}


def test_of_two_who_were_chosen_the_third_is_not_seen() -> None:
    side = SideBySide(lanes=True, chosen=frozenset({"Anna", "Zoe"}))
    side.take_in(QUOTES)
    assert side.told() == "A Anna ┊ Z Zoe"
    assert side.places == {2: 0, 3: 1}
    assert not side.shows("Marek")


def test_one_alone_needs_no_lanes_and_is_told() -> None:
    side = SideBySide(lanes=True, chosen=frozenset({"Zoe"}))
    side.take_in(QUOTES)
    assert (side.grouped, side.groups().tags, side.told()) == (False, (), "only Zoe")
    assert SideBySide().told() == ""


def test_a_full_stop_is_not_worth_a_stop() -> None:
    assert differing(QUOTES, {1: 1}, {"Anna", "Marek"}, TEXT) == []
    assert len(differing(QUOTES, {1: 1}, {"Anna", "Zoe"}, TEXT)) == 2


def test_the_next_and_the_one_before() -> None:
    found = [Disagreement(start, start + 2, "some only", (), slight=False) for start in (3, 10, 20)]
    here = [(0, 0), (3, 3), (3, 5), (12, 12), (20, 22)]
    assert [following(found, stretch, 1) for stretch in here] == [0, 0, 1, 2, None]
    here = [(3, 5), (4, 4), (20, 20), (99, 99)]
    assert [following(found, stretch, -1) for stretch in here] == [None, 0, 1, 2]
    same = [found[0], found[0]._replace(end=9)]
    assert following(same, (3, 5), 1) == 1
    assert following(same, (3, 9), -1) == 0


def test_of_three_it_is_told_how_many_gave_a_code() -> None:
    codes = (("Anna", frozenset({1})), ("Marek", frozenset({1, 2})), ("Zoe", frozenset[int]()))
    one = Disagreement(0, 9, "some only", codes, slight=False)
    assert difference_told(one, LABELS) == (
        "told too late 2 of 3: Anna, Marek · a label that is far lon… 1 of 3: Marek"
    )
    side = SideBySide()
    side.take_in(QUOTES)
    quotes = {one.id: one for one in QUOTES}
    assert side.share(1, 4, quotes) == "2 of 3: Anna, Marek"
    assert side.share(1, 24, quotes) == "1 of 3: Zoe"
    side.chosen = frozenset({"Anna", "Zoe"})
    assert side.share(1, 24, quotes) == ""


def test_what_was_chosen_is_remembered() -> None:
    side = SideBySide(lanes=True, chosen=frozenset({"Zoe", "Anna"}), by_theme=True)
    assert SideBySide.remembered(side.noted(Remembered())) == side


def test_it_is_told_who_gave_what() -> None:
    codes = (("Anna", frozenset({1, 2})), ("Marek", frozenset[int]()))
    one = Disagreement(0, 9, "some only", codes, slight=False)
    assert difference_told(one, LABELS) == (
        "Anna: a label that is far lon…, told too late · Marek: nothing"
    )
    assert difference_told(one._replace(kind="other edges"), LABELS).endswith(" · other edges")
