"""The pages of users, added to a site that serves others."""

from __future__ import annotations

from fastapi import FastAPI

from sayso.web.accounts import account, signing, users
from sayso.web.accounts.openapi import describe_users


def add_accounts(app: FastAPI, *, https: bool) -> None:
    """Add to an app the pages to sign in and to look after users; its OpenAPI then says what requests need."""
    app.state.https = https
    app.state.passwords = signing.passwords_in_turn()
    for room in (signing, account, users):
        app.include_router(room.router)
    describe_users(app)
