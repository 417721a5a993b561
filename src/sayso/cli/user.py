"""`sayso user`: who may use a record that is served to others, and by which tokens."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.options import RECORD, Json, Record
from sayso.cli.passwords import asked_password
from sayso.cli.streams import give, tell
from sayso.export.visible import on_one_line
from sayso.export.wording import count

user_app = typer.Typer(
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None
)

Name = Annotated[str, typer.Argument(metavar="NAME", help="The user's name; it signs what the user judges.")]
SomeName = Annotated[str | None, typer.Argument(metavar="NAME", help="Of this user only.")]
Role = Annotated[str, typer.Option("--role", help="reader, annotator (corrects too) or admin (and looks after users).")]
Stdin = Annotated[bool, typer.Option("--password-stdin", help="Take the password from the first line of stdin.")]
Scope = Annotated[
    list[str] | None, typer.Option("--scope", help="read, export, correct or admin; repeatable. read if not given.")
]
Expires = Annotated[int, typer.Option("--expires", metavar="DAYS", help="Days after which it is good for nothing.")]
Prefix = Annotated[str, typer.Argument(metavar="TOKEN", help="The token, or how it begins.")]


@user_app.callback()
def user() -> None:
    """\b
    sayso user add Mina --role annotator

    Say who may use a record that is served to others: sayso serve --public.
    """


@user_app.command(short_help="Add a user.")
def add(name: Name, record: Record = RECORD, role: Role = "reader", password_stdin: Stdin = False) -> None:
    """\b
    sayso user add Mina --role annotator
    pass show news/mina | sayso user add Mina --role annotator --password-stdin

    Adds a user. The password is asked for twice; it has 15 characters at least. A reader reads, searches and
    exports; an annotator also corrects, merges and undoes; an admin also looks after users.
    """
    from sayso.record.accounts.rights import role_of
    from sayso.record.accounts.users import add_user
    from sayso.record.opening import open_record

    wanted = role_of(role)
    with open_record(record) as opened:
        added = add_user(opened, name, role=wanted, password=asked_password(from_stdin=password_stdin))
    tell(f"{added.name} is {added.role} now")


@user_app.command("list", short_help="List the users.")
def list_(record: Record = RECORD, json: Json = False) -> None:
    """\b
    sayso user list

    Lists the users, their roles, and since when they are users.
    """
    import json as json_

    from sayso.record.accounts.users import users
    from sayso.record.opening import open_record

    with open_record(record) as opened:
        known = users(opened)
    for each in known:
        values = {"name": each.name, "role": each.role, "added": each.added}
        plain = f"{each.role:<9}  {each.added[:10]}  {on_one_line(each.name)}"
        give(json_.dumps(values, ensure_ascii=False) if json else plain)
    if not known:
        tell("no users; add one with: sayso user add")


@user_app.command(short_help="Remove a user.")
def remove(name: Name, record: Record = RECORD) -> None:
    """\b
    sayso user remove Mina

    Removes a user; sessions and tokens end at once. What the user judged stays, under the name.
    """
    from sayso.record.accounts.users import remove_user
    from sayso.record.opening import open_record

    with open_record(record) as opened:
        removed = remove_user(opened, name)
    tell(f"{removed.name} is no user any more")


@user_app.command(short_help="Give a user another password.")
def password(name: Name, record: Record = RECORD, password_stdin: Stdin = False) -> None:
    """\b
    sayso user password Mina

    Gives a user another password. All sessions of the user end; tokens stay.
    """
    from sayso.record.accounts.users import set_password
    from sayso.record.opening import open_record

    with open_record(record) as opened:
        changed = set_password(opened, name, password=asked_password(from_stdin=password_stdin))
    tell(f"{changed.name} has another password, and is signed out everywhere")


@user_app.command(short_help="Give a user another role.")
def role(
    name: Name,
    role: Annotated[str, typer.Argument(metavar="ROLE", help="reader, annotator or admin.")],
    record: Record = RECORD,
) -> None:
    """\b
    sayso user role Mina admin

    Gives a user another role, from the next request on. Tokens allow no more than the role does.
    """
    from sayso.record.accounts.rights import role_of
    from sayso.record.accounts.users import set_role
    from sayso.record.opening import open_record

    wanted = role_of(role)
    with open_record(record) as opened:
        changed = set_role(opened, name, role=wanted)
    tell(f"{changed.name} is {changed.role} now")


@user_app.command(short_help="Make a token for a program.")
def token(name: Name, record: Record = RECORD, scope: Scope = None, expires: Expires = 90) -> None:
    """\b
    sayso user token Mina --scope read --scope export --expires 30

    Makes a token for a program and prints it, this once: the record keeps its hash alone. The program shows it in
    a header: Authorization: Bearer TOKEN. What it decides is signed with the user's name.
    """
    from sayso.record.accounts.rights import scope_of
    from sayso.record.accounts.tokens import make_token
    from sayso.record.opening import open_record

    scopes = [scope_of(each) for each in scope or ["read"]]
    with open_record(record) as opened:
        made, secret = make_token(opened, name, scopes=scopes, days=expires)
    give(secret)
    tell(f"for {made.user}: {', '.join(made.scopes)}, until {made.until[:10]}; it is not shown again")


@user_app.command(short_help="List the tokens.")
def tokens(name: SomeName = None, record: Record = RECORD, json: Json = False) -> None:
    """\b
    sayso user tokens
    sayso user tokens Mina

    Lists the tokens by how they begin, with what they are for and until when.
    """
    import json as json_

    from sayso.record.accounts.tokens import tokens as known_tokens
    from sayso.record.opening import open_record

    with open_record(record) as opened:
        known = known_tokens(opened, user=name)
    for each in known:
        state = "expired" if each.expired else f"until {each.until[:10]}"
        plain = f"{each.prefix}  {state:<16}  {','.join(each.scopes):<24}  {on_one_line(each.user)}"
        give(json_.dumps(each.to_dict(), ensure_ascii=False) if json else plain)
    if not known:
        tell("no tokens; make one with: sayso user token")


@user_app.command(short_help="Make a token good for nothing.")
def revoke(token: Prefix, record: Record = RECORD) -> None:
    """\b
    sayso user revoke sayso_k3fm82qa

    Makes a token good for nothing, at once.
    """
    from sayso.record.accounts.tokens import revoke_token
    from sayso.record.opening import open_record

    with open_record(record) as opened:
        revoked = revoke_token(opened, token)
    tell(f"{revoked.prefix}, of {revoked.user}, is revoked")


@user_app.command("new-key", short_help="Sign the cookies of sessions with a new key.")
def new_key(record: Record = RECORD) -> None:
    """\b
    sayso user new-key

    Puts a new key in the place of the one that signs the cookies of sessions: everybody has to sign in again.
    Do it when somebody may have seen the record's file. Tokens stay; passwords too, which are kept hashed.
    """
    from sayso.record.accounts.keys import renew_key
    from sayso.record.opening import open_record

    with open_record(record) as opened:
        ended = renew_key(opened)
    tell(f"a new key signs from now on; {count(ended, 'session')} ended")
