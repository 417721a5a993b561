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
from sayso.statements.act_conduct import BINDING_NEWS, DAYS_OF, bids, is_of_own_body, is_shared_duty, is_vow, of_others
from sayso.statements.act_cues import AGAINST, ON_REQUEST, ONES_WORD, RULED_OUT, WARNS_OFF, WHOLE_QUOTED, WRITTEN
from sayso.statements.act_frames import (
    BINDING,
    BINDS,
    EVIDENCE,
    FEELING_GIVEN,
    FOR_A_SIDE,
    FORECAST,
    GUILTY,
    IF_SO_I_WILL,
    IMPERATIVE,
    INTENTION,
    MEASURES,
    MUST_TOO,
    NOT_BORNE,
    OPENS_WITH_FEELING,
    OTHERS_SHOULD,
    OWN_FEELING,
    OWN_LEAVING,
    PLACARD,
    SHALL,
    THE_NEED,
    TO,
    TO_ANYTHING,
    TOLD_TO,
    WANTS_OF_OTHERS,
    WE_WILL,
    WILL,
)
from sayso.statements.act_judging import is_feeling, is_named_in_feeling
from sayso.statements.act_praise import OWN_STAND, VIRTUE
from sayso.statements.act_subjunctive import is_subjunctive
from sayso.statements.cue_words import CueWord, head_of_cue, lemmas_of_cue
from sayso.statements.polarity_words import CLAIM

# Verbs that want something where the verb of the content stands bare.
_MAY_WANT: Final = frozenset(
    "insist suggest recommend propose rule ask request demand urge advise order require"
    " suggestion proposal insistence".split()
)
_NAMING: Final = frozenset("characterize characterise describe label brand dub deem term consider".split())
# "Found the film dull": what is found so, in a clause without a verb.
_FINDING: Final = frozenset("find view see regard rate".split())
_SMALL_CLAUSE: Final = 10
_SMALL: Final = re.compile(r"(?!\W*(?:that|no|to|out|how|whether|what|an?)\b)", re.IGNORECASE)
_GERUND: Final = re.compile(r"\w{3,}ing\b")
_BRACKETED: Final = re.compile(r"\[(\w)\]")
# What one disagrees with without saying that it is not so.
_PLANNED: Final = re.compile(
    r"\b(?:suggestions?|proposals?|plans?|decisions?|polic(?:y|ies)|ideas?|moves?|approach)\b", re.I
)
_CLAUSE: Final = 60
# Code points of a content's beginning, and words of a short one.
_BEGINNING: Final = 200
_SHORT: Final = 25
# Verbs by which virtues are told, and a stand of one's own.
_PROCLAIMING: Final = frozenset("announce announcement declare proclaim".split())
_PRAISING: Final = frozenset(
    "note recall remember cite highlight emphasize emphasise stress mention speak talk tell recount underline"
    " underscore acknowledge recognize recognise commemorate point refer".split()
)
_STANDING: Final = frozenset(
    "stress reiterate reaffirm affirm repeat state declare announce underline underscore emphasize emphasise renew"
    " signal indicate note express voice say confirm share convey mention register pledge".split()
)
_GIVING: Final = frozenset("give offer extend send express convey voice pay share issue".split())
_TO_DO: Final = re.compile(r"\b(?:to \w+|that)\b")
_TAKING_ON: Final = frozenset("affirm reaffirm confirm express voice repeat reiterate signal indicate".split())
_STRESSING: Final = frozenset("stress emphasize emphasise insist underline underscore highlight reiterate".split())
_RULING: Final = frozenset("accord per say state declare read provide stipulate specify".split())
_VOICED: Final = frozenset("express voice say declare announce state announcement statement write letter tweet".split())


def tell_acts(text: str, statements: Sequence[Statement], grammar: Grammar) -> list[tuple[Act, Mode]]:
    """For each statement what it does (guideline rules 2 and 12), and whether it was uttered or only thought."""
    return [_tell(statement, lemmas_of_cue(text, statement, grammar), grammar) for statement in statements]


def _tell(statement: Statement, lemmas: tuple[CueWord, ...], grammar: Grammar) -> tuple[Act, Mode]:
    head = head_of_cue(lemmas)
    mode: Mode = "thought" if _is_thought(head, lemmas, statement) else "speech"
    if head in _MAY_WANT and is_subjunctive(statement, grammar):
        return "directive", mode
    if head in w.OPEN and bids(statement.content, grammar):
        return "directive", mode
    return _act(statement, head, lemmas), mode


def _is_thought(head: str, lemmas: tuple[CueWord, ...], statement: Statement) -> bool:
    if (
        head not in w.THOUGHT
        or WRITTEN.search(statement.source_text)
        or _is_in_whole_sentences(statement)
        or (head == "agree" and TO_ANYTHING.match(statement.content_text))
    ):
        return False
    if FOR_A_SIDE.search(statement.cue_text) or AGAINST.search(statement.cue_text) or _bears_out(head, statement):
        return False
    if head == "disagree" and CLAIM.match(statement.content_text.removeprefix("with ")):
        return False
    # Backing and opposing in words ("voiced support", "said he opposed") is speech; so is what a noun of words carries.
    spoken = any(word.lemma in _VOICED for word in lemmas)
    return not spoken and not any(piece.text[:1] in '“"' for piece in statement.content[:1] if head in w.OPEN)


def _is_in_whole_sentences(statement: Statement) -> bool:
    """Whether what somebody thinks stands in quoted sentences: he told it."""
    return any(WHOLE_QUOTED.search(piece.text) for piece in statement.content)


