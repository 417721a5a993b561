"""Users, tokens and sign-ins are kept in a record of either engine, and looked after from the command line."""

from __future__ import annotations

import getpass
import io
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import select, update

from public_site import quick_hashes
from sayso.cli import main
from sayso.errors import ReadOnlyRecord, UsageError
from sayso.record.accounts.keys import renew_key
from sayso.record.accounts.passwords import hash_password, is_password
from sayso.record.accounts.sessions import begin_session, end_session, user_of_session
from sayso.record.accounts.signing_in import Refused, sign_in
from sayso.record.accounts.tokens import make_token, revoke_token, tokens, user_of_token
from sayso.record.accounts.users import User, add_user, has_users, remove_user, set_password, set_role, users
from sayso.record.judgements.judging import append
from sayso.record.opening import Record, open_record
from sayso.record.schema import judgements, sign_ins
from sayso.record.schema import users as table

pytest_plugins = ("records",)

PASSWORD = "seven grey gulls flying"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True, scope="module")
def _quick() -> Iterator[None]:
    with quick_hashes():
        yield


@pytest.fixture
def mina(record: Record) -> User:
    return add_user(record, "Mina", role="annotator", password=PASSWORD)


def test_a_user_is_added_changed_and_removed_on_either_engine(record: Record, mina: User) -> None:
    assert has_users(record)
    add_user(record, "Ada", role="admin", password=PASSWORD)
    assert [(each.name, each.role) for each in users(record)] == [("Ada", "admin"), ("Mina", "annotator")]
    assert set_role(record, "MINA", role="reader").role == "reader"
    assert users(record)[1].rights == {"read", "export"}
    cookie, (_, token) = begin_session(record, mina), make_token(record, "Mina", scopes=["read"], days=1)
    remove_user(record, "mina")
    assert (user_of_session(record, cookie), user_of_token(record, token)) == (None, None)
    assert [each.name for each in users(record)] == ["Ada"]


def test_what_a_user_judged_stays_when_the_user_is_removed(record: Record, mina: User) -> None:
    with record.writing() as connection:
        append(connection, "correct", who=mina.name, target="st_x", why="I heard it")
    remove_user(record, "Mina")
    with record.reading() as connection:
        assert connection.execute(select(judgements.c.who)).scalar_one() == "Mina"


def test_sessions_and_tokens_are_kept_on_either_engine(record: Record, mina: User) -> None:
    cookie = begin_session(record, mina)
    assert user_of_session(record, cookie) == mina
    made, secret = make_token(record, "Mina", scopes=["correct", "read"], days=7)
    assert made.scopes == ("read", "correct")
    assert user_of_token(record, secret) == (mina, made)
    assert tokens(record, user="Mina") == [made] == tokens(record)
    assert revoke_token(record, secret) == made
    assert (tokens(record), user_of_token(record, secret)) == ([], None)
    end_session(record, cookie)
    assert user_of_session(record, cookie) is None
    begin_session(record, mina)
    assert renew_key(record) == 1


def test_signing_in_is_counted_on_either_engine(record: Record, mina: User) -> None:
    assert sign_in(record, "mina", password=PASSWORD, address="192.0.2.1") == mina
    for _ in range(5):
        assert sign_in(record, "Mina", password="guess", address="192.0.2.1") == Refused()
    refused = sign_in(record, "Mina", password=PASSWORD, address="192.0.2.1")
    assert isinstance(refused, Refused) and 890 < refused.wait <= 900
    with record.writing() as connection:
        connection.execute(update(sign_ins).values(time="2020-01-01T00:00:00.000Z"))
    assert sign_in(record, "Mina", password=PASSWORD, address="192.0.2.1") == mina


def test_names_and_addresses_of_failures_are_not_written_down(record: Record, mina: User) -> None:
    sign_in(record, "my password by mistake", password="x", address="192.0.2.1")
    with record.reading() as connection:
        (row,) = connection.execute(select(sign_ins)).all()
    assert "my password" not in str(row) and "192.0.2.1" not in str(row)


def test_a_password_that_changes_while_it_is_looked_at_lets_nobody_in(
    record: Record, mina: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sayso.record.accounts import signing_in

    def slow(password: str, *, hashed: str | None) -> bool:
        right = is_password(password, hashed=hashed)
        set_password(record, "Mina", password="another one than before")
        return right

    monkeypatch.setattr(signing_in, "is_password", slow)
    assert sign_in(record, "Mina", password=PASSWORD, address="192.0.2.1") == Refused()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "1 to 40"),
        ("x" * 41, "1 to 40"),
        ("sayso", "decided by a score"),
        ("ＳＡＹＳＯ", "decided by a score"),
        ("a/b", "no name of a user"),
        ("a\u202eb", "no name of a user"),
        ("a\u200bb", "no name of a user"),
        ("MINA", "is a user already"),
        ("Ｍｉｎａ", "is a user already"),
        (" mina  ", "is a user already"),
    ],
)
def test_a_name_that_would_mislead_is_not_taken(tmp_path: Path, name: str, said: str) -> None:
    with open_record(tmp_path / "sayso.db", create=True) as record:
        add_user(record, "Mina", role="reader", password=PASSWORD)
        with pytest.raises(UsageError, match=said):
            add_user(record, name, role="reader", password=PASSWORD)


