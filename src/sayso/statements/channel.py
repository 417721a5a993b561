"""By which channel a statement was made - a phone call, a speech, a letter - and the words that say so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.language.grammar import Grammar
from sayso.span import Span
from sayso.statement import Pieces, Statement
from sayso.statements.addressee import phrase
from sayso.statements.channel_words import (
    BROADCAST_MODIFIERS,
    CARRIED,
    CONTINUING,
    DELIVERING,
    HEARERS,
    NO_SOURCES,
    NOUNS,
    ONLY_SOURCES,
    PHRASES,
    PREPOSITIONS,
    VERBS,
    WRITTEN,
)
from sayso.statements.medium import is_broadcaster, name_of_outlet

Told = tuple[str | None, Span | None]

_NOTHING: Final[Told] = (None, None)
# Words that stand for the noun they are set before: "a series of tweets", "the text of the letter".
_VESSELS: Final = frozenset("series text copy part string number draft version transcript".split())
_SCREENS: Final = frozenset("television tv radio".split())
_BEFORE_SCREENS: Final = frozenset("the a live national state public local cable commercial network satellite".split())
_ON_AIR: Final = frozenset("television tv radio air live".split())
_OF_THE_LAST: Final = frozenset("statement announcement speech address interview letter".split())
_PRONOUNS: Final = frozenset("he she they it we i".split())
_OTHERS: Final = frozenset("several others another some many".split())
# Verbs that report an act, whose words the next sentence may give.
_ACTS: Final = frozenset(
    "announce address criticize criticise condemn defend praise attack blame apologize apologise welcome denounce"
    " reject pledge respond call thank congratulate warn urge".split()
)
_LONGEST_NOUN: Final = 20


@dataclass(frozen=True, slots=True)
class _Mention:
    """Words of the text that name a channel."""

    channel: str
    span: Span
    word: int


def tell_channels(text: str, statements: Sequence[Statement], grammar: Grammar) -> list[Told]:
    """For each statement its channel, as the guideline lists them, and the words that say so; None where none do.

    The statements have their addressees: who hears tells where it was said ("told the court").
    """
    told: list[Told] = []
    for number, statement in enumerate(statements):
        found = _own(text, statement, statements, grammar)
        earlier = [n for n in range(number - 1, -1, -1) if statements[n].within == statement.within]
        if found == _NOTHING and _continues(statement, grammar):
            found = next((told[n] for n in earlier), found)
        elif found == _NOTHING and earlier and statement.source_text.lower() in _OTHERS:
            # "One interviewee said ... and several said"
            found = told[earlier[0]] if told[earlier[0]][0] == "interview" else found
        elif found == _NOTHING and earlier and _gives_words(statement, statements[earlier[0]], grammar):
            found = told[earlier[0]]
        elif found[1] is not None and earlier and _points_back(found[1]):
            # "he went on in the statement", which was one on television
            same = (told[n][0] for n in earlier[:6] if statements[n].source_text == statement.source_text)
            found = (next((channel for channel in same if channel), found[0]), found[1])
        told.append(found)
    return told


def _own(text: str, statement: Statement, statements: Sequence[Statement], grammar: Grammar) -> Told:
    cue = [n for piece in statement.cue for n in grammar.between(piece.start, piece.end)]
    for number in cue:
        if (channel := VERBS.get(grammar.words[number].lemma)) and grammar.words[number].pos != "NOUN":
            return channel, _span(text, grammar, number, number)
    if (mention := _of_source(text, statement, grammar)) is not None:
        return mention.channel, mention.span
    if (mention := _of_addressee(text, statement.addressee, grammar)) is not None:
        return mention.channel, mention.span
    if (mention := _of_cue_noun(text, statement, grammar)) is not None:
        return mention.channel, mention.span
    nearest = _nearest(text, statement, statements, grammar)
    nearest = nearest or _swallowed(text, statement, grammar)
    return (nearest.channel, nearest.span) if nearest else _NOTHING


def _swallowed(text: str, statement: Statement, grammar: Grammar) -> _Mention | None:
    """The occasion at the end of a content that is but a noun: "announced the measure at a briefing"."""
    if len(statement.content) != 1 or not statement.cue:
        return None
    piece = statement.content[0]
    numbers = grammar.between(piece.start, piece.end)
    if not 2 < len(numbers) <= _LONGEST_NOUN or any(grammar.words[n].pos in ("VERB", "AUX", "PUNCT") for n in numbers):
        return None
    found = [m for n in numbers[1:] if (m := _of_occasion(text, grammar, n)) is not None]
    return found[-1] if found and found[-1].span.end >= piece.end else None


def _continues(statement: Statement, grammar: Grammar) -> bool:
    """Whether the statement goes on with the utterance before: "added", "went on"."""
    if not statement.cue:
        return False
    words = [grammar.words[n] for n in grammar.between(statement.cue[0].start, statement.cue[-1].end)]
    lemmas = {w.lemma for w in words}
    return bool(lemmas & CONTINUING) or {"go", "on"} <= lemmas or statement.cue_text.lower() == "continued"


def _gives_words(statement: Statement, last: Statement, grammar: Grammar) -> bool:
    """Whether the statement plainly gives the words of the act just reported: a quotation of "he", right after it."""
    if not (statement.cue and last.cue) or statement.source_text.lower() not in _PRONOUNS:
        return False
    if statement.content_text[:1] not in ('"', "“"):
        return False
    before = grammar.between(last.cue[0].start, last.cue[-1].end)
    here = grammar.between(statement.cue[0].start, statement.cue[-1].end)
    if not before or not here or grammar.words[before[0]].lemma not in _ACTS:
        return False
    return 0 <= grammar.words[here[0]].sentence - grammar.words[before[0]].sentence <= 1


def _points_back(span: Span) -> bool:
    words = span.text.lower().split()
    return len(words) == 3 and words[1] in ("the", "that", "this") and words[2] in _OF_THE_LAST


def _of_source(text: str, statement: Statement, grammar: Grammar) -> _Mention | None:
    """A document as the source: "the statement said", "a report by the bank"."""
    if not statement.source:
        return None
    piece = statement.source[0]
    numbers = grammar.between(piece.start, piece.end)
    head = grammar.root(numbers)
    if head is None:
        return None
    asked = next((n for n in numbers if n > head and grammar.words[n].lemma == "interview"), None)
    if asked is not None and grammar.words[asked].tag in ("VBD", "VBN"):
        return _Mention("interview", _span(text, grammar, asked, asked), asked)
    tail = grammar.between(statement.source[-1].start, statement.source[-1].end)
    # "protesters ... placards": who carries them, and they
    if len(tail) and grammar.words[tail[-1]].lemma in CARRIED:
        return _Mention("other", _span(text, grammar, tail[-1], tail[-1]), tail[-1])
    word = grammar.words[head]
    if word.lemma in _VESSELS:
        head = next((n for n in numbers if n > head and grammar.words[n].dep == "pobj"), head)
        word = grammar.words[head]
    if word.lemma in ONLY_SOURCES:
        return _Mention("court", piece, head)
    if word.name == "PERSON" or word.lemma in NO_SOURCES or word.pos == "VERB":
        return None
    channel = _of_noun(grammar, head)
    if channel == "court" and word.lemma not in NOUNS and word.lemma not in ("document", "paper", "record"):
        return None
    return _Mention(channel, piece, head) if channel else None


def _of_cue_noun(text: str, statement: Statement, grammar: Grammar) -> _Mention | None:
    """A thing that says something as the cue's noun: "'Go home' placard", "X's statement called for"."""
    if not statement.cue:
        return None
    piece = statement.cue[0]
    numbers = grammar.between(piece.start, piece.end)
    head = grammar.root(numbers)
    if head is None:
        return None
    above = grammar.words[grammar.words[head].head]
    if grammar.words[head].tag == "VBG" and above.lemma in CARRIED:
        # "holding a banner saying"
        return _Mention("other", Span.of(text, above.start, above.end), grammar.words[head].head)
    subject = next((n for n in numbers if grammar.words[n].dep in ("nsubj", "nsubjpass")), None)
    for number in (head, subject):
        if number is None or grammar.words[number].pos != "NOUN":
            continue
        lemma = grammar.words[number].lemma
        if lemma in CARRIED or (lemma in WRITTEN and (number == subject or len(numbers) == 1)):
            channel = _of_noun(grammar, number)
            return _Mention(channel, piece, number) if channel else None
    return None


