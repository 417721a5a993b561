"""The channel that a statement's own parts name: "the letter said", "a banner saying", "told the court"."""

from __future__ import annotations

import re
from typing import Final

from sayso.language.grammar import Grammar
from sayso.statement import Pieces, Statement
from sayso.statements.channel_court import is_court_paper, is_ruling, of_court
from sayso.statements.channel_words import (
    BROADCAST_MODIFIERS,
    CARRIED,
    HEARERS,
    NO_SOURCES,
    NOUNS,
    ONLY_SOURCES,
    SHOWN,
    SPOKEN_OR_WRITTEN,
    VERBS,
    WRITTEN,
)
from sayso.statements.occasions import VESSELS, Mention, channel_of_noun, is_platform, span_of

# What a court's word before it makes a channel: "court papers".
_OF_COURTS: Final = frozenset("document paper record decision opinion order complaint".split())
# Reports of nobody, in the news: "according to early reports".
_REPORTS: Final = re.compile(
    r"(?:(?:initial|preliminary|early|earlier|first|media|news|press|local|some|several|multiple|various|recent|unconfirmed|other"
    r"|eyewitness|witness|many|these|those|published) )*reports",
    re.IGNORECASE,
)
# A document with nothing behind it but the day.
_PLAIN_DOCUMENT: Final = re.compile(
    r"(?:the|an?|its|their|his|her) (?:(?!(?:of|in|by|at|from|on|and|to|for|with|(?-i:who|which|that))\b)"
    r"[\w'’-]+ ){0,4}?(?P<noun>report|study|survey|statement|letter|release|poll)(?: (?:yesterday|today|\w+day))?",
    re.IGNORECASE,
)
# Documents by which bodies and papers are named.
_BODIES: Final = frozenset("survey review bulletin audit analysis record".split())
_GATHERINGS: Final = frozenset("summit meeting gathering conference convention".split())
# Words up from a participle to the thing whose words it tells.
_ABOVE: Final = 3


def channel_of_parts(text: str, statement: Statement, grammar: Grammar) -> Mention | None:
    """The channel that cue or source are, or stand for; None where they do not."""
    cue = [n for piece in statement.cue for n in grammar.between(piece.start, piece.end)]
    for number in cue:
        if (channel := VERBS.get(grammar.words[number].lemma)) and grammar.words[number].pos != "NOUN":
            if channel == "court" and _is_before_lawmakers(grammar, number):
                channel = "parliament"
            return Mention(channel, span_of(text, grammar, number, number), number)
    return (
        of_court(text, statement, grammar)
        or _written_on(text, statement, grammar)
        or _of_source(text, statement, grammar)
        or _of_cue_noun(text, statement, grammar)
    )


def _is_before_lawmakers(grammar: Grammar, verb: int) -> bool:
    """Whether a witness speaks to a parliament: "testified before the committee"."""
    under = [b for c in grammar.children(verb) for b in grammar.children(c) if grammar.words[b].dep == "pobj"]
    heard = {grammar.words[n].lemma.lower() for n in under}
    return any("parliament" in (HEARERS.get(each), NOUNS.get(each)) for each in heard) or "house" in heard


def _written_on(text: str, statement: Statement, grammar: Grammar) -> Mention | None:
    """The things that people carry whose words a clause gives: "signs which read", "a banner that said"."""
    if statement.source_text.lower() not in ("which", "that"):
        return None
    which = grammar.between(statement.source[0].start, statement.source[0].end)
    if not which or which[0] == grammar.sentence(which[0]).start:
        return None
    thing = which[0] - 1
    carried = grammar.words[thing].lemma in CARRIED
    return Mention("other", span_of(text, grammar, thing, thing), thing) if carried else None


def _of_source(text: str, statement: Statement, grammar: Grammar) -> Mention | None:
    """A document as the source: "the statement said", "a report by the bank"."""
    numbers, head = _root(statement.source, grammar)
    if head is None:
        return None
    piece = statement.source[0]
    asked = next((n for n in numbers if n > head and grammar.words[n].lemma == "interview"), None)
    if asked is not None and grammar.words[asked].tag in ("VBD", "VBN"):
        return Mention("interview", span_of(text, grammar, asked, asked), asked)
    tail = grammar.between(statement.source[-1].start, statement.source[-1].end)
    # "protesters ... placards": who carries them, and they
    if len(tail) and grammar.words[tail[-1]].lemma in CARRIED:
        return Mention("other", span_of(text, grammar, tail[-1], tail[-1]), tail[-1])
    word = grammar.words[head]
    if word.lemma in VESSELS:
        head = next((n for n in numbers if n > head and grammar.words[n].dep == "pobj"), head)
        word = grammar.words[head]
    if (
        word.lemma in ONLY_SOURCES
        or _is_of_court(grammar, head)
        or is_court_paper(text, grammar, head)
        or is_ruling(text, statement, grammar, head)
    ):
        return Mention("court", piece, head)
    if word.lemma in SHOWN and any(is_platform(grammar, n) for n in numbers if n != head):
        return Mention("social media", piece, head)
    if _REPORTS.fullmatch(piece.text) and statement.cue_text.lower() in ("according to", "by", "per"):
        return None
    if (word.pos == "VERB" or word.lemma not in NOUNS) and (plain := _PLAIN_DOCUMENT.fullmatch(piece.text)):
        # Whatever the parser makes of it.
        return Mention(NOUNS[plain["noun"].lower()], piece, head)
    if _is_gathering(grammar, head):
        return Mention("meeting", piece, head)
    if word.lemma in NO_SOURCES or word.pos == "VERB" or _is_surname(grammar, head) or _is_title(grammar, head):
        return None
    channel = channel_of_noun(grammar, head)
    if word.lemma == "paper" and len(numbers) == len("the paper".split()):
        # A newspaper, rather than one of scholars.
        return None
    if channel == "parliament" or (word.pos == "PROPN" and word.lemma.lower() in _BODIES):
        # Who speaks, not by which channel: "the Geological Survey".
        return None
    if channel == "court" and word.lemma not in NOUNS and word.lemma not in _OF_COURTS:
        return None
    return Mention(channel, piece, head) if channel else None


