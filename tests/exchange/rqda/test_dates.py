from __future__ import annotations

import pytest

from gioia.exchange.rqda.dates import iso


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Mon Oct 28 08:11:36 2019", "2019-10-28T08:11:36"),
        ("Fri Dec  6 9:26:07 2019", "2019-12-06T09:26:07"),
        ("2019-12-06", "2019-12-06"),
        ("pon paź 28 08:11:36 2019", "pon paź 28 08:11:36 2019"),
        ("", ""),
    ],
)
def test_dates_of_r_are_read_in_any_locale(told: str, expected: str) -> None:
    assert iso(told) == expected
