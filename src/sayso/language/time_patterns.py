"""Patterns of time expressions, one for each kind."""

from __future__ import annotations

import re
from typing import Final

from sayso.language.time_words import FEASTS, FEW, MONTHS, NUMBERS, SEASONS, TITLE_AFTER, TITLE_BEFORE, WEEKDAYS

_WEEKDAY: Final = "|".join(d.title() for d in WEEKDAYS) + "|" + "|".join(d.upper() for d in WEEKDAYS)
_SHORT: Final = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_MONTH: Final = "|".join(m.title() for m in MONTHS) + "|" + "|".join(m.upper() for m in MONTHS) + rf"|(?:{_SHORT})\b\.?"
_NOT_AFTER: Final = "".join(f"(?<!{word})" for word in TITLE_BEFORE)
_PART: Final = r"(?:['’]s)?(?:\s(?:early\s|late\s)?(?:morning|afternoon|evening|night|lunchtime)\b)?"
_YEAR: Final = r"(?P<year>(?:1[6-9]|20)\d\d)(?![\d:%]|[,.]\d|-\d)"
_PERIOD: Final = r"(?:(?P<part>[Ee]arly|[Ll]ate|[Mm]id|[Ll]ater|[Ee]arlier)(?:\s+in\s+|[\s-]))?"
_IN: Final = r"(?:[Ii]n|[Dd]uring|[Tt]hroughout|[Bb]ack\sin|[Oo]f)\s+"
_NUMBER: Final = "|".join(sorted((*FEW, *NUMBERS), key=len, reverse=True))

