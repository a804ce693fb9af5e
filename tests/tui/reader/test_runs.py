from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gioia.tui.reader.codings import Coding
from gioia.tui.reader.runs import Layers, Look, runs

stretches = st.builds(lambda a, b: (min(a, b), max(a, b)), st.integers(0, 90), st.integers(0, 90))
layers = st.builds(
    Layers,
    codings=st.lists(
        st.builds(
            lambda s, quote, code: Coding(s[0], s[1] + 1, quote, code),
            stretches, st.integers(1, 4), st.integers(1, 4),
        ),
        max_size=6,
    ),
    focus=st.sampled_from([None, 1, 2]),
    marks=st.lists(stretches, max_size=2),
    quiet=st.lists(stretches, max_size=1),
    matches=st.lists(stretches, max_size=3),
    selection=stretches,
    cursor=stretches,
)  # fmt: skip


@given(layers, stretches)
def test_runs_cover_the_row_and_neighbours_differ(
    given_layers: Layers, row: tuple[int, int]
) -> None:
    start, end = row
    found = runs(start, end, given_layers)
    assert [offset for run in found for offset in range(run.start, run.end)] == list(
        range(start, end)
    )
    assert all(a.look != b.look for a, b in pairwise(found))


@given(layers)
def test_every_character_looks_as_what_lies_on_it(given_layers: Layers) -> None:
    for run in runs(0, 91, given_layers):
        for offset in range(run.start, run.end):
            here = [c for c in given_layers.codings if c.start <= offset < c.end]
            assert run.look.codes == min(3, len({c.code for c in here}))
            assert run.look.overlap == (len({c.quote for c in here}) > 1)
            assert run.look.focused == any(c.code == given_layers.focus for c in here)
            start, end = given_layers.selection
            assert run.look.selected == (start <= offset < end)
            assert run.look.mark == any(a <= offset < b for a, b in given_layers.marks)


def test_plain_text_is_one_run() -> None:
    assert runs(5, 9, Layers()) == [(5, 9, Look())]
    assert runs(5, 5, Layers()) == []
