"""Captions and photo credits, as a copied page shows them."""

from __future__ import annotations

import re

from sayso.article import Image
from sayso.articles.agency_names import normalise_agency

_LONGEST = 700  # characters: several sentences of caption and a credit; a longer line is a paragraph
_PHOTO = (
    r"(?:(?:file|handout|illustration|stock|archive|representative|courtesy)\s+)?(?:photo(?:graph)?s?|"
    r"images?|pictures?|pics?|picture\s+credit)"
)
_PHOTO_STOCK = (
    r"(?:getty(?:\s+images)?|shutterstock|alamy|istock(?:photo)?|epa(?:-efe)?|zuma|imago|picture\s+alliance|"
    r"unsplash|"
    r"flickr|wikimedia(?:\s+commons)?|ap\s+photo|pa\s+wire)"
)
_STOCK = rf"(?:{_PHOTO_STOCK}|rex|afp|reuters|associated\s+press|ap|dpa)"
_STOCK_NAME = re.compile(_STOCK, re.I)
_LABEL = re.compile(rf"^\W*(?:{_PHOTO}\s+)?caption\s*[:,]\s*(?P<caption>\S.*)$", re.I | re.S)
_CREDIT = re.compile(
    rf"^\W*(?:{_PHOTO}\s*(?:credits?|source|by|courtesy(?:\s+of)?|copyright)?\s*(?:[:,]|\bby\b|©)\s*|"
    rf"{_PHOTO}\s+(?:credits?|source|courtesy(?:\s+of)?|by)\s+|"
    rf"credits?\s*:\s*|©\s*(?=.*/)|(?=ap\s+photo/)|(?=reuters/))(?P<credit>[^.!?]{{2,90}})[.)\]]*$",
    re.I,
)
_NAMES = r"[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,3}"
_INLINE = re.compile(
    rf"""^(?P<caption>.{{8,600}}?)\s*(?:
      [(\[]\s*(?:{_PHOTO}\s*(?:credits?|by|courtesy(?:\s+of)?|source)?\s*[:©/]?|credits?\s*:|©)\s*
        (?P<round>[^()\[\]]{{2,80}})[)\]]
    | [(\[](?P<names>(?-i:{_NAMES}\s?/\s?{_NAMES}))[)\]]
    | [(\[](?P<stock>[^()\[\]/]{{0,40}}(?:{_STOCK}\s?/|/\s?{_STOCK}|{_PHOTO_STOCK})[^()\[\]]{{0,50}})[)\]]
    | (?<=[.!?”"])\s
        (?P<capitals>(?-i:[A-Z][A-Z\s.,:/&'’-]{{0,40}}\b(?:PHOTO|FILE|IMAGE|REUTERS|AFP|EPA|XINHUA)\b[A-Z\s]{{0,20}}))
    | (?<=[a-z\d.])(?-i:Image|Photo|Foto|Bild|Picture)s?:\s*(?P<glued>[^.!?]{{2,80}})
    | (?:(?<=\.)|[\s|–—-])\s*{_PHOTO}\s*(?:credits?|by|courtesy(?:\s+of)?)?\s*[:©]\s*(?P<tail>[^!?]{{2,80}}?)
    | (?:(?<=\.)|[\s|–—-])\s*(?:credits?\s*:|©)\s*(?P<mark>[^!?]{{2,80}}?)
    )\.?$""",
    re.I | re.X | re.S,
)
_SOURCE = re.compile(
    rf"^\W*(?:(?:[^/\n]{{2,40}}\s?/\s?)?{_STOCK}(?:\s?/\s?[^/\n]{{2,40}})?|(?:[^|\n]{{2,40}}\|\s*){{1,2}}{_PHOTO_STOCK})(?:\s+via\s+[\w\s]{{2,30}})?\W*$",
    re.I,
)
_SHOWN = re.compile(
    r"\((?:left|right|centre|center|l|r|c|pictured|file|above|second from)\b[^)]{0,30}\)|\bpictured\b|\bis "
    r"seen\b|\bfile (?:photo|pic|image)\b",
    re.I,
)

_NUMBER = re.compile(r"^\W*\d{1,2}\s?(?:of|/)\s?\d{1,2}\s*[|:.–—-]?\s*(?=\S)", re.I)


def read_caption(line: str) -> Image | None:
    """The image of a line that shows by itself to be a caption, a photo credit, or both; None if it does not."""
    if len(line) > _LONGEST:
        return None
    line = _NUMBER.sub("", line)
    if labelled := _LABEL.match(line):
        return read_caption(labelled["caption"]) or Image(caption=labelled["caption"])
    if (credit := _CREDIT.match(line)) and _is_owner(credit["credit"]):
        return Image(credit=credit["credit"].strip())
    if (line[-4:].isupper() or any(mark in line for mark in "([©:")) and (inline := _INLINE.match(line)):
        owner = (
            inline["capitals"]
            or inline["glued"]
            or inline["round"]
            or inline["names"]
            or inline["stock"]
            or inline["tail"]
            or inline["mark"]
        )
        if _is_owner(owner):
            return Image(caption=inline["caption"].rstrip(" |–—-"), credit=owner.strip())
    if _SOURCE.match(line) and not normalise_agency(line):
        return Image(credit=line.strip(" ()[]"))
    return None


def shows_picture(line: str) -> bool:
    """Whether a line tells what can be seen in a picture ("Ana Reyes (left) at the quay")."""
    return len(line) < _LONGEST and _SHOWN.search(line) is not None


def _is_owner(words: str) -> bool:
    """Whether words name whoever made or gave a picture: names, hardly a lower-case word."""
    tokens = re.findall(r"[^\W\d_][\w.'’-]*", _STOCK_NAME.sub("", words))
    joining = {
        "of",
        "via",
        "for",
        "the",
        "by",
        "and",
        "from",
        "courtesy",
        "handout",
        "supplied",
        "provided",
        "file",
        "photo",
    }
    return bool(words.strip()) and all(
        not token[0].islower() or token in joining or token in ("dpa", "epd") for token in tokens
    )