def _of_addressee(text: str, addressee: Pieces, grammar: Grammar) -> _Mention | None:
    """A body that hears: "told the court", "told a rally"."""
    for piece in addressee:
        head = grammar.root(grammar.between(piece.start, piece.end))
        if head is None:
            continue
        word = grammar.words[head]
        channel = _of_noun(grammar, head) or HEARERS.get(word.lemma)
        if word.lemma == "hearing":
            channel = channel or "court"
        if channel and word.name != "PERSON" and (word.lemma in HEARERS or word.lemma in ("hearing", "briefing")):
            return _Mention(channel, piece, head)
    return None


def _of_noun(grammar: Grammar, head: int) -> str | None:
    """The channel that a noun and the words before it name."""
    word = grammar.words[head]
    lemma = word.lemma
    before = [grammar.words[n] for n in grammar.children(head) if n < head]
    for modifier in before:
        if (channel := PHRASES.get((modifier.lemma, lemma))) is not None:
            return channel
    if head > 0 and (channel := PHRASES.get((grammar.words[head - 1].text.lower(), lemma))) is not None:
        return channel
    channel = NOUNS.get(lemma) or NOUNS.get(word.text.lower())
    if any(m.text.lower() in BROADCAST_MODIFIERS for m in before) and channel not in (None, "interview", "court"):
        return "broadcast"
    if lemma == "hearing":
        return "court"
    # "a post on Facebook" is one, "a post as minister" and "the Washington Post" are none.
    if lemma in ("post", "posting") and word.pos == "PROPN":
        return None
    if lemma == "paper" and word.tag != "NN":
        return None
    if lemma == "address" and word.pos != "NOUN":
        return None
    return channel


