"""Windows that ask one thing, or tell one thing, over the workbench."""

from __future__ import annotations
