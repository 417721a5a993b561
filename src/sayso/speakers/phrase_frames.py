"""Frames of the words of sources: where a name breaks off, quantities, accounts, parts of documents. Data."""

from __future__ import annotations

import re
from typing import Final

# No name is broken by "WHO", no number by its comma.
BREAK: Final = re.compile(r",(?!\d{3}\b)\s*|\s+[–—-]\s+|\s+(?:who|which|whose|whom)\b|\s*\(")
POST: Final = re.compile(
    r"\s(?:of|for|from|in|at|on|with|to|by|near|that|who|which|against|behind|about|under|representing|using|"
    r"(?:[a-z]{3,}ed|sent|made|given|written|held|seen|shown|taken|built|led|found|kept|put)"
    r"(?=\s(?:in|by|on|at|from|to|for|with|last|this)\s)|"
    r"[a-z]{3,}ing(?=\s(?:the|a|an|their|his|her|its|this|that|against)\s)|familiar|mostly|mainly|primarily|largely|chiefly|dated|during|across|throughout|among|within|involved|released|published|issued|signed|posted|speaking|including|regarding|into|over|among|is|was)\b"
)
BODY_BEHIND: Final = re.compile(
    r"\b(?:by|from|of|in)\s+(?!which\b|its\b)(?P<body>(?:the\s+|a\s+|an\s+)?[^,;]+)$", re.IGNORECASE
)
QUANTITY: Final = re.compile(
    r"^(?:(?:at least|more than|no (?:more|fewer) than|fewer than|less than|up to|as many as|almost|roughly|"
    r"approximately|an estimated|nearly|about|around|some|many|most|several|few|both|all|two|three|four|five|six|seven|"
    r"eight|nine|ten|dozens|hundreds|thousands|scores|millions|(?:quite )?a (?:number|group|lot|majority|handful|"
    r"couple|few|dozen)|\d[\d,.]*)\b(?!-))",
    re.IGNORECASE,
)
SINGLE: Final = re.compile(r"^(?:a|an|another|one|a certain|an unnamed|an unidentified)\s", re.IGNORECASE)
MANY_OF: Final = re.compile(
    r"^(?:one|some|many|most|several|all|both|none|few|any|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty"
    r"|\d[\d,.]*%?|each|half|(?:an? |the )?(?:\w+ )?(?:number|group|handful|couple|majority|minority|dozens?|hundreds"
    r"|thousands|scores|quarter|third|part|rest|bulk|lot|percent)) of (?:the|these|those|its|his|her|their)\s",
    re.IGNORECASE,
)
# "One of these groups, the River Trust": the apposition names it.
ONE_NAMED: Final = re.compile(
    r"^(?:one|another|first|last|largest|\w+est) of [^,]+,\s+(?P<name>(?:[Tt]he\s+)?[A-ZÀ-Þ].+)$", re.I
)
# "Chipmaker Marwick", "the carmaker Marwick Motors": a firm's name behind what it is.
FIRM_NAMED: Final = re.compile(r"(?:[Tt]he )?(?P<noun>[A-Za-z]+) (?P<name>[A-ZÀ-Þ][\w.&’'-]*(?: [A-ZÀ-Þ&][\w.&’'-]*)*)")
# "The U.N." keeps its last full stop.
INITIALS: Final = re.compile(r"\b(?:[A-Z]\.){2,}$")
# "Attorneys general" are many, and the Directorate General is a body: no single general is meant.
OFFICERS: Final = re.compile(r"\b[a-z]+s[ -](?:general|elect|emeritus|in[ -]law)$", re.IGNORECASE)
GENERAL: Final = re.compile(rf"\b(?:Directorate|Secretariat|Inspectorate) General$|{OFFICERS.pattern}")
BODY_BESIDE: Final = re.compile(
    r"[^,]*?(?P<noun>[a-z-]+),\s+(?P<name>(?:the\s+)?[A-ZÀ-Þ][\w'’&.-]+(?:\s(?:of|for|and|the|[A-ZÀ-Þ][\w'’&.-]+))*)(?:,|\s\(|$)"
)
# What dates a document is no part of its body's name.
MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2}\b)?"
)
WHEN: Final = re.compile(
    r"\s(?:on|from|in|since|dated|late|early|earlier|this|last|per|during)\s+(?:the\s+)?"
    rf"(?:{MONTH}(?:,? \d{{4}})?|\d+(?: {MONTH})?(?: \d{{4}})?|\w+day|today|weekend|week|month|year)\b"
)
# Written so, they are no pronouns.
OWNED: Final = re.compile(
    r"(?P<owner>(?:[Tt]he )?[A-ZÀ-Þ].*?)['’]s (?:[a-z-]+ ){0,2}?(?P<noun>[a-z-]+)(?= of | on | in |$)"
)
AGE: Final = re.compile(r"(?:aged )?\d{1,3}")
SMALL: Final = frozenset({"press", "news", "official", "annual", "latest", "public", "joint", "situation"})
# What a sentence on documents may open with ("Previous studies"), and no body's name.
OF_DOCUMENTS: Final = frozenset(
    "previous recent new other various latest official early initial preliminary further additional independent "
    "internal separate local federal national foreign final original public leaked medical scientific".split()
)
SHORT_NAMES: Final = frozenset({"WHO", "US"})
# "Others in the administration" are not the administration.
VAGUE_ONES: Final = re.compile(
    r"(?:others|many|some|several|most|few) (?:in|at|within|inside|from|near|around)\s", re.I
)
# "The elder Reyes": a surname, and which of two.
ELDER: Final = re.compile(r"(?:[Tt]he )?(?:elder|younger|older) (?=[A-ZÀ-Þ])")
ACCOUNT: Final = re.compile(
    r"(?:account|feed|page|profile|website|site)s? (?:for|of) (?P<body>[^,;(]+)|"
    r"(?:from|on|by) (?P<owner>[^,;]+?)['’]s? (?:(?:[A-ZÀ-Þ]\w+|official|verified|personal|own|campaign) )*"
    r"(?:account|feed|page|profile|channel)\b|(?:on|to|via|through|from) (?P<pronoun>his|her|their|its) "
    r"(?:(?:[A-ZÀ-Þ]\w+|official|verified|personal|own|campaign) )*(?:account|feed|page|profile|channel|website)\b"
)
PART: Final = re.compile(
    r"^(?:(?:a )?parts?|(?:the )?rest|(?:a )?portions?|excerpts?|sections?|copies|a copy|"
    r"(?:the |a )?summary|(?:the )?text|(?:the |a )?transcript) (?:of|from) (?=\w)",
    re.I,
)
NOBODY: Final = re.compile(
    r"^(?:this|what|(?:all|none|some|most|many|both|each) of which|no \w+|no ?-?one|nobody|"
    r"not (?:everyone|everybody|all|many)|"
    r"(?:some |many |several |other |recent |early |initial )?"
    r"(?:reports|rumou?rs|speculation|estimates|legend|tradition))$",
    re.IGNORECASE,
)

