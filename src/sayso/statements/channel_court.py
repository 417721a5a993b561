"""What is said in court: by judges who rule, in papers that are filed there, by those who sue and who plead."""

from __future__ import annotations

import re
from typing import Final

from sayso.language.grammar import Grammar
from sayso.statement import Statement
from sayso.statements.act_frames import GUILTY
from sayso.statements.occasions import Mention, span_of

_JUDGES: Final = frozenset("judge justice magistrate jury arbitrator".split())
_OFFICES: Final = frozenset(
    "minister secretary ministry department committee commissioner spokesman spokeswoman official party reform".split()
)
# What judges do as judges; what else they say they may say anywhere.
_RULING: Final = frozenset(
    "rule order find hold declare dismiss reject deny grant block uphold overturn sentence instruct decide strike bar"
    " approve allow acquit convict determine enjoin adjourn direct throw"
    " reconsider reverse vacate affirm quash annul stay".split()
)
# What jurors do together; what one of them else says or denies he may say anywhere.
_VERDICTS: Final = frozenset("find convict acquit decide determine".split())
# Papers that are a court's only where the text speaks of one.
_PAPERS: Final = frozenset("complaint suit petition motion brief appeal injunction writ summons warrant".split())
_LAWSUITS: Final = frozenset("lawsuit suit complaint petition motion appeal brief affidavit claim charge".split())
_SUING: Final = frozenset("sue countersue appeal".split())
_RULINGS: Final = frozenset(
    "ruling verdict order judgment judgement injunction decision opinion sentence finding".split()
)
_READ: Final = frozenset("read say state conclude write".split())
_FILING: Final = frozenset("file bring lodge submit".split())
_COURTS: Final = re.compile(
    r"\b(?:lawsuits?|sue[sd]?|suing|plaintiffs?|courts?|prosecutors?|judges?|tribunals?|defendants?)\b", re.IGNORECASE
)
_ADMITS: Final = re.compile(r"\b(?:admit(?:s|ted|ting)?|confess(?:es|ed|ing)?|den(?:y|ies|ied|ying))\b", re.IGNORECASE)
_CHARGES: Final = re.compile(
    r"^\W*(?:to )?(?:(?:his|her|their|the|all|both|any|to|of|one|two|three|four|\d+) )*(?:guilt\b"
    r"|(?:\w+ ){0,2}?(?:charges?|counts?"
    r"|offen[cs]es?|murders?|manslaughter|thefts?|fraud|robber(?:y|ies)|assaults?|rapes?|killings?|arson|bribery|perjury"
    r"|treason|burglar(?:y|ies)|kidnappings?|embezzlement|corruption)\b)",
    re.IGNORECASE,
)
# Code points within which a charge is named.
_OPENING: Final = 60
# Words up from what is said to the verb of suing.
_ABOVE: Final = 3


def of_court(text: str, statement: Statement, grammar: Grammar) -> Mention | None:
    """The court in which a judge rules, somebody pleads guilty, or somebody files what he says; None elsewhere."""
    cue = [n for piece in statement.cue for n in grammar.between(piece.start, piece.end)]
    if not cue:
        return None
    if any(grammar.words[n].lemma in _VERDICTS for n in cue):
        for piece in statement.source:
            jurors = (n for n in grammar.between(piece.start, piece.end) if grammar.words[n].lemma == "juror")
            if (juror := next(jurors, None)) is not None:
                return Mention("court", piece, juror)
    if any(grammar.words[n].lemma in (_RULINGS if grammar.words[n].pos == "NOUN" else _RULING) for n in cue):
        for piece in statement.source:
            if (judge := _judge_in(text, grammar, grammar.between(piece.start, piece.end))) is not None:
                return Mention("court", piece, judge)
    if is_plea(statement) and (_pleads(statement) or _COURTS.search(text)):
        return Mention("court", statement.cue[0], cue[0])
    return _filed(text, grammar, cue)


def is_plea(statement: Statement) -> bool:
    """Whether somebody pleads guilty or not, or admits what he is charged with."""
    return _pleads(statement) or (
        _ADMITS.search(statement.cue_text) is not None
        and _CHARGES.search(statement.content_text[:_OPENING]) is not None
    )


def _pleads(statement: Statement) -> bool:
    return GUILTY.search(f"{statement.cue_text} {statement.content_text[:20]}") is not None


def is_court_paper(text: str, grammar: Grammar, head: int) -> bool:
    """Whether the noun is a paper of a court of which the text speaks: "the complaint"."""
    word = grammar.words[head]
    if word.lemma not in _PAPERS or word.pos != "NOUN":
        return False
    told = any(grammar.words[c].dep in ("det", "poss", "compound") for c in grammar.children(head))
    return told and _COURTS.search(text) is not None


def is_ruling(text: str, statement: Statement, grammar: Grammar, head: int) -> bool:
    """Whether the noun is what a court decided, of which the words are given: "the decision read"."""
    read = any(grammar.words[n].lemma in _READ for c in statement.cue for n in grammar.between(c.start, c.end))
    return read and grammar.words[head].lemma in _RULINGS and _COURTS.search(text) is not None


def _judge_in(text: str, grammar: Grammar, source: range) -> int | None:
    judge = next((n for n in source if _is_judge(grammar, n)), None)
    if judge is None and len(source) == 1 and grammar.words[source[0]].pos == "PROPN":
        name = re.escape(grammar.words[source[0]].text)
        if re.search(rf"\b(?:[Jj]udge|Justice|Magistrate) (?:[A-Z][\w.'’-]* ){{0,3}}{name}\b", text):
            return source[0]
    return judge


def _is_judge(grammar: Grammar, number: int) -> bool:
    word = grammar.words[number]
    if word.lemma.lower() not in _JUDGES or word.dep in ("poss", "pobj"):
        return False
    behind = grammar.words[number + 1] if number + 1 in grammar.sentence(number) else None
    return behind is None or behind.lemma.lower() not in _OFFICES


def _filed(text: str, grammar: Grammar, cue: list[int]) -> Mention | None:
    """What the cue's verb hangs on: "sued the port, saying", "filed a lawsuit alleging"."""
    root = grammar.root(cue)
    if root is None:
        return None
    files = any(grammar.words[n].lemma in _FILING for n in cue)
    paper = next((n for n in cue if files and _is_lawsuit(text, grammar, n)), None)
    if paper is None and grammar.words[root].lemma in _FILING and grammar.words[root].pos == "VERB":
        paper = next((c for c in grammar.children(root) if _is_lawsuit(text, grammar, c)), None)
    if paper is not None:
        return Mention("court", span_of(text, grammar, paper, paper), paper)
    if grammar.words[root].tag != "VBG":
        return None
    at = root
    for _ in range(_ABOVE):
        at = grammar.words[at].head
        word = grammar.words[at]
        if word.lemma in _SUING and word.pos == "VERB":
            return Mention("court", span_of(text, grammar, at, at), at)
        if word.lemma in _FILING and word.pos == "VERB":
            paper = next((c for c in grammar.children(at) if _is_lawsuit(text, grammar, c)), None)
            return Mention("court", span_of(text, grammar, at, paper), paper) if paper is not None else None
        if _is_lawsuit(text, grammar, at):
            return Mention("court", span_of(text, grammar, at, at), at)
    return None


def _is_lawsuit(text: str, grammar: Grammar, number: int) -> bool:
    word = grammar.words[number]
    if word.lemma not in _LAWSUITS or word.dep not in ("dobj", "nsubjpass", "pobj") or word.pos != "NOUN":
        return False
    return word.lemma == "lawsuit" or _COURTS.search(text) is not None
