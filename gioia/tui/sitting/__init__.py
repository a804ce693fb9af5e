"""What is kept while a person sits here, and until next time: codes, drafts, places."""

from __future__ import annotations