# What a body is said to have done besides names nobody who speaks.
WHICH: Final = re.compile(r",\s+(?:in\s+|of\s+|to\s+)?which\b")
# "Those who oppose the dam": many, told by what they do.
THOSE: Final = re.compile(r"those (?:who|whom|in|from|with|at|on|behind|against|[a-z]+ing)\b", re.IGNORECASE)
# When it was told is no part of a body's name: "Quay College late on Monday".
WHEN_TOLD: Final = re.compile(
    r"(?:\s(?:late|early|earlier))?\s(?:today|yesterday|tonight|this (?:week|month|year|morning|afternoon|evening)"
    r"|last (?:night|week|month|year)|on \w+day(?: (?:morning|afternoon|evening|night))?)$"
)
# "Ana Reyes speaking to the council": what somebody does besides.
DOING: Final = re.compile(
    r"(?<=[a-zß-ÿ])\s[a-z]+ing (?:to|for|in|on|at|from|with|before|about|via|through|the|his|her|their|an?|that)\b.*$",
    re.DOTALL,
)
# "Reyes and Holt's mother": whose she is, and what.
KIN: Final = re.compile(r".*\w['’]s? (?:[a-z-]+ ){0,2}(?P<noun>[a-z-]+)", re.DOTALL)
# A court's written word as a quotation has it: "an Order".
WRIT: Final = re.compile(r"(?:an?|the|this|our) (?:Order|Ruling|Judgment|Judgement|Opinion|Decree|Decision|Verdict)")
# Bodies by what they are, before a document's noun: "a federal court decision", "the police report".
PLAIN_BODIES: Final = frozenset(
    "court police government ministry council commission committee army military company university congress senate "
    "parliament panel tribunal department bank embassy agency party union fbi".split()
)
# Bodies that headlines and quick notes name without an article: "Court says".
BARE_BODIES: Final = frozenset(
    "Court Council Committee Commission Board Panel Ministry Union Party Company Agency".split()
)
