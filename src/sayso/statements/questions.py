"""Questions put to somebody: "asked whether she would go, Reyes smiled", "the coach, pressed on it, laughed".

Who was asked is not who asks: the source of such a question is named after "by", or nowhere, and who was
asked hears it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from sayso.language.grammar import Grammar
from sayso.statement import Statement
from sayso.statements.draft import Draft

_PUT: Final = r"(?:asked|pressed|questioned|quizzed|challenged|grilled|prompted|pushed)"
_OPENS: Final = re.compile(
    rf"(?:(?:when|if|after being|on being)\s+)?{_PUT}\b(?:\s+(?:on|for|about|over))?", re.IGNORECASE
)
# "She said when asked who had paid".
_WHEN: Final = re.compile(r"\b(?:when|if|after being|on being)\s+\Z", re.IGNORECASE)
_REACH: Final = 20
_BY: Final = re.compile(
    r"\s+(?P<source>by\s+(?P<name>[^\n,.;:]{2,60}?))(?=\s+(?:about|for|if|whether|why|what|how|to|who|when|where|on)\b)"
)
# What follows the comma that closes the question is what the one who was asked did.
_DID: Final = re.compile(
    r"""[”"’']?,[”"’']?\s+(?:\w+ly\s+|also\s+|only\s+|just\s+)?(?:\w+ed|said|says|told|shook|gave|left|went|spoke|began|fell|kept|took|did|made|would|was|were|had
    |could|sat|stood|wept|grew|burst|broke|threw|chose|hid|put|drew|cut|held|let|paid|rose|has|is|will)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_COMMA: Final = re.compile(r",?\s*\Z")
_NOUNS: Final = frozenset("NOUN PROPN PRON".split())
_CLAUSES: Final = frozenset("advcl acl relcl ccomp".split())


def ask_by_nobody(text: str, draft: Draft) -> Draft:
    """The draft of a question put to somebody without the one who was asked."""
    start, end = draft.cue[0]
    opening = _OPENS.fullmatch(text, start, end)
    if not (opening and draft.source):
        return draft
    put = draft.source[0][0] > start or _WHEN.search(text, max(0, start - _REACH), start) or _is_put_to(text, draft)
    if not put:
        return draft
    verb = re.search(_PUT, text[start:end], re.IGNORECASE)
    asker = _BY.match(text, start + verb.end()) if verb else None
    return replace(draft, source=(asker.span("name"),) if asker else ())


def _is_put_to(text: str, draft: Draft) -> bool:
    """Whether the question stands between commas behind its source: "Reyes, asked whether she would go, smiled"."""
    before, cue = draft.source[-1][1], draft.cue[0][0]
    between = text[before - 1 : cue].lstrip()
    closes = draft.content and draft.content[-1][1] > cue and _DID.match(text, draft.content[-1][1])
    return "," in between and len(between) <= len("e, ") and bool(closes)


def asked(statement: Statement, grammar: Grammar) -> int | None:
    """The word that names whom a question was put to, where a participle without a subject puts it."""
    if not statement.cue or not _OPENS.fullmatch(statement.cue_text):
        return None
    verb = grammar.root(grammar.between(statement.cue[0].start, statement.cue[-1].end))
    if verb is None or any(piece.start < statement.cue[0].start for piece in statement.source):
        return None
    # "The coach, asked about it, laughed": the parser hangs the question on the coach, or on the laughing.
    at = grammar.words[verb].head
    if grammar.words[at].pos in _NOUNS and at < verb:
        return at
    before = verb - 2
    if grammar.words[verb].dep not in _CLAUSES:
        named = before in grammar.sentence(verb) and grammar.words[before + 1].text == ","
        return before if named and grammar.words[before].pos in _NOUNS else None
    subjects = [n for n in grammar.children(at) if grammar.words[n].dep in ("nsubj", "nsubjpass") and n != verb]
    said = [(piece.start, piece.end) for piece in (*statement.source, *statement.content)]
    return next((n for n in subjects if not any(a <= grammar.words[n].start < b for a, b in said)), None)
