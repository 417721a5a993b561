"""Asking for a new password."""

from __future__ import annotations

import getpass
import sys

from sayso.errors import UsageError


def asked_password(*, from_stdin: bool) -> str:
    """A new password: asked for twice on the terminal, or the first line of standard input.

    Raises UsageError if the two differ, or nobody can be asked.
    """
    if from_stdin:
        line = sys.stdin.readline().removesuffix("\n").removesuffix("\r")
        if not line:
            raise UsageError("--password-stdin: no password came on standard input")
        return line
    if not sys.stdin.isatty():
        raise UsageError("no terminal to ask for a password on; send it to standard input with --password-stdin")
    password = getpass.getpass("Password: ")
    if getpass.getpass("Again: ") != password:
        raise UsageError("the password was not the same both times; nothing is changed")
    return password
