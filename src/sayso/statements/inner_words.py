"""Words that tell of a statement inside another's content: data, with their inflected forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_VOWELS = frozenset("aeiou")


def _forms(verb: str) -> Iterator[str]:
    """The forms of a regular verb, and with them some that nobody uses."""
    yield verb
    if verb.endswith("e"):
        yield from (verb + "s", verb + "d", verb[:-1] + "ing")
        return
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        yield from (verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
        return
    yield from (verb + "s", verb + "es", verb + "ed", verb + "ing")
    if verb[-1] not in _VOWELS and verb[-2] in _VOWELS:
        yield from (verb + verb[-1] + "ed", verb + verb[-1] + "ing")


def _verbs(text: str) -> frozenset[str]:
    return frozenset(form for verb in text.split() for form in _forms(verb))


# Acts of speaking and writing, of condemning and promising: by whomever, they are statements.
SPEECH: Final = _verbs(
    """
    accuse acknowledge admit advise advocate affirm allege announce answer apologize apologise applaud appeal argue
    ask assert assure attest attribute beg bemoan blame blast boast caution characterize characterise cite claim
    clarify comment commend complain concede conclude condemn confirm congratulate contend criticize criticise declare
    decline decry defend demand denounce deny depict deride describe disagree disclose dismiss dispute dub emphasize
    emphasise encourage endorse estimate exhort explain express forecast guarantee hail imply implore indicate inform
    insist instruct invite joke label lambaste lament mention mock note object observe offer oppose order plead pledge
    portray praise predict proclaim promise propose protest question quote reaffirm recall recommend refuse refute
    reiterate reject remark repeat reply report request respond reveal ridicule slam speculate stress suggest
    summon testify thank threaten tout tweet urge voice vow warn welcome
    """
) | frozenset(
    """
    say says said saying tell tells told telling write writes wrote written writing call calls called calling find found
    finds finding swear swears swore sworn forbid forbids forbade spoke speaks clear stated stating ruled
    """.split()
)
# What somebody else thinks, wants or feels.
THOUGHT: Final = _verbs(
    """
    believe want wish hope fear worry doubt expect prefer hate regret suspect assume wonder agree intend
    favor favour support trust approve disapprove realize realise dislike
    """
) | frozenset(
    """
    think thinks thought thinking know knows knew known feel feels felt understand understands understood
    like plans planned seek seeks sought glad happy relieved proud sad angry afraid sure certain convinced
    confident aware surprised delighted pleased grateful upset disappointed frustrated optimistic pessimistic hopeful
    skeptical sceptical worried concerned willing unwilling determined eager sorry outraged offended
    """.split()
)
# The same as things: "demands", "allegations".
NOUNS: Final = frozenset(
    """
    accusation accusations allegation allegations announcement announcements appeal appeals argument arguments
    assertion assertions assurance assurances call calls claim claims commitment complaint complaints conclusion
    condemnation consensus criticism demand demands denial denials estimate estimates finding findings lie lies
    offer offers plea pleas pledge pledges prediction predictions proclamation promise promises proposal
    proposals recommendation recommendations refusal report reports request requests rumor rumors rumour rumours
    statement statements suggestion suggestions threat threats vow vows warning warnings instruction instructions
    message insistence
    """.split()
)
THOUGHT_NOUNS: Final = frozenset(
    """
    belief concern concerns desire fear fears hope hopes opposition skepticism scepticism view views wish wishes
    """.split()
)
# What makes a cue of the words after it: "made that clear", "made a plea".
MADE: Final = frozenset("make makes made making".split())
_ALL: Final = SPEECH | NOUNS | THOUGHT_NOUNS
_OWN: Final = frozenset("i we you".split())
_WOULD: Final = frozenset("would d".split())


def may_hold_cue(text: str) -> bool:
    """Whether one of the words stands in the text, thoughts of "I", "we" and "you" left out, who only hedge."""
    words = [word.lower() for word in _WORD.findall(text)]
    return any(
        word in _ALL or (word in THOUGHT and before not in _OWN and (word != "like" or not _WOULD.isdisjoint(words)))
        for before, word in pairwise(["", *words])
    )


def may_be_cue(text: str) -> bool:
    """Whether one of the words stands in a cue, or a word that makes a cue of what follows it."""
    return may_hold_cue(text) or text.lower() in MADE