def _nearest(text: str, statement: Statement, statements: Sequence[Statement], grammar: Grammar) -> _Mention | None:
    """The channel named in the cue's sentence, if no other statement's cue stands nearer to it."""
    cue = [n for piece in statement.cue for n in grammar.between(piece.start, piece.end)]
    if not cue:
        return None
    sentence = grammar.sentence(cue[0])
    root = grammar.root(cue)
    # "despite criticism by": what hangs on another verb of the sentence is not where the criticism was made.
    if root is not None and grammar.words[root].pos == "NOUN" and not any(grammar.words[n].pos == "VERB" for n in cue):
        below = set(grammar.subtree(root))
    else:
        below = set(sentence)
    rivals = [s for s in statements if s is not statement and s.cue and s.within == statement.within]
    found = [
        m
        for m in _mentions(text, statement, statements, sentence, grammar)
        if m.word in below and not _is_rivals(m, statement, rivals, grammar)
    ]
    return min(found, key=lambda m: abs(m.word - cue[0]), default=None)


def _is_rivals(mention: _Mention, statement: Statement, rivals: Sequence[Statement], grammar: Grammar) -> bool:
    at = mention.span.start
    # A cue that takes the occasion with it ("said on Twitter") leaves no doubt whose it is.
    if any(piece.start <= at < piece.end for piece in (*statement.cue, *statement.source)):
        return False
    away = _distance(at, statement)
    for rival in rivals:
        if rival.source != statement.source and _distance(at, rival) < away:
            first = grammar.between(rival.cue[0].start, rival.cue[0].end)
            if first and mention.word in grammar.sentence(first[0]):
                return True
    return False


def _distance(at: int, statement: Statement) -> int:
    return min(at - piece.end if at >= piece.end else max(0, piece.start - at) for piece in statement.cue)


def _mentions(
    text: str, statement: Statement, statements: Sequence[Statement], sentence: range, grammar: Grammar
) -> Iterator[_Mention]:
    outer = next((s for s in statements if s.id == statement.within), None)
    for number in sentence:
        at = grammar.words[number].start
        if any(p.start <= at < p.end for p in statement.content):
            continue
        if outer is not None and not any(p.start <= at < p.end for p in outer.content):
            continue
        if outer is None and any(p.start <= at < p.end for s in statements for p in s.content):
            continue
        mention = _of_occasion(text, grammar, number) or _of_delivery(text, grammar, number)
        if mention is not None:
            yield mention


