"""Which outlet a copied page is from, by what it says about itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from sayso.articles.agency_names import normalise_agency

_NAME = r"(?P<{0}>(?:The\s+)?[A-Z][\w’'&./]*(?:[ -](?:(?:of|and|the|on|de|&)\s)?[A-Z0-9][\w’'&./]*){{0,4}})"
_READ = 600  # characters of a line in which an outlet names itself
# Each way of naming oneself, and how sure it is; a name's weights add up over the page.
_WAYS: tuple[tuple[float, re.Pattern[str]], ...] = (
    (
        3.0,
        re.compile(
            rf"(?:©|\([cC]\)|[Cc]opyright)\s*(?:©|\([cC]\))?\s*(?:by\s+)?(?:\d{{4}}(?:\s*[-–]\s*\d{{2,4}})?,?\s*)?(?:by\s+)?{_NAME.format('a')}"
        ),
    ),
    (
        2.5,
        re.compile(
            rf"^{_NAME.format('a')}\s+(?:is|are)\s+(?:an?|the|\w+['’]s)\s+(?:\S+\s+){{0,6}}?(?:news|newspaper|broadcaster|media|publication|magazine|website|outlet)"
        ),
    ),
    (
        2.5,
        re.compile(
            rf"(?:^|\s){_NAME.format('a')}\s+(?:journalists|reporters|correspondents)\s+(?:report|cover|bring|provide)\b"
        ),
    ),
    (
        2.0,
        re.compile(
            rf"^(?:About|Support|Subscribe to|Sign up (?:for|to)|Download|Get|Follow|Contact|Read more (?:from|on)|More from|Join)\s+(?:us on\s+)?(?:the\s+)?{_NAME.format('a')}(?:['’]s)?(?=\s*(?:$|on\b|app\b|App\b|newsletter|for\b|today|from\b|now\b|[.!,:|]))"
        ),
    ),
    (
        1.5,
        re.compile(
            rf"^{_NAME.format('a')}\s+(?:has been|was|is)\s+(?:declared|designated|registered|blocked|banned|funded|owned|published|regulated)\b"
        ),
    ),
    (
        2.0,
        re.compile(
            rf"\b(?:for|to|of|at|by|with|support|read)\s+{_NAME.format('a')}['’]s\s+(?:newsletter|app|journalism|newsroom|podcast|readers)"
        ),
    ),
    (
        1.5,
        re.compile(
            rf"\b(?:republished|reprinted|published|produced)\s+(?:with permission\s+)?(?:from|by|on|in)\s+{_NAME.format('a')}"
        ),
    ),
)
_NOT_NAMES = frozenset(
    "Us The This All Our My Your Facebook Twitter X Instagram LinkedIn WhatsApp Telegram YouTube TikTok Google Apple Bluesky Threads Home News "
    "Getty Shutterstock Alamy Sport Politics Business World Opinion Menu More Author Authors Stories Topics Rights Reserved".split()
)


def name_outlet(lines: Iterable[str], *, suffix: str = "", tops: Iterable[str] = ()) -> str | None:
    """The outlet's name as the page gives it most surely, None if nothing names one.

    `lines` are those that are not the article's; `suffix` is what followed the headline in a tab's title; `tops` are
    short lines that stand above the headline, where a masthead is: one of them counts if the page names it again.
    """
    votes: Counter[str] = Counter()
    rows = list(lines)
    for row in rows:
        for weight, pattern in _WAYS:
            if match := pattern.search(row[:_READ]):
                votes[_tidy(match["a"])] += weight  # type: ignore[assignment]
    if suffix:
        votes[suffix] += 2.5  # type: ignore[assignment]
    for top in tops:
        again = sum(top in row for row in rows if row != top)
        votes[top] += min(again, 2) if 1 <= len(top.split()) <= 5 else 0
    named = {name: weight for name, weight in votes.items() if _can_be(name) and weight > 0}
    return max(named, key=lambda name: named[name]) if named else None


def _tidy(name: str) -> str:
    name = re.split(
        r"\s+(?:All|Rights|Inc|Ltd|Limited|LLC|PLC|plc|GmbH|Group|Media Group|Corp|Company)\b|[.](?:\s|$)",
        name,
    )[0]
    return name.rstrip(".,’'&/ ").removesuffix("'s").removesuffix("’s")


def _can_be(name: str) -> bool:
    return (
        2 <= len(name) <= 50
        and name not in _NOT_NAMES
        and normalise_agency(name) is None
        and not name.isdigit()
    )
