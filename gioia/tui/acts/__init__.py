"""What each action does: one function each, by the room of the work that it belongs to."""

from __future__ import annotations
