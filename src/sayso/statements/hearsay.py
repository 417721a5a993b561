"""Words that say by themselves that it is somebody's word: "alleged", "reportedly", "per the decree".

PolNeAR has too few for the model to have learned them, and they look alike everywhere: they are found by rule. The
source is empty where the text names none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.statements.bidding import find_biddings
from sayso.statements.draft import Contents, Draft, Ranges, join, length, overlap, places, subtract
from sayso.statements.inner_words import SPEECH

# As sure as the model is of what is right three times in four.
SURE = 0.8
_AFTER = (
    "of|in|on|at|by|to|for|from|with|against|about|over|during|after|before|between|into|under|near|who|whom|whose|"
    "which|that|and|or|but|as|while|when|where|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|"
    "did|does|do|said|says|not|if|because|since|until|than"
)
_ALLEGED = re.compile(
    rf"\b(?P<cue>alleged|purported)\s+(?P<content>(?!(?:{_AFTER}|a|an|the|his|her|he|she|they|it)\b)[\w’'-]+"
    rf"(?:\ (?!(?:{_AFTER})\b)[\w’'-]+){{0,3}})",
    re.IGNORECASE,
)
_REPORTEDLY = re.compile(r"\b(?:reportedly|allegedly|purportedly|reputedly)\b", re.IGNORECASE)
# What begins and what ends the clause around "reportedly".
_CLAUSE = re.compile(
    r"(?:(?<![A-Z])[.!?][”\"’)]*\s|[\n;—(“]|:\s|,\s|\b(?:[Aa]lthough|[Tt]hough|after|before|who|which|that|when|where|while|because|and|but|if|as)\s)"
)
_CLAUSE_END = re.compile(r"(?<![A-Z])[.!?](?=[”\"’)]*(?:\s|$))|[\n;—)”]|:\s|,\s(?:but|who|which|while|according)\b")
_QUOTED_END = re.compile(_CLAUSE_END.pattern + r"|,?[\"“”]")
_COMMA = re.compile(_CLAUSE_END.pattern + "|,")
_PER = re.compile(
    r"(?:^|(?<=[.!?]\s)|(?<=[.!?]”\s))(?P<cue>Per(?:\s+(?:the\s+)?request\s+(?:of|from))?)\s+(?P<source>[^\n,.;:%$]{3,120}),\s+(?P<content>[^\n]+?[.!?])(?=\s|$)",
    re.MULTILINE,
)
# "It is thought that": it is nobody's word by name; "it" stands for the clause.
_IMPERSONAL = re.compile(
    r"""\b[Ii]t\ (?P<cue>(?:is|was|has\ been|had\ been)\ (?:\w+ly\ |also\ |now\ |long\ |not\ )*
    (?:thought|believed|understood|feared|rumou?red|alleged|claimed|assumed|hoped|said|reported|estimated|announced))
    \ (?P<content>that\ )""",
    re.VERBOSE,
)
_WORD = re.compile(r"\w+")
# Code points on either side in which a clause ends.
_REACH = 400


def find_hearsay(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, and with them the statements of these words; "reportedly said" parted into two."""
    parted = [each for draft in drafts for each in _part(text, draft)]
    taken = {place for each in parted for place in places(each.cue)}
    contents = Contents(parted)
    found = [_inside(each, parted, contents) for each in _by_rule(text) if taken.isdisjoint(places(each.cue))]
    return [*parted, *(each for each in found if each.content)]


def _inside(hearsay: Draft, drafts: Sequence[Draft], contents: Contents) -> Draft:
    """The hearsay in somebody's content without what stands outside of it."""
    start, end = hearsay.cue[0]
    around = [drafts[n].content for n in contents.near(start, end) if overlap(drafts[n].content, start, end)]
    if not around:
        return hearsay
    inner = min(around, key=length)
    meet = [(max(a, low), min(b, high)) for a, b in hearsay.content for low, high in inner]
    return replace(hearsay, content=tuple((a, b) for a, b in meet if a < b))


def _by_rule(text: str) -> Iterator[Draft]:
    yield from find_biddings(text)
    for match in _ALLEGED.finditer(text):
        yield Draft((), (match.span("cue"),), (match.span("content"),), SURE)
    for match in _REPORTEDLY.finditer(text):
        content = _clause(text, *match.span())
        if content:
            yield Draft((), (match.span(),), content, SURE)
    for match in _IMPERSONAL.finditer(text):
        begun, reach = match.start("content"), min(len(text), match.end() + _REACH)
        stop = _QUOTED_END.search(text, match.end(), reach)
        yield Draft((), (match.span("cue"),), ((begun, stop.start() if stop else reach),), SURE)
    for match in _PER.finditer(text):
        start, end = match.span("content")
        yield Draft((match.span("source"),), (match.span("cue"),), ((start, end - 1),), SURE)


def _clause(text: str, start: int, end: int) -> Ranges:
    """What stands before and after a word in its clause, without the marks around it."""
    line = max(text.rfind("\n", 0, start) + 1, start - _REACH)
    if text[start - 2 : start] == ", " and text[end : end + 1] == ",":
        # "Are, reportedly, quiet": the commas are its own.
        start, end = start - 2, end + 1
    begun = max(_CLAUSE.finditer(text, line, start), key=re.Match.end, default=None)
    low = begun.end() if begun else line
    reach = min(len(text), end + _REACH)
    aside = text[start - 2 : start] == ", " or (begun is not None and "though" in begun.group())
    stop = (_COMMA if aside else _CLAUSE_END).search(text, end, reach)
    high = stop.start() if stop else reach
    after = end + (text[end : end + 1] == ",")
    return subtract(((low, high),), ((start, after),), text)


def _part(text: str, draft: Draft) -> Iterator[Draft]:
    """The draft; of "reportedly said" two, what was said and that it is reported; none where the rule finds it."""
    match = next((found for start, end in draft.cue if (found := _REPORTEDLY.search(text, start, end))), None)
    if match is None:
        yield draft
        return
    rest = subtract(draft.cue, (match.span(),), text)
    if SPEECH.intersection(word for a, b in rest for word in _WORD.findall(text[a:b].lower())):
        yield replace(draft, cue=rest)
        yield Draft((), (match.span(),), join((*draft.source, *rest, *draft.content), text), draft.score)
