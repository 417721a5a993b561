"""Which news agencies an article credits: bylines, datelines, credit lines, signatures; never its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sayso.articles.agency_names import may_name_agency, normalise_agency
from sayso.articles.datelines import agencies_named, read_dateline

__all__ = ["find_agencies", "is_credit_line", "normalise_agency", "read_dateline"]

_LONGEST_CREDIT = 320  # characters: a long roll of contributors; a longer line is prose
_MATERIAL = r"(?:reporting|reports?|inputs?|contributions?|files?|material|information|writing|copy|dispatch(?:es)?)"
_OPENING = re.compile(
    rf"""^[\s(\[*_~•·–—-]*(?:
      (?:(?:with|some|further|more)\s+)*(?:(?:additional|agency|local|contributing)\s+)*{_MATERIAL}\s+(?:(?:also|was)\s+)?(?:provided\s+|contributed\s+)?(?:by|from|via)\b
    | (?:with|from)\s+(?:the\s+)?(?:news\s+)?(?:agencies|agency|wire)\b(?:\s+(?:inputs?|reports?|material|services?))?
    | based\s+on\s+(?:{_MATERIAL}|an?\s+report)\s+(?:by|from)\b
    | (?:sources?|agenc(?:y|ies)|credits?|wires?|via|news\s+service)\s*:
    | (?:©|\(?c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{{4}}(?:\s*[-–]\s*\d{{2,4}})?)?
    | (?:this|the)\s+(?:story|article|report)\s+(?:was|is)\s+(?:(?:originally|first|also)\s+)?
      (?:provided|published|produced|written|distributed|supplied)\s+(?:to\s+.{{0,40}}\s+)?(?:by|on)\b
    | (?:distributed|provided|supplied|syndicated)\s+by\b
    )\s*""",
    re.I | re.X,
)
_CLOSING = re.compile(
    rf"""\s+(?:(?:also|all)\s+)?(?:has\s+|have\s+)?contributed\s+(?:to\s+(?:this|the)\s+(?:report|story|article|reporting|piece)|(?:to\s+)?{_MATERIAL})[\s.)*\]_]*$
    | \s+contributed[\s.)*\]_]*$""",
    re.I | re.X,
)
_OWN_WITH = re.compile(
    r"^[\s(\[*_–—-]*(?:[A-Z][\w/&.'’-]*\s+){1,4}(?:with|and|/|,)\s+(?P<names>[^.!?]{2,80}?)[)\]*_\s]*$"
)
_INITIALS = re.compile(r"^[A-Za-z]{1,4}(?:/[A-Za-z]{1,4}){0,4}\s*\((?P<names>[^()]{2,60})\)$")  # "fb/msh (dpa, AFP)"
_SIGNOFF = re.compile(
    r"^[\s(\[]*(?:(?:additional\s+|writing\s+and\s+|writing\s+by\s+.{2,80}\s+)?(?:reporting|editing|compiled|edited|translated|writing)\s+(?:and\s+(?:writing|editing)\s+)?by)\s*:?\s+\S",
    re.I,
)
_BYLINE = re.compile(r"^(?:by|from|story\s+by|written\s+by|reporting\s+by)\b[:\s]\s*", re.I)
_SIGNATURE = re.compile(
    r"[.!?\"”’'…]\s*(?:\((?P<round>[^()]{2,60})\)|\[(?P<square>[^\[\]]{2,60})\]|[-–—]{1,2}\s*(?P<dash>[^()\n.]{2,40})"
    r"|(?<=[.!?\"”])\s(?P<initials>[A-Z]{3,5})(?:\s[A-Z]{2,4}){1,4})\.?\s*$"
)
_ITEMS = re.compile(r"\s*(?:[,;|•·&+\n]|/|\band\b|\bwith\b|\s[-–—]\s)\s*")
_ROLE = re.compile(
    r"^(?P<name>.{2,40}?)(?:['’]s?)?\s+(?:(?:senior|chief|sports?|staff|medical|business|foreign|video|political)\s+)*"
    r"(?:writers?|reporters?|correspondents?|journalists?|staff(?:ers)?|editors?|bureaus?|teams?|in\s+\w+|news\s+agenc(?:y|ies)|wire|\(.*)",
    re.I,
)
_MEMBER = re.compile(r"\b(?:of|for|from|by|at|via|in)\s+(?:the\s+)?(?P<name>[^,;]{2,50})$", re.I)
_POSSESSIVE = re.compile(r"^(?P<name>[^'’]{2,40})['’]s?\s+[A-Z]")
_LAST_WORDS = re.compile(r"^(?:\S+\s+){2,4}?(?P<name>(?:the\s+)?\S+(?:\s+\S+){1,3})$", re.I)
_BRACKETS = re.compile(r"^(?P<outside>[^()]*)\((?P<inside>[^()]{2,40})\)")
_RIGHTS = re.compile(r"[.,;]?\s*(?:all rights reserved|this material may not|\.\s).*$", re.I | re.S)
_YEAR = re.compile(r"^\s*(?:\d{4}\s*)+")


def find_agencies(lines: Iterable[str]) -> tuple[str, ...]:
    """The agencies credited in `lines`, normalised, each once, in the order of their first credit.

    Only credits count: a dateline, a byline, a credit line, a line of nothing but agencies, a signature after a
    paragraph's last sentence ("(ANI)"). A sentence that mentions an agency does not.
    """
    return tuple(dict.fromkeys(agency for line in lines for agency in _credited(line.strip())))


def is_credit_line(line: str) -> bool:
    """Whether `line` does nothing but credit agencies or the people who worked on the report."""
    line = line.strip()
    if not line or len(line) > _LONGEST_CREDIT:
        return False
    if _SIGNOFF.match(line) or agencies_named(line.strip("()[]–—- *_.")):
        return True
    if opening := _OPENING.match(line):
        named = bool(list(_among(line[opening.end() :])))
        return named or (_only_names(line[opening.end() :]) and _tells_work(opening[0]))
    if (own := _OWN_WITH.match(line) or _INITIALS.match(line)) and agencies_named(own["names"]):
        return True
    if "contributed" in line.lower() and (closing := _CLOSING.search(line)):
        return _only_names(line[: closing.start()])
    return False


def _credited(line: str) -> Iterator[str]:
    if not may_name_agency(line):
        return
    dateline = read_dateline(line)
    if dateline and dateline.agency:
        bracket = re.search(r"[(/]([^()]+)[)/]", line[dateline.start : dateline.end])
        yield from (agencies_named(bracket[1]) if bracket else []) or [dateline.agency]
    if signature := _SIGNATURE.search(line[-100:]):
        yield from agencies_named(
            signature["round"] or signature["square"] or signature["dash"] or signature["initials"]
        )
    if len(line) > _LONGEST_CREDIT:
        return
    yield from agencies_named(line.strip("()[]–—- *_."))
    if opening := _OPENING.match(line):
        yield from _among(line[opening.end() :])
    elif "contributed" in line.lower() and (closing := _CLOSING.search(line)):
        yield from _among(line[: closing.start()])
    elif own := _OWN_WITH.match(line) or _INITIALS.match(line):
        yield from agencies_named(own["names"])
    elif _is_byline(line):
        yield from _among(_BYLINE.sub("", line))


def _among(names: str) -> Iterator[str]:
    """The agencies in a roll of contributors, people and agencies mixed."""
    for item in _ITEMS.split(_YEAR.sub("", _RIGHTS.sub("", names)).strip(" ()[]*_.")):
        if agency := _agency_of(item):
            yield agency


def _agency_of(item: str) -> str | None:
    if agency := normalise_agency(item):
        return agency
    if brackets := _BRACKETS.match(item):
        return normalise_agency(brackets["outside"]) or normalise_agency(brackets["inside"])
    for pattern in (_ROLE, _POSSESSIVE, _MEMBER, _LAST_WORDS):
        if (match := pattern.search(item)) and (agency := normalise_agency(match["name"])):
            return agency
    return None


def _is_byline(line: str) -> bool:
    """ "By JANE DOE, Associated Press", "Jane Doe | Reuters": names only, the last of them an agency."""
    if _BYLINE.match(line):
        return len(line) <= 160 and not line.endswith(("?", "!"))
    items = [item for item in re.split(r"\s*(?:[,|•·/]|\s[-–—]\s)\s*", line) if item]
    return 2 <= len(items) <= 4 and normalise_agency(items[-1]) is not None and all(map(_is_name, items[:-1]))


def _is_name(words: str) -> bool:
    tokens = words.split()
    return 2 <= len(tokens) <= 4 and all(token[0].isupper() and token.strip(".").isalpha() for token in tokens)


def _only_names(words: str) -> bool:
    """Whether `words` are a roll of names: no verb phrase, hardly a lower-case word but joining ones."""
    tokens = re.findall(r"[^\W\d_][\w.'’-]*", words)
    joining = {
        "and",
        "the",
        "in",
        "of",
        "with",
        "by",
        "from",
        "for",
        "writer",
        "writers",
        "reporter",
        "reporters",
        "staff",
        "correspondent",
        "correspondents",
        "journalist",
        "journalists",
        "news",
        "agencies",
        "agency",
        "de",
        "von",
        "van",
        "al",
    }
    return bool(tokens) and all(token[0].isupper() or token in joining or normalise_agency(token) for token in tokens)


def _tells_work(opening: str) -> bool:
    """Whether a credit's first words tell of reporting: only then is a roll of people alone a credit line."""
    return re.search(_MATERIAL, opening, re.I) is not None
