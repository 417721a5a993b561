"""Plain actions, mere possibilities, names given and cues cut short: what has the look of a statement and is none.

PolNeAR marks much that somebody did ("voted to", "was convicted of", "ratified"), and what somebody might say. A reader
who asks "says who?" is not answered there, so these are left out; see docs/what-is-a-statement.md.
"""

from __future__ import annotations

import re

from sayso.statements.draft import Draft, Ranges
from sayso.statements.inner_words import SPEECH
from sayso.statements.proceedings import is_proceeding

# Stems of verbs that name a deed, reviewed by hand from the cues of PolNeAR train: courts and law, votes and offices,
# making and doing, and acts of speaking that have a topic but no content ("talked about"), joint ones among them.
_ACTION = re.compile(
    r"""\b(?:
      vot(?:e|es|ed|ing)|elect(?:s|ed|ing)?|nominat\w+|appoint\w*|resign\w*|assum(?:ed|ing)|campaign\w*
    | sign(?:s|ed|ing)?|ratif(?:y|ies|ied|ying)|adopt\w*|enact\w*|implement\w*|institut\w+|embrac\w+|pass(?:ed|es|ing)
    | convict\w*|sentenc\w+|indict\w*|sued?|suing|arrest\w*|charg(?:ed|es|ing)|impeach\w*|investigat\w+|probed?
    | launch\w*|establish\w*|creat(?:ed|es|ing)|expand\w*|deploy\w*|hir(?:ed|es|ing)|fir(?:ed|es|ing)|fund(?:s|ed|ing)
    | start(?:s|ed|ing)?\ (?:supporting|backing)|h(?:eld|olds?|olding)\b(?!.*\bthat)
    | address(?:ed|es|ing)|discuss\w*|debat(?:e|es|ed|ing)|negotiat\w+|agree(?:d|s)?\ on|respond\w*\ to
    | (?:talk|ask|question)(?:ed|s|ing)?\ (?:about|on)|sp(?:o|ea)k(?:e|s|ing)?\ about
    | fil(?:ed|es|ing)\ .*?(?:lawsuits?|suits?|complaints?|charges|petitions?|appeals?)\b(?!.*\b(?:that|alleg|claim))
    | deliver(?:s|ed|ing)?|introduc\w+|sworn(?:\ in)?|diagnos\w+|focus\w*\ on|featur\w+|sp(?:o|ea)k(?:e|s|ing)?\ on
    | accept(?:s|ed|ing)?|heard|plead(?:s|ed)?\ guilty|rul(?:ed|es|ings?)\ on
    | (?:was|were|is|are)\ .*?(?:planned|referred\ to)
    | receiv(?:e|es|ed|ing)|list(?:s|ed)?\ as|record(?:s|ed)|(?:at\ odds|disagreements?)\b|critics?\ of
    | known|regarding|(?:was|were|been)\ (?:linked|challenged|released|cancell?ed|closed|banned)
    | (?:was|were)\ questioned|(?:is|are|was|were|be)\ (?:expected|required)
    | (?:is|are|was|were|been|being)\ (?:\w+ly\ |also\ |further\ )?(?:tasked|assigned|commissioned|awarded|recalled
      |sanctioned|drafted|petitioned|jailed|depicted|pictured|designated\ to)
    | sanctioned|examin(?:e|es|ed|ing)|analy[sz](?:e|es|ed|ing)|studied|measured|surveyed
    | (?:has|have|had|having)\ (?:an?|no)\ (?:lawsuit|suit|case|policy)|maintain\w*\ an?\ (?:\w+\ )?policy
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_POSSIBLE = re.compile(
    r"\W*(?:could|can(?:[’']t|not)?|may|might|must|should|will|won[’']t|would(?:n[’']t)?|d|shall)\b"
    # "Would later say" looks back at what was said.
    r"(?!.*\b(?:like|love|prefer|rather|have|later|eventually|subsequently|go\ on)\b)",
    re.IGNORECASE,
)
# What somebody did not say is a fact about saying: "would not comment", "has not responded to". Not "would not go".
_SILENT = re.compile(
    r"""(?:\b(?:not|never|cannot|neither|nor|no)|n[’']t)\b.*?\b(?:
      say|sa(?:id|ying)|comment\w*|respond\w*|repl(?:y|ied|ies)|answer\w*|confirm\w*|elaborat\w+|explain\w*
    | discuss\w*|specif\w+|disclos\w+|identif\w+|reveal\w*|mention\w*|acknowledg\w+|admit\w*|speculat\w+|rule[sd]?\ out
    | den(?:y|ied)|describe[sd]?|detail\w*|return\w*|recommendations?|announce\w*|statements?|conce(?:de|ded|ding)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "The court heard that": who heard it is no source of it, and something was said.
_HEARD_THAT = re.compile(r"(?:(?:has|have|had|also) )*heard \W*(?:that|how)\b", re.IGNORECASE)
# "Would not give a figure", "would not elaborate": what was not told.
_KEPT_BACK = re.compile(
    r"""(?:\bnot|n[’']t)(?:\ \w+)?\ (?:(?:comment|elaborate)\b
    | (?:give|name|provide|offer)\ (?:(?:an?|any|the|his|her|their|further|more|specific|exact)\ )*
      (?:details?|figures?|names?|numbers?|reasons?|dates?|deadlines?|time(?:line|table|frame)|explanations?|information
      |comment|specifics|breakdown|estimates?|examples?|answers?|sources?)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# What nobody would say was not said.
_NOBODY = re.compile(r"\W*(?:neither|nobody|no\ one|none|nor)\b", re.IGNORECASE | re.VERBOSE)
# "A scheme called “Harbour Watch”", "was named Anton": a name was given, and nothing said of anything.
_PARTICIPLES = frozenset("called named titled entitled dubbed nicknamed termed".split())
_LONGEST_NAME = 8
_ASIDE = re.compile(r"\S?\s?[,(]\s?")
_GIVEN = re.compile(r"(?:is|are|was|were|been|being)\b.*\b(?:re)?named", re.IGNORECASE)
_PASSIVE = re.compile(r"(?:is|are|was|were|been|being)\b.*\b(?:called|dubbed|nicknamed|termed)", re.IGNORECASE)
_NAMED = re.compile(
    r"\W*(?:called|(?:is|are|was|were|be|been|being)\b.*\b(?:called|dubbed|nicknamed|termed)|(?:re)?name[sd]?|titled|entitled)\W*",
    re.IGNORECASE,
)
_NAME = re.compile(r"[“\"‘'(][^“”\"\n]{1,60}[.,]?[”\"’')]+\W*|[A-Z][\w’'-]*(?:\W+[A-Z][\w’'-]*){0,5}\W*")
# What somebody did with so many words in quotation marks was to say them: "addressed the crowd: “...”".
_QUOTATION = re.compile(r"[“\"](?:[^“”\"\s]+\s+){4}")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_AUXILIARY = frozenset(
    "be am is are was were been being have has had having do does did can could may might must shall should will would "
    "not never also still even just only now then so too yet doesn didn don isn wasn hasn haven hadn".split()
)
# "Later deleted": when it was done is no saying.
_ADVERBS = frozenset("later often once again soon afterwards earlier already still".split())
# "Put a stay on": a cue of these words lacks the noun that tells what was done.
_PUT_A = _AUXILIARY | frozenset("put puts placed made make took take gave give a an the".split())
# Idioms that sound like saying: "claimed 40 lives", "called the police", "had no say", "condemned them to wait".
_IDIOM = re.compile(
    r"""\b(?:(?:has|have|had|having)\ (?:an?|any|no|little|some|the\ (?:final|last))\ say\b
    | claim(?:s|ed|ing)?\ (?!(?:that|it|he|she|they|we|I)\b)(?:[\w,’'-]+\ ){1,4}lives?\b
    | condemn(?:s|ed|ing)?\ (?:him|her|them|us|me|you|(?:\w+\ ){0,3}(?:people|wom[ae]n|m[ae]n|children|families
      |generations?|thousands|millions|workers|citizens|country))\b.*\ to
    | (?:was|were|been)\ (?:\w+ly\ )?designated\ to
    | call(?:s|ed|ing)?\ (?:the\ )?(?:police|911|999|112|emergency|an\ ambulance)\b)""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)


# "If parliament objects": nobody has objected.
_IF = re.compile(r"\b(?:if|unless)\s+(?:\w+ly\s+)?\Z", re.IGNORECASE)
_THINK_TANK = re.compile(r"think[ -]tanks?\b", re.IGNORECASE)
# "Women between 20 and 35, considered of working age": a bare participle is nobody's word.
_BARE = frozenset("considered deemed expected suspected planned believed intended scheduled".split())


def is_no_statement(text: str, found: Draft) -> bool:
    """Whether it is an action, a possibility, a name given, or what is left of a cue that was cut short."""
    ways = (is_action, is_step, is_possible, is_conditional, is_naming, is_idiom, is_empty)
    return any(is_so(text, found) for is_so in ways)


def is_step(text: str, found: Draft) -> bool:
    """Whether a court, a parliament or a lawyer did something in due form."""
    return is_proceeding(_words(text, found.source), _words(text, found.cue), _words(text, found.content))


def is_conditional(text: str, found: Draft) -> bool:
    """Whether it stands behind "if"."""
    start = min(a for a, _ in (*found.source, *found.cue))
    return _IF.search(text, max(0, start - 20), start) is not None


def is_idiom(text: str, found: Draft) -> bool:
    """Whether cue and content together say that something was done."""
    cue = _words(text, found.cue)
    idiom = _IDIOM.search(f"{cue} {_words(text, found.content)}")
    return idiom is not None and idiom.start() < len(cue)


def is_naming(text: str, found: Draft) -> bool:
    """Whether something is only given its name."""
    cue, content = _words(text, found.cue), _words(text, found.content)
    if cue in _PARTICIPLES and (not found.source or _is_aside(text, found)):
        return True
    if not found.source and _PASSIVE.fullmatch(cue):
        return True
    return bool(_GIVEN.fullmatch(cue) or (_NAMED.fullmatch(cue) and _NAME.fullmatch(content)))


def _is_aside(text: str, found: Draft) -> bool:
    """Whether a name stands between commas behind what it is given to: "the step, called a levy, came late"."""
    opened = _ASIDE.fullmatch(text, found.source[-1][1] - 1, found.cue[0][0])
    closed = bool(found.content) and text[found.content[-1][1] :].startswith((",", ")"))
    return opened is not None and closed and len(_words(text, found.content).split()) <= _LONGEST_NAME


def is_empty(text: str, found: Draft) -> bool:
    """Whether the verb of the cue was cut off ("has openly"), or its noun ("put a"), or it is no verb at all."""
    words = [re.sub("n[’']t$", "", word.lower()) for word in _WORD.findall(_words(text, found.cue))]
    without_noun = _PUT_A.issuperset(words) and words[-1:] in (["a"], ["an"], ["the"])
    bare = not found.source and _BARE.issuperset(words)
    if without_noun or bare or _THINK_TANK.match(text, found.cue[-1][0]):
        return True
    if _KEPT_BACK.search(f"{_words(text, found.cue)} {_words(text, found.content)}"):
        return False
    if words and _ADVERBS.issuperset(words):
        return True
    auxiliary = [word in _AUXILIARY for word in words]
    return any(auxiliary) and all(known or word.endswith("ly") for word, known in zip(words, auxiliary, strict=True))


def is_action(text: str, found: Draft) -> bool:
    """Whether the cue names what somebody did and not what he said, thought or wanted."""
    cue = _words(text, found.cue)
    deed = _ACTION.search(cue)
    if deed is None or _SILENT.search(cue) or _QUOTATION.match(_words(text, found.content)):
        return False
    if not found.source and _HEARD_THAT.match(f"{cue} {_words(text, found.content)}"):
        return False
    # "Signed a letter urging": what is said counts, not what was done to say it.
    return not any(word in SPEECH and word.endswith("ing") for word in _WORD.findall(cue[deed.end() :].lower()))


def is_possible(text: str, found: Draft) -> bool:
    """Whether the cue only says what somebody could, should or will say: nothing that was said."""
    cue = _words(text, found.cue)
    kept_back = _SILENT.search(cue) or _KEPT_BACK.search(f"{cue} {_words(text, found.content)}")
    done = kept_back or _NOBODY.match(_words(text, found.source))
    return _POSSIBLE.match(cue) is not None and not done


def _words(text: str, ranges: Ranges) -> str:
    return " ".join(text[start:end] for start, end in ranges)
