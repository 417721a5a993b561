"""The site as its users reach it, with passwords that are quick to hash."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from starlette.testclient import TestClient

from harbour import Finder, harbour_readout
from sayso.reading import Reader
from sayso.record.accounts import passwords
from sayso.record.accounts.rights import Role
from sayso.record.accounts.users import add_user
from sayso.record.opening import Record, open_record
from sayso.record.writing import write_readout
from sayso.web.app import make_app
from stated import no_grammar
from web_site import HERE, PAGE

PASSWORDS = {"Rhea": "the tide is late today", "Mina": "seven grey gulls flying", "Ada": "a lamp in every window"}
ROLES: dict[str, Role] = {"Rhea": "reader", "Mina": "annotator", "Ada": "admin"}


@contextmanager
def quick_hashes() -> Iterator[None]:
    """Passwords are hashed in no time, which is right for tests alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "_HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        passwords._nobody.cache_clear()
        yield
    passwords._nobody.cache_clear()


@contextmanager
def record_with_users(folder: Path) -> Iterator[Record]:
    """A record with one article and three users: Rhea reads, Mina annotates, Ada looks after users."""
    with open_record(folder / "sayso.db", create=True) as record:
        with record.writing() as connection:
            write_readout(connection, harbour_readout())
        for name, role in ROLES.items():
            add_user(record, name, role=role, password=PASSWORDS[name])
        yield record


@contextmanager
def visited(
    record: Record, *, by: str | None = None, token: str | None = None, address: str = "192.0.2.7", https: bool = False
) -> Iterator[TestClient]:
    """A browser at the site: of a user who has signed in, or a program with a token, or of nobody."""
    app = make_app(record, load=lambda: Reader(Finder(), no_grammar), users=True, https=https)
    there = HERE.replace("http:", "https:") if https else HERE
    headers = {**PAGE, **({"authorization": f"Bearer {token}"} if token else {})}
    with TestClient(
        app, base_url=there, raise_server_exceptions=False, headers=headers, client=(address, 50000)
    ) as client:
        if by is not None:
            assert sign_in(client, by).status_code == 303
        yield client


def sign_in(client: TestClient, name: str, password: str | None = None, *, onward: str = "/"):  # type: ignore[no-untyped-def]
    """What is answered to a name and a password, by default the right one."""
    form = {"name": name, "password": PASSWORDS[name] if password is None else password, "next": onward}
    return client.post("/sign-in", data=form, follow_redirects=False)
