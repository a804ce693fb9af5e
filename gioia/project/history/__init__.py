"""The audit trail, the way back, and the project as it stood at any time."""

from __future__ import annotations