@pytest.mark.parametrize("name", ["Mina", "Jean-Luc O'Brien", "मीना", "Zoë", "mina@example.org", "山田 花"])
def test_names_of_any_language_are_taken(tmp_path: Path, name: str) -> None:
    with open_record(tmp_path / "sayso.db", create=True) as record:
        assert add_user(record, name, role="reader", password=PASSWORD).name == name


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("", "15 characters"),
        ("fourteen chars", "15 characters"),
        ("x" * 1001, "1,000 characters"),
        ("aaaaaaaaaaaaaaaaa", "guessed first"),
        ("MinaMinaMinaMina", "guessed first"),
        ("a lone \ud800 surrogate", "no text"),
    ],
)
def test_a_password_that_is_easily_guessed_is_not_taken(password: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        hash_password(password, name="Mina")


def test_passwords_are_kept_by_argon2id_each_with_its_salt() -> None:
    kept = [hash_password(PASSWORD, name="Mina") for _ in range(2)]
    assert kept[0] != kept[1] and all(each.startswith("$argon2id$v=19$") for each in kept)
    assert all(is_password(PASSWORD, hashed=each) for each in kept)
    assert not is_password("the password of nobody at all", hashed=None)
    assert not is_password("\ud800", hashed=kept[0]) and not is_password(PASSWORD, hashed="not a hash")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Run a command on a record, with a line on standard input: its exit code, what it gave and told."""
    where = str(tmp_path / "sayso.db")
    open_record(where, create=True).close()

    def run(*arguments: str, line: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["sayso", "user", *arguments, "--record", where])
        monkeypatch.setattr("sys.stdin", io.StringIO(line))
        with pytest.raises(SystemExit) as ended:
            main()
        said = capfd.readouterr()
        return int(ended.value.code or 0), said.out, " ".join(said.err.split())

    return run


def test_users_and_tokens_are_looked_after_from_the_command_line(run: Run) -> None:
    assert run("list")[1:] == ("", "no users; add one with: sayso user add")
    code, out, told = run("add", "Mina", "--role", "annotator", "--password-stdin", line=f"{PASSWORD}\r\n")
    assert (code, out, told) == (0, "", "Mina is annotator now")
    assert run("list")[1].split()[::2] == ["annotator", "Mina"]
    assert json.loads(run("list", "--json")[1])["role"] == "annotator"
    assert run("role", "mina", "admin")[2] == "Mina is admin now"
    assert "signed out everywhere" in run("password", "mina", "--password-stdin", line="another one than before\n")[2]
    code, secret, told = run("token", "Mina", "--scope", "read", "--scope", "export", "--expires", "30")
    prefix = secret[:14]
    assert code == 0 and secret.startswith("sayso_") and "not shown again" in told
    assert run("tokens")[1].split()[0] == prefix and secret.strip() not in run("tokens", "mina")[1]
    assert json.loads(run("tokens", "--json")[1])["scopes"] == ["read", "export"]
    assert f"{prefix}, of Mina, is revoked" in run("revoke", prefix)[2]
    assert "no tokens" in run("tokens")[2]
    assert run("new-key")[2] == "a new key signs from now on; 0 sessions ended"
    assert run("remove", "Mina")[2] == "Mina is no user any more"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add", "Mina", "--role", "king"), 'no role "king"; give reader, annotator or admin'),
        (("add", "Mina"), "send it to standard input with --password-stdin"),
        (("add", "Mina", "--password-stdin"), "no password came"),
        (("role", "Nobody", "admin"), 'no user "Nobody"'),
        (("remove", "Nobody"), "sayso user list"),
        (("password", "Nobody", "--password-stdin"), "no user"),
        (("token", "Nobody"), "no user"),
        (("token", "Nobody", "--scope", "all"), 'no scope "all"'),
        (("token", "Nobody", "--expires", "400"), "1 to 366 days"),
        (("tokens", "Nobody"), "no user"),
        (("revoke", "sayso_nothing0"), "no token begins with"),
    ],
)
def test_what_cannot_be_done_is_said_with_exit_code_2(run: Run, arguments: tuple[str, ...], said: str) -> None:
    line = f"{PASSWORD}\n" if arguments[0] == "password" else ""
    code, out, told = run(*arguments, line=line)
    assert (code, out) == (2, "")
    assert said in told


def test_a_password_is_asked_for_twice_on_the_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    typed = iter([PASSWORD, "seven grey gulls fling", PASSWORD, PASSWORD])
    monkeypatch.setattr(getpass, "getpass", lambda prompt: next(typed))
    real = io.StringIO
    monkeypatch.setattr(io, "StringIO", lambda line: Terminal(line))
    code, _, told = run("add", "Mina")
    assert code == 2 and "not the same both times; nothing is changed" in told
    assert run("add", "Mina")[2] == "Mina is reader now"
    monkeypatch.setattr(io, "StringIO", real)
    assert sys.stdin.isatty()


def test_a_record_that_may_not_be_written_serves_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from sayso.cli.serve import check_users
    from sayso.record import opening

    path = tmp_path / "sayso.db"
    with open_record(path, create=True) as record:
        add_user(record, "Mina", role="reader", password=PASSWORD)
    monkeypatch.setattr(opening, "_is_read_only", lambda path: True)
    with open_record(path) as record, pytest.raises(ReadOnlyRecord, match="may not be written"):
        check_users(record)


def test_a_hash_alone_opens_nothing(record: Record, mina: User) -> None:
    with record.reading() as connection:
        hashed = connection.execute(select(table.c.password)).scalar_one()
    assert sign_in(record, "Mina", password=hashed, address="192.0.2.1") == Refused()