_SOURCES: Final = (
    (
        "date",
        rf"(?:(?P<name>{_WEEKDAY}),?\s)?\b(?P<month>{_MONTH})\s(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:%]|[.]\d"
        rf"|\spercent)"
        rf"(?:,?\s{_YEAR})?",
    ),
    (
        "date",
        rf"(?:(?P<name>{_WEEKDAY}),?\s)?\b(?P<day>[0-3]?\d)(?:st|nd|rd"
        rf"|th)?\s(?:of\s)?(?P<month>{_MONTH})\b(?:,?\s{_YEAR})?",
    ),
    ("date", r"\b(?P<year>(?:19|20)\d\d)-(?P<month>0\d|1[0-2])-(?P<day>[0-3]\d)\b"),
    (
        "weekday",
        rf"(?=[MTWFS]){_NOT_AFTER}\b(?P<name>{_WEEKDAY})\b(?!-|\s(?:{TITLE_AFTER})\b){_PART}",
    ),
    (
        "weekday",
        r"\b(?P<which>[Ll]ast|[Tt]his(?:\spast)?|[Nn]ext|[Tt]he\s(?:following|previous))\s"
        rf"(?P<name>{_WEEKDAY})\b(?!-|\s(?:{TITLE_AFTER})\b){_PART}",
    ),
    (
        "day",
        r"\b(?P<name>[Tt]he\sday\sbefore\syesterday|[Yy]esterday|(?<!USA\s)[Tt]oday(?!\s(?:show|programme?|host"
        r"|anchor)\b)|[Tt]onight|[Tt]omorrow|[Ll]ast\snight"
        rf"|[Tt]his\s(?:morning|afternoon|evening)|[Oo]vernight)\b{_PART}",
    ),
    (
        "unit",
        r"\b(?:(?P<part>[Ee]arlier|[Ll]ater?|[Ee]arly)\s)?(?P<which>[Ll]ast|[Tt]his|[Nn]ext)"
        rf"\s(?P<name>week|month|year|weekend|{'|'.join(SEASONS)})\b(?:['’]s)?",
    ),
    ("weekend", r"\b(?:[Oo]ver|[Dd]uring|[Aa]t|[Oo]n)\sthe\s(?:past\s|last\s)?weekend\b|\b[Tt]his\spast\sweekend\b"),
    ("feast", rf"\b(?P<name>(?i:{'|'.join(FEASTS).replace(chr(39), '[' + chr(39) + '’]')}))\b"),
    (
        "ago",
        r"\b(?=[A-Za-z\d]+\s(?:[a-z\d]+\s){0,5}(?:ago|earlier|before|later)\b)"
        r"(?:(?P<rough>[Aa]bout|[Aa]round|[Nn]early|[Aa]lmost|[Rr]oughly|[Ss]ome|[Mm]ore\sthan|[Oo]ver)\s)?"
        rf"(?P<number>(?i:{_NUMBER})|\d+)\s(?P<name>minute|hour|day|week|month|year|decade)s?\s(?P<which>ago"
        rf"|earlier|before|later)\b",
    ),
    ("ago", r"\b(?P<name>(?i:minute|hour|day|week|month|year))s\s(?P<which>later)\b"),
    ("season", rf"\b{_IN}(?:the\s)?{_PERIOD}(?P<name>{'|'.join(SEASONS)})(?:\sof|,)?\s{_YEAR}"),
    ("decade", r"\b[Ii]n\sthe\s(?:early\s|late\s|mid-?\s?)?(?P<year>(?:1[6-9]|20)\d)0['’]?s\b"),
    (
        "century",
        r"\b(?:[Ii]n|[Dd]uring)\s(?:the\s)?(?:early\s|late\s|mid-?\s?)?(?P<number>1[0-9]|2[01])(?:st|th)\s[Cc]entury\b",
    ),
    ("month", rf"\b{_IN}(?:the\s)?{_PERIOD}(?P<month>{_MONTH})(?:(?:,|\sof)?\s{_YEAR})?(?![\w-]|\s\d)"),
    ("month", rf"\b{_PERIOD}(?P<month>{_MONTH})(?:,|\sof)?\s{_YEAR}"),
    (
        "month",
        rf"\b(?:{_IN})?{_PERIOD}(?P<month>{_MONTH})\s(?:of\s)?(?P<which>last|this|next|the\sprevious"
        rf"|the\ssame)\syear\b",
    ),
    (
        "date",
        rf"\b(?:[Oo]n\s)?(?P<month>{_MONTH})\s(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s(?:of\s)?(?P<which>last|this"
        rf"|next)\syear\b",
    ),
    ("month", rf"\b(?P<part>[Ll]ast|[Ee]arly|[Ll]ate|[Mm]id|[Tt]his)[\s-](?P<month>{_MONTH})(?![\w-]|\s\d)"),
    ("year", rf"\b(?:{_IN}(?:the\syear\s)?|(?=[Ee]arly|[Ll]ate|[Mm]id)){_PERIOD}{_YEAR}"),
    (
        "year",
        r"(?:(?<=\b[Aa]\s)|(?<=\b[Tt]he\s)|(?<=\b[Hh](?:is|er)\s)|(?<=\b[Ii]ts\s))(?P<year>(?:19"
        r"|20)\d\d)(?=\s(?:[\w-]+\s)?(?:interview|speech|report|study|survey|paper|poll|letter"
        r"|memo|book|memoir|essay|article|statement|ruling|tweet|post|address|lawsuit|email)\b)",
    ),
    (
        "same",
        r"\b(?:[Oo]n\s)?(?:[Tt]he|[Tt]hat)\ssame\s(?:day|morning|afternoon|evening)\b|\b(?:[Oo]n\s)?[Tt]hat\sday\b"
        r"|\b[Tt]hat\s(?:morning|afternoon|evening|night)\b"
        r"|\b(?:[Ee]arlier|[Ll]ater?)\s(?:(?:on\s)?that|in\sthe|the\ssame)\s(?:day|morning|afternoon|evening|night)\b",
    ),
    (
        "clock",
        r"\b[Aa]t\s(?:about\s|around\s|approximately\s|roughly\s|exactly\s|precisely\s|just\safter\s|just\sbefore\s)?"
        r"(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?(?:\s?(?:[ap]\.m\.|[ap]m\b|o['’]clock\b)|(?<=[:.]\d\d)|(?=\s(?:GMT"
        r"|UTC|BST|CET|EST|EDT)\b))"
        r"(?:\s(?:(?:US\s)?(?:[Ee]ast(?:ern)?(?:\scoast)?|[Ww]est\scoast|[Pp]acific|[Cc]entral|[Mm]ountain"
        r"|local)\s(?:\w+\s)?[Tt]ime"
        r"|GMT|UTC|BST|CES?T|E[SD]T|P[SD]T)\b)?(?:\s\([^()\n]{2,24}\))?",
    ),
    (
        "nextday",
        r"\b(?:[Oo]n\s)?(?:[Tt]he\s(?P<which>next|following|previous)\sday|[Aa]\sday\s(?P<part>later|earlier))\b",
    ),
    (
        "vague",
        r"\b(?:[Rr]ecently|[Ll]ately|[Pp]reviously|[Ee]arlier(?!\s(?:today|this|that|than|on\s[A-Z]|reports?"
        r"|statements?))"
        r"(?:\sin\sthe\s(?:day|week|month|year))?|[Ll]ater(?:\son)?(?!\sthan)|[Ss]oon\safter(?:wards?)?"
        r"|[Ss]hortly\safter(?:wards?)?|[Ii]n\sthe\spast|[Ff]or\syears|(?P<name>[Aa]t\s(?:the|that)\stime)(?!\sof\b)|[Aa]fterwards?"
        r"|[Ii]n\srecent\s(?:days|weeks|months|years)|[Tt]he\s(?:next|following|previous)\s(?:week|month|year))\b",
    ),
)
PATTERNS: Final = tuple((kind, re.compile(source)) for kind, source in _SOURCES)
"""Kinds of time expression, and the pattern of each."""

_CLOCK: Final = (
    r"(?:[Aa]t\s)?(?:about\s|around\s)?\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s\(?[A-Z]{2,4}\)?)?,?\s(?:on\s)?"
)
BEFORE: Final = re.compile(
    rf"(?:(?<=\s)|(?<=^))(?:(?:{_CLOCK})|(?:[Ee]arlier|[Ll]ater?|[Ee]arly|[Oo]n|[Ii]n|[Tt]he|[Dd]uring|(?:[Tt]he\s)?"
    r"(?:morning|afternoon|evening|night)\sof)\s)+$"
)
"""What belongs to a time expression before it: "at 8 p.m. on", "late on"."""

LIMIT: Final = re.compile(
    r"\b(?:until|till|since|before|after|by|from|through|for|to|between|starting|beginning|effective"
    r"|effective\son|next)\s$",
    re.I,
)
"""Words before a time that make it the end or the start of something."""
