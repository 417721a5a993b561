"""Cues whose act is told by several of their words together, and what makes speech of a thought. Data."""

from __future__ import annotations

import re
from typing import Final

ON_REQUEST: Final = re.compile(
    r"\b(?:per|upon|on|at|by|under|following)\b(?: (?:the|an?|his|her|its|their|\w+['’]s))?(?: \w+)? "
    r"(?:requests?|behest|urging|insistence|instructions?|orders?|direction|invitation|demand|command|prompting|bidding)"
    r"\b",
    re.IGNORECASE,
)
"""What was done because somebody asked for it: "at the request of"."""

AGAINST: Final = re.compile(
    r"\b(?:sp(?:eaks?|oke|oken|eaking)|c(?:omes?|ame|oming)|st(?:ands?|ood)|rail(?:s|ed|ing)?"
    r"|inveigh(?:s|ed|ing)?|argu(?:es?|ed|ing))(?: out| up)? (?:\w+ly )?"
    r"(?:against|in (?:favou?r|support|defen[cs]e) of)$|\b(?:hit|lash|rail)\w*(?: out)? at$"
    r"|\bt(?:ake|akes|ook|aken|aking) (?:issue|exception|umbrage|offen[cs]e|aim|a swipe|pride|solace|comfort)\b"
    r"|\bp(?:ay|ays|aid|aying) (?:\w+ )?(?:tribute|respects|homage)\b|\b(?:heap|pour)(?:s|ed|ing)? (?:praise|scorn)\b"
    r"|\bs(?:ing|ang|ung) \w+ praises\b|\b(?:throw|threw|thrown|lend|lent|put) (?:\w+ ){1,2}(?:weight|support)"
    r"(?: behind)?\b|\bsid(?:es|ed|ing) with\b",
    re.IGNORECASE,
)
"""A side taken in words: "spoke out against", "took issue with"."""

ONES_WORD: Final = re.compile(
    r"\b(?:g(?:ive|ives|ave|iven|iving)|pledg(?:e|es|ed|ing)) (?:his|her|its|their|our|my|your) word\b", re.IGNORECASE
)
"""A promise: "gave her word"."""

RULED_OUT: Final = re.compile(r"\brul(?:e|es|ed|ing) out$", re.IGNORECASE)
"""What somebody will not do, where that is a deed."""

WARNS_OFF: Final = re.compile(
    r"\b(?:warn(?:s|ed|ing|ings)?|caution(?:s|ed|ing)?|advise[sd]?|advising|advice)\b[^.]{0,30}? against$",
    re.IGNORECASE,
)
"""A warning that tells what not to do."""

WRITTEN: Final = re.compile(
    r"^(?:(?:an?|the|his|her|its|their|this|that|some|many|other|several|two|three) )?"
    r"(?:[\w’'-]+ ){0,3}?(?:slogans?|signs?|posters?|placards?|banners?|letters?|statements?|manifestos?|petitions?"
    r"|posts?|tweets?|messages?|editorials?|op-eds?|articles?|books?|documents?|essays?|pamphlets?|leaflets?|headlines?"
    r"|communiqu[eé]s?|memos?|memoirs?|resolutions?)\b(?!['’])",
    re.IGNORECASE,
)
"""Sources that are written: what they favour or suppose, they say."""

WHOLE_QUOTED: Final = re.compile(r"^(?:that )?[\"“][A-Z\[][^\"”]*[.!?][\"”]?$|: [\"“][A-Z\[]")
"""A piece of a content that is a quoted sentence."""
