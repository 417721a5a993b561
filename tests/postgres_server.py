"""A PostgreSQL server for tests, on a loopback port, as an ordinary user, gone with what asked for it.

    python3 tests/postgres_server.py make test

runs a command with SAYSO_POSTGRES in its environment, the address of the server. Needs nothing but Python.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ADDRESS = "SAYSO_POSTGRES"
# Debian keeps the server's programs outside of PATH.
DEBIAN = Path("/usr/lib/postgresql")


def find_programs() -> Path | None:
    """The folder of the newest initdb and postgres, None where PostgreSQL is not installed."""
    for found in sorted(DEBIAN.glob("*/bin"), key=lambda path: int(path.parent.name), reverse=True):
        if (found / "initdb").exists() and (found / "postgres").exists():
            return found
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


@contextmanager
def running_server() -> Iterator[str]:
    """The address of a server that runs meanwhile. Raises FileNotFoundError where PostgreSQL is not installed."""
    programs = find_programs()
    if programs is None:
        raise FileNotFoundError("no PostgreSQL; install Debian's package: apt-get install postgresql")
    with tempfile.TemporaryDirectory(prefix="sayso-postgres-") as folder:
        data = Path(folder, "data")
        # The server refuses to run as root: root runs it as the user that Debian's package made.
        user = "postgres" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
        shutil.chown(folder, user)
        as_user = ["runuser", "-u", user, "--"] if os.geteuid() == 0 else []
        initdb = [programs / "initdb", "-D", data, "-U", "sayso", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"]
        subprocess.run([*as_user, *initdb], check=True, capture_output=True, cwd=folder)
        port = free_port()
        settings = {"listen_addresses": "127.0.0.1", "port": port, "unix_socket_directories": "", "fsync": "off"}
        options = [f"-c{name}={value}" for name, value in settings.items()]
        with Path(folder, "log").open("wb") as log:
            command = [*as_user, programs / "postgres", "-D", data, *options]
            server = subprocess.Popen(command, stdout=log, stderr=log, cwd=folder)
        try:
            wait_for(port, server, Path(folder, "log"))
            yield f"postgresql://sayso@127.0.0.1:{port}/postgres"
        finally:
            server.terminate()
            server.wait()


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port


def wait_for(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(600):
        if server.poll() is not None:
            break
        # It listens a moment before it is ready; it says so itself.
        if b"ready to accept connections" in log.read_bytes():
            socket.create_connection(("127.0.0.1", port), 5).close()
            return
        time.sleep(0.05)
    raise RuntimeError(f"PostgreSQL does not start: {log.read_text(errors='replace')[-2000:]}")


def main() -> int:
    # Whoever ends this ends the server too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with running_server() as address:
        return subprocess.run(sys.argv[1:], env={**os.environ, ADDRESS: address}).returncode


if __name__ == "__main__":
    sys.exit(main())
