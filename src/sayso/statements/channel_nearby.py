"""The channel that the words around a cue name: "said in a speech", "on television she told"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from sayso.language.grammar import Grammar
from sayso.statement import Statement
from sayso.statements.channel_words import CARRIED, NOUNS, PREPOSITIONS, SPOKEN
from sayso.statements.course import Course
from sayso.statements.occasions import Mention, find_delivery, find_occasion
from sayso.statements.utterance import is_aside, is_hearsay

# Words up from an occasion to the verb whose it is.
_DEEP: Final = 5
_LONGEST_NOUN: Final = 20
_OF_COURTS: Final = re.compile(r"\b(?:court|bail|trial|appeal|sentencing|extradition|custody)", re.IGNORECASE)
_CHAMBERS: Final = re.compile(
    r"\b(?:[Pp]arliament(?:ary)?|House of (?:Commons|Lords|Representatives)|Senate|Senators|Congress|MPs|[Ll]awmakers"
    r"|[Ll]egislators|[Ll]egislature|Knesset|Duma|Bundestag|National Assembly)\b"
)


def channel_around(course: Course, number: int) -> Mention | None:
    """The channel named in the cue's sentence, if no other statement's cue stands nearer to it."""
    statement, grammar = course.statements[number], course.grammar
    cue = [n for piece in statement.cue for n in grammar.between(piece.start, piece.end)]
    if not cue or is_aside(statement) or (not statement.source and is_hearsay(statement)):
        return None
    root = grammar.root(cue)
    sentence = grammar.sentence(cue[0])
    # "despite criticism by": what hangs on another verb of the sentence is not where the criticism was made.
    noun = root is not None and grammar.words[root].pos == "NOUN" and all(grammar.words[n].pos != "VERB" for n in cue)
    below = set(grammar.subtree(root)) if noun and root is not None else sentence
    found = [m for m in _mentions(course, number, sentence) if m.word in below and not _is_rivals(course, m, number)]
    nearest = min(found, key=lambda m: abs(m.word - cue[0]), default=None)
    nearest = nearest or _swallowed(course.text, statement, grammar)
    if nearest is not None and _may_be_parliament(grammar, nearest):
        # Those of a parliament meet in sessions, as others do.
        start, end = course.sentence(statement.cue[0].start)
        return replace(nearest, channel="parliament") if _CHAMBERS.search(course.text, start, end) else nearest
    return nearest


def _may_be_parliament(grammar: Grammar, mention: Mention) -> bool:
    lemma = grammar.words[mention.word].lemma
    return lemma in ("session", "sitting") or (lemma == "hearing" and _OF_COURTS.search(mention.span.text) is None)


def _is_rivals(course: Course, mention: Mention, number: int) -> bool:
    """Whether the cue of another source stands nearer to the words."""
    statement = course.statements[number]
    at = mention.span.start
    # A cue that takes the occasion with it ("said on Twitter") leaves no doubt whose it is.
    if any(piece.start <= at < piece.end for piece in (*statement.cue, *statement.source)):
        return False
    away = _distance(at, statement)
    for other in course.made_between(*course.sentence(at)):
        rival = course.statements[other]
        if other == number or not rival.cue or rival.within != statement.within or is_aside(rival):
            continue
        if _is_of_a_thing(course, rival):
            continue
        if rival.source != statement.source and _distance(at, rival) < away:
            return True
    return False


def _is_of_a_thing(course: Course, statement: Statement) -> bool:
    """Whether a clause gives the words that stand on a thing: where it was shown, those who showed it spoke too."""
    if statement.source_text.lower() not in ("which", "that"):
        return False
    thing = course.grammar.between(max(0, statement.source[0].start - 2), statement.source[0].start)[-1:]
    return any(course.grammar.words[n].lemma in CARRIED for n in thing)


def _distance(at: int, statement: Statement) -> int:
    return min(at - piece.end if at >= piece.end else max(0, piece.start - at) for piece in statement.cue)


def _mentions(course: Course, number: int, sentence: range) -> Iterator[Mention]:
    outer = next((n for n in course.outer(number)[:1] if not is_aside(course.statements[n])), None)
    for word in sentence:
        mention = _mention(course, word)
        if mention is None:
            continue
        if _is_of_another(course, number, word) or _tells_who(course, number, mention):
            continue
        holding = {n for n in course.holding(course.grammar.words[word].start) if not is_aside(course.statements[n])}
        if number not in holding and (outer in holding if outer is not None else not holding):
            yield mention


def _is_of_another(course: Course, number: int, word: int) -> bool:
    """Whether the words tell where something else was: another's doing, or that of a noun of which is spoken."""
    words, statement = course.grammar.words, course.statements[number]
    parts = (*statement.source, *statement.cue)
    at = words[word].head
    for _ in range(_DEEP):
        if words[at].dep == "relcl":
            antecedent = words[words[at].head]
            own = any(piece.start <= words[at].start < piece.end for piece in parts)
            if own or any(p.start <= antecedent.start < p.end for p in parts):
                return False
            # "a chance she missed at the debate": what a clause tells of another noun was not where this was said.
            told_of = any(p.start <= antecedent.start < p.end for p in statement.content)
            return words[word].dep == "dobj" or told_of or antecedent.lemma not in NOUNS
        if words[at].pos == "VERB" or words[at].head == at:
            break
        at = words[at].head
    if words[word].dep not in ("dobj", "nsubjpass") or not statement.source or words[at].pos != "VERB":
        return False
    doers = [words[c] for c in course.grammar.children(at) if words[c].dep == "nsubj" and _names(course.grammar, c)]
    named = statement.source[0].text.split()[-1][:1].isupper()
    return named and any(not any(p.start <= doer.start < p.end for p in parts) for doer in doers)


def _names(grammar: Grammar, doer: int) -> bool:
    """Whether the subject can be nobody named before: no pronoun, or one of several, "he and his aides"."""
    return grammar.words[doer].pos != "PRON" or any(grammar.words[c].dep == "conj" for c in grammar.children(doer))


def _tells_who(course: Course, number: int, mention: Mention) -> bool:
    """Whether the words tell where the source belongs: "Democrats in Congress"."""
    if mention.channel not in ("parliament", "meeting"):
        return False
    sources = course.statements[number].source
    return any(piece.start < mention.span.start and mention.span.end <= piece.end for piece in sources)


def _mention(course: Course, number: int) -> Mention | None:
    word = course.grammar.words[number]
    if word.text.lower() in PREPOSITIONS:
        return find_occasion(course.text, course.grammar, number)
    return find_delivery(course.text, course.grammar, number)


def _swallowed(text: str, statement: Statement, grammar: Grammar) -> Mention | None:
    """The occasion at the end of a content that is but a noun: "announced the measure at a briefing"."""
    if len(statement.content) != 1 or not statement.cue:
        return None
    piece = statement.content[0]
    numbers = grammar.between(piece.start, piece.end)
    if not 2 < len(numbers) <= _LONGEST_NOUN or any(grammar.words[n].pos in ("VERB", "AUX", "PUNCT") for n in numbers):
        return None
    found = [m for n in numbers[1:] if (m := find_occasion(text, grammar, n)) is not None]
    spoken = found and (found[-1].channel in SPOKEN or found[-1].span.text.lower() == "on social media")
    return found[-1] if spoken and found[-1].span.end >= piece.end else None
