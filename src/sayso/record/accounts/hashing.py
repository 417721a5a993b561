"""Hashes of what the record need only know again: secrets of sessions and tokens, names that were tried."""

from __future__ import annotations

import hashlib


def sha256(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hex. For long random secrets: a password is hashed by argon2."""
    return hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()
