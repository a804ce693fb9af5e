"""The room of the process model: the relations between themes and dimensions, and their diagram."""

from __future__ import annotations