def _is_gathering(grammar: Grammar, head: int) -> bool:
    """Whether those who met speak as one: "the summit called on", "an assembly of ministers"."""
    word = grammar.words[head]
    if word.pos != "NOUN":
        return False
    return word.lemma in _GATHERINGS or (
        word.lemma == "assembly" and any(grammar.words[c].text.lower() == "of" for c in grammar.children(head))
    )


def _is_of_court(grammar: Grammar, head: int) -> bool:
    """Whether a paper is that of a court: "the court's summary"."""
    if grammar.words[head].lemma not in _OF_COURTS | VESSELS:
        return False
    return any(
        grammar.words[c].dep == "poss" and grammar.words[c].lemma in ONLY_SOURCES for c in grammar.children(head)
    )


def _is_surname(grammar: Grammar, head: int) -> bool:
    """Whether the noun ends a name with nothing but names before it: "Anna Post", not "the Hill Report"."""
    before = [grammar.words[n] for n in grammar.children(head) if n < head]
    return (
        grammar.words[head].pos == "PROPN"
        and bool(before)
        and all(w.dep == "compound" and w.pos == "PROPN" for w in before)
    )


def _is_title(grammar: Grammar, head: int) -> bool:
    """Whether a plural is the name of a paper or a body, with a capital and no article: "Letters from Kent"."""
    word = grammar.words[head]
    before = grammar.words[head - 1].text.lower() if head > grammar.sentence(head).start else ""
    return word.text[:1].isupper() and word.tag in ("NNS", "NNPS") and before in ("to", "by", "per", "and", "but")


def _of_cue_noun(text: str, statement: Statement, grammar: Grammar) -> Mention | None:
    """A thing that says something as the cue's noun, or above it: "'Go home' placard", "a banner saying"."""
    numbers, head = _root(statement.cue, grammar)
    if head is None:
        return None
    if grammar.words[head].tag == "VBG" and (thing := _thing_above(grammar, head, statement.source)) is not None:
        channel = "other" if grammar.words[thing].lemma in CARRIED else channel_of_noun(grammar, thing)
        return Mention(channel, span_of(text, grammar, thing, thing), thing) if channel else None
    held = next((n for n in numbers if grammar.words[n].lemma in CARRIED and grammar.words[n].pos == "NOUN"), None)
    if held is not None and held != numbers[-1]:
        # "held signs reading"
        return Mention("other", span_of(text, grammar, held, held), held)
    subject = next((n for n in numbers if grammar.words[n].dep in ("nsubj", "nsubjpass")), None)
    for number in (head, subject):
        if number is None or grammar.words[number].pos != "NOUN":
            continue
        lemma = grammar.words[number].lemma
        if lemma in CARRIED or (lemma in WRITTEN and (number == subject or len(numbers) == 1)):
            channel = channel_of_noun(grammar, number)
            return Mention(channel, statement.cue[0], number) if channel else None
    return None


def _thing_above(grammar: Grammar, verb: int, source: Pieces) -> int | None:
    """What a participle tells the words of: "holding a banner saying", "an interview with Reyes calling for"."""
    _, maker = _root(source, grammar)
    for begins in (verb, maker):
        at = verb if begins is None else begins
        for _ in range(_ABOVE):
            at = grammar.words[at].head
            word = grammar.words[at]
            if word.lemma in CARRIED and word.pos in ("NOUN", "PROPN"):
                return at
            if (
                word.lemma in SPOKEN_OR_WRITTEN
                and word.pos != "VERB"
                and grammar.words[verb].dep in ("acl", "pcomp")
                and begins == verb
            ):
                return at
            if word.pos not in ("NOUN", "PROPN", "ADP"):
                break
    return None


def _root(pieces: Pieces, grammar: Grammar) -> tuple[range, int | None]:
    """The words of the first piece, and the one on which the others hang."""
    numbers = grammar.between(pieces[0].start, pieces[0].end) if pieces else range(0)
    return numbers, grammar.root(numbers)


def channel_of_addressee(addressee: Pieces, grammar: Grammar) -> Mention | None:
    """The channel by which a body hears: "told the court", "told a rally"; None of others."""
    for piece in addressee:
        head = grammar.root(grammar.between(piece.start, piece.end))
        if head is None:
            continue
        word = grammar.words[head]
        channel = channel_of_noun(grammar, head) or HEARERS.get(word.lemma)
        if word.lemma == "hearing":
            channel = channel or "court"
        if channel and (word.lemma in HEARERS or word.lemma in ("hearing", "briefing")):
            on_air = not BROADCAST_MODIFIERS.isdisjoint(piece.text.lower().split())
            return Mention("broadcast" if on_air and channel == "speech" else channel, piece, head)
    return None
