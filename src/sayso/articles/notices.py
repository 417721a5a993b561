"""Notices: what a page tells its reader about the law, about corrections, about embargoes and about the outlet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.article import NoticeKind

_READ = 1200  # characters read at either end of a paragraph: a notice shows what it is well before
_THIS = r"(?:this|the\s+above|our)\s+(?:[\w'’-]+\s+)?(?:article|story|report|piece|post|headline|page|item|column|dispatch|live\s?blog|blog|caption|copy|version|text|video|photo|interview|transcript)"
_EARLIER = rf"(?:an?\s+(?:earlier|previous|prior|original|initial)|earlier|previous|prior|the\s+(?:original|initial|first))\s+(?:online\s+|published\s+)?(?:versions?|headline|editions?)\s+(?:of\s+(?:the\s+headline\s+(?:of|on)\s+)?{_THIS}|of\s+(?:the|its)\s+(?:article|story|report|headline)|said|stated|misstated|gave|incorrectly|misidentified)"

_LEGAL = re.compile(
    r"""
      ^\W*(?:(?:copyright|©|\(c\))\s*(?:©|\(c\)|\d{4}|by\b|the\b|[-–:])|©)
    | \ball\s+rights\s+reserved\b | \balle\s+rechte\s+vorbehalten\b | \btous\s+droits\s+réservés\b
    | \b(?:may|must|can|shall)\s*not\s+be\s+(?:re)?(?:published|broadcast|produced|printed|written|distributed|used|copied|transmitted|duplicated)\b.{0,200}\b(?:without|permission|consent|rewritten|redistributed)
    | \b(?:re)?(?:publication|production|distribution|printing|broadcast|use)\b.{0,80}\b(?:is|are)\s+(?:strictly\s+)?(?:prohibited|forbidden|not\s+permitted)\b.{0,80}(?:without|permission|consent|$)
    | \b(?:without\s+(?:the\s+)?(?:express|prior|written|explicit)\b.{0,50}\b(?:permission|consent)\b).{0,60}$
    | \bviews\s+(?:and\s+opinions\s+)?expressed\s+(?:here|herein|in\s+(?:this|the)\s+(?:article|column|piece|commentary|blog)|(?:by\s+the\s+author\s+)?(?:are|do))\b
    | \b(?:do(?:es)?\s+not\s+(?:necessarily\s+)?(?:reflect|represent)\s+the\s+(?:official\s+)?(?:views?|opinions?|position|policy)\s+of)\b
    | ^\W*(?:legal\s+(?:notice|disclaimer)|disclaimer|terms\s+(?:of\s+use|and\s+conditions)\s+apply|rights\s*:)\b
    | \bfor\s+(?:information(?:al)?|general\s+information)\s+purposes\s+only\b
    | \bdoes\s+not\s+constitute\s+(?:financial|legal|investment|medical|tax|professional)\b.{0,60}\badvice\b
    | ^.{0,10}\b(?:if\s+you\s+(?:are|live|reside)|readers?|users?|visitors?|residents?|viewers?)\b.{0,300}\b(?:you|readers?|users?|residents?|they)\s+(?:could|may|might|can|risk|will)\b.{0,60}\b(?:fines?|fined|prison|imprison\w*|prosecut\w*|penalt\w*|liable|liability|jail\w*|criminal|detention)\b
    | \b(?:you|readers|users)\s+(?:could|may|might|can)\s+(?:face|be\s+(?:fined|prosecuted|jailed|held\s+liable)|risk)\b.{0,200}\b(?:sharing|liking|commenting|reposting|linking|quoting|forwarding|our\s+(?:content|material)|this\s+(?:page|site|article|content|material))\b
    | \b(?:this|our)\s+(?:article|material|content|message|site|website|publication|outlet)\b.{0,60}\b(?:created|distributed|produced|blocked|banned)\b.{0,100}\b(?:foreign\s+agent|undesirable|media\s+outlet\s+performing)\b
    | \b(?:this|the\s+following)\s+(?:story|article|report|content|material|page)\s+(?:is|has\s+been)\s+(?:republished|reprinted|reproduced|licensed|made\s+available)\b.{0,120}\b(?:licen[sc]e|permission|creative\s+commons)\b
    | \b(?:licensed|available|republished)\s+under\s+(?:a|the)\s+creative\s+commons\b
    | ^\W*(?:for\s+legal\s+reasons|comments?\s+(?:are|have\s+been)\s+(?:closed|disabled|turned\s+off)\s+for\s+legal\s+reasons|reporting\s+restrictions\s+(?:apply\s+to\s+this|mean\s+(?:we|this)))
    | \bneither\s+[\w\s,]{2,80}\baccepts?\s+(?:any\s+)?(?:responsibility|liability)\b | \bforward-looking\s+statements?\b.{0,80}\b(?:within\s+the\s+meaning|securities|safe\s+harbor)
    """,
    re.I | re.X | re.S,
)
_CORRECTION = re.compile(
    rf"""
      ^\W*(?:(?:this\s+is\s+an?\s+)?(?:correction|corrections|clarification|erratum|amendment|editor['’]?s['’]?\s+note\s*:\s*(?:correction|clarification))(?:\s+and\s+(?:clarification|correction)s?)?
           (?:\s*\([^)]{{3,30}}\))?(?:\s+(?:on\s+)?[\w.,]+\s+\d{{1,2}}(?:,?\s+\d{{4}})?)?\s*[:–—-]|corrected\s*:|corrects\s+|\((?:corrects|corrected|refiles)\b|amended\s+on\b)
    | ^\W*(?:editor['’]?s['’]?\s+note\W+)?{_THIS}\s+(?:has\s+been|was|is)\s+(?:\w+\s+){{0,3}}?(?:updated|corrected|amended|edited|revised|modified|changed|clarified)\b(?:.{{0,80}}\b(?:to|because|since|after|that|with|on)\b|\W*$)
    | ^\W*(?:editor['’]?s['’]?\s+note\W+)?(?:in\s+)?{_EARLIER}
    | ^\W*{_THIS}\s+(?:originally|initially|previously|incorrectly|wrongly|mistakenly)\s+(?:\w+\s+)?(?:said|stated|reported|gave|named|misstated|identified|described|referred|attributed|suggested|included)\b
    | ^\W*due\s+to\s+(?:an?\s+)?(?:(?:editing|production|agency|reporting|typographical)\s+)?errors?\b.{{0,80}}\b(?:{_THIS}|earlier\s+version|we)\b
    | \b(?:we|the\s+(?:newspaper|editors?))\s+(?:regret|apologi[sz]e\s+for)\s+(?:the|this|any)\s+(?:error|mistake|confusion)\b
    | ^\W*(?:refiles|this\s+version\s+(?:corrects|clarifies|removes|adds)|the\s+story\s+has\s+been\s+corrected)\b
    """,
    re.I | re.X | re.S,
)
_EMBARGO = re.compile(
    r"""
      ^\W*(?:(?:strictly|under)\s+)?(?:embargo(?:ed)?)\b\s*(?::|[-–—]|until\b|till\b|to\b|for\b|\d|not\s+for)
    | ^\W*(?:hold\s+for\s+release|not\s+for\s+(?:publication|release|broadcast|use)\b.{0,60}\b(?:before|until|prior)|for\s+release\s+(?:on|at|after|\d)|news\s+embargo)
    | ^.{0,60}\b(?:is|are|remains?)\s+(?:strictly\s+)?(?:under\s+embargo|embargoed)\s+until\b
    """,
    re.I | re.X | re.S,
)
_OUTLET = re.compile(
    r"""
      ^\W*about\s+(?:us\b|this\s+(?:site|newspaper|project)|the\s+(?:author|newspaper|outlet|publication)|(?-i:[A-Z])[\w'’.&/ -]{2,40}\W*$)
    | ^\W*(?:(?-i:[A-Z])[\w'’.&/-]*\s+){1,6}(?:is|are)\s+(?:an?|the|[\w'’]+['’]s)\s+(?:[\w'’,-]+\s+){0,6}?(?:news\s?(?:paper|room|\s+(?:outlet|site|website|organi[sz]ation|agency|service|network|publication|source))|broadcaster|media\s+(?:outlet|organi[sz]ation|company)|publication|magazine)\b.{0,80}\b(?:covering|that|which|serving|dedicated|devoted|based|published|providing|reporting|about|for|from|funded|founded|supported|independent)\b
    | \b(?:our|(?-i:[A-Z])[\w/.&-]+)\s+(?:journalists|reporters|correspondents)\s+(?:report|cover|bring|provide|deliver)\b.{0,200}\b(?:we|our|you|us)\b
    | \bwe\s+(?:provide|bring\s+you|deliver|report|cover|publish|believe\s+in|rely\s+on|are\s+(?:a|an|the|independent|funded|supported|committed|one\s+of))\b.{0,200}\b(?:news|journalism|reporting|information|readers|coverage|stories|newsroom|debate)\b
    | \b(?:support|fund|back|help\s+(?:us|fund|support|keep)|contribute\s+to|donat\w+\s+(?:to|now|today)|become\s+an?\s+(?:member|supporter|patron|subscriber))\b.{0,80}\b(?:our\s+(?:journalism|work|reporting|newsroom|mission)|independent\s+journalism|(?:local|quality|public[- ]interest)\s+(?:journalism|news|reporting)|today\b|from\s+(?:just\s+)?[£$€]\d)
    | \b(?:our|this)\s+(?:journalism|reporting|work|newsroom|site|website)\s+(?:is|depends|relies|remains|would\s+not\s+be|exists)\b.{0,100}\b(?:readers?|donations?|subscribers?|members?|you|free|funded|paywall|independent|support\w*)\b
    | \b(?:we\s+(?:need|depend\s+on|rely\s+on|couldn['’]t\s+do\s+\w+\s+without)|thanks\s+to)\s+(?:the\s+support\s+of\s+)?(?:your?|readers\s+like\s+you|our\s+(?:readers|members|subscribers|supporters))\b
    | ^\W*(?:do\s+you\s+have\s+(?:a\s+story|news|information|a\s+tip)|got\s+a\s+(?:story|tip|news)|have\s+(?:a|you\s+got\s+a)\s+(?:story|tip)|contact\s+(?:us|the\s+(?:newsroom|author|reporter|editor|news\s?desk))|(?:to\s+)?(?:send|e-?mail)\s+(?:us\s+)?(?:your\s+)?(?:tips?|stories|story|letters?)\b|reach\s+(?:the\s+)?(?:reporter|author|\w+\s+\w+)\s+at\b)
    | ^\W*(?:read|learn|find\s+out)\s+more\s+about\s+(?:us|how\s+we|our|why\s+we)\b
    """,
    re.I | re.X | re.S,
)
_ATTRIBUTED = re.compile(
    r"(?:,|[\"”’'])\s+(?:\S+\s+){0,6}?(?:said|says|ruled|told|added|warned|argued|wrote|announced)\b|\baccording\s+to\b|"
    r"^(?:\S+\s+){1,8}?(?:said|says|ruled|told|added|warned|argued|wrote|announced)\s+(?!in\s+this)",
    re.I,
)
_STAMPED = re.compile(r"^\W*(?:©|\(c\)|copyright|disclaimer|legal|rights)\b|^\W*©", re.I)
_LAW = re.compile(
    r"\b(?:undesirable|foreign\s+agents?|extremist|banned|blocked|outlawed|designated|licen[sc]ed|registered|regulat\w+|"
    r"law|legal|court|prosecut\w*|criminal|sanction\w*|complain\w*|ipso|press\s+council|ofcom)\b",
    re.I,
)
_POINTER = re.compile(
    r"^\W*(?:to\s+)?(?:find\s+out|learn|read|see|know|get)\s+(?:more|further|details)\b.{0,80}$|^\W*(?:for\s+)?more\s+(?:information|details)\b.{0,80}$"
    r"|^\W*(?:click|tap|see)\s+here\b.{0,60}$|^.{0,100}\b(?:click|tap)\s+here\W*$",
    re.I,
)

_PATTERNS: tuple[tuple[NoticeKind, re.Pattern[str]], ...] = (
    ("embargo", _EMBARGO),
    ("correction", _CORRECTION),
    ("legal", _LEGAL),
    ("outlet", _OUTLET),
)


def classify_notice(paragraph: str) -> NoticeKind | None:
    """The kind of notice that `paragraph` is, read by itself; None if it is none.

    A sentence of the article about law, corrections or embargoes is no notice: a notice speaks to the reader, of this
    article or of its outlet.
    """
    text = paragraph.strip()
    if len(text) > 2 * _READ:
        text = text[:_READ] + "\n" + text[-_READ:]
    if not text or text[0] in '"“‘«„':  # somebody's words, not the outlet's
        return None
    kind = next((kind for kind, pattern in _PATTERNS if pattern.search(text)), None)
    if kind in ("legal", "outlet") and _ATTRIBUTED.search(text) and not _STAMPED.match(text):
        return None  # somebody says so: the article reports it
    return kind


def classify_notices(paragraphs: Sequence[str], *, outlet: str | None = None) -> list[NoticeKind | None]:
    """The kind of notice of each of the paragraphs that follow an article's end, read together.

    Beside what `classify_notice` finds: a paragraph about the outlet itself is a notice ("legal" where it speaks of
    law, else "outlet"), and a pointer ("To find out more, click here") belongs to the notice before it.
    """
    kinds: list[NoticeKind | None] = []
    for paragraph in paragraphs:
        kind = classify_notice(paragraph)
        if kind is None and outlet and paragraph.lstrip().startswith((outlet, f"The {outlet}")):
            kind = "legal" if _LAW.search(paragraph[:_READ]) else "outlet"
        if kind is None and kinds and kinds[-1] and len(paragraph) < 200 and _POINTER.search(paragraph):
            kind = kinds[-1]
        kinds.append(kind)
    return kinds
