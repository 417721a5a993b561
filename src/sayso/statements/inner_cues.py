"""Which cues and sources make a statement inside another one, by closed lists of words."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.statements.draft import Draft, Ranges
from sayso.statements.hedges import is_hedge
from sayso.statements.inner_words import MADE, NOUNS, SPEECH, THOUGHT, THOUGHT_NOUNS

_WORD = re.compile(r"\w+(?:[’']\w+)?")
_I = frozenset("i we".split())
_ANYONE = frozenset("you any anyone anybody nobody someone somebody everyone everybody".split())
# A content that only points at something says nothing ("they criticise him"), but for "that" and "so".
_POINTERS = frozenset(
    "i we he she they it them him her you me us what which who things those these all this nothing something".split()
)
_OWNING = re.compile(r"(?:[’']s?|^(?:his|her|its|their|our|my|your))$", re.IGNORECASE)
# "Think about it", "know of her", "felt like it" ascribe no thought that could be told.
_NO_THOUGHT = re.compile(
    r"""(?:think|know|knew|thought)\w*\ (?:about|of|out|as\ much\ about)\b
    | ^(?!.*(?:would|[’']d)\b).*\blikes?$|\b(?:feels?|felt|looks?|looked|seems?|seemed)\ like\b""",
    re.IGNORECASE | re.VERBOSE,
)
# A cue that begins like this is no verb that somebody is the subject of.
_NO_VERB = frozenset("to not without if for".split())
# "They say that “honest” describes her", "it describes him": a word that fits somebody, and nobody's words.
_FITS = frozenset("describe describes described".split())
_OBJECTS = frozenset("it him her them me us this the a an your my".split())
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be|got)\b", re.IGNORECASE)
# "We were promised a day": who is told something is not who tells it.
_TOLD = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being)\s(?:\w+ly\s|also\s|not\s)?"
    r"(?:promised|told|asked|offered|informed|warned|assured|urged|advised|invited)\b",
    re.IGNORECASE,
)


def without_hearer(text: str, inner: Draft) -> Draft:
    """The draft without its source, where that is the one to whom it was said."""
    told = _TOLD.search(text[inner.cue[0][0] : inner.cue[-1][1]]) is not None
    return replace(inner, source=()) if told and inner.source and inner.source[0] < inner.cue[0] else inner


def may_be_nested(text: str, inner: Draft, *, quoted: bool) -> bool:
    """Whether `inner`, found in somebody's content, has the cue and the source of a statement of its own."""
    source, cue, content = (_words(text, ranges) for ranges in (inner.source, inner.cue, inner.content))
    if is_hedge(text, inner, quoted=quoted) or not cue or cue[0] in _NO_VERB or _says_nothing(source, content):
        return False
    if not source and len(cue) == 1 and not _OBJECTS.isdisjoint(content[:1]):
        # "Call it a pudding": a command is carried out by another, and no noun has an object.
        return False
    if cue[-1] in MADE:
        # "Made that clear", "made a plea".
        cue = [*cue, *content[:2]]
    if cue[-1] in _FITS and (source in (["it"], ["that"], ["this"]) or _is_quoted_word(text, inner.source)):
        return False
    said, thought, named, felt = (not known.isdisjoint(cue) for known in (SPEECH, THOUGHT, NOUNS, THOUGHT_NOUNS))
    own = bool(source) and source[-1] in _I
    if named or (felt and not own):
        return True
    if not source:
        # "Was called", but not "recommend": whose that is, is told elsewhere.
        return said and _PASSIVE.search(" ".join(cue)) is not None
    if _OWNING.search(source[-1]):
        # "Her proposed deal", "its refusing".
        return False
    return said or (thought and not own and not _NO_THOUGHT.search(" ".join(cue)))


def _is_quoted_word(text: str, source: Ranges) -> bool:
    return bool(source) and text[source[0][0]] in "\"“‘'"


def _says_nothing(source: list[str], content: list[str]) -> bool:
    return _POINTERS.issuperset(content) or (bool(source) and _ANYONE.issuperset(source))


def _words(text: str, ranges: Ranges) -> list[str]:
    return [match.group().lower() for start, end in ranges for match in _WORD.finditer(text[start:end])]
