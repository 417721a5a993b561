"""Does a readout's speaker name the person that gold names? The judge's rule, word for word."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher

SAME_NAME = 0.8  # likeness above which two spellings are one name; part of the measure, as in the judge
PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "his", "her", "their", "who"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A speaker as gold or a readout names them; `mentions` are other wordings."""

    name: str
    kind: str
    mentions: tuple[str, ...] = ()


def same_speaker(gold: Named, read: Named | None) -> bool:
    """True where `read` names `gold`: by any of gold's wordings, by surname, or by all of a body's words."""
    words = _words(read.name) if read else []
    if not words:
        return False
    for wording in map(_words, (gold.name, *gold.mentions)):
        if wording and _alike(wording, words):
            return wording[0] not in PRONOUNS
    wanted = _words(gold.name)
    if gold.kind == "person" and wanted:
        return _same_person(wanted, words)
    shared = set(wanted) & set(words)
    return bool(shared) and shared in (set(wanted), set(words))


def _same_person(wanted: list[str], words: list[str]) -> bool:
    same_surname = wanted[-1] == words[-1]
    one_has_no_forename = len(words) == 1 or len(wanted) == 1
    return same_surname and (one_has_no_forename or wanted[0] in words or words[0] in wanted)


def _alike(a: list[str], b: list[str]) -> bool:
    return a == b or (len(" ".join(a)) > 3 and SequenceMatcher(None, a, b).ratio() > SAME_NAME)


def _words(name: str) -> list[str]:
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9 ]+", " ", re.sub(r"^(the|a|an) ", "", ascii_name)).split()
