"""The screens of the workbench."""

from __future__ import annotations
