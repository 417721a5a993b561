"""Which right a request needs, in one place: what nobody has thought of needs the right to correct."""

from __future__ import annotations

import re
from typing import Final, Literal

from sayso.record.accounts.rights import Right
from sayso.web.guard import SAFE

Needed = Right | Literal["session"]
"""A right, or a session of one's own: no token changes a password.

What is somebody's own (the password, tokens, saved searches and their feeds) takes a session and no right: it changes
nothing of what the record says of others.
"""

SIGN_IN: Final = "/sign-in"

_OPEN: Final = frozenset({SIGN_IN, "/healthz"})
_OWN: Final = frozenset({"/sign-out", "/account"})
_READING: Final = frozenset({"/read", "/read.json", "/api/v1/read"})
_FILES: Final = (".csv", ".gexf", ".jsonl", ".parquet")
_FEED: Final = re.compile(r"/feeds/[A-Za-z0-9_-]{43}\.atom")
_FORMS: Final = re.compile(r"/(articles|speakers)/[^/]*/(missing|merge|split)")
"""Pages that are for changing something, though looking at them changes nothing yet."""


_SAVED: Final = re.compile(r"/saved(/[^/]+/(rename|delete|feed))?")


def is_open(path: str) -> bool:
    """Whether an address answers to anybody: that of a feed is a secret, and the feed asks for it."""
    return path in _OPEN or path.startswith("/static/") or _FEED.fullmatch(path) is not None


def needed(method: str, path: str) -> Needed:
    """What a request by this method to this path needs, unless it is open."""
    if path in _OWN or path.startswith(("/account/", "/account.")):
        return "session"
    if method not in SAFE and _SAVED.fullmatch(path):
        return "session"
    if path == "/users" or path.startswith(("/users/", "/users.")):
        return "admin"
    if _FORMS.fullmatch(path) or (method not in SAFE and path not in _READING):
        return "correct"
    if path.startswith("/api/v1/exports/") or path.endswith(_FILES):
        return "export"
    return "read"
