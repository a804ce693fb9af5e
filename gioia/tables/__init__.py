"""Tables for papers: which quotes stand for which concept, as Markdown and CSV."""

from __future__ import annotations

from gioia.tables.representative import representative
from gioia.tables.table import Table
from gioia.tables.write import write_csv, write_markdown

__all__ = ["Table", "representative", "write_csv", "write_markdown"]
