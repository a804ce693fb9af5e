"""Figures about coded work, from plain values: where coders agree and where they do not. Pure."""

from __future__ import annotations
