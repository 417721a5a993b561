"""Steps of courts, parliaments and lawyers: "dismissed the suit", "approved the bill", "appealed the verdict".

Each is a deed done in due form, and tells nothing of why; PolNeAR marks many of them. With words of a reason or of a
finding ("dismissed the suit as baseless", "issued a ruling finding that") something is said.
"""

from __future__ import annotations

import re
from typing import Final

# What verb makes a step with what object. Verbs by their stems; the object is the last word before any complement.
_STEPS: Final = (
    (
        r"dismiss\w*|thr(?:ow|ew)\w* out|drop(?:s|ped|ping)?|settl(?:e|es|ed|ing)|pursu(?:e|es|ed|ing)",
        "lawsuits?|suits?|cases?|complaints?|charges?|appeals?|petitions?|motions?|indictments?|proceedings",
    ),
    (
        r"appeal(?:s|ed|ing)?(?: against)?",
        "decisions?|rulings?|verdicts?|sentences?|convictions?|judge?ments?|orders?|cases?|fines?|bans?",
    ),
    (
        r"approv(?:e|es|ed|ing)|confirm(?:s|ed|ing)?|clear(?:s|ed|ing)?",
        r"bills?|laws?|acts?|legislation|budgets?|resolutions?|amendments?|motions?|treat(?:y|ies)|nominations?"
        r"|nominees?|appointments?|funding|vaccines?|drugs?|applications?|(?:him|her)(?=\W*\Z)",
    ),
    (
        r"(?:issu|deliver|hand|render|mak|ma[dk]|announc|giv|gave)\w*(?: down)?",
        "rulings?|verdicts?|judge?ments?|stays?|injunctions?",
    ),
    (r"(?:put|plac|order|request|grant)\w*", "stays?|holds?|halt"),
)
_OBJECT: Final = (
    r"\W*(?:(?:an?|the|this|that|these|its|his|her|their|our|any|no|all|both)\s)?(?:[\w’'-]+\s){0,4}?"
    r"(?P<noun>%s)\b(?P<rest>.*)\Z"
)
_STEP: Final = tuple(
    (
        re.compile(rf"(?:[\w’']+\ )*?(?:{verb})(?P<object>\b.*)\Z", re.IGNORECASE | re.DOTALL),
        re.compile(_OBJECT % noun, re.IGNORECASE | re.DOTALL),
    )
    for verb, noun in _STEPS
)
# A reason, or somebody's own words, make it a statement; so does what is found, right behind the ruling.
_REASON: Final = re.compile(r"\b(?:as|saying|calling|citing|arguing|declaring|stating|because)\b|[“\":]", re.IGNORECASE)
_FINDING: Final = re.compile(
    r"\W*(?:[\w’'-]+\W+){0,3}(?:that|finding|holding|ordering|telling|barring|allowing)\b", re.IGNORECASE
)
_RULING: Final = re.compile(r"ruling|verdict|judge?ment", re.IGNORECASE)
# Bodies that decide in due form: "it was dismissed by the senate".
_BODIES: Final = re.compile(
    r"\b(?:senate|congress|parliament|house|commons|lords|courts?|judges?|council|assembly|board|committee|commission"
    r"|tribunal|jury|lawmakers|legislature|voters|cabinet)\b",
    re.IGNORECASE,
)
_BY_A_BODY: Final = re.compile(
    r"(?:is|are|was|were|been|being)\b.*\b(?:dismissed|approved|passed|adopted|rejected|confirmed|cleared)(?:\ by)?",
    re.IGNORECASE,
)
_POINTERS: Final = re.compile(r"\W*(?:it|they|he|she|which|who|that|this)\W*", re.IGNORECASE)


def is_proceeding(source: str, cue: str, content: str) -> bool:
    """Whether these words tell of a step in due form, and of nothing that was said."""
    if _POINTERS.fullmatch(content) and _BY_A_BODY.fullmatch(cue):
        return _BODIES.search(source) is not None or "approved" in cue
    for verb, noun in _STEP:
        step = verb.match(cue)
        if step and (made := noun.match(f"{step['object']} {content}")):
            is_found = _RULING.fullmatch(made["noun"]) and _FINDING.match(made["rest"])
            return not (is_found or _REASON.search(made["rest"]))
    return False
