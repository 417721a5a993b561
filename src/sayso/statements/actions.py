"""Plain actions and mere possibilities: what has the look of a statement and is none.

PolNeAR marks much that somebody did ("voted to", "was convicted of", "ratified"), and what somebody might say. A reader
who asks "says who?" is not answered there, so these are left out; see docs/what-is-a-statement.md.
"""

from __future__ import annotations

import re

from sayso.statements.draft import Draft

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
    | known|regarding|(?:was|were)\ questioned|(?:is|are|was|were|be)\ (?:expected|required)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_POSSIBLE = re.compile(
    r"\W*(?:could|can(?:[’']t|not)?|may|might|must|should|will|won[’']t|would(?:n[’']t)?|d|shall)\b"
    r"(?!.*\b(?:like|love|prefer|rather|have)\b)",
    re.IGNORECASE,
)
# What somebody did not say is a fact about saying: "would not comment", "has not responded to". Not "would not go".
_SILENT = re.compile(
    r"""(?:\b(?:not|never|cannot|neither|nor|no)|n[’']t)\b.*?\b(?:
      say|sa(?:id|ying)|comment\w*|respond\w*|repl(?:y|ied|ies)|answer\w*|confirm\w*|elaborat\w+|explain\w*
    | discuss\w*|specif\w+|disclos\w+|identif\w+|reveal\w*|mention\w*|acknowledg\w+|admit\w*|speculat\w+|rule[sd]?\ out
    | den(?:y|ied)|describe[sd]?|detail\w*|return\w*
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def is_action(text: str, found: Draft) -> bool:
    """Whether the cue names what somebody did and not what he said, thought or wanted."""
    cue = _cue(text, found)
    return _ACTION.search(cue) is not None and not _SILENT.search(cue)


def is_possible(text: str, found: Draft) -> bool:
    """Whether the cue only says what somebody could, should or will say: nothing that was said."""
    cue = _cue(text, found)
    return _POSSIBLE.match(cue) is not None and not _SILENT.search(cue)


def _cue(text: str, found: Draft) -> str:
    return " ".join(text[start:end] for start, end in found.cue)
