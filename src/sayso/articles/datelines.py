"""Datelines: where and by which agency a report was filed ("KYIV, Ukraine (AP) —")."""

from __future__ import annotations

import re

from sayso.article import Dateline
from sayso.articles.agency_names import normalise_agency
from sayso.articles.timestamps import read_timestamp

_LONGEST = 120  # characters; the longest in use name two places, a date and two agencies
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,7}\.?"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+"
_DATE = re.compile(
    rf",?\s*(?:{_WEEKDAY})?(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|"
    rf"th)?\s+{_MONTH})(?:,?\s+\d{{4}})?[.,]?$",
    re.I,
)
_FULL_DATE = re.compile(rf"\b(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH}),?\s+\d{{4}}\b", re.I)
_NAMES = r"[^()/\n]{2,40}(?:/[^()/\n]{2,40})?"
_BRACKETED = re.compile(rf"(?P<place>[^()\n]{{0,80}}?)\s*\((?P<names>{_NAMES})\)\s*(?P<mark>[-–—:|.]+\s*|\s)")
_SLASHED = re.compile(r"(?P<place>[^()/\n]{3,60}?)\s*/(?P<names>[^/\n]{2,30})/\s*[-–—:.]+\s*")
_LISTED = re.compile(r"(?P<place>[^()\n]{3,60}?),\s*(?P<names>[^(),\s]{2,20})\s*(?:[-–—:.]+\s+|[-–—]+)")
_BARE = re.compile(r"(?P<place>[^()\n–—:]{3,60}?)\s*(?:[–—]|--|:|\s-)\s*(?=[\"“‘']?\w)")
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_LINKING = {
    "de",
    "del",
    "la",
    "las",
    "los",
    "di",
    "do",
    "da",
    "dos",
    "upon",
    "on",
    "the",
    "of",
    "and",
    "am",
    "an",
    "der",
    "sur",
    "le",
    "al",
    "el",
}
_LABELS = re.compile(
    r"^(?:the(?!\s+hague\b)|an?)\b|\b(?:breaking|update[ds]?|watch|live|video|exclusive|opinion|analysis|"
    r"explainer|correction|clarification|photos?|"
    r"note|editor\S*|review|factbox|timeline|q|a|question|answer|advisory|alert|urgent|developing|just in|"
    r"read|"
    r"interview|podcast|listen|must[- ]read|summary|background|pictures|in pictures|comment|warning|recap|"
    r"sponsored|advertisement|embargoed|embargo|not for publication|source|contact|media contact|notes?)\b",
    re.I,
)
# Cities that news styles let stand without a country: a name of this list before a colon is a dateline, not a speaker.
_CITIES = frozenset(
    """Abuja Accra Ahmedabad Amman Amsterdam Ankara Athens Baghdad Bangkok Beijing Beirut Belgrade Bengaluru Bangalore
    Berlin Bhopal Bhubaneswar Brussels Bucharest Budapest Cairo Canberra Chandigarh Chennai Colombo Copenhagen Damascus
    Dehradun Delhi Dhaka Doha Dubai Dublin Geneva Guwahati Hanoi Helsinki Hyderabad Islamabad Istanbul Jaipur Jakarta
    Jammu Jerusalem Kabul Karachi Kathmandu Kiev Kochi Kolkata Kyiv Lagos Lahore Lisbon London Lucknow Madrid Manila
    Moscow Mumbai Nagpur Nairobi Oslo Ottawa Paris Patna Peshawar Prague Pune Quetta Raipur Ranchi Riyadh Rome Seoul
    Shanghai Shimla Singapore Srinagar Stockholm Surat Sydney Taipei Tehran Thiruvananthapuram Tokyo Tunis Vienna
    Vijayawada Warsaw Washington Zurich""".split()
) | {
    "New Delhi",
    "New York",
    "Hong Kong",
    "Kuala Lumpur",
    "Mexico City",
    "Tel Aviv",
    "Buenos Aires",
    "United Nations",
}


def read_dateline(text: str) -> Dateline | None:
    """The dateline with which `text` begins, None if it begins with none.

    Its offsets count code points of `text` and take in the closing dash or colon; `place` is verbatim, without the
    date; `agency` is the first agency named, normalised.
    """
    start = len(text[:_LONGEST]) - len(text[:_LONGEST].lstrip())
    head = text[start : start + _LONGEST]
    for pattern in (_BRACKETED, _SLASHED, _LISTED):
        if (match := pattern.match(head)) and (names := agencies_named(match["names"])):
            place = _place(match["place"])
            if place is not None:
                return _dateline(start, match, place=place, agency=names[0])
    match = _BARE.match(head)
    if match and (place := _place(match["place"])) and _stands_alone(match["place"], place, colon=":" in match[0]):
        return _dateline(start, match, place=place, agency=None)
    return None


def day_of(text: str, dateline: Dateline | None) -> str | None:
    """The day (YYYY-MM-DD) that a dateline of `text` gives with its year: "HALDEN, 12 March 2024 (AFP) -"."""
    found = _FULL_DATE.search(text, dateline.start, dateline.end) if dateline else None
    return read_timestamp(found[0]) if found else None


def agencies_named(names: str) -> list[str]:
    """The agencies in a list of nothing but agencies ("AP", "dpa/AFP"); empty if one of the names is unknown."""
    found = [normalise_agency(name) for name in re.split(r"\s*(?:/|,|;|\||&|\band\b)\s*", names) if name.strip()]
    return [name for name in found if name] if all(found) else []


def _dateline(start: int, match: re.Match[str], *, place: str, agency: str | None) -> Dateline:
    return Dateline(start=start, end=start + len(match[0].rstrip()), place=place or None, agency=agency)


def _place(words: str) -> str | None:
    """The place in `words`, "" if there is none to name; None if they are no place at all."""
    words = _DATE.sub("", words.strip()).strip(" ,.")
    if not words:
        return ""
    tokens = _WORD.findall(words)
    proper = all(token[0].isupper() or token.casefold() in _LINKING for token in tokens)
    fits = tokens and tokens[0][0].isupper() and len(tokens) <= 8 and not re.search(r"[\"“”!?;:()\d]", words)
    return words if proper and fits and not _LABELS.search(words) else None


def _stands_alone(written: str, place: str, *, colon: bool) -> bool:
    """Whether a place without an agency is a dateline: by its capitals, its date, or for its being a news city."""
    town = place.split(",")[0].split("/")[0].strip()
    capitals = town.isupper() and len(town) >= 4 and not place.endswith((" I", " A"))
    dated = bool(_DATE.search(written.strip())) and len(place) < len(written.strip())
    return town in _CITIES if colon and not town.isupper() else capitals or dated or town in _CITIES
