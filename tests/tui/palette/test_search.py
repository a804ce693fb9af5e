from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.fuzzy import fold, score
from gioia.tui.palette.search import Found, Labels, Search

LABELS = [
    "emotional framing in meetings", "sense reframing by managers", "trust work", "distrust",
    "Zaufanie jako łącznik", "Довіра до влади", "budget cuts", "being cut out of the budget",
]  # fmt: skip

some_labels = st.lists(st.text(alphabet="abc -łŻé字", max_size=12), max_size=12)
some_words = st.text(alphabet="abc zł-", max_size=8)
some_boosts = st.dictionaries(st.integers(0, 11), st.floats(0.5, 90))


def find(
    query: str, labels: list[str] = LABELS, boosts: dict[int, float] | None = None
) -> list[int]:
    return places(Search(Labels(labels), boosts).find(query))


def places(found: Found) -> list[int]:
    return [found[at] for at in range(len(found))]


def best(query: str) -> str:
    return LABELS[find(query)[0]]


def test_words_may_be_abbreviated() -> None:
    assert best("emo frm mtg") == "emotional framing in meetings"
    assert best("snsrf") == "sense reframing by managers"


def test_the_beginning_of_a_word_goes_before_its_middle() -> None:
    assert best("trust") == "trust work"
    assert best("cut") == "budget cuts"


def test_case_and_accents_do_not_matter() -> None:
    assert best("lacznik") == "Zaufanie jako łącznik"
    assert best("ДОВІРА") == "Довіра до влади"


def test_what_is_not_in_it_is_not_found() -> None:
    assert find("xyz") == []
    assert find("trust xyz") == []


def test_the_whole_label_comes_first_however_much_others_are_used() -> None:
    labels = ["slow trust in leaders", "slow trust", "trust"]
    assert find("trust", labels, {0: 400.0, 1: 300.0})[0] == 2
    assert find("Slow  trust", labels, {0: 400.0})[0] == 1


def test_words_as_they_were_typed_come_before_letters_in_their_order() -> None:
    assert find("tr", ["to remember", "distrust"], {0: 400.0}) == [1, 0]


@given(some_labels, st.lists(some_words, min_size=1), some_boosts)
def test_typing_on_and_taking_back_find_what_is_found_from_scratch(
    labels: list[str], typed: list[str], boosts: dict[int, float]
) -> None:
    boosts = {place: boost for place, boost in boosts.items() if place < len(labels)}
    search = Search(Labels(labels), boosts)
    for line in typed:
        for end in (*range(len(line) + 1), *range(len(line), -1, -2)):
            assert places(search.find(line[:end])) == find(line[:end], labels, boosts)


@given(some_labels, some_words)
def test_all_that_fit_are_found_once(labels: list[str], query: str) -> None:
    terms = fold(query).split()
    fitting = [at for at, label in enumerate(labels) if score(terms, fold(label)) is not None]
    assert sorted(find(query, labels)) == fitting


@given(some_labels, some_words)
def test_of_the_labels_that_hold_all_words_the_best_come_first(
    labels: list[str], query: str
) -> None:
    terms = list(dict.fromkeys(fold(query).split()))
    found = [fold(labels[place]) for place in find(query, labels)]
    near = [label for label in found if all(term in label for term in terms)]
    assert found[: len(near)] == near
    points = [score(terms, label) or 0.0 for label in near if label.split() != fold(query).split()]
    assert not terms or points == sorted(points, reverse=True)


def test_nothing_typed_gives_what_is_much_used_first() -> None:
    assert find("", boosts={6: 9.0})[0] == 6
    assert len(find("")) == len(LABELS)


@given(st.dictionaries(st.integers(0, 29), st.floats(0.5, 9)))
def test_nothing_typed_leaves_the_rest_in_its_order(boosts: dict[int, float]) -> None:
    wanted = sorted(range(30), key=lambda place: (-boosts.get(place, 0.0), place))
    assert find("", ["a"] * 30, boosts) == wanted


def test_a_label_is_there_in_either_case_but_not_without_its_accents() -> None:
    labels = Labels(["Łaska i  los", "trust"])
    assert labels.have(" łaska i los ")
    assert labels.have("TRUST")
    assert not labels.have("laska i los")
    assert not labels.have("")
