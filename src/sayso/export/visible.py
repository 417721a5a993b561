"""Text from pages, made safe to show: nothing in it can move a cursor, hide, or turn words around."""

from __future__ import annotations

import re
from typing import Final

# C0 and C1 controls (terminal escapes begin with them), bidirectional embeddings, overrides and isolates
# (UTR #36: they reorder what stands around them), line and paragraph separators, invisible operators and
# tags, lone surrogates (no encoding can print them). Tab and line feed are layout and are kept.
_UNSAFE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2060-\u206f\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)
_SPACES: Final = re.compile(r"\s+")


def make_visible(text: str) -> str:
    """`text` with a picture for each unsafe character: "␛" for escape, "⟨U+202E⟩" for an override."""
    # No unsafe character is printable; most texts are printable throughout, and asking is quicker than looking.
    return text if text.isprintable() else _UNSAFE.sub(lambda match: _picture(match[0]), text)


def on_one_line(text: str) -> str:
    """`text` made visible, each run of white space replaced by one blank."""
    return _SPACES.sub(" ", make_visible(_SPACES.sub(" ", text))).strip()


def _picture(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return f"⟨U+{code:04X}⟩"
