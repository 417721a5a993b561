"""The polarity of a statement: affirmed, denied (it is not so) or withheld (it is not said)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sayso.language.grammar import Grammar
from sayso.statement import Polarity, Statement
from sayso.statements import act_words as w
from sayso.statements.cue_words import CueWord, head_of_cue, lemmas_of_cue
from sayso.statements.polarity_words import (
    CLAIM,
    DISAGREES,
    GRANTS,
    LEAVES_OPEN,
    NO_FEELING,
    NOBODY,
    OPEN_QUESTION,
    PLEADS_NOT,
    POSITION,
    PUTS_AWAY,
    SILENT,
    STANDS,
)

_NOT: Final = frozenset("not n't never neither nor no cannot hardly without yet".split())
_BEFORE: Final = re.compile(
    r"(?:\b(?:not|never|cannot|nor|without)|n[’']t)(?: \w+ly| yet| even)? ?(?:be |been |have )?$",
    re.IGNORECASE,
)
_YET: Final = re.compile(r"\b(?:has|have|had) yet to ?$", re.IGNORECASE)
_NO_COMMENT: Final = re.compile(r"\b(?:no|without) (?:comment|response|reply|answer|details?)\b", re.IGNORECASE)
_FIRST_VERB: Final = re.compile(
    r"\W*to (?:\w+ly )?(?P<verb>\w+)"
    r"(?P<details> (?:any |an? |further |more |specific |his |her |their |its |the )*(?:details?|comment|answers?"
    r"|reasons?|(?:last |full |real )?names?|information|figures?|numbers?|statement)\b)?",
    re.IGNORECASE,
)
# What is declined, when it is no answer that is: "declined to leave", "declined her offer".
_TURNED_DOWN: Final = re.compile(
    r"\W*to \w+|[^.;]{0,60}?\b(?:offers?|invitations?|requests?|nomination|proposals?|resignation|demands?|role|post"
    r"|help|support|salary|award|honou?r|appeals?|petitions?)\b",
    re.IGNORECASE,
)
# "No arrests were reported": nobody said so.
_NOTHING: Final = re.compile(r"no (?!more|fewer|less)\w", re.IGNORECASE)
_WAS_TOLD: Final = re.compile(
    r"(?:(?:has|have|had) been|was|were) (?:\w+ly )?"
    r"(?:reported|announced|disclosed|revealed|given|named|identified|cited)",
    re.IGNORECASE,
)
_NOT_ALL: Final = re.compile(r"\bnot $", re.IGNORECASE)
_NOT_ONLY: Final = re.compile(r"\bnot (?:only|just|merely|simply)\b[^.]{0,20}$", re.IGNORECASE)
# Two negations that make a yes: "could not resist saying", "never fails to mention".
_YES_ALL_THE_SAME: Final = re.compile(
    r"(?:n[’']t|\bnot|\bnever|\bcannot)(?: \w+ly)? (?:resist|help \w+ing|hesitate|fail(?:s|ed)? to|stop \w+ing"
    r"|(?:seems? to )?tires? of|tired of|miss(?:es|ed)? (?:an?|the|any) (?:opportunity|chance))\b",
    re.IGNORECASE,
)
_HELPING: Final = frozenset("have do be will would can could".split())
# Code points before a cue in which its negation may stand.
_REACH: Final = 28


def tell_polarities(text: str, statements: Sequence[Statement], grammar: Grammar) -> list[Polarity]:
    """For each statement whether the source says so, says that it is not so, or does not say.

    It is told by the cue and the words right before it: a negative content is affirmed all the same.
    """
    return [_tell(text, statement, lemmas_of_cue(text, statement, grammar), grammar) for statement in statements]


def _tell(text: str, statement: Statement, words: tuple[CueWord, ...], grammar: Grammar) -> Polarity:
    head = head_of_cue(words)
    cue = statement.cue_text
    lemmas = [word.lemma for word in words]
    negated = _is_negated(text, statement, words) or _has_not(statement, words, grammar)
    if _YES_ALL_THE_SAME.search(
        text[max(0, statement.cue[0].start - _REACH) : statement.cue[-1].end] if statement.cue else ""
    ):
        return "affirmed"
    holds = [lemma for lemma in lemmas if lemma in ("decline", "refuse", "fail", "avoid", "dodge", "sidestep", "evade")]
    spoken = any(lemma in w.SPEAKING for lemma in lemmas) or _opens_with_speaking(statement)
    if holds and spoken:
        return "withheld"
    if holds and holds[-1] in ("decline", "avoid", "dodge", "sidestep", "evade") and head == holds[-1]:
        return "affirmed" if _TURNED_DOWN.match(statement.content_text) else "withheld"
    if PLEADS_NOT.search(f"{cue} {statement.content_text[:12]}"):
        return "denied"
    if SILENT.search(cue) or (holds and LEAVES_OPEN.match(statement.content_text)):
        return "withheld"
    if _NO_COMMENT.search(cue) or (lemmas and lemmas[-1] == "comment" and negated):
        return "withheld"
    if NO_FEELING.search(f"{cue} {statement.content_text[:_REACH]}") or (head in STANDS and POSITION.search(cue)):
        return "denied"
    if negated:
        return _negated(head, statement.content_text)
    return "denied" if _is_denial(head, statement) else "affirmed"


def _is_denial(head: str, statement: Statement) -> bool:
    content = statement.content_text
    if PUTS_AWAY.search(statement.cue_text):
        # "played down fears of": the noun may stand in the cue.
        return bool(CLAIM.match(content) or CLAIM.match(statement.cue_text))
    if DISAGREES.search(statement.cue_text):
        return content[:5].lower() == "that " or bool(CLAIM.match(content.removeprefix("with ")))
    return head in w.NEGATIVE and not (head == "deny" and GRANTS.match(content))


def _negated(head: str, content: str) -> Polarity:
    if OPEN_QUESTION.match(content):
        return "withheld"
    if head in w.NEGATIVE:
        # "did not deny", "has not ruled out": neither yes nor no.
        return "withheld"
    if head in w.THOUGHT or head in ("agree", "endorse", "accede", "support", "back", "accept", "approve", "buy"):
        return "denied"
    return "withheld"


def _is_negated(text: str, statement: Statement, words: tuple[CueWord, ...]) -> bool:
    forms = [word.text for word in words]
    if "only" in forms:
        # "not only said": it was said.
        return False
    if not statement.source and _NOTHING.match(statement.content_text) and _WAS_TOLD.fullmatch(statement.cue_text):
        return True
    if any(form in _NOT or form.endswith(("n't", "n’t")) for form in forms):
        return True
    if not statement.cue:
        return False
    before = text[max(0, statement.cue[0].start - _REACH) : statement.cue[0].start]
    if _NOT_ONLY.search(before):
        return False
    source = statement.source[0].start if statement.source else 0
    if NOBODY.match(statement.source_text) or _NOT_ALL.search(text, max(0, source - len("not ")), source):
        return True
    return bool(_BEFORE.search(before) or _YET.search(before))


def _has_not(statement: Statement, words: tuple[CueWord, ...], grammar: Grammar) -> bool:
    """Whether the grammar hangs a "not" on the cue's verb from afar: "had not, as of Monday, announced"."""
    if any(word.text == "only" for word in words):
        return False
    verb = grammar.root([n for piece in statement.cue for n in grammar.between(piece.start, piece.end)])
    if verb is None or grammar.words[verb].pos != "VERB":
        return False
    # What is said may be negated as it will: "we are not for sale", she told them. Its verb hangs on the cue's too.
    said = {n for piece in statement.content for n in grammar.between(piece.start, piece.end)}
    # The parser may take the helping verb for one of its own.
    helping = [n for n in grammar.children(verb) if n < verb and n not in said and grammar.words[n].lemma in _HELPING]
    hanging = [n for at in (verb, *helping) for n in grammar.children(at) if n not in said]
    negations = [n for n in hanging if grammar.words[n].dep == "neg"]
    after = {grammar.words[n + 1].text.lower() for n in negations if n < verb}
    return bool(after) and after.isdisjoint(("only", "just", "merely", "simply"))


def _opens_with_speaking(statement: Statement) -> bool:
    """Whether the content holds the verb of speech that was declined: "declined [to comment on the case]"."""
    first = _FIRST_VERB.match(statement.content_text)
    return first is not None and (first["verb"] in w.SPEAKING or bool(first["details"]))
