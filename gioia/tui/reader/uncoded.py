"""Which passages still wait: sentences of informants on which no quote lies. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.reader.motions import by_sentence
from gioia.tui.reader.units import sentence_at

if TYPE_CHECKING:
    from gioia.tui.reader.codings import CodingIndex
    from gioia.tui.reader.page import Page


def uncoded_after(page: Page, codings: CodingIndex, offset: int) -> int | None:
    """Where the first sentence that waits begins after `offset`; None if there is none.

    What is coded, and what others say, is stepped over as a whole.
    """
    aloud = has_informants(page)
    probe = by_sentence(page, offset, 1)
    while probe < len(page.text):
        index = page.turn_index(probe)
        if not is_informants(page, probe, aloud=aloud):
            probe = _next_talk(page, index, probe)
            continue
        start, end = sentence_at(page, probe)
        lying = codings.between(start, end)
        if not lying and start > offset:
            return start
        reach = max((coding.end for coding in lying), default=probe)
        probe = by_sentence(page, max(probe, reach - 1), 1)
    return None


def uncoded_before(page: Page, codings: CodingIndex, offset: int) -> int | None:
    """Where the last sentence that waits begins before `offset`; None if there is none."""
    aloud = has_informants(page)
    probe = offset
    while probe > 0:
        following = by_sentence(page, probe, -1)
        if following >= probe:
            return None
        probe = following
        start, end = sentence_at(page, probe)
        if start < offset and start < end and is_informants(page, start, aloud=aloud):
            lying = codings.between(start, end)
            if not lying:
                return start
            probe = min(probe, *(coding.start + 1 for coding in lying))
    return None


def has_informants(page: Page) -> bool:
    """Whether anybody is known to be an informant."""
    return any(turn.role == "informant" for turn in page.turns)


def is_informants(page: Page, offset: int, *, aloud: bool) -> bool:
    """Whether what stands at `offset` is to be coded.

    `aloud`: there are informants, so it must be theirs; otherwise all but the interviewer's is.
    """
    role = page.role_at(offset)
    return role == "informant" if aloud else role != "interviewer"


def _next_talk(page: Page, index: int | None, probe: int) -> int:
    """Where the next turn's talk begins; always further on."""
    following = 0 if index is None else index + 1
    if following >= len(page.turns):
        return len(page.text)
    return max(probe + 1, page.talk(following)[0])