def _act(statement: Statement, head: str, lemmas: tuple[CueWord, ...]) -> Act:
    # "[W]e must" is "we must".
    content = _BRACKETED.sub(r"\1", statement.content_text)
    if FOR_A_SIDE.search(statement.cue_text) or _bears_out(head, statement):
        return "assertive"
    by_cue = _by_cue(statement)
    if by_cue is not None:
        return by_cue
    if statement.cue_text.strip() == ":" and content.rstrip().endswith("?"):
        # The turn of who asks.
        return "directive"
    if head == "call for" and FORECAST.search(statement.source_text):
        return "assertive"
    if head in _STRESSING and THE_NEED.match(content):
        return "directive"
    if head in _TAKING_ON and INTENTION.match(content):
        return "commissive"
    if head in _GIVING and FEELING_GIVEN.match(content):
        return "expressive"
    if head == "ask" or head in ("wonder", "inquire", "query"):
        return "assertive" if head == "wonder" else "directive"
    if head in ("plead", "guilty") and GUILTY.search(f"{statement.cue_text} {content[:20]}"):
        return "assertive"
    if head in w.WANT and _is_thought(head, lemmas, statement):
        return _wanted(head, content)
    if head in ("warn", "caution", "advise", "remind", "tell", "signal") and TO.match(content):
        return "directive"
    if head in ("poster", "sign", "placard", "banner") or PLACARD.search(statement.source_text):
        return "directive"
    if head == "disagree":
        plan = _PLANNED.search(content[:_CLAUSE])
        return "assertive" if CLAIM.match(content.removeprefix("with ")) and not plan else "expressive"
    if head == "agree":
        return (
            "commissive" if TO_ANYTHING.match(content) else "directive" if OTHERS_SHOULD.match(content) else "assertive"
        )
    if head in _RULING and BINDING.search(statement.source_text) and BINDS.search(content):
        return "directive"
    if head in _NAMING or head in ("call", "refer", "decry"):
        return "expressive" if is_named_in_feeling(content) else "assertive"
    if head in _FINDING and len(content.split()) <= _SMALL_CLAUSE and _SMALL.match(content):
        return "expressive" if is_named_in_feeling(content) else "assertive"
    if head in _PRAISING and VIRTUE.match(content):
        return "expressive"
    if head in _STANDING and OWN_STAND.match(content):
        return "expressive"
    if head in w.COMMISSIVE:
        return "commissive"
    if head in w.DIRECTIVE:
        return "directive"
    if head in w.OPEN:
        return _said(head, content, statement)
    if head in w.EXPRESSIVE:
        return "expressive"
    return "assertive"


def _by_cue(statement: Statement) -> Act | None:
    """The act where several words of the cue tell it together, None where they do not."""
    # The noun of "per request of" may stand with whose it is.
    asked = ON_REQUEST.match(f"{statement.cue_text} {statement.source_text}")
    if asked or WARNS_OFF.search(statement.cue_text):
        return "directive"
    ruled_out = RULED_OUT.search(statement.cue_text) and _GERUND.match(statement.content_text)
    if ruled_out or ONES_WORD.search(statement.cue_text):
        return "commissive"
    return "expressive" if AGAINST.search(statement.cue_text) else None


def _bears_out(head: str, statement: Statement) -> bool:
    """Whether evidence supports or contradicts something, and nobody."""
    source = statement.source[0].text if statement.source else ""
    return head in ("support", "back", "favor", "favour") and EVIDENCE.search(source) is not None


def _wanted(head: str, content: str) -> Act:
    if head in ("hope", "expect"):
        return "expressive" if head == "hope" else "assertive"
    if head in ("prefer", "like", "love") and not _TO_DO.search(content):
        return "expressive"
    # "wants to leave" commits, "wants them to leave" directs.
    return "commissive" if TO.match(content) else "directive"


def _said(head: str, content: str, statement: Statement) -> Act:
    if head in ("announce", "announcement") and any(
        (SHALL.search(content[:80]), MEASURES.match(content), OWN_LEAVING.match(content))
    ):
        return "commissive"
    if head in _PROCLAIMING and DAYS_OF.match(content):
        return "commissive"
    if head in _PROCLAIMING and BINDING_NEWS.match(content):
        return "directive"
    content = of_others(content)
    if OPENS_WITH_FEELING.match(content) or (
        head != "suggest" and len(content.split()) <= _SHORT and OWN_FEELING.match(content)
    ):
        return "expressive"
    begins = [of_others(piece.text) for piece in statement.content]
    if (
        any(map(WILL.match, begins))
        or INTENTION.match(content)
        or WE_WILL.match(content)
        or IF_SO_I_WILL.match(content)
        or (len(content.split()) <= _SHORT and NOT_BORNE.search(content))
        or is_vow(content)
        or is_of_own_body(statement.source_text, content)
        or (head in ("indicate", "state") and TO.match(content))
    ):
        return "commissive"
    if (
        any(map(OTHERS_SHOULD.match, (content, *begins[1:])))
        or is_shared_duty(content)
        or TOLD_TO.match(content)
        or TO.match(content)
        or (content[:1] in "“\"‘'" and IMPERATIVE.match(content))
    ):
        return "directive"
    if head in ("chant", "shout", "sign", "poster", "placard", "banner", "insist") and IMPERATIVE.match(content):
        return "directive"
    if MUST_TOO.search(content[:_BEGINNING]) or any(WANTS_OF_OTHERS.search(each[:_BEGINNING]) for each in begins):
        return "directive"
    return "expressive" if is_feeling(content) else "assertive"
