"""What was done at somebody's bidding: "closed the quay at the request of Reyes", "at Dahl's insistence".

The model learned from verbs, and passes these phrases over; they look alike everywhere and are found by rule. What was
wanted is what was done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.statements.draft import Draft, Ranges, trim

# As sure as of what is right four times in five.
SURE = 0.8
_BIDDING = "behest|requests?|urging|insistence|instigation|bidding|orders|instructions|advice|recommendation"
_BEHIND = r"""(?=[.,;:)\n]
    |\ (?:to|on|in|after|before|when|while|that|who|which|for|by|at|during|last|this|yesterday|and\ (?![A-Z]))\b)"""
# A name or a description, with its apposition, and what may stand behind it.
_SOURCE = r"""(?P<source>(?!(?:an?|any|each|every)\b)[^\n,.;:()“”"]{2,80}?
    (?:,\ (?:the|an?|his|her|their)\ [^\n,.;:()]{3,60}(?=,))?)"""
_PHRASE = re.compile(
    rf"""\b(?P<cue>(?:[Aa]t|[Oo]n|[Uu]pon|[Uu]nder)\ (?:the\ )?(?:\w+\ )?(?:{_BIDDING})\ (?:of|from))
      \ {_SOURCE}{_BEHIND}
    | \b(?P<cue_2>[Aa]t|[Oo]n|[Uu]pon)\ (?P<owner>(?:[A-Z][\w.-]+\ ){{0,3}}[A-Z][\w.-]+[’']s?
      |(?:the\ )?(?:[\w-]+\ )?[\w-]+[’']s?|his|her|their)\ (?P<noun>{_BIDDING}){_BEHIND}""",
    re.VERBOSE,
)
_SENTENCE = re.compile(r"(?:(?<=[a-z0-9)])[.!?][”\"’)]*\s|\n)")
# What begins the clause before the phrase, and what ends the one behind it.
_CLAUSE = re.compile(
    r"(?:;|—|,\ (?:and|but|which|who)|\b(?:that|because|after|when|while|although|and|but))\ ", re.IGNORECASE
)
_WANTED = re.compile(r"\ (?P<content>to\ [^\n,.;:“”\"]+)")
_REST = re.compile(r",\s(?P<content>[^\n]+?)(?=(?<![A-Z])[.!?][”\"’)]*(?:\s|$)|\n|$)")
_REACH = 300


def find_biddings(text: str) -> Iterator[Draft]:
    """What was done at the bidding of somebody, as statements of his."""
    for match in _PHRASE.finditer(text):
        named = ("source", "cue") if match["cue"] else ("owner", "cue_2", "noun")
        source, *cue = (match.span(part) for part in named)
        content = _done(text, match.start(), match.end())
        if content:
            yield Draft((source,), tuple(cue), content, SURE)


def _done(text: str, start: int, end: int) -> Ranges:
    """What was asked for: an infinitive behind the phrase, the clause before it, or at its head the rest of it."""
    wanted = _WANTED.match(text, end)
    if wanted:
        return (wanted.span("content"),)
    low = max(start - _REACH, 0)
    low = max((m.end() for m in _SENTENCE.finditer(text, low, start)), default=low)
    low = max((m.end() for m in _CLAUSE.finditer(text, low, start)), default=low)
    before = trim(text, low, start - (text[start - 2 : start] == ", ") * 2)
    if before:
        return (before,)
    rest = _REST.match(text, end, end + _REACH)
    return (rest.span("content"),) if rest else ()
