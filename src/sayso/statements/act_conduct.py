"""Whose conduct a content is about where its words alone leave it open: vows, what "we must" do, bidding, a body's own
deeds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sayso.language.grammar import Grammar
from sayso.span import Span

_STOP: Final = re.compile(r"[a-z\]][.!?][\"”’')\]]*(?=\s)")
_SHORT: Final = 25
_SENTENCES: Final = 60
# Words of a content in which the verb of its first clause is looked for.
_CLAUSE: Final = 40

_VOW: Final = re.compile(
    r"\b(?:we|i)(?:(?: will| shall|['’]ll) (?:never|not)| won['’]t)(?: ever| again)? (?:\w+ly )?(?:let|allow|forget"
    r"|stop|rest|surrender|tolerate|accept|give (?:up|in)|back down|bow|yield|abandon|retreat|hesitate"
    r"|stand (?:by|idly)|be (?:intimidated|silenced|deterred|bullied|blackmailed|cowed|divided))\b",
    re.IGNORECASE,
)
_LATER: Final = re.compile(
    r"[.!?…\]]\W{1,4}(?:(?:and|but|so|now|instead|today),? )?(?:we|i|our \w+)(?: will| shall|['’]ll)\b"
    r"(?! (?:never |not )?(?:be (?:able|in|a|an|the|so|very|missed|back|here)\b|have (?!to)|see |know |need |lose |get "
    r"|die\b|find |never know|probably|likely|feel |remember |always (?!be )|experience|suffer |miss ))",
    re.IGNORECASE,
)
_WE_MUST: Final = re.compile(
    r"^\W*(?:(?:i|we) (?:say|think|believe|feel) )?(?:that )?(?:(?:and|but|so|now|today|that is why|this is why),? )?"
    r"(?:[^.;,]{0,50}, )?we (?:all |also |now |as a \w+ )?"
    r"(?:must|need to|should|ought to|(?:have )?got to|can(?:not|['’]t) (?:let|allow|afford to|keep|continue|go on"
    r"|wait))(?! (?:\w+ly )?(?:say|admit|acknowledge|confess|concede|note|be (?:able|in|at)|have (?:been|had)"
    r"|know\b(?! more)))",
    re.IGNORECASE,
)
# Verbs that stand bare and bid nobody: "Thank you", "God bless you", "Suppose it rains".
_NO_BIDDING: Final = frozenset("thank bless congratulate suppose imagine say believe trust god see let go damn".split())
_TO_THE_HEARER: Final = re.compile(r"(?:look|listen|remember|see|wait|mind|come on),", re.IGNORECASE)
_BODY_WILL: Final = re.compile(
    r"^\W*(?:that )?(?:the )?(?P<body>[A-ZÀ-Þ][\w'’.&-]*(?: (?:of |and |the )?[A-ZÀ-Þ][\w'’.&-]*){0,4})"
    r" (?:also |now )?(?:will|would|won['’]t|wouldn['’]t|shall|(?:is|was) (?:not )?(?:planning|ready|prepared|committed"
    r"|determined|willing|going) to|(?:plans|planned|intends|intended|pledges|pledged|aims|vows|vowed) to)"
    r" (?:not |never |also |now |\w+ly )?(?P<verb>\w+)"
)
# What a body comes to rather than does.
_NO_DEED: Final = frozenset(
    "be become have like lose win see need get suffer benefit face gain fall rise appear seem know feel experience"
    " remain survive die prefer want love hate welcome hope regret struggle".split()
)
_STEM: Final = 4
_QUOTED_OTHER: Final = re.compile(
    r"(?P<before>^[\"“]\W*(?:[^.;,\"”]{1,40}, )?(?:but |and |so )?)(?:he|she|they)(?=\W)", re.IGNORECASE
)
DAYS_OF: Final = re.compile(r"^\W*(?:[\w-]+ ){1,4}?of (?:[\w-]+ ){0,2}(?:mourning|prayer|remembrance|rest)\b", re.I)
"""What a government takes on for a death: "three days of mourning"."""

BINDING_NEWS: Final = re.compile(
    r"^\W*(?:[\w-]+ ){0,3}?(?:law|legislation|bill|rules?|orders?|decree|regulations?|requirements?|mandate) "
    r"(?:to |that (?:will |would )?|which (?:will |would )?)?(?:mandat|requir|forc|ban|oblig|forbid|prohibit"
    r"|compel)\w*",
    re.IGNORECASE,
)
"""What binds others, told as news: "announced a law to require masks"."""

MY_WORD: Final = re.compile(r"\b(?:you have|i give you) (?:my|our) word\b", re.IGNORECASE)
"""A promise in so many words."""


def of_others(piece: str) -> str:
    """The piece with a name for whom a quotation begins with "he", "she" or "they": there it is not the speaker."""
    return _QUOTED_OTHER.sub(r"\g<before>Others", piece)


def is_vow(content: str) -> bool:
    """Whether somebody takes it on himself behind what he says first: "They came at night. We will never forget"."""
    words = len(content.split())
    return (words <= _SENTENCES and (_VOW.search(content) or MY_WORD.search(content)) is not None) or (
        words <= _SHORT and _LATER.search(content) is not None
    )


def is_shared_duty(content: str) -> bool:
    """Whether all of it tells what "we" have to do: whoever says so wants others to do it with him."""
    first = next((match.end() for match in _STOP.finditer(content)), len(content))
    return _WE_MUST.match(content) is not None and 2 * first > len(content)


def bids(content: Sequence[Span], grammar: Grammar) -> bool:
    """Whether a quotation begins with a verb that bids: "Take the road", "If it rains, stay inside"."""
    if not content or content[0].text[:1] not in "\"“‘'«":
        return False
    piece = content[0]
    if _TO_THE_HEARER.match(piece.text[1:]):
        return False
    ends = next((match.end() for match in _STOP.finditer(piece.text)), len(piece.text))
    numbers = [n for n in grammar.between(piece.start, piece.start + ends) if grammar.words[n].pos != "PUNCT"]
    verb = grammar.root(numbers[:_CLAUSE])
    if verb is None or grammar.words[verb].tag != "VB" or grammar.words[verb].lemma.lower() in _NO_BIDDING:
        return False
    beside = [grammar.words[child] for child in grammar.children(verb) if child in numbers]
    return not any(
        word.dep in ("nsubj", "nsubjpass", "expl", "csubj") or (word.dep == "aux" and word.lemma != "do")
        for word in beside
    )


def is_of_own_body(source: str, content: str) -> bool:
    """Whether the deed to come is of the body that the source speaks for: "a Marwick spokesman said Marwick would"."""
    told = _BODY_WILL.match(content)
    if told is None or told["verb"].lower() in _NO_DEED:
        return False
    stem = told["body"].split()[0].casefold()[:_STEM]
    return len(stem) == _STEM and any(word.casefold().startswith(stem) for word in re.findall(r"[^\W\d_]+", source))
