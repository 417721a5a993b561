"""What a source's words say by themselves: a pronoun, a person's name and role, a body, a group, a description."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from sayso.speakers import wordings as w
from sayso.speakers.joining import ONE_BODY
from sayso.speakers.named_persons import POSSESSIVE, WORD, is_capitalised, name_in
from sayso.speakers.places import bare, is_government, is_people_word, is_place

Sort = Literal[
    "nobody", "pronoun", "possessed", "person", "government", "organization", "group", "individual", "document"
]

# No name is broken by "WHO", no number by its comma.
_BREAK: Final = re.compile(r",(?!\d{3}\b)\s*|\s+[–—-]\s+|\s+(?:who|which|whose|whom)\b|\s*\(")
_POST: Final = re.compile(
    r"\s(?:of|for|from|in|at|on|with|to|by|near|that|who|which|against|behind|about|under|representing|using|"
    r"(?:[a-z]{3,}ed|sent|made|given|written|held|seen|shown|taken|built|led|found|kept|put)"
    r"(?=\s(?:in|by|on|at|from|to|for|with|last|this)\s)|"
    r"[a-z]{3,}ing(?=\s(?:the|a|an|their|his|her|its|this|that|against)\s)|familiar|mostly|mainly|primarily|largely|chiefly|dated|during|across|throughout|among|within|involved|released|published|issued|signed|posted|speaking|including|regarding|into|over|among|is|was)\b"
)
_BODY_BEHIND: Final = re.compile(
    r"\b(?:by|from|of|in)\s+(?!which\b|its\b)(?P<body>(?:the\s+|a\s+|an\s+)?[^,;]+)$", re.IGNORECASE
)
_QUANTITY: Final = re.compile(
    r"^(?:(?:at least|more than|no (?:more|fewer) than|fewer than|less than|up to|as many as|almost|roughly|"
    r"approximately|an estimated|nearly|about|around|some|many|most|several|few|both|all|two|three|four|five|six|seven|"
    r"eight|nine|ten|dozens|hundreds|thousands|scores|millions|(?:quite )?a (?:number|group|lot|majority|handful|"
    r"couple|few|dozen)|\d[\d,.]*)\b(?!-))",
    re.IGNORECASE,
)
_SINGLE: Final = re.compile(r"^(?:a|an|another|one|a certain|an unnamed|an unidentified)\s", re.IGNORECASE)
_MANY_OF: Final = re.compile(
    r"^(?:one|some|many|most|several|all|both|none|two|three|four|five|six|each|(?:a )?\w+) of "
    r"(?:the|these|those|its|his|her|their)\s",
    re.IGNORECASE,
)
# "One of these groups, the River Trust": the apposition names it.
_ONE_NAMED: Final = re.compile(
    r"^(?:one|another|first|last|largest|\w+est) of [^,]+,\s+(?P<name>(?:[Tt]he\s+)?[A-ZÀ-Þ].+)$", re.I
)
_NO_ROLE: Final = re.compile(r"\d{1,3}$|(?:along|together|accompanied|including|while|when|said|told)\b")
_GENERAL: Final = re.compile(r"\b(?:Directorate|Secretariat|Inspectorate) General$")
_BODY_BESIDE: Final = re.compile(
    r"[^,]*?(?P<noun>[a-z-]+),\s+(?P<name>(?:the\s+)?[A-ZÀ-Þ][\w'’&.-]+(?:\s(?:of|for|and|the|[A-ZÀ-Þ][\w'’&.-]+))*)(?:,|\s\(|$)"
)
# What dates a document is no part of its body's name.
_MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2}\b)?"
)
_WHEN: Final = re.compile(
    r"\s(?:on|from|in|since|dated|late|early|earlier|this|last|per|during)\s+(?:the\s+)?"
    rf"(?:{_MONTH}(?:,? \d{{4}})?|\d+(?: {_MONTH})?(?: \d{{4}})?|\w+day|today|weekend|week|month|year)\b"
)
# Written so, they are no pronouns.
_OWNED: Final = re.compile(
    r"(?P<owner>(?:[Tt]he )?[A-ZÀ-Þ].*?)['’]s (?:[a-z-]+ ){0,2}?(?P<noun>[a-z-]+)(?= of | on | in |$)"
)
_AGE: Final = re.compile(r"(?:aged )?\d{1,3}")
_SMALL: Final = frozenset({"press", "news", "official", "annual", "latest", "public", "joint", "situation"})
# What a sentence on documents may open with ("Previous studies"), and no body's name.
_OF_DOCUMENTS: Final = frozenset(
    "previous recent new other various latest official early initial preliminary further additional independent "
    "internal separate local federal national foreign final original public leaked medical scientific".split()
)
_SHORT_NAMES: Final = frozenset({"WHO", "US"})
# "Others in the administration" are not the administration.
_VAGUE_ONES: Final = re.compile(
    r"(?:others|many|some|several|most|few) (?:in|at|within|inside|from|near|around)\s", re.I
)
# "The elder Reyes": a surname, and which of two.
_ELDER: Final = re.compile(r"(?:[Tt]he )?(?:elder|younger|older) (?=[A-ZÀ-Þ])")
_ACCOUNT: Final = re.compile(
    r"(?:account|feed|page|profile|website|site)s? (?:for|of) (?P<body>[^,;(]+)|"
    r"(?:from|on|by) (?P<owner>[^,;]+?)['’]s? (?:(?:[A-ZÀ-Þ]\w+|official|verified|personal|own|campaign) )*"
    r"(?:account|feed|page|profile|channel)\b"
)
_PART: Final = re.compile(
    r"^(?:(?:a )?parts?|(?:the )?rest|(?:a )?portions?|excerpts?|sections?|copies|a copy|"
    r"(?:the |a )?summary|(?:the )?text|(?:the |a )?transcript) (?:of|from) (?=\w)",
    re.I,
)
_NOBODY: Final = re.compile(
    r"^(?:this|no \w+|not (?:everyone|everybody|all|many)|no ?-?one|nobody|"
    r"(?:some |many |several |other |recent |early |initial )?"
    r"(?:reports|rumou?rs|speculation|estimates|legend|tradition))$",
    re.IGNORECASE,
)

# What a body is said to have done besides names nobody who speaks.
_WHICH = re.compile(r",\s+(?:in\s+|of\s+|to\s+)?which\b")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source or addressee, read by itself.

    `name` is the name or the description without its appositions, `role` what it says of a named person,
    `head` the noun it turns on (lower case), `inner` a phrase within it that names somebody else: the body behind a
    document, the owner of what is possessed.
    """

    sort: Sort
    name: str = ""
    role: str | None = None
    head: str = ""
    plural: bool = False
    definite: bool = False
    inner: str = ""


