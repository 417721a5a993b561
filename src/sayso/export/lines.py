"""Lines of JSON in UTF-8."""

from __future__ import annotations

import json
from typing import IO, Any


def write_line(out: IO[bytes], text: str) -> None:
    """Write one line; a lone surrogate, which UTF-8 has not, as the escape that JSON has for it."""
    out.write(text.encode("utf-8", "backslashreplace") + b"\n")


def write_json_line(out: IO[bytes], values: Any) -> None:
    """Write one JSON value on a line of its own."""
    write_line(out, json.dumps(values, ensure_ascii=False))
