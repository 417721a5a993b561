"""Serving an app on this machine until it is interrupted."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

import uvicorn
from starlette.types import ASGIApp

from sayso.errors import UsageError
from sayso.web.patience import Impatient

_BACKLOG = 128


def run_server(
    app: ASGIApp, *, host: str, port: int, ready: Callable[[str], None], proxies: Sequence[str] = ()
) -> None:
    """Serve `app` until the process is interrupted; `ready` is told the address once requests are taken.

    Where a request came from, and whether by https, is believed of the `proxies` alone, which are addresses. Requests
    are not logged: what people search for stands in addresses. Raises UsageError if the address cannot be had.
    """
    with listening(host, port) as listener:
        server = server_of(app, proxies=proxies)
        ready(_address(host, listener.getsockname()[1]))
        # Ctrl-C is how a server ends: nothing went wrong.
        with suppress(KeyboardInterrupt):
            server.run(sockets=[listener])


def server_of(app: ASGIApp, *, proxies: Sequence[str] = ()) -> uvicorn.Server:
    """What serves an app, and says nothing of itself or of who comes."""
    config = uvicorn.Config(
        app,
        http=Impatient,
        access_log=False,
        log_level="warning",
        server_header=False,
        # Left to itself uvicorn believes whoever comes from this machine.
        proxy_headers=bool(proxies),
        forwarded_allow_ips=list(proxies),
        limit_concurrency=256,
        timeout_keep_alive=20,
        timeout_graceful_shutdown=3,
    )
    return uvicorn.Server(config)


@contextmanager
def listening(host: str, port: int) -> Iterator[socket.socket]:
    """A socket that takes connections at an address; port 0 is any that is free. Raises UsageError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host.strip("[]"), port))
            listener.listen(_BACKLOG)
        except OSError as error:
            problem = f"{_address(host, port)} cannot be had: {error.strerror}; give another --port, or 0 for any"
            raise UsageError(problem) from error
        yield listener


def _address(host: str, port: int) -> str:
    name = host.strip("[]")
    return f"http://{f'[{name}]' if ':' in name else name}:{port}/"
