"""`python -m gioia` is `gioia`."""

from __future__ import annotations

from gioia.cli import main

if __name__ == "__main__":
    main()
