"""What each action of the room of merging does."""

from __future__ import annotations