def read_phrase(text: str, *, is_person: Callable[[str], bool] = lambda _: False, joint: bool = False) -> Phrase:
    """What a source's words are; `is_person` tells whether a capitalised name is known to be a person's."""
    text = _unbracketed(text)
    text = _WHICH.split(" ".join(text.split()))[0].strip(" ,;:.\"“”'‘’-–—") if text else ""
    text = (
        POSSESSIVE.sub("", text) if POSSESSIVE.search(text) and " " not in text.strip() else re.sub(r"['’]s$", "", text)
    )
    if not any(char.isalnum() for char in text):
        return Phrase("nobody")
    text = _PART.sub("", re.split(r"\s(?:per|via)\s", text)[0])
    text = re.sub(r"^[Nn]either (.+) nor (.+)", r"\1 and \2", text)
    lower = text.casefold()
    if _NOBODY.match(text):
        return Phrase("nobody", text)
    apposed = _ONE_NAMED.match(text)
    if apposed and apposed["name"].removeprefix("the ").removeprefix("The ")[:1].isupper():
        return read_phrase(apposed["name"], is_person=is_person)
    if lower in w.PRONOUNS and text not in _SHORT_NAMES:
        return Phrase("pronoun", text, head=lower, plural=lower in w.PLURAL or lower in {"we", "us", "our", "ours"})
    if _VAGUE_ONES.match(text):
        return Phrase("group", text, head=lower.split()[0], plural=True)
    if is_government(text) and not is_person(text):
        return Phrase("government", text, head=lower.split()[-1], definite=lower.startswith("the "))
    if lower.split()[0] in w.VAGUE and len(lower.split()) <= 2 and lower.split()[0] not in {"another", "one"}:
        return Phrase("group", text, head=lower.split()[-1], plural=True)
    elder = _ELDER.match(text)
    surname = text[elder.end() :] if elder else ""
    if surname and surname.count(" ") < 2 and is_capitalised(surname.split()[-1]):
        return Phrase("person", surname, head=_head(surname))
    many = re.split(r",?\s(?:including|such as)\s", text)
    if joint and len(many) == 1:
        text = re.split(r",\s+(?:which|who)\b", text)[0]
        return Phrase("group", text, head=lower.split()[-1], plural=True)
    named = _person(text, is_person) or _body_named(text)
    return named or _described(text)


