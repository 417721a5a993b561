"""Words of a text that name a channel: "in a speech", "on Twitter", "issued a statement", "a report"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sayso.language.grammar import Grammar, Word
from sayso.span import Span
from sayso.statements.addressee import phrase
from sayso.statements.channel_words import (
    BROADCAST_MODIFIERS,
    DELIVERING,
    NOUNS,
    OCCASIONS,
    PHRASES,
    PLATFORMS,
    PREPOSITIONS,
    SHOWN,
    SPOKEN,
)
from sayso.statements.outlets import is_broadcaster, name_of_outlet

VESSELS: Final = frozenset("series text copy part string number draft version transcript summary".split())
"""Words that stand for the noun they are set before: "a series of tweets", "the text of the letter"."""
_HELD: Final = frozenset(("press conference", "interview", "speech"))
_DOCUMENTS: Final = frozenset(("report", "letter", "written statement"))
_CHAMBERS: Final = (["Commons"], ["Lords"], ["Representatives"])
_SCREENS: Final = frozenset("television tv radio".split())
_BEFORE_SCREENS: Final = frozenset("the a live national state public local cable commercial network satellite".split())
_ON_AIR: Final = frozenset("television tv radio air live".split())


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of the text that name a channel."""

    channel: str
    span: Span
    word: int


def find_occasion(text: str, grammar: Grammar, number: int) -> Mention | None:
    """The channel of the preposition at `number` and what it governs: "in a speech", "on Twitter", "during a call"."""
    word = grammar.words[number]
    lower = word.text.lower()
    if lower == "as" and not _is_part(grammar, number):
        return None
    if lower not in PREPOSITIONS or word.pos not in ("ADP", "SCONJ", "ADV"):
        return None
    if (aired := _on_air(grammar, number)) is not None:
        return Mention("broadcast", span_of(text, grammar, number, aired), aired)
    head = _governed(grammar, number)
    if head is None:
        return None
    noun = grammar.words[head]
    last = phrase(grammar, head)[1]
    span = span_of(text, grammar, number, max(last, head))
    if lower == "on":
        outlets = (name_of_outlet(text, at, grammar.words[last].end) for at in (noun.start, span.start))
        if any(outlet is not None and is_broadcaster(outlet.text) for outlet in outlets):
            return Mention("broadcast", span, head)
        if noun.text == "X":
            return Mention("social media", span, head)
    if lower in ("by", "over", "on", "via") and noun.lemma in ("phone", "telephone"):
        return Mention("phone call", span, head)
    if noun.lemma in _ON_AIR and lower in ("on", "over", "via", "by"):
        return Mention("broadcast", span, head)
    if noun.lemma in ("remark", "comment") and any(
        grammar.words[c].text.lower() == "to" for c in grammar.children(head)
    ):
        return None
    channel = channel_of_noun(grammar, head) or _named_behind(grammar, head, lower)
    if channel == "parliament" and lower not in ("in", "during") and not (lower == "on" and noun.lemma == "floor"):
        return None
    if channel is None or (lower == "by" and channel != "letter"):
        return None
    if (lower == "at" and channel in _DOCUMENTS) or (noun.lemma == "debate" and lower not in ("at", "during")):
        # "dismay at reports", "to take part in a debate"
        return None
    if lower == "over" and channel not in ("phone call", "broadcast") and not is_platform(grammar, head):
        # "a row over the tweet"
        return None
    if lower == "on" and noun.text.lower() == "call" and channel == "phone call" and not _is_with(grammar, head):
        # "reported on a call for help"
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
    return None if about else Mention(channel, span, head)


def _named_behind(grammar: Grammar, head: int, preposition: str) -> str | None:
    """The channel of a noun that names one only behind the preposition: "at the event"."""
    channel, prepositions = OCCASIONS.get(grammar.words[head].lemma, (None, frozenset()))
    return channel if preposition in prepositions else None


def find_delivery(text: str, grammar: Grammar, number: int) -> Mention | None:
    """The channel whose noun stands at `number` as what was delivered: "issued a statement", "held a briefing"."""
    word = grammar.words[number]
    above = grammar.words[word.head]
    if word.dep == "pobj" and above.text.lower() == "to" and is_platform(grammar, number):
        # "took to Twitter to say"
        taken = grammar.words[above.head].lemma in ("take", "turn")
        return Mention("social media", span_of(text, grammar, above.head, number), number) if taken else None
    if word.dep == "dobj" and above.lemma == "use" and (used := _used(grammar, number)) is not None:
        return Mention(used, span_of(text, grammar, *phrase(grammar, number)), number)
    if word.dep not in ("dobj", "nsubjpass") or grammar.words[word.head].lemma not in DELIVERING:
        return None
    channel = channel_of_noun(grammar, number)
    verb = grammar.words[word.head].lemma
    if (verb == "hold" and channel not in _HELD) or (verb == "make" and word.lemma == "announcement"):
        # "held the post of minister"; an announcement is made by any channel.
        return None
    if channel is None or channel in ("parliament", "phone call", "meeting", "court", "other"):
        return None
    first, last = phrase(grammar, number)
    if word.dep == "dobj":
        first = min(first, word.head)
    return Mention(channel, span_of(text, grammar, first, last), number)


