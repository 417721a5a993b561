"""Nouns of events that date what was said at or after them, with the verbs that tell of the same event."""

from __future__ import annotations

import re
from typing import Final

_TABLE: Final = """
    verdict: convict find sentence jail acquit rule clear imprison
    ruling: rule strike uphold overturn find block reject
    sentencing: sentence jail imprison
    sentence: sentence jail imprison
    judgment: rule find
    judgement: rule find
    trial: try
    hearing: hear appear
    conviction: convict
    acquittal: acquit clear
    arrest: arrest detain
    announcement: announce unveil
    decision: decide rule announce
    resignation: resign quit
    election: elect vote
    vote: vote approve reject pass back
    referendum: vote
    meeting: meet
    talk: meet negotiate
    summit: meet gather
    conference: meet gather
    session: meet convene
    visit: visit arrive travel
    speech: speak address announce
    address: speak address
    debate: debate
    call: call phone speak telephone
    conversation: speak talk call
    protest: protest demonstrate march rally
    march: march
    rally: rally gather
    demonstration: demonstrate
    funeral: bury attend hold
    attack: attack strike hit bomb shoot kill
    strike: strike hit bomb kill airstrike
    airstrike: strike hit bomb kill
    bombing: bomb explode kill
    blast: explode
    explosion: explode
    shooting: shoot kill open
    stabbing: stab
    killing: kill
    incident: happen occur crash collide explode shoot stab attack burn derail sink capsize collapse hit strike kill
    accident: crash collide happen occur derail sink capsize fall hit strike kill
    disaster: crash collide explode burn derail sink capsize collapse hit strike kill
    tragedy: crash collide explode shoot stab attack burn derail sink capsize collapse kill
    derailment: derail
    eruption: erupt
    collapse: collapse
    murder: murder kill
    riot: riot
    crash: crash collide
    collision: collide
    fire: burn break
    earthquake: hit strike
    match: beat defeat draw win lose play
    game: beat defeat draw win lose play
    race: win finish
    final: beat defeat win
    win: win beat
    victory: win beat defeat
    defeat: lose defeat beat
    loss: lose
    launch: launch
    landing: land
    signing: sign
    deal: sign agree reach
    agreement: sign agree reach
    release: release free
    raid: raid search
    death: die kill
    inauguration: inaugurate swear
    appointment: appoint name
    briefing: brief
    event: hold attend host organize organise stage gather
    gathering: hold attend host gather
    ceremony: hold attend
    vigil: hold attend gather
    parade: hold attend march
    festival: hold attend open
    concert: hold attend play
    opening: open
    tournament: hold
"""

_PAST: Final = dict(
    pair.split(":")
    for pair in "find:found strike:struck meet:met shoot:shot beat:beaten win:won lose:lost speak:spoke|spoken"
    " break:broke burn:burnt swear:sworn hold:held withdraw:withdrew|withdrawn try:tried bury:buried"
    " fight:fought".split()
)


def _forms(verb: str) -> str:
    stem = verb.removesuffix("e")
    return rf"{verb}s?|{stem}(?:{stem[-1]})?(?:ed|ing)|{_PAST.get(verb, verb)}"


def _telling(line: str) -> tuple[str, re.Pattern[str]]:
    noun, verbs = line.strip().split(": ")
    return noun, re.compile(rf"\b(?:{noun}s?|{'|'.join(map(_forms, verbs.split()))})\b", re.IGNORECASE)


_DECIDED: Final = "decide withdraw resign drop confirm reveal declare inform launch suspend cancel"
_OF_SOMEBODY: Final = ("announcement", "decision", "declaration", "statement", "move")

TELLING_OF: Final[dict[str, re.Pattern[str]]] = dict(map(_telling, _TABLE.strip().splitlines()))
"""By the lemma of an event's noun: the words that tell of it, the noun itself and the forms of its verbs."""

TELLING_OF_SOMEBODY: Final[dict[str, re.Pattern[str]]] = {
    noun: re.compile(rf"\b(?:{noun}s?|announce[sd]?|{'|'.join(map(_forms, _DECIDED.split()))})\b", re.IGNORECASE)
    for noun in _OF_SOMEBODY
}
"""The same for what somebody made known or decided, where it is told whose it was: what he is said to have done."""

BEHIND: Final = frozenset("after following during at".split())
"""Prepositions by which an event dates what was said, to the day."""

TALKED_IN: Final = frozenset(
    "speech address debate meeting talk session call conversation ceremony rally hearing".split()
)
"""Events in which something is said; "in" another, "in the attack", nothing is."""
