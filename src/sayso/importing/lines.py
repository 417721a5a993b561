"""Files of JSON: a value a line, or one value; each with its place, for errors to name."""

from __future__ import annotations

import gzip
import json
import sys
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any, Final, cast

from sayso.errors import InputError, TooLarge

STDIN: Final = "-"

LONGEST: Final = 64 * 2**20
"""Bytes of the longest line: a readout of the longest article that is read takes some 10 MB."""

LARGEST: Final = 512 * 2**20
"""Bytes of the largest file that is one JSON value: it must fit in memory whole."""


def json_values(path: str | Path) -> Iterator[tuple[str, bytes | Any]]:
    """Each line with its place, not parsed; or, where the file is one JSON value, the items of it.

    Raises InputError (missing, unreadable) and TooLarge.
    """
    with _opened(path) as stream:
        lines = _lines(path, stream, 0)
        first = next(lines, None)
        if first is None:
            return
        if not _opens_a_value(first[1]):
            yield first
            yield from lines
            return
        content = first[1] + _read(path, stream, LARGEST + 1)
        if len(content) > LARGEST:
            raise TooLarge(f"{path}: over {LARGEST // 2**20} MB; give it in parts")
    value = parsed(content, str(path))
    if isinstance(value, list):
        yield from ((f"{path}, item {number}", item) for number, item in enumerate(value, 1))
    else:
        yield str(path), value


def parsed(line: bytes, place: str) -> Any:
    """The JSON value of a line. Raises InputError, naming `place`, where it is not JSON in UTF-8."""
    try:
        return json.loads(line)
    except UnicodeDecodeError as error:
        raise InputError(f"{place}: not UTF-8 ({error.reason}, byte {error.start})") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{place}: not JSON: {error}") from error


def _opens_a_value(line: bytes) -> bool:
    """Whether a file's first line begins a list, or an object that goes on in the next lines."""
    return line.strip() == b"{" or line.lstrip().startswith(b"[")


def _lines(path: str | Path, stream: IO[bytes], number: int) -> Iterator[tuple[str, bytes]]:
    while line := _read(path, stream, LONGEST + 1, line=True):
        number += 1
        if len(line) > LONGEST:
            raise TooLarge(f"{path}, line {number}: over {LONGEST // 2**20} MB; is it a JSON value a line?")
        if line.strip():
            yield f"{path}, line {number}", line


@contextmanager
def _opened(path: str | Path) -> Iterator[IO[bytes]]:
    if path == STDIN:
        # Not ours to close.
        yield sys.stdin.buffer
        return
    with ExitStack() as stack:
        try:
            stream = cast(IO[bytes], stack.enter_context(Path(path).open("rb")))
            if str(path).endswith(".gz"):
                stream = cast(IO[bytes], stack.enter_context(gzip.GzipFile(fileobj=stream)))
        except OSError as error:
            raise unreadable(path, error) from error
        yield stream


def _read(path: str | Path, stream: IO[bytes], size: int, *, line: bool = False) -> bytes:
    try:
        return stream.readline(size) if line else stream.read(size)
    except (OSError, EOFError, zlib.error) as error:
        raise unreadable(path, error) from error


def unreadable(path: str | Path, error: Exception) -> InputError:
    """What to raise where a file cannot be read."""
    if isinstance(error, FileNotFoundError):
        return InputError(f"{path}: no such file; check the spelling")
    if isinstance(error, IsADirectoryError):
        return InputError(f"{path}: a folder; give the files in it")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else error
    return InputError(f"{path}: cannot be read: {reason}")
