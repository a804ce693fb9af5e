"""A terminal that went away: the program must leave then, and not read its end for ever."""

from __future__ import annotations

import os
import select


def hung_up(descriptor: int) -> bool:
    """Whether nobody is at the other end of a terminal any more; never where one cannot ask."""
    if not hasattr(select, "poll"):
        return False
    asked = select.poll()
    asked.register(descriptor, 0)
    return any(told & select.POLLHUP for _, told in asked.poll(0))


def let_go(*descriptors: int) -> None:
    """Leads them to nowhere: what is still drawn for a terminal that is gone fails no more."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in descriptors:
        os.dup2(nowhere, descriptor)
    os.close(nowhere)
