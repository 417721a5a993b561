"""`sayso serve`: the site and the HTTP API, for one person on this machine."""

from __future__ import annotations

import ipaddress
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.streams import tell
from sayso.errors import UsageError

if TYPE_CHECKING:
    from sayso.record.opening import Record

RecordAt = Annotated[
    str | None,
    typer.Option("--record", metavar="FILE|URL", help="The record to show; by default sayso.db, if it is there."),
]
Host = Annotated[str, typer.Option(metavar="ADDRESS", help="The address to listen on.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="The port to listen on; 0 for any that is free.")]
Open = Annotated[bool, typer.Option("--open", help="Open the site in the browser.")]
Public = Annotated[bool, typer.Option("--public", help="Serve others too; refused as long as there are no users.")]


def serve(
    record: RecordAt = None,
    host: Host = "127.0.0.1",
    port: Port = 8000,
    open: Open = False,
    public: Public = False,
) -> None:
    """\b
    sayso serve --open
    sayso serve --record news.db --port 8080

    Shows the site on this machine, and to nobody else: paste a text and read it, or look at a record. The HTTP
    API is under /api/v1. Nothing that is pasted is stored, logged or sent anywhere. Ctrl-C ends it.
    """
    check_private(host, public=public)
    # Imported here: they take half a second that no other command should wait for.
    from sayso.web.app import make_app
    from sayso.web.guard import LOOPBACK
    from sayso.web.serving import run_server

    opened = _open_record(record)
    app = make_app(opened, hosts=(*LOOPBACK, host))
    try:
        run_server(app, host=host, port=port, ready=lambda address: _announce(address, opened, show=open))
    finally:
        if opened is not None:
            opened.close()


def check_private(host: str, *, public: bool) -> None:
    """Nothing, if serving on `host` reaches nobody but the person who asked. Raises UsageError otherwise."""
    if public:
        raise UsageError("--public: this version knows no users yet, so it serves this machine only; leave it out")
    if not _is_loopback(host):
        raise UsageError(f"--host: {host} can be reached by others, who need --public; use 127.0.0.1")


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


def _announce(address: str, record: Record | None, *, show: bool) -> None:
    over = f"with the record {record.name}" if record is not None else "without a record"
    tell(f"Sayso is at {address} {over}; Ctrl-C ends it")
    if show:
        webbrowser.open(address)
