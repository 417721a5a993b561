"""Notices: what a page tells its reader about the law, about corrections, about embargoes and about the outlet."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from sayso.article import NoticeKind
from sayso.articles.phrases import phrase_finder

_READ = 1200  # characters read at either end of a paragraph: a notice shows what it is well before

_THIS = (
    r"(?:this|the above|our) (?:[\w'’-]+ )?(?:article|story|report|piece|post|headline|page|item|column|"
    r"dispatch|"
    r"live\s?blog|blog|caption|copy|version|text|video|photo|interview|transcript)"
)
_EARLIER = (
    r"(?:an? |the )?(?:earlier|previous|prior|original|initial|first) (?:online |published )?"
    rf"(?:versions?|headline|editions?) (?:of (?:the headline (?:of|on) )?(?:{_THIS}|(?:the|its) (?:article|"
    rf"story|report|headline))"
    r"|said|stated|misstated|gave|incorrectly|misidentified)"
)
_NOTE = r"^\W*(?:editor['’]?s['’]? note\W+)?"
_USE = (
    r"(?:re)?(?:publi\w+|broadcast\w*|produc\w+|print\w*|written|distribut\w+|us(?:e|ed)|cop(?:y|ied)|"
    r"transmitted|duplicated)"
)
_READER = r"(?:if you (?:are|live|reside)|readers?|users?|visitors?|viewers?)"
_PENALTY = r"(?:fines?|fined|prison|imprison\w*|prosecut\w*|penalt\w*|liable|liability|jail\w*|criminal|detention)"
_TRADE = (
    r"(?:news\s?(?:paper|room)|news (?:outlet|site|website|organi[sz]ation|agency|service|network|"
    r"publication|source)|"
    r"broadcaster|media (?:outlet|organi[sz]ation|company)|publication|magazine)"
)
_PURPOSE = (
    r"(?:covering|that|which|serving|dedicated|devoted|based|published|providing|reporting|about|for|from|"
    r"funded|"
    r"founded|supported|independent)"
)

_EMBARGO = phrase_finder(
    (
        r"^\W*(?:strictly |under )?embargo(?:ed)?\b\s*(?::|[-–—]|until\b|till\b|to\b|for\b|\d|not for)",
        r"^\W*(?:hold for release|for release (?:on|at|after|\d)|news embargo)",
        r"^\W*not for (?:publication|release|broadcast|use)\b.{0,60}\b(?:before|until|prior)",
        r"^.{0,60}\b(?:is|are|remains?) (?:strictly )?(?:under embargo|embargoed) until\b",
    ),
    among=("embargo embargoed embargos release publication broadcast use"),
)
_CORRECTION = phrase_finder(
    (
        r"^\W*(?:this is an? )?(?:corrections?|clarifications?|erratum|amendment)(?: and (?:clarification|"
        r"correction)s?)?"
        r"(?: \([^)]{3,30}\))?(?: (?:on )?[\w.,]+ \d{1,2}(?:,? \d{4})?)?\s*(?:[:–—-]|\.\s)",
        r"^\W*(?:corrected\s*:|corrects |\((?:corrects|corrected|refiles)\b|amended on\b|refiles\b)",
        r"^\W*editor['’]?s['’]? note\s*:\s*(?:correction|clarification)",
        rf"{_NOTE}{_THIS} (?:has been|was|is) (?:\w+ ){{0,3}}?"
        r"(?:updated|corrected|amended|edited|revised|modified|changed|clarified)\b"
        r"(?:.{0,80}\b(?:to|because|since|after|that|with|on)\b|\W*$)",
        rf"{_NOTE}(?:in )?{_EARLIER}",
        rf"{_NOTE}{_THIS} (?:originally|initially|previously|incorrectly|wrongly|mistakenly) (?:\w+ )?"
        r"(?:said|stated|reported|gave|named|misstated|identified|described|referred|attributed|suggested|"
        r"included)\b",
        r"^\W*due to (?:an? )?(?:(?:editing|production|agency|reporting|typographical) )?errors?\b.{0,80}"
        rf"\b(?:{_THIS}|earlier version|we)\b",
        r"\b(?:we|the (?:newspaper|editors?)) (?:regret|apologi[sz]e for) (?:the|this|any) (?:error|"
        r"mistake|confusion)\b",
        r"^\W*(?:this version (?:corrects|clarifies|removes|adds)|the story has been corrected)\b",
    ),
    among=(
        "correction corrections clarification clarifications erratum amendment corrected corrects refiles "
        "amended note version versions headline edition editions updated edited revised modified changed "
        "clarified originally initially previously incorrectly wrongly mistakenly error errors mistake "
        "confusion"
    ),
)
_LEGAL = phrase_finder(
    (
        r"^\W*(?:copyright|©|\(c\))\s*(?:©|\(c\)|\d{4}|by\b|the\b|[-–:])|^[^\w©]*©",
        r"\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos "
        r"reservados)\b",
        rf"\b(?:may|must|can|shall)\s?not be {_USE}\b.{{0,200}}\b(?:without|permission|consent|rewritten|"
        rf"redistributed)",
        rf"\b{_USE}\b.{{0,80}}\b(?:is|are) (?:strictly )?(?:prohibited|forbidden|not permitted)\b.{{0,80}}"
        r"(?:without|permission|consent|$)",
        r"\bwithout (?:the )?(?:express|prior|written|explicit)\b.{0,50}\b(?:permission|consent)\b.{0,60}$",
        r"\bviews (?:and opinions )?expressed (?:here|herein|in (?:this|the) (?:article|column|piece|"
        r"commentary|blog)|"
        r"(?:by the author )?(?:are|do))\b",
        r"\bdo(?:es)? not (?:necessarily )?(?:reflect|represent) the (?:official )?(?:views?|opinions?|"
        r"position|policy) of\b",
        r"^\W*(?:legal (?:notice|disclaimer)|disclaimer|terms (?:of use|and conditions) apply|rights\s*:)\b",
        r"\bfor (?:information(?:al)?|general information) purposes only\b",
        r"\bdoes not constitute (?:financial|legal|investment|medical|tax|professional)\b.{0,60}\badvice\b",
        rf"^.{{0,10}}\b{_READER}\b.{{0,300}}\b(?:you|readers?|users?) (?:could|may|might|can|risk|will)\b"
        rf".{{0,60}}\b{_PENALTY}\b",
        r"\b(?:you|readers|users|visitors|viewers)\b.{0,60}\b(?:could|may|might|can) (?:face|be (?:fined|"
        r"prosecuted|jailed|held liable)|risk)\b.{0,200}"
        r"\b(?:sharing|liking|commenting|reposting|linking|quoting|forwarding|our (?:content|material)|"
        r"this (?:page|site|article|content|material))\b",
        r"\b(?:this|our) (?:article|material|content|message|site|website|publication|outlet)\b.{0,60}"
        r"\b(?:created|distributed|produced|blocked|banned)\b.{0,100}\b(?:foreign agent|undesirable|media "
        r"outlet performing)\b",
        r"\b(?:this|the following) (?:story|article|report|content|material|page) (?:is|has been) "
        r"(?:republished|reprinted|reproduced|licensed|made available)\b.{0,120}\b(?:licen[sc]e|permission|"
        r"creative commons)\b",
        r"\b(?:licensed|available|republished) under (?:a|the) creative commons\b",
        r"^\W*for legal reasons|^\W*reporting restrictions (?:apply to this|mean (?:we|this))",
        r"^\W*comments? (?:are|have been) (?:closed|disabled|turned off) for legal reasons",
        r"\bneither [\w\s,]{2,80}\baccepts? (?:any )?(?:responsibility|liability)\b",
        r"\b(?:adheres?|subscribes?|signed up) to\b.{0,100}\b(?:code of (?:practice|conduct|ethics)|"
        r"editors['’] code)\b",
        r"\bforward-looking statements?\b.{0,80}\b(?:within the meaning|securities|safe harbor)",
    ),
    among=(
        "copyright © c rights rechte droits derechos permission consent rewritten redistributed "
        "prohibited forbidden permitted views opinions reflect represent disclaimer legal terms purposes "
        "advice fine fines fined prison imprisoned imprisonment prosecuted prosecution penalty penalties "
        "liable liability jail jailed criminal detention sharing liking commenting reposting linking "
        "quoting forwarding undesirable foreign performing licence license licensed creative restrictions "
        "responsibility looking code"
    ),
)
_OUTLET = phrase_finder(
    (
        r"^\W*about (?:us\b|this (?:site|newspaper|project)|the (?:author|newspaper|outlet|publication)|"
        r"(?-i:[A-Z])[\w'’.&/ -]{2,40}\W*$)",
        rf"^\W*(?:(?-i:[A-Z])[\w'’.&/-]* ){{1,6}}(?:is|are) (?:an?|the|[\w'’]+['’]s) (?:[\w'’,-]+ "
        rf"){{0,6}}?{_TRADE}\b"
        rf".{{0,80}}\b{_PURPOSE}\b",
        r"\b(?:our|(?-i:[A-Z])[\w/.&-]+) (?:journalists|reporters|correspondents) (?:report|cover|bring|"
        r"provide|deliver)\b"
        r".{0,200}\b(?:we|our|you|us)\b",
        r"\bwe (?:provide|bring you|deliver|report|cover|publish|believe in|rely on|"
        r"are (?:a|an|the|independent|funded|supported|committed|one of))\b.{0,200}"
        r"\b(?:news|journalism|reporting|information|readers|coverage|stories|newsroom|debate)\b",
        r"\b(?:support|fund|back|help (?:us|fund|support|keep)|contribute to|donat\w+ (?:to|now|today)|"
        r"become an? (?:member|supporter|patron|subscriber))\b.{0,80}\b(?:our (?:journalism|work|reporting|"
        r"newsroom|mission)|"
        r"independent journalism|(?:local|quality|public[- ]interest) (?:journalism|news|reporting)|from "
        r"(?:just )?[£$€]\d)",
        r"\b(?:our|this) (?:journalism|reporting|work|newsroom|site|website) (?:is|depends|relies|remains|"
        r"would not be|exists)\b"
        r".{0,100}\b(?:readers?|donations?|subscribers?|members?|you|free|funded|paywall|independent|"
        r"support\w*)\b",
        r"\b(?:we (?:need|depend on|rely on|couldn['’]t do \w+ without)|thanks to) (?:the support of )?"
        r"(?:you|your (?:help|support)|readers like you|our (?:readers|members|subscribers|supporters))\b",
        r"^\W*(?:do you have (?:a story|news|information|a tip)|(?:have you )?got a (?:story|tip|news)|"
        r"have a (?:story|tip))",
        r"^\W*\W?this (?:interview|story|article|report|copy|piece|conversation) has (?:not )?been (?:\w+ "
        r"){0,2}"
        r"(?:edited|condensed|verified|reviewed)(?: and \w+)? (?:by|for)\b",
        r"^\W*this (?:story|article|report|piece|project) (?:comes from|is part of|was (?:produced|supported|"
        r"funded|reported)|"
        r"is (?:a collaboration|supported|published)|(?:first|originally) appeared)\b",
        r"\breaders like you\b|\bkeep(?:s|ing)?\b.{0,60}\b(?:paywalls?|"
        r"(?:stories|news|journalism|site|reporting) (?:free|alive))\b",
        r"^\W*contact (?:us|the (?:newsroom|author|reporter|editor|news\s?desk))",
        r"^\W*(?:to )?(?:send|e-?mail) (?:us )?(?:your )?(?:tips?|stories|story|letters?)\b",
        r"^\W*(?:reach|contact|e-?mail) (?:\w+ ){1,3}at\b.{0,40}@",
        r"^\W*(?:read|learn|find out) more about (?:us|how we|our|why we)\b",
    ),
    among=(
        "about newspaper newsroom news broadcaster media publication magazine journalists reporters "
        "correspondents we our journalism fund support donate donating donations contribute member "
        "supporter patron subscriber thanks story tip contact send mail email reach edited condensed "
        "verified reviewed us part comes produced supported funded appeared readers paywall paywalls "
        "stories site reporting"
    ),
)
_PATTERNS: tuple[tuple[NoticeKind, Callable[[str], bool]], ...] = (
    ("embargo", _EMBARGO),
    ("correction", _CORRECTION),
    ("legal", _LEGAL),
    ("outlet", _OUTLET),
)

_SAID = r"(?:said|says|ruled|told|added|warned|argued|wrote|announced)"
_ATTRIBUTED = phrase_finder(
    (rf"[,\"”’'] (?:\S+ ){{0,6}}?{_SAID}\b", r"\baccording to\b", rf"^(?:\S+ ){{1,8}}?{_SAID} (?!in this)")
)
_STAMPED = re.compile(r"^\W*(?:\(c\)|copyright|disclaimer|legal|rights)\b|^[^\w©]*©", re.I)
_LAW = phrase_finder(
    (
        r"\b(?:undesirable|foreign agents?|extremist|banned|blocked|outlawed|designated|licen[sc]ed|"
        r"registered|regulat\w+)\b",
        r"\b(?:law|legal|court|prosecut\w*|criminal|sanction\w*|complain\w*|ipso|press council|ofcom)\b",
    )
)
_POINTER = phrase_finder(
    (
        r"^\W*(?:to )?(?:find out|learn|read|see|know|get) (?:more|further|details)\b.{0,80}$",
        r"^\W*(?:for )?more (?:information|details)\b.{0,80}$",
        r"^\W*(?:click|tap|see) here\b.{0,60}$",
        r"^.{0,100}\b(?:click|tap) here\W*$",
    )
)


def classify_notice(paragraph: str) -> NoticeKind | None:
    """The kind of notice that `paragraph` is, read by itself; None if it is none.

    A sentence of the article about law, corrections or embargoes is no notice: a notice speaks to the reader, of
    this article or of its outlet.
    """
    text = paragraph.strip()
    if len(text) > 2 * _READ:
        text = text[:_READ] + "\n" + text[-_READ:]
    if not text or text[0] in '"“‘«„':  # somebody's words, not the outlet's
        return None
    kind = next((kind for kind, says in _PATTERNS if says(text)), None)
    if kind in ("legal", "outlet") and _ATTRIBUTED(text) and not _STAMPED.match(text):
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
            kind = "legal" if _LAW(paragraph[:_READ]) else "outlet"
        if kind is None and kinds and kinds[-1] and len(paragraph) < 200 and _POINTER(paragraph):
            kind = kinds[-1]
        kinds.append(kind)
    return kinds
