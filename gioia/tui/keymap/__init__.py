"""Which key does which action: the whole table, the person's own keys, and what is made of both."""

from __future__ import annotations
