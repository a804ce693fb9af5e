"""GUIDs: read in any case and with braces, written in upper case without; derived in one way."""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import sha1
from uuid import UUID

NAMESPACE = UUID("5b0d6f0e-3c1b-5d0a-9a55-6f0a3f7c2d11")
"""Of the GUIDs that are made from others: the same things give the same GUID in every file."""
_REMEMBERED = 65_536
"""Users, codes and sources are referred to over and over."""
_NAMESPACE = NAMESPACE.bytes
_GUID = re.compile(r"\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?")


@lru_cache(maxsize=_REMEMBERED)
def plain(guid: str) -> str:
    """A GUID as it is compared: lower case, no braces; "" for what is none."""
    found = _GUID.fullmatch(guid.strip().lower())
    return found[1] if found else ""


def written(guid: str) -> str:
    """A GUID as it is written: some programs refuse lower case."""
    return guid.upper()


def is_guid(guid: str) -> bool:
    """Whether this is a GUID in its plain form."""
    return bool(guid) and plain(guid) == guid


@lru_cache(maxsize=_REMEMBERED)
def derived(*parts: str) -> str:
    """The GUID of a thing that has none of its own, made from what it consists of.

    It is a UUID of version 5 (RFC 9562), put together here, as there are tens of thousands.
    """
    digest = sha1(_NAMESPACE + "\n".join(parts).encode(), usedforsecurity=False).hexdigest()
    variant = "89ab"[int(digest[16], 16) & 3]
    third, fourth = f"5{digest[13:16]}", f"{variant}{digest[17:20]}"
    return f"{digest[:8]}-{digest[8:12]}-{third}-{fourth}-{digest[20:32]}"