def _used(grammar: Grammar, number: int) -> str | None:
    """The channel of what was used to say something: "used Instagram to thank", "used his speech to call for"."""
    verb = grammar.words[number].head
    aims = (c for c in grammar.children(verb) if c > number and grammar.words[c].dep in ("xcomp", "advcl"))
    if not any(grammar.words[b].tag == "TO" for c in aims for b in grammar.children(c)):
        return None
    channel = channel_of_noun(grammar, number)
    return "social media" if is_platform(grammar, number) else channel if channel in SPOKEN else None


def channel_of_noun(grammar: Grammar, head: int) -> str | None:
    """The channel that a noun and the words before it name."""
    word = grammar.words[head]
    lemma = word.lemma
    before = [grammar.words[n] for n in grammar.children(head) if n < head]
    for modifier in before:
        if (channel := PHRASES.get((modifier.lemma, lemma))) is not None:
            return channel
    if head > 0 and (channel := PHRASES.get((grammar.words[head - 1].text.lower(), lemma))) is not None:
        return channel
    if lemma in SHOWN and any(is_platform(grammar, n) for n in grammar.subtree(head) if n != head):
        return "social media"
    if word.text == "Congress" and _is_legislature(grammar, before):
        return "parliament"
    if word.text == "House" and [w.text for w in grammar.words[head + 1 : head + 3]][1:] in _CHAMBERS:
        return "parliament"
    aired = any(modifier.text.lower() in BROADCAST_MODIFIERS for modifier in before)
    if lemma == "talk" and word.tag == "NN" and not _is_with(grammar, head):
        return "broadcast" if aired else "speech"
    channel = NOUNS.get(lemma) or NOUNS.get(word.text.lower())
    if aired and channel not in (None, "interview", "court"):
        return "broadcast"
    if lemma == "hearing":
        return "court"
    # "a post on Facebook" is one, "a post as minister" and "the Washington Post" are none.
    if lemma in ("post", "posting") and word.pos == "PROPN":
        return None
    if lemma in ("paper", "debate") and word.tag != "NN":
        return None
    if lemma == "address" and word.pos != "NOUN":
        return None
    return channel


def _is_legislature(grammar: Grammar, before: Sequence[Word]) -> bool:
    """Whether the words before "Congress" make it a country's: "Peru's Congress", not "the Party Congress"."""
    names = [word for word in before if word.pos == "PROPN" and word.dep != "poss"]
    return all(word.text in ("National", "US", "U.S.") for word in names)


def is_platform(grammar: Grammar, number: int) -> bool:
    """Whether the word names a place of social media, or ends "social media"."""
    word = grammar.words[number].text.lower()
    social = word == "media" and number > 0 and grammar.words[number - 1].text.lower() == "social"
    return social or word in PLATFORMS


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


def _is_with(grammar: Grammar, call: int) -> bool:
    """Whether the call is one by its words: "a conference call", "a call with investors"."""
    return any(
        (grammar.words[c].lemma, "call") in PHRASES or grammar.words[c].text.lower() == "with"
        for c in grammar.children(call)
    )


def _is_part(grammar: Grammar, number: int) -> bool:
    """Whether "as" at `number` begins "as part of"."""
    return any(grammar.words[c].lemma == "part" for c in grammar.children(number))


def _governed(grammar: Grammar, preposition: int) -> int | None:
    head = next((c for c in grammar.children(preposition) if grammar.words[c].dep == "pobj"), None)
    for _ in range(2):
        # "in a series of tweets", "at the opening of the summit"
        if head is None or channel_of_noun(grammar, head) is not None:
            return head
        vessel = grammar.words[head].lemma in (
            *VESSELS,
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


def span_of(text: str, grammar: Grammar, first: int, last: int) -> Span:
    """The text from the first of two words to the end of the last."""
    first, last = min(first, last), max(first, last)
    return Span.of(text, grammar.words[first].start, grammar.words[last].end)
