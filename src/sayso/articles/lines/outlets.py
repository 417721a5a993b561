"""Which outlet a copied page is from, by what it says about itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from sayso.articles.agency_names import normalise_agency

_NAME = (
    r"(?P<name>(?:The\s+)?[A-Z][\w’'&./]*"
    r"(?:[ -](?:(?:of|and|the|on|de|&)\s)?(?!(?i:on|app|newsletter|today|for)\b)[A-Z0-9][\w’'&./]*){0,4})"
)
_READ = 600  # characters of a line in which an outlet names itself
_ROWS = 400  # lines at either end of a page: an outlet names itself in the masthead or in the footer
_SENTENCE = 4  # words of a line that names the masthead again; a shorter one is a path or a menu
_TOPS = 12  # lines above the headline that may be a masthead
# Each way of naming oneself: how sure it is, and the words around the name. A name's weights add up over the page.
_WAYS: tuple[tuple[float, str, str], ...] = (
    (3.0, r"(?:©|\([cC]\)|[Cc]opyright)(?:\s|©|\([cC]\)|[Cc]opyright\b|by\b|\d{4}|[-–,])*", ""),
    (
        2.5,
        "^",
        r" (?:is|are) (?:an?|the|\w+['’]s) (?:\S+ ){0,6}?"
        r"(?:news|newspaper|broadcaster|media|publication|magazine|outlet)",
    ),
    (2.5, r"(?:^|\s)", " (?:journalists|reporters|correspondents) (?:report|cover|bring|provide)\\b"),
    (
        2.0,
        r"^(?:About|Support|Subscribe to|Sign up (?:for|to)|Download|Get|Follow|Contact|Read more from|More from|Join) "
        r"(?:the )?",
        r"(?:['’]s)?(?=\s*(?:$|(?i:on|app|newsletter|for|today|from|now)\b|[.!,:|]))",
    ),
    (
        1.5,
        "^",
        r" (?:has been|was|is) (?:declared|designated|registered|blocked|banned|funded|owned|published|regulated)\b",
    ),
    (
        2.0,
        r"\b(?:for|to|of|at|by|with|support|read|the|[Jj]oin|[Gg]et) ",
        r"(?:['’]s)? (?:newsletter|app|journalism|newsroom|podcast|Telegram|WhatsApp|channel)\b",
    ),
    (1.5, r"^(?:By|BY) .{3,60} [Ff]or ", "$"),
    (1.5, r"\b(?:republished|reprinted|produced) (?:with permission )?(?:from|by|on|in) ", ""),
)
_PATTERNS = tuple(
    (weight, re.compile(before.replace(" ", r"\s+") + _NAME + after.replace(" ", r"\s+")))
    for weight, before, after in _WAYS
)
_NOT_NAMES = frozenset(
    (
        *(
            "Us",
            "The",
            "This",
            "All",
            "Our",
            "My",
            "Your",
            "Home",
            "News",
            "Sport",
            "Politics",
            "Business",
            "World",
            "Opinion",
        ),
        *(
            "Menu",
            "More",
            "Author",
            "Authors",
            "Stories",
            "Topics",
            "Rights",
            "Reserved",
            "Copyright",
            "Local News",
        ),
        *(
            "Facebook",
            "Twitter",
            "X",
            "Instagram",
            "LinkedIn",
            "WhatsApp",
            "Telegram",
            "YouTube",
            "TikTok",
            "Bluesky",
        ),
        *(
            "Google",
            "Google News",
            "Apple",
            "Apple News",
            "Threads",
            "Getty",
            "Getty Images",
            "Shutterstock",
            "Alamy",
        ),
    )
)
_COMPANY = re.compile(
    r"\s+(?:All|Rights|Inc|Ltd|Limited|LLC|PLC|plc|GmbH|Group|Holdings|Corp|Company|Media\s+(?:Ltd|Limited|Group|Inc))\b.*|[.](?:\s|$).*",
    re.S,
)


_TRADE = re.compile(
    r"\b(?:Post|Times|Herald|Gazette|Courier|Ledger|Review|Tribune|Chronicle|Observer|Mirror|Star|Telegraph|Guardian|"
    r"Standard|Journal|Echo|Mail|Express|Argus|Mercury|Bugle|Globe|Sun|Press|News|Daily|Weekly|Record|Reporter|Sentinel|"
    r"Independent|Dispatch|Inquirer|Examiner|Leader|Advertiser|Bulletin|Broadcasting|Radio|TV|Television|Magazine)\b"
)


def name_outlet(
    lines: Iterable[str], *, suffix: str = "", tops: Iterable[str] = (), beside: Iterable[str] = ()
) -> str | None:
    """The outlet's name as the page gives it most surely, None if nothing names one.

    `lines` are those that are not the article's; `suffix` is what followed the headline in a tab's title; `tops` are
    short lines above the headline, where a masthead is: one of them counts if the page names it again; `beside` are
    short lines beside byline and date: one of them counts if it has a word that outlets are named with.
    """
    rows = list(dict.fromkeys(lines))
    rows = rows if len(rows) <= 2 * _ROWS else rows[:_ROWS] + rows[-_ROWS:]
    votes: defaultdict[str, float] = defaultdict(float)
    for row in rows:
        for weight, pattern in _PATTERNS:
            if match := pattern.search(row[:_READ]):
                votes[_tidy(match["name"])] += weight
    if suffix:
        votes[suffix] += 2.5
    for name in beside:
        votes[name] += 1.5 if _TRADE.search(name) and len(name.split()) <= 5 else 0.0
    for top in [top for top in dict.fromkeys(tops) if len(top.split()) <= 5][:_TOPS]:
        longer = [
            name for name in votes if f"{name} ".startswith((f"{top} ", f"{top.removeprefix('The ')} ")) and name != top
        ]  # the company's name, the masthead in it
        votes[top] += min(
            sum(top in row for row in rows if row != top and len(re.findall(r"\w+", row[:_READ])) >= _SENTENCE),
            2,
        ) + sum(votes[name] for name in longer)
    named = {name: weight for name, weight in votes.items() if weight > 0 and _can_be(name)}
    return max(named, key=lambda name: named[name]) if named else None


def _tidy(name: str) -> str:
    return _COMPANY.sub("", name).rstrip(".,’'&/ ").removesuffix("'s").removesuffix("’s")


def _can_be(name: str) -> bool:
    return 2 <= len(name) <= 50 and name not in _NOT_NAMES and normalise_agency(name) is None and not name.isdigit()
