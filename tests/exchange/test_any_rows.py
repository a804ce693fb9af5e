"""Rows that no program writes are read all the same: what they mean is told, or is a fault."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from gioia.exchange.qualcoder.reading import read_qualcoder
from gioia.exchange.rqda.reading import read_rqda
from gioia.exchange.taguette.reading import read_taguette

CELL = st.one_of(
    st.none(),
    st.integers(-1, 3),
    st.just(10**30),
    st.floats(),
    st.sampled_from(["", "1", "NA", "One two", "<p>One</p>", "{}", "#fff", "v99"]),
    st.binary(max_size=3),
)


def tables(**columns: str) -> st.SearchStrategy[dict[str, list[dict[str, Any]]]]:
    """Tables of up to three rows of these columns, with anything in them."""
    return st.fixed_dictionaries(
        {
            table: st.lists(
                st.fixed_dictionaries({}, optional=dict.fromkeys(names.split(), CELL)), max_size=3
            )
            for table, names in columns.items()
        }
    )


QUALCODER = tables(
    source="id name fulltext mediapath memo owner date",
    code_name="cid name memo catid supercid color",
    code_cat="catid name memo supercatid",
    code_text="cid fid seltext pos0 pos1 owner memo important",
    annotation="fid pos0 pos1 memo owner",
    cases="caseid name memo",
    case_text="caseid fid pos0 pos1",
    attribute_type="name valuetype memo",
    attribute="name attr_type value id",
    project="databaseversion date memo about",
)
RQDA = tables(
    source="name id file memo owner date status",
    freecode="name memo id status color",
    coding="cid fid seltext selfirst selend status owner date memo",
    treecode="cid catid status",
    codecat="name catid memo status",
    caselinkage="caseid fid selfirst selend status",
    cases="name id memo status",
    annotation="fid position annotation",
    project="databaseversion date",
)
TAGUETTE = tables(
    documents="id project_id name contents description",
    tags="id project_id path description parent_id",
    highlights="id document_id start_offset end_offset snippet",
    highlight_tags="highlight_id tag_id",
    commands="project_id user_login payload date",
)


@settings(max_examples=40)
@given(QUALCODER)
def test_qualcoder(rows: dict[str, list[dict[str, Any]]]) -> None:
    read_qualcoder(rows, "p.qda")


@settings(max_examples=40)
@given(RQDA)
def test_rqda(rows: dict[str, list[dict[str, Any]]]) -> None:
    read_rqda(rows, "p.rqda")


@settings(max_examples=40)
@given(TAGUETTE)
def test_taguette(rows: dict[str, list[dict[str, Any]]]) -> None:
    read_taguette(rows | {"projects": [{"id": 1}]}, "p.sqlite3")
