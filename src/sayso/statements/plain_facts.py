"""Cues that tell of no saying at all: what things show, what a place or a year saw, whom a body helps.

PolNeAR marks many of them; who asks "says who?" is not answered by them. A document that shows something does say it.
"""

from __future__ import annotations

import re

from sayso.statements.draft import Draft, Ranges
from sayso.statements.hedges import FIRST_PERSON, THOUGHT
from sayso.statements.inner_words import NOUNS, SPEECH

_WORD = re.compile(r"[a-z]+(?:[’'][a-z]+)?")
_SHOWN = frozenset(
    "show shows showed shown showing demonstrate demonstrates demonstrated illustrates illustrated".split()
)
# Whose showing is telling; pictures tell where they show that something is so.
_DOCUMENTS = re.compile(
    r"""\b(?:polls?|polling|surveys?|stud(?:y|ies)|reports?|reporting|data|database|records?|results?|figures|statistics
    | documents?|papers|filings?|research\w*|analys[ie]s|findings?|estimates?|tests?|e-?mails?|letters?|memos?
    | transcripts?|census|numbers|evidence|projections?|forecasts?|charts?|maps?|tables?|testimony|returns|counts?
    | models?|index|reviews?|experiments?|averages?|slides?|authors?|scientists?|economists?|they|it|we)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_PICTURES = re.compile(r"\b(?:videos?|footage|photos?|photographs?|pictures?|images?|tapes?)\b", re.IGNORECASE)
# "Tried to make the case that", "attempted to persuade": something was said.
_ARGUED = frozenset("case point persuade convince argue explain".split())
# What helps people that fight or govern is a deed; what is done for a plan is an opinion.
_BACKING = frozenset("support supports supported supporting back backs backed backing aid aided aiding".split())
_FIGHTERS = re.compile(
    r"\b(?:forces|rebels?|troops|fighters|militias?|militants|army|armies|insurgents|insurgency|guerrillas|gunmen)\b",
    re.IGNORECASE,
)
# What somebody says he thought or did is in what he said; "I commit to", "we extend our thanks" do what they say.
_OWN = THOUGHT | frozenset("decide decided refuse refused read seen rejected reject disliked".split())
# "The year saw a vote"; "saw the vote as a test" is an opinion.
_SEEN = frozenset("saw seen".split())
_OPINION = re.compile(r"\bas\b|\A\W*(?:that|no|how|why|little|some|few)\b", re.IGNORECASE)
# Verbs of doing whose object is no words.
_DOING = re.compile(
    r"""\b(?:stands?\ for|stood\ for|research(?:es|ed|ing)?|promot(?:e|es|ed|ing)|attempt(?:s|ed|ing)?
    | tr(?:y|ies|ied|ying)|(?:is|are|was|were)\ (?:\w+ly\ |often\ |also\ )?depicted|used?\ the\ word|ascertain\w*
    | discern\w*|help(?:s|ed|ing)?|evaluat(?:es|ed|ing)|withdr(?:aws?|ew|awn)|cover(?:s|ed|ing)?\ the\ story
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Who was seen or found somewhere: a fact, but where it is told what he was found to be, or by whom.
_MET = re.compile(
    r"(?:is|are|was|were|been|being) (?:\w+ly |also |first )?"
    r"(?:identified|detected|found|discovered|observed|seen|spotted)\b(?! as| to)"
)
_MET_AS = re.compile(r"\W*(?:as|that|to|by|guilty|liable|unfit)\b|[,:]? *[“\"]", re.IGNORECASE)
# To issue a release is a deed; what it says is told elsewhere, if at all.
_ISSUING = re.compile(r"\b(?:publish|issu|releas|post)\w*\b", re.IGNORECASE)
_ISSUED = re.compile(
    r"""\A\W*(?:an?|another|the|its|his|her|their)?\ ?(?:[\w’'-]+\ ){0,3}?
    (?:interviews?|releases?|reports?|opinions?|statements?|articles?|stor(?:y|ies)|videos?|photos?|pictures|images
    | books?|stud(?:y|ies)|letters?|documents?|songs?|albums?|footage)\b
    (?!.*\b(?:that|saying|stating|calling|urging)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# "Expressed a similar view": what the view is, is told by the words after it.
_SIMILAR = re.compile(
    r"\A\W*(?:an?\ |the\ )?(?:similar|same)\ (?:views?|opinions?|sentiments?|concerns?|statements?|remarks?)\W*\Z",
    re.IGNORECASE,
)


def is_plain_fact(text: str, found: Draft) -> bool:
    """Whether the cue tells of showing, seeing, helping or doing, or of what "I" think, and not of anybody's words."""
    cue = _words(text, found.cue).lower()
    words = frozenset(_WORD.findall(cue))
    source, content = _words(text, found.source), _words(text, found.content)
    if _SIMILAR.match(content) or (_ISSUING.search(cue) and _ISSUED.match(content)):
        return True
    if words & SPEECH or words & NOUNS:
        return False
    return bool(
        (words & _OWN and _is_own(source))
        or (words & _SHOWN and not _DOCUMENTS.search(source) and not _tells(words, source, content))
        or (words & _BACKING and _FIGHTERS.search(content))
        or (words & _SEEN and not _OPINION.search(content) and " as" not in cue)
        or (_MET.search(cue) and not _MET_AS.match(text, found.cue[-1][1]))
        or (_DOING.search(cue) and not words & _ARGUED)
    )


def _tells(words: frozenset[str], source: str, content: str) -> bool:
    """Whether a picture shows that something is so, or somebody shows what he thinks ("showing support for")."""
    return bool(words & _BACKING) or (_PICTURES.search(source) is not None and content.lower().startswith("that "))


def _is_own(source: str) -> bool:
    """Whether "I" or "we" is who thinks or does it."""
    words = _WORD.findall(source.lower())
    return bool(words) and words[-1] in FIRST_PERSON


def _words(text: str, ranges: Ranges) -> str:
    return " ".join(text[start:end] for start, end in ranges)
