"""Codebooks of co-authors brought into the project: base, answers, one change, a report."""

from __future__ import annotations
