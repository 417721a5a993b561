"""Frames of cues that deny or withhold, and what they deny: data, from general English."""

from __future__ import annotations

import re
from typing import Final

_NOUNS = (
    "claim|suggestion|allegation|accusation|assertion|charge|rumou?r|report|speculation|idea|notion|theor|fear|concern"
    "|talk of|account|insinuation|contention|implication|characteri[sz]ation|criticism|complaint|finding|comparison"
    "|correlation|assessment"
    "|argument|conclusion|involvement|wrongdoing|responsibility|knowledge"
)
CLAIM: Final = re.compile(
    rf"\W*(?:[\w'’-]+ ){{0,4}}?(?:(?:{_NOUNS})|(?:that|having|being|any)\b)",
    re.IGNORECASE,
)
"""The beginning of a content that is a claim: it is denied; an offer or a plan is but turned down."""

PUTS_AWAY: Final = re.compile(
    r"\b(?:dismiss(?:es|ed|ing)?|contradict(?:s|ed|ing)?|reject(?:s|ed|ing)?"
    r"|shrug\w* off|brush\w* (?:aside|off)|wav\w+ (?:away|aside|off)"
    r"|laugh\w* off|play\w* down|downplay\w*|pour\w* cold water on|scoff\w* at|push\w* back (?:on|against))\b",
    re.IGNORECASE,
)
"""Cues that deny a claim, and turn down anything else."""

DISAGREES: Final = re.compile(r"\bdisagree[sd]?(?: with)?$", re.IGNORECASE)
"""The cue that denies a clause or a claim: "disagreed that", not "disagreed with the plan"."""

GRANTS: Final = re.compile(
    r"\W*(?:(?:the|a|an|any|his|her|its|their|\w+['’]s?) )?(?:\w+ )?(?:bail|request|motion|appeal|entry|access"
    r"|permission|visa|application|petition|parole|asylum|bid)s?\b",
    re.IGNORECASE,
)
"""What a court or an office denies without saying that something is not so."""

SILENT: Final = re.compile(
    r"\b(?:unable to|stop\w* short of|refrain\w* from|(?:hold\w*|held) back from|silen(?:t|ce) (?:on|about)"
    r"|(?:remain|stay|keep|kept|been|was|were|is|are|fell)(?:s|ed)?"
    r" (?:silent|quiet|mum|tight-lipped|non-?committal|evasive|coy|vague))\b",
    re.IGNORECASE,
)
"""Cues that tell without a negation that nothing was said."""

OPEN_QUESTION: Final = re.compile(r"\W*(?:whether|if|when|why|how|who|where)\b", re.IGNORECASE)
"""The beginning of a content that leaves the matter open: "has not decided whether"."""

LEAVES_OPEN: Final = re.compile(r"\W*to (?:rule out|exclude|commit|take (?:a )?(?:position|sides))\b", re.IGNORECASE)
"""The beginning of what was refused where neither yes nor no was said: "refused to rule out"."""

NOBODY: Final = re.compile(
    # "No 10" is somebody.
    r"(?:no[ -]one|nobody|none|neither|no(?!\.? ?\d| (?:more|less|fewer|other)\b)|few"
    r"|not (?:every(?:one|body)?|all|many))\b",
    re.IGNORECASE,
)
"""The beginning of a source that negates what it says."""

PLEADS_NOT: Final = re.compile(r"\bplead\w* (?:not guilty|innocent)\b|\bpled not guilty\b", re.IGNORECASE)
"""The plea that denies."""

NO_FEELING: Final = re.compile(
    r"\b(?:express|show|voice|feel|display|have)\w* (?:no|little) (?:[\w-]+ )?(?:regrets?|remorse|interest|desire"
    r"|sympathy|support|appetite|intention|willingness|wish|enthusiasm|objections?|opposition|concerns?|doubts?"
    r"|confidence|hope|plans?)\b",
    re.IGNORECASE,
)
"""Feelings that somebody is told not to have: "expressed no regret"."""

POSITION: Final = re.compile(r"\b(?:do|does)(?: not|n[’']t)\b", re.IGNORECASE)
"""A negation in the present, which tells where somebody stands: "does not recommend"."""

STANDS: Final = frozenset(
    "recommend advise encourage require demand ask urge promise guarantee claim condone tolerate seek advocate"
    " authorize authorise permit allow".split()
)
"""Verbs whose negation in the present is a position and no silence."""
