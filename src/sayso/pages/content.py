"""The bytes of a page: unpacked, bounded, and known to be text before anything else looks at them."""

from __future__ import annotations

import gzip
import io
import re
import zlib
from typing import Final

from sayso.errors import EmptyInput, InputError, NotText, TooLarge

# The largest page among 10,000 crawled news pages rarely passes 5 MB; a year of a live blog stays under 32.
LIMIT: Final = 32 * 1024 * 1024
_GZIP: Final = b"\x1f\x8b"
# A small PDF may hold no NUL at all, and would be read as a text.
_PDF: Final = b"%PDF-"
_WIDE_MARKS: Final = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_HEAD: Final = 8192
_COMMENT: Final = re.compile(rb"\s*<(?:!--.*?--|\?xml[^>]*)>", re.S)
_HTML: Final = re.compile(rb"\s*<(?:!doctype\s+html|html|head|body|article|main|div|p)\b", re.I)


def read_content(stream: io.BufferedReader, *, name: str, limit: int = LIMIT) -> bytes:
    """The bytes in `stream`, unpacked if they are gzip; no more than `limit` + 1 are ever held.

    Raises TooLarge, EmptyInput (nothing but white space), NotText (binary) and InputError (damaged gzip, a
    failing disk), with `name` at the head of the message.
    """
    content = _read(stream, name=name, size=limit + 1)
    if len(content) > limit:
        raise TooLarge(f"{name}: over {limit // 2**20} MB; split it, one article to a file")
    if not content.strip():
        raise EmptyInput(f"{name}: nothing in it; save the page again")
    if is_binary(content):
        raise NotText(f"{name}: binary, not text; give a saved web page (.html) or plain text (.txt)")
    return content


def _read(stream: io.BufferedReader, *, name: str, size: int) -> bytes:
    # Stopping at `size` is what bounds a gzip bomb: what lies beyond is never unpacked.
    try:
        if not stream.peek(2).startswith(_GZIP):
            return stream.read(size)
        with gzip.open(stream) as unpacked:
            return unpacked.read(size)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise InputError(f"{name}: damaged gzip ({error}); download or pack it again") from error
    except OSError as error:
        raise InputError(f"{name}: cannot be read: {error.strerror}") from error


def is_binary(content: bytes) -> bool:
    """Whether it is a PDF, or its beginning holds NUL bytes that no mark of UTF-16 or UTF-32 explains."""
    if content.startswith(_PDF):
        return True
    return b"\x00" in content[:_HEAD] and not content.startswith(_WIDE_MARKS)


def looks_like_html(content: bytes) -> bool:
    """Whether the content opens as a web page does, be it after comments and an XML declaration."""
    head = content[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    at = 0
    while comment := _COMMENT.match(head, at):
        at = comment.end()
    return _HTML.match(head, at) is not None
