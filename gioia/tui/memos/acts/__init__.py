"""What each action of the room of memos does."""

from __future__ import annotations
