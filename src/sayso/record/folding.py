"""Words and names folded for comparison: no case, no marks on letters, no punctuation."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")


def fold_words(text: str) -> list[str]:
    """The words of `text` as the full-text index has them: "Élysée's" gives "elysee" and "s"."""
    apart = unicodedata.normalize("NFKD", text)
    bare = "".join(character for character in apart if not unicodedata.combining(character))
    return [word.lower() for word in _WORD.findall(bare)]


def fold_name(name: str) -> str:
    """A name as names are compared: its folded words, parted by blanks."""
    return " ".join(fold_words(name))