def _of_occasion(text: str, grammar: Grammar, number: int) -> _Mention | None:
    """ "in a speech", "on Twitter", "during a call": the preposition at `number` and what it governs."""
    word = grammar.words[number]
    lower = word.text.lower()
    if lower == "as" and not _is_part(grammar, number):
        return None
    if lower not in PREPOSITIONS or word.pos not in ("ADP", "SCONJ", "ADV"):
        return None
    if (aired := _on_air(grammar, number)) is not None:
        return _Mention("broadcast", _span(text, grammar, number, aired), aired)
    head = _governed(grammar, number)
    if head is None:
        return None
    noun = grammar.words[head]
    last = phrase(grammar, head)[1]
    span = _span(text, grammar, number, max(last, head))
    if lower == "on":
        outlet = name_of_outlet(text, noun.start, grammar.words[last].end) or name_of_outlet(text, span.start, span.end)
        if outlet is not None and is_broadcaster(outlet.text):
            return _Mention("broadcast", span, head)
        if noun.text == "X":
            return _Mention("social media", span, head)
    if lower in ("by", "over", "on", "via") and noun.lemma in ("phone", "telephone"):
        return _Mention("phone call", span, head)
    if noun.lemma in _ON_AIR and lower in ("on", "over", "via", "by"):
        return _Mention("broadcast", span, head)
    if noun.name == "PERSON" and noun.text.lower() not in NOUNS:
        return None
    if noun.lemma in ("remark", "comment") and any(
        grammar.words[c].text.lower() == "to" for c in grammar.children(head)
    ):
        return None
    channel = _of_noun(grammar, head)
    if channel == "parliament" and lower not in ("in", "during"):
        return None
    if channel is None or (lower == "by" and channel != "letter"):
        return None
    # "during a call" is by phone, "on a call for help" is not; "on the report" is about it.
    about = lower == "on" and channel in (
        "report",
        "letter",
        "written statement",
        "speech",
        "interview",
        "meeting",
        "court",
    )
    return None if about else _Mention(channel, span, head)


def _on_air(grammar: Grammar, number: int) -> int | None:
    """The "television" of "on live television" at once behind the preposition, whatever the parser makes of it."""
    if grammar.words[number].text.lower() not in ("on", "over", "via", "by"):
        return None
    sentence = grammar.sentence(number)
    for ahead in range(number + 1, min(number + 4, sentence.stop)):
        word = grammar.words[ahead]
        if word.text.lower() in _SCREENS and word.pos != "VERB":
            behind = ahead + 1
            last = behind >= sentence.stop or grammar.words[behind].pos != "NOUN"
            return ahead if last else None
        if word.text.lower() not in _BEFORE_SCREENS:
            return None
    return None


def _is_part(grammar: Grammar, number: int) -> bool:
    """Whether "as" at `number` begins "as part of"."""
    return any(grammar.words[c].lemma == "part" for c in grammar.children(number))


def _governed(grammar: Grammar, preposition: int) -> int | None:
    head = next((c for c in grammar.children(preposition) if grammar.words[c].dep == "pobj"), None)
    for _ in range(2):
        # "in a series of tweets", "at the opening of the summit"
        if head is None or _of_noun(grammar, head) is not None:
            return head
        vessel = grammar.words[head].lemma in (
            *_VESSELS,
            "opening",
            "start",
            "end",
            "close",
            "beginning",
            "part",
            "floor",
        )
        of = [c for c in grammar.children(head) if grammar.words[c].text.lower() in ("of", "to")] if vessel else []
        below = next((c for o in of for c in grammar.children(o) if grammar.words[c].dep == "pobj"), None)
        if below is None:
            return head
        head = below
    return head


def _of_delivery(text: str, grammar: Grammar, number: int) -> _Mention | None:
    """ "issued a statement saying", "held a press conference where he said"."""
    word = grammar.words[number]
    if word.dep not in ("dobj", "nsubjpass") or grammar.words[word.head].lemma not in DELIVERING:
        return None
    channel = _of_noun(grammar, number)
    if channel is None or channel in ("parliament", "phone call", "meeting", "court", "other"):
        return None
    first, last = phrase(grammar, number)
    if word.dep == "dobj":
        first = min(first, word.head)
    return _Mention(channel, _span(text, grammar, first, last), number)


def _span(text: str, grammar: Grammar, first: int, last: int) -> Span:
    first, last = min(first, last), max(first, last)
    return Span.of(text, grammar.words[first].start, grammar.words[last].end)
