"""Field by field: what one side changed holds, and where both did, the coder's own file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.project.work.settling import Standing, same, settle

OLD = Standing((1, 3, 9), ("a", "b"), "none", "supports", "")

quotes = st.builds(
    Standing,
    st.tuples(st.just(1), st.integers(0, 3), st.integers(4, 6)),
    st.permutations("abc").flatmap(lambda all_: st.integers(0, 3).map(lambda n: tuple(all_[:n]))),
    st.sampled_from(("none", "power")),
    st.sampled_from(("supports", "qualifies")),
    st.sampled_from(("", "one", "two")),
)


@given(quotes, quotes)
def test_without_a_base_the_file_holds(ours: Standing, theirs: Standing) -> None:
    settled = settle(ours, theirs, None)
    assert same(settled.quote, theirs._replace(note=settled.quote.note))
    assert ours.note in settled.quote.note
    assert theirs.note in settled.quote.note
    assert (settled.kept, settled.both) == ((), ())


@given(quotes, quotes)
def test_what_only_one_side_changed_holds(base: Standing, changed: Standing) -> None:
    assert same(settle(base, changed, base).quote, changed)
    here = settle(changed, base, base)
    assert same(here.quote, changed)
    assert (here.both, bool(here.kept)) == ((), not same(changed, base))


@given(quotes, quotes, quotes)
def test_settling_twice_is_once(ours: Standing, theirs: Standing, base: Standing) -> None:
    once = settle(ours, theirs, base).quote
    assert settle(once, theirs, base).quote == once


@given(quotes, quotes, quotes)
def test_no_code_is_lost_that_either_side_put_on(
    ours: Standing, theirs: Standing, base: Standing
) -> None:
    codes = set(settle(ours, theirs, base).quote.codes)
    assert codes >= (set(ours.codes) | set(theirs.codes)) - set(base.codes)
    assert codes >= set(ours.codes) & set(theirs.codes)
    assert codes <= set(ours.codes) | set(theirs.codes)


def test_what_both_changed_is_told_and_the_file_holds() -> None:
    ours, theirs = OLD._replace(note="here", role="power"), OLD._replace(note="there")
    settled = settle(ours, theirs, OLD)
    assert settled.quote == OLD._replace(note="there\n\nhere", role="power")
    assert (settled.kept, settled.both) == (("role",), ("note",))


def test_codes_keep_the_order_that_they_have_here() -> None:
    settled = settle(OLD, OLD._replace(codes=("c", "b", "a")), OLD)
    assert settled.quote.codes == ("a", "b", "c")