def _body_named(text: str) -> Phrase | None:
    """The body that an apposition names: "the port's oldest union, the Harbour Workers' Union,"."""
    apposed = _BODY_BESIDE.match(text)
    if not apposed or apposed["noun"].casefold() not in w.BODIES:
        return None
    phrase = _described(apposed["name"])
    return phrase if phrase.sort == "organization" else None


def _unbracketed(text: str) -> str:
    """The text without brackets at its ends that are a label's or have no other in it: "((WN))", "Ana Reyes))"."""
    for opening, closing in ("()", "[]"):
        if text.count(opening) != text.count(closing) or text.startswith(2 * opening):
            text = text.strip(f" {opening}{closing}")
    return text


def _person(text: str, is_person: Callable[[str], bool]) -> Phrase | None:
    """The phrase as a named person's, None where no person's name can be told in it."""
    cut = re.sub(r"\s*\([^()]*\)", "", text).strip()
    cut = re.split(r",?\s(?:including|such as|among them)\s", cut)[0]  # "generals, including Reyes" are not Reyes
    parts = [part.strip() for part in cut.split(",") if part.strip()]
    parts = [part for number, part in enumerate(parts) if not number or not _AGE.fullmatch(part)]
    if not parts:
        return None
    for number in (0, len(parts) - 1):
        words = re.split(r"\s+(?:who|which|whose)\b", parts[number])[0].split()
        found = name_in(words, is_person, others=" ".join(p for n, p in enumerate(parts) if n != number))
        if found:
            name, roles = found
            rest = (
                cut.split(",", 1)[1].strip(" ,")
                if number == 0 and len(parts) > 1
                else ", ".join(parts[:-1])
                if number
                else ""
            )
            rest = re.sub(r"^who\s+(?:is|was|has been|serves as|served as|heads?|leads?)\s+", "", rest)
            if number == 0 and re.match(
                r"\d{1,3}$|(?:along|together|accompanied|including|while|when|said|told)\b", rest
            ):
                rest = ""
            role = "; ".join(part for part in (roles, rest) if part) or None
            return Phrase("person", name, role, head=name.split()[-1].casefold())
    who = re.match(r"(.+?)\s+(?:who|whose)\s", cut)
    return _person(who[1], is_person) if who and "," not in cut else None


def _head(core: str) -> str:
    words = [word for word in WORD.findall(core) if word[0].isalnum()]
    return re.sub(r"['’]s$", "", words[-1]).casefold() if words else ""


