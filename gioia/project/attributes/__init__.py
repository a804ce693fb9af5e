"""What sources and informants are described by."""

from __future__ import annotations
