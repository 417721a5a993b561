"""The act (Searle 1976) and the mode of a statement: by the word of its cue, its frame, and what is said.

The words tell most; the content tells the rest of verbs that serve for every act ("said she would", "said they must").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sayso.language.grammar import Grammar
from sayso.statement import Act, Mode, Statement
from sayso.statements import act_words as w
from sayso.statements.cue_words import CueWord, head_of_cue, lemmas_of_cue

_OWN = (
    r"(?:i|we|he|she|they|it|the (?:company|government|ministry|administration|police|party|bank|group|agency|court))"
)
_WILL: Final = re.compile(
    rf"^\W*(?:that )?{_OWN}(?: \w+ly| also| now)? ?(?:will|would|'ll|’ll|won't|won’t|wouldn't|wouldn’t|shall"
    r"|(?:am|are|is|was|were|'re|’re|'m|’m|'s|’s)(?: not)? (?:going|planning|prepared|ready|committed"
    r"|determined|willing)"
    r"(?: to)?|plans?|planned|intends?|intended|pledged?|promised?) (?!be |have |like |appear|seem|need|mean"
    r"|cost|affect)",
    re.IGNORECASE,
)
# In somebody's own words, or announced of anybody.
_WE_WILL: Final = re.compile(
    r"^.{0,60}?\b(?:we|i)(?: will|['’]ll| are going to| am going to|['’]re going to|['’]m going to"
    r"| stand ready| shall)\b",
    re.IGNORECASE | re.DOTALL,
)
_SHALL: Final = re.compile(
    r"\bwill (?!become|be )|\bwould be \w+ing\b|\bmoving (?:forward|ahead)\b|\bplans? to\b", re.IGNORECASE
)
_TO: Final = re.compile(r"^\W*(?:not )?to (?!be\b)\w+", re.IGNORECASE)
_ANY_TO: Final = re.compile(r"^\W*(?:(?:\w[\w'’.-]*|,) ?){0,8}?\bto \w+", re.IGNORECASE)
_OTHERS_SHOULD: Final = re.compile(
    r"^(?!\W*(?:that )?(?:i|we|he|she)\b).{0,60}?\b(?:should(?:n['’]t)?|must(?:n['’]t)?|ought to|needs? to)\b",
    re.I | re.S,
)
_IMPERATIVE: Final = re.compile(
    r"^\W*(?:please\b|let['’]s\b|don['’]t \w|do not \w|never \w|stop\b|keep\b|give\b|stay\b|go\b|come\b|get\b"
    r"|leave\b|take\b"
    r"|make\b|bring\b|end\b|let\b|join\b|vote\b|help\b|save\b|stand\b|call\b|listen\b|look\b|remember\b|think\b|ask\b"
    r"|tell\b|read\b|open\b|close\b|free\b|hands off\b|wake up\b|release\b|respect\b|enough\b|no more\b)",
    re.IGNORECASE,
)
_GUILTY: Final = re.compile(r"\bple(?:d|ad\w*) (?:not )?(?:guilty|innocent)\b", re.IGNORECASE)
_FEELING: Final = re.compile(
    r"\b(?:proud|glad|happy|sorry|saddened|shocked|delighted|disappointed|grateful|thankful|horrified|outraged"
    r"|honou?red"
    r"|thrilled|heartbroken|devastated|appalled|disgusted|ashamed|pleased|relieved|regrets?|apologi[sz]e[sd]?"
    r"|condolences|congratulat\w+|thank you|thanks|thoughts and prayers|welcomed?|disgraceful|shameful|disgusting"
    r"|outrageous|deplorable|despicable|wonderful|fantastic|terrific|tragic|heartless|cowardly|unacceptable|reckless"
    r"|appalling|ridiculous|absurd|barbar\w+|horrific|horrible|terrible|awful|evil|heroic|heroes|betrayal"
    r"|stab in the back|unfair"
    r"|(?:nowhere near|not) enough|pray(?:ing|s)? for|perfect(?:ly fine)?|great job|disaster|brilliant"
    r"|inspiring|embarrassing|pathetic|a disgrace|a shame|lousy)\b",
    re.IGNORECASE,
)
# What is written on these wants something.
_PLACARD: Final = re.compile(r"\b(?:poster|sign|placard|banner)s?\b", re.IGNORECASE)


_VOICED: Final = frozenset("express voice say declare announce state announcement statement write letter tweet".split())


def tell_acts(text: str, statements: Sequence[Statement], grammar: Grammar) -> list[tuple[Act, Mode]]:
    """For each statement what it does (guideline rules 2 and 12), and whether it was uttered or only thought."""
    return [_tell(statement, lemmas_of_cue(text, statement, grammar)) for statement in statements]


def _tell(statement: Statement, lemmas: tuple[CueWord, ...]) -> tuple[Act, Mode]:
    head = head_of_cue(lemmas)
    return _act(statement, head, lemmas), "thought" if _is_thought(head, lemmas, statement) else "speech"


def _is_thought(head: str, lemmas: tuple[CueWord, ...], statement: Statement) -> bool:
    if head not in w.THOUGHT or (head == "agree" and _TO.match(statement.content_text)):
        return False
    # Backing and opposing in words ("voiced support", "said he opposed") is speech; so is what a noun of words carries.
    spoken = any(word.lemma in _VOICED for word in lemmas)
    return not spoken and not any(piece.text[:1] in '“"' for piece in statement.content[:1] if head in w.OPEN)


def _act(statement: Statement, head: str, lemmas: tuple[CueWord, ...]) -> Act:
    content = statement.content_text
    if head == "ask" or head in ("wonder", "inquire", "query"):
        return "assertive" if head == "wonder" else "directive"
    if head in ("plead", "guilty") and _GUILTY.search(f"{statement.cue_text} {content[:20]}"):
        return "assertive"
    if head in w.WANT and _is_thought(head, lemmas, statement):
        return _wanted(head, content)
    if (
        head in ("warn", "caution", "advise", "remind", "tell", "signal")
        and _ANY_TO.match(content)
        and _TO.search(content)
    ):
        return "directive"
    if head in ("poster", "sign", "placard", "banner") or _PLACARD.search(statement.source_text):
        return "directive"
    if head == "agree":
        return "commissive" if _TO.match(content) else "assertive"
    if head in w.COMMISSIVE:
        return "commissive"
    if head in w.DIRECTIVE:
        return "directive"
    if head in w.OPEN:
        return _said(head, content)
    if head in w.EXPRESSIVE:
        return "expressive"
    return "assertive"


def _wanted(head: str, content: str) -> Act:
    if head in ("hope", "expect"):
        return "expressive" if head == "hope" else "assertive"
    # "wants to leave" commits, "wants them to leave" directs.
    return "commissive" if _TO.match(content) else "directive"


def _said(head: str, content: str) -> Act:
    if head in ("announce", "announcement") and _SHALL.search(content[:80]):
        return "commissive"
    if _WILL.match(content) or _WE_WILL.match(content) or (head in ("indicate", "state") and _TO.match(content)):
        return "commissive"
    if _OTHERS_SHOULD.match(content) or _TO.match(content) or (content[:1] in "“\"‘'" and _IMPERATIVE.match(content)):
        return "directive"
    if head in ("chant", "shout", "sign", "poster", "placard", "banner", "insist") and _IMPERATIVE.match(content):
        return "directive"
    words = len(content.split())
    return "expressive" if words <= 25 and _FEELING.search(content) else "assertive"
