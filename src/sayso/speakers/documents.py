"""Whose a document is ("the ruling", "the complaint", "the guidelines"), as the article told before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from sayso.language.grammar import Grammar
from sayso.span import Span
from sayso.speakers import wordings as w
from sayso.speakers.members import Member

RULINGS: Final = frozenset(
    "ruling decision verdict judgment judgement order injunction opinion sentence rulings orders".split()
)
"""What judges and courts write."""
_SUITS: Final = frozenset("complaint lawsuit suit filing filings petition lawsuits complaints motion motions".split())
_RELEASING: Final = frozenset(
    "file bring lodge submit launch issue publish release post write sign send unveil make compile conduct author "
    "produce present commission".split()
)
PLACARDS: Final = frozenset("sign signs placard placards banner banners poster posters slogan slogans".split())
"""What demonstrators hold up."""
_HOLDING: Final = frozenset("hold carry wave display brandish raise bear unfurl wield gather march".split())
_BENCH: Final = frozenset({"court", "tribunal", "judge", "justice", "judges", "magistrate", "jury"})
_STUDIES: Final = frozenset("study paper findings research survey analysis studies report".split())
_RESEARCHERS: Final = frozenset("researchers scientists authors academics economists astronomers team doctors".split())
_ITSELF: Final = w.PRONOUNS - {"who"}
_SUING: Final = frozenset({"sue"})
_CAP: Final = r"(?:(?:[A-Z]\.)+|[A-ZÀ-Þ][\w&’'-]*)"
_NAME: Final = rf"{_CAP}(?: (?:(?:of|for|on|and|the) ){{0,3}}{_CAP}){{0,8}}"
_COURT: Final = re.compile(rf"\b(?:[A-Z][\w.’'-]* ){{0,6}}(?:Court|Tribunal)(?: (?:of|for) {_NAME})?")


def releaser(text: str, grammar: Grammar, head: str, position: int) -> Span | None:
    """The words before the position for whoever made or released such a document, None where there are none.

    `head` is the document's noun. The last telling goes: "the union filed a complaint", "Harbour Trust guidelines",
    "a report by the ministry".
    """
    heads = _SUITS if head in _SUITS else frozenset({head})
    told = [*_subjects(text, grammar, heads, position), *_names_beside(text, heads, position)]
    return max(told, key=lambda span: span.start, default=None)


def holder(text: str, grammar: Grammar, position: int) -> Span | None:
    """Who holds up a sign or a banner: the subject before it in its sentence, where somebody holds or carries one."""
    here = next((n for n, word in enumerate(grammar.words) if word.end >= position), None)
    if here is None:
        return None
    before = [n for n in grammar.sentence(here) if n < here]
    if not any(grammar.words[n].lemma in _HOLDING for n in before):
        return None
    subject = next((n for n in before if grammar.words[n].dep in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return None
    # Up to the first verb: a participle's parse may make a clause of all that follows.
    inside = list(takewhile(lambda n: not grammar.words[n].tag.startswith("VB"), grammar.subtree(subject)))
    start, end = grammar.words[inside[0]].start, grammar.words[inside[-1]].end
    return Span(start, end, text[start:end])


def court_of(text: str, members: Sequence[Member], position: int) -> Member | Span | None:
    """The judge or court spoken of last before the position: a member, else the words for it; None where none is."""
    met = [
        (last, member) for member in members if _judges(member) and (last := member.last_before(position)) is not None
    ]
    if met:
        return max(met, key=lambda pair: pair[0])[1]
    found = [Span(match.start(), match.end(), match.group()) for match in _COURT.finditer(text, 0, position)]
    return found[-1] if found else None


def researchers_of(members: Sequence[Member], head: str, position: int) -> Member | None:
    """The researchers spoken of last before a study, None of any other document or where there are none."""
    met = [m for m in members if m.head in _RESEARCHERS and m.last_before(position) is not None]
    return max(met, key=lambda m: m.last_before(position) or 0, default=None) if head in _STUDIES else None


def _judges(member: Member) -> bool:
    words = (member.role or "" if member.kind in {"person", "unnamed"} else member.name).casefold()
    words = member.name.casefold() if member.kind == "unnamed" else words
    told = set(re.findall(r"[a-z]+", words))
    return bool(_BENCH & told) and not told & {"secretary", "minister", "department", "ministry"}


def _subjects(text: str, grammar: Grammar, heads: frozenset[str], position: int) -> Iterator[Span]:
    """Subjects of the verbs that release such a document."""
    for number, verb in enumerate(grammar.words):
        if verb.start >= position:
            return
        children = grammar.children(number)
        releases = verb.lemma in _RELEASING and _objects(grammar, children) & heads
        releases = releases or _objects(grammar, _behind(grammar, children)) & heads  # "said in a filing"
        if not releases and not (verb.lemma in _SUING and heads == _SUITS):
            continue
        for child in children:
            if grammar.words[child].dep == "nsubj":
                inside = [n for n in grammar.subtree(child) if grammar.words[n].text.casefold() not in _ITSELF]
                if not inside:
                    continue
                start, end = grammar.words[inside[0]].start, grammar.words[inside[-1]].end
                yield Span(start, end, text[start:end])


def _objects(grammar: Grammar, numbers: Sequence[int]) -> frozenset[str]:
    words = (grammar.words[number] for number in numbers)
    return frozenset(word.text.casefold() for word in words if word.dep in {"dobj", "obj", "pobj"})


def _behind(grammar: Grammar, numbers: Sequence[int]) -> list[int]:
    """The words that hang on "in" among these."""
    return [below for n in numbers if grammar.words[n].lemma == "in" for below in grammar.children(n)]


def _names_beside(text: str, heads: frozenset[str], position: int) -> Iterator[Span]:
    """Names right before the noun or behind its "by" or "from"."""
    noun = rf"(?:{'|'.join(map(re.escape, sorted(heads)))})\b"
    before = re.compile(rf"\b(?P<body>{_NAME})(?<!['’]) (?:[a-z-]+ )?{noun}")
    behind = re.compile(rf"\b{noun}(?: [a-z]+)?(?: (?:in|on) [\w ]{{2,20}})? (?:by|from) (?P<body>(?:the )?{_NAME})")
    for pattern in (before, behind):
        for match in pattern.finditer(text, 0, position):
            first = match["body"].split()[0]
            if first.isupper() or first.casefold() not in w.LEADING:
                yield Span(match.start("body"), match.end("body"), match["body"])
