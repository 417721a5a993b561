"""Passwords: which are taken, and how they are kept."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from sayso.errors import UsageError

SHORTEST: Final = 15
"""Characters of a password that stands alone, without a second factor (NIST SP 800-63B-4, 3.1.1.2)."""

LONGEST: Final = 1000
"""Characters: more than any password manager makes, and quick to hash."""

# argon2id with the memory, passes and lanes of RFC 9106's second choice: 64 MiB and a twentieth of a second.
_HASHER: Final = PasswordHasher()


def hash_password(password: str, *, name: str) -> str:
    """The password as it is kept: argon2id, with its salt and costs (RFC 9106).

    Raises UsageError if it is too short, too long, or made of the user's name.
    """
    if len(password) < SHORTEST:
        raise UsageError(
            f"a password has {SHORTEST} characters at least; four words that nothing joins are easy to keep"
        )
    if len(password) > LONGEST:
        raise UsageError(f"a password has {LONGEST:,} characters at most")
    if len(set(password)) < 5 or not password.casefold().replace(name.casefold(), "").strip():
        raise UsageError("that password is guessed first of all; take one that is not a name or a few letters again")
    try:
        return _HASHER.hash(_composed(password))
    except UnicodeEncodeError:
        raise UsageError("that password has characters that are no text; take another") from None


def is_password(password: str, *, hashed: str | None) -> bool:
    """Whether this is the password that is kept as `hashed`. With None, for nobody, it takes as long and is not."""
    nobody = _nobody()  # Made at the first call, whether that is for somebody or not.
    try:
        return _HASHER.verify(hashed or nobody, _composed(password)) and hashed is not None
    except (VerificationError, InvalidHashError, UnicodeEncodeError):
        return False


def _composed(password: str) -> str:
    # Keyboards write one letter in several ways.
    return unicodedata.normalize("NFKC", password[: LONGEST + 1])


@cache
def _nobody() -> str:
    return _HASHER.hash("the password of nobody at all")
