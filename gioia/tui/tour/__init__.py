"""The tour of two minutes: steps that wait until a person has really done each thing."""

from __future__ import annotations