def _described(text: str) -> Phrase:
    """The phrase as a body, group, document or single person that it describes."""
    text = re.sub(r"\s(?:yesterday|today)$", "", text)
    text = re.split(r",?\s(?:including|such as)\s", text)[0]
    whole = ONE_BODY.search(text)
    core = text[: whole.end()] if whole and "," in whole[0] else _BREAK.split(text)[0].strip() or text
    owned = _OWNED.match(core)
    if owned and owned["noun"].casefold() in w.DOCUMENTS:
        return Phrase("document", core, head=owned["noun"].casefold(), inner=owned["owner"])
    lower = core.casefold()
    possessed = re.match(r"(?:my|our|his|her|their|its|your)\s", lower)
    single = _SINGLE.match(core) is not None
    stripped = _MANY_OF.sub("", core) if _MANY_OF.match(core) else core
    post = _POST.search(stripped)
    noun = stripped[: post.start()] if post else stripped
    head = _head(noun) or _head(core)
    definite = lower.startswith(("the ", "this ", "that ")) or bool(possessed)
    plural = _plural(head)
    many = _QUANTITY.match(core) is not None and not re.match(r"one of", lower)
    if re.match(r"one of ", lower):
        plural = False
    capital = is_capitalised(noun.split()[-1]) if noun.split() else False
    if head in w.DOCUMENTS and (not capital or (plural and len(noun.split()) == 1)):
        account = _ACCOUNT.search(text)
        if account:
            return Phrase("document", core, head=head, definite=definite, inner=account["body"] or account["owner"])
        behind = _BODY_BEHIND.search(_WHEN.sub("", text)) or _BODY_BEHIND.search(core)
        owner = re.match(r"(?P<owner>.+?)['’]s?\s", noun)
        inner = behind["body"] if behind else owner["owner"] if owner else _modifier(noun)
        return Phrase("document", core, head=head, plural=plural, definite=definite, inner=inner)
    if head in w.DOCUMENTS and head in {"constitution", "website", "act", "report"} and capital:
        return Phrase(
            "document", core, head=head, definite=definite, inner=_modifier(noun) if head == "website" else ""
        )
    if possessed and not many:
        sort = _possessed_sort(lower.split(), head)
        return Phrase("possessed", core, head=head, plural=plural, definite=True, inner=sort)
    if capital and head in w.OUTLET_ROLES and not single and " of " not in noun and core[:1].isupper():
        return Phrase("organization", core, head=head)
    if head in w.COLLECTIVES or (head == "nations" and "united" not in lower):
        return Phrase("group", core, head=head, plural=True, definite=definite)
    service = head in w.BODIES and capital and len(noun.split()) - definite > 1  # "the Coast Guard"
    if not service and (head in w.ROLES or head.split("-")[-1] in w.ROLES) and not many and not _GENERAL.search(noun):
        return Phrase("individual", core, head=head, definite=definite and not single)
    if head in w.BODIES or head in w.PLURAL_BODIES:
        sort = (
            "group"
            if (many and head != "police") or head in {"people", "staff", "crew", "clergy", "authorities"}
            else "organization"
        )
        return Phrase(sort, core, head=head, plural=sort == "group", definite=definite)
    if head == "government":
        return Phrase("government", core, head=head, definite=definite)
    words = noun.split()
    inside = len(words) > 1 and words[-2].islower()
    if inside and capital and not many and any(word in w.BODIES for word in lower.split()[:-1]):
        return Phrase("organization", core, head=head, definite=definite)  # "the news agency Tass"
    if re.fullmatch(r"one of (?:them|us|whom)", lower):
        return Phrase("individual", core, head=head)
    if is_place(noun) and not many:
        return Phrase("organization", core, head=head)  # "Los Angeles" is no plural
    if plural or many or (is_people_word(head) and not capital):
        if (
            capital
            and not many
            and not is_people_word(head)
            and len(noun.split()) - lower.startswith("the ") == 1
            and not definite
        ):
            return Phrase("group", core, head=head, plural=True)
        return Phrase("group", core, head=head, plural=True, definite=definite)
    if single and not capital:
        return Phrase("individual", core, head=head)
    return Phrase("organization", core, head=head, definite=definite)


def _possessed_sort(words: list[str], head: str) -> Sort:
    if _plural(head) or head in w.COLLECTIVES:
        return "group"
    if head in w.ROLES:
        return "individual"
    return "group" if len(words) > 1 and _plural(words[1]) else "organization"  # "his sons Tom and Ivo"


def _modifier(noun: str) -> str:
    """The name before a document's noun ("the Internal Revenue Service website", "the Turkish statement")."""
    words = [word for word in noun.split()[:-1] if word.casefold() not in {"the", "a", "an", "its", "this", "that"}]
    while words and words[-1] in _SMALL:
        words = words[:-1]
    while words and (words[0].islower() or len(words) == 1) and words[0] != words[0].upper() and _opens(words[0]):
        words = words[1:]
    return " ".join(words) if words and is_capitalised(words[-1]) else ""


def _opens(word: str) -> bool:
    return word.casefold() in _OF_DOCUMENTS | w.LEADING


def _plural(head: str) -> bool:
    if head.endswith(("men", "women")) and head not in {"specimen", "regimen", "women's", "omen"}:
        return True
    if head in w.PLURAL_BODIES or head in {"men", "women", "children", "mps", "parents", "critics"}:
        return True
    return (
        head.endswith("s")
        and not head.endswith(("ss", "us", "is", "ics", "news"))
        and len(head) > 3
        and (head[:-1] not in w.TITLES or head[:-1] in w.ROLES)
    )


def key_of(text: str) -> str:
    """The text as bodies are compared by: no article, no possessive, lower case."""
    return re.sub(r"['’]s?$", "", bare(text)).strip()
