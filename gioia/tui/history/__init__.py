"""The room of the audit trail."""

from __future__ import annotations
