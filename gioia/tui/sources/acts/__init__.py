"""What each action of the room of sources does."""

from __future__ import annotations
