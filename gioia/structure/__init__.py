"""The data structure of a study: its graph, its outline for figure and table, its checks."""

from __future__ import annotations
