"""Tables of phrases as one pattern: a blank in a phrase stands for any white space."""

from __future__ import annotations

import re
from collections.abc import Iterable


def phrase_pattern(phrases: Iterable[str], *, whole: bool = False) -> re.Pattern[str]:
    """A case-blind pattern that finds any of `phrases` (regular expressions in which a blank is any white space).

    With `whole` a phrase has to fill the line, punctuation and symbols around it aside.
    """
    joined = "|".join(f"(?:{phrase})" for phrase in phrases).replace(" ?", r"\s*").replace(" ", r"\s+")
    return re.compile(rf"^\W*(?:{joined})\W*$" if whole else joined, re.I | re.S)
