from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gioia.codebook.model import Code, Codebook, Retirement
from gioia.tui.history import past
from gioia.tui.reader.cells import width
from tests.tui.history.test_trail import told

GUIDS = [f"00000000-0000-4000-8000-{number:012}" for number in range(9)]


def test_the_structure_of_then_tells_what_became_of_its_codes() -> None:
    then = Codebook(
        dimensions=(Code(guid=GUIDS[0], label="Relations"),),
        themes=(
            Code(guid=GUIDS[1], label="trust", parent=GUIDS[0]),
            Code(guid=GUIDS[2], label="loose"),
        ),
        concepts=(
            Code(guid=GUIDS[3], label="slow", parent=GUIDS[1], position=1),
            Code(guid=GUIDS[4], label="late", parent=GUIDS[1], position=0),
            Code(guid=GUIDS[5], label="alone"),
            Code(guid=GUIDS[6], label="gone", retired=Retirement(reason="said twice")),
        ),
    )
    now = Codebook(
        dimensions=then.dimensions,
        themes=then.themes[:1],
        concepts=(
            Code(guid=GUIDS[3], label="slowly", parent=GUIDS[1], position=1),
            Code(guid=GUIDS[4], label="late", position=0),
            Code(guid=GUIDS[5], label="alone", retired=Retirement(reason="")),
        ),
    )
    assert told(past.outline_lines(then, now)) == [
        "Relations",
        "  trust",
        "    late  → now alone",
        "    slow  → now “slowly”",
        "Themes without a dimension",
        "  loose  → deleted",
        "Concepts without a theme",
        "    alone  → retired",
    ]
    assert past.told(then) == "3 concepts, 2 themes, 1 dimension"


@given(st.lists(st.integers(0, 5000)), st.integers(0, 80))
def test_the_curve_fits_and_ends_with_the_latest(values: list[int], cells: int) -> None:
    drawn = past.curve(values, cells)
    assert width(drawn) == min(cells, len(values))
    if drawn and values[-1] == max(values) > 0:
        assert drawn[-1] == "█"
