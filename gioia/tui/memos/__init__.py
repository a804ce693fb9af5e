"""The room of memos: the list, the paper, and what is kept of unfinished ones."""

from __future__ import annotations
