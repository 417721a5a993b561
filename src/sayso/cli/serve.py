"""`sayso serve`: the site and the HTTP API, for one person on this machine, or for the users of a record."""

from __future__ import annotations

import ipaddress
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from sayso.cli.streams import tell
from sayso.errors import NoRecord, UsageError

if TYPE_CHECKING:
    from sayso.record.opening import Record

RecordAt = Annotated[
    str | None,
    typer.Option(
        "--record", metavar="FILE|URL", help="The record; by default sayso.db, begun when something is added."
    ),
]
Host = Annotated[str, typer.Option(metavar="ADDRESS", help="The address to listen on.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="The port to listen on; 0 for any that is free.")]
Open = Annotated[bool, typer.Option("--open", help="Open the site in the browser.")]
Public = Annotated[bool, typer.Option("--public", help="Serve the users of the record, who sign in: sayso user add.")]
Names = Annotated[
    list[str] | None,
    typer.Option("--name", metavar="HOST", help="With --public: a name under which the site is opened; repeatable."),
]
Https = Annotated[
    bool, typer.Option("--https", help="With --public: browsers come by https, through a proxy; cookies are for it.")
]
Proxies = Annotated[
    list[str] | None,
    typer.Option(
        "--proxy-headers",
        metavar="ADDRESS",
        help="With --public: believe X-Forwarded-For and -Proto of the proxy at this address; repeatable.",
    ),
]

_EVERYWHERE: Final = ("0.0.0.0", "::")


def serve(
    record: RecordAt = None,
    host: Host = "127.0.0.1",
    port: Port = 8000,
    open: Open = False,
    public: Public = False,
    name: Names = None,
    https: Https = False,
    proxy_headers: Proxies = None,
) -> None:
    """\b
    sayso serve --open
    sayso serve --record news.db --port 8080
    sayso serve --record news.db --public --name news.example.org --https --proxy-headers 127.0.0.1

    Shows the site on this machine, and to nobody else: paste a text and read it, or look at a record. The HTTP
    API is under /api/v1. What is pasted is neither logged nor sent anywhere, and stored only when you say so. Ctrl-C
    ends it.

    With --public it serves others too, but only users of the record, who sign in or show a token.
    """
    names, proxies = name or [], proxy_headers or []
    if public:
        check_public(host, names=names, proxies=proxies)
    else:
        check_private(host, only_public=[*names, *proxies, *(["--https"] if https else [])])
    # Imported here: they take half a second that no other command should wait for.
    from sayso.web.app import make_app
    from sayso.web.guard import LOOPBACK
    from sayso.web.serving import run_server

    opened = _open_record(record)

    def begin() -> Record:
        nonlocal opened
        opened = _begin_record()
        return opened

    try:
        if public:
            check_users(opened)
        hosts = (*LOOPBACK, host.strip("[]"), *names)
        app = make_app(opened, begin=begin, hosts=hosts, users=public, https=https)
        run_server(
            app,
            host=host,
            port=port,
            proxies=proxies,
            ready=lambda address: _announce(address, opened, public=public, show=open),
        )
    finally:
        if opened is not None:
            opened.close()


def check_private(host: str, *, only_public: list[str]) -> None:
    """Nothing, if serving on `host` reaches nobody but the person who asked. Raises UsageError otherwise."""
    if only_public:
        raise UsageError("--name, --https and --proxy-headers go with --public; without it only you are served")
    if not _is_loopback(host):
        raise UsageError(f"--host: {host} can be reached by others, who need --public; use 127.0.0.1")


def check_public(host: str, *, names: list[str], proxies: list[str]) -> None:
    """Nothing, if others can be served so. Raises UsageError otherwise."""
    if host.strip("[]") in _EVERYWHERE and not names:
        raise UsageError(f"--host {host}: say by --name HOST under which name the others open the site")
    for each in names:
        if not each or set(each) & set("/:@ *") or not each.isascii():
            raise UsageError(f'--name: "{each}" is no name of a host; give it as news.example.org, without http://')
    for each in proxies:
        _check_proxy(each)


def check_users(record: Record | None) -> None:
    """Nothing, if the record has users and can count how often signing in fails.

    Raises NoRecord, UsageError if there are no users, and ReadOnlyRecord.
    """
    from sayso.record.accounts.signing_in import forget_old
    from sayso.record.accounts.users import has_users

    if record is None:
        raise NoRecord("--public: users are kept in a record, and there is none here; name it with --record")
    if not has_users(record):
        raise UsageError(
            f"--public: {record.name} has no users yet, so nobody could sign in; add one with: sayso user add"
        )
    forget_old(record)


def _check_proxy(address: str) -> None:
    try:
        network = ipaddress.ip_network(address)
    except ValueError:
        raise UsageError(f"--proxy-headers: {address} is no address; give that of the proxy: 127.0.0.1") from None
    if network.prefixlen == 0:
        raise UsageError("--proxy-headers: that is everybody; give the address of the proxy alone")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _open_record(where: str | None) -> Record | None:
    from sayso.record.opening import DEFAULT, open_record

    if where is None:
        return open_record(DEFAULT) if Path(DEFAULT).exists() else None
    return open_record(where)


def _begin_record() -> Record:
    from sayso.record.opening import DEFAULT, open_record

    record = open_record(DEFAULT, create=True)
    tell(f"began the record {record.name}")
    return record


def _announce(address: str, record: Record | None, *, public: bool, show: bool) -> None:
    over = f"with the record {record.name}" if record is not None else "without a record"
    whom = ", for its users" if public else ""
    tell(f"Sayso is at {address} {over}{whom}; Ctrl-C ends it")
    if show:
        webbrowser.open(address)
