"""The key that signs the cookies of sessions. It lies in the record, so that sessions outlive the server."""

from __future__ import annotations

import hashlib
import secrets
from typing import Final

from itsdangerous import BadSignature, Signer
from sqlalchemy import Connection, delete, insert, select

from sayso.record.clock import now
from sayso.record.opening import Record
from sayso.record.schema import sessions, signing_keys

_BYTES: Final = 32


def sign(connection: Connection, secret: str) -> str:
    """The secret with its signature; makes the key if there is none, so the connection must write."""
    key = _key(connection) or _add_key(connection)
    return _signer(key).sign(secret).decode("ascii")


def unsign(connection: Connection, signed: str) -> str | None:
    """The secret that was signed, or None if it was not signed with the present key."""
    key = _key(connection)
    if key is None:
        return None
    try:
        return _signer(key).unsign(signed).decode("ascii")
    except (BadSignature, UnicodeError):
        return None


def renew_key(record: Record) -> int:
    """Put a new key in the place of the old one; how many sessions ended with it."""
    with record.writing() as connection:
        ended = connection.execute(delete(sessions)).rowcount
        connection.execute(delete(signing_keys))
        _add_key(connection)
    return ended


def _key(connection: Connection) -> str | None:
    newest = select(signing_keys.c.key).order_by(signing_keys.c.number.desc()).limit(1)
    return connection.execute(newest).scalar()


def _add_key(connection: Connection) -> str:
    key = secrets.token_hex(_BYTES)
    connection.execute(insert(signing_keys).values(key=key, made=now()))
    return key


def _signer(key: str) -> Signer:
    return Signer(key, salt=b"sayso.session", key_derivation="hmac", digest_method=hashlib.sha256)
