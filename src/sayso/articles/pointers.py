"""Lines that point elsewhere or ask something of the reader, in some thirty languages: by their first words."""

from __future__ import annotations

import re

LONGEST = 400  # characters
_ALSO = (
    "read (?:also|more|next)|also read|see also|watch(?: also| more| now)?|related(?: articles?| stories)?|"
    "more on this|don't miss|"
    "click here|lesen sie (?:auch|mehr|hier|dazu)|lies auch|mehr (?:zum thema|dazu)|auch interessant|lesetipp|"
    "siehe auch|zum thema|"
    "à lire(?: aussi)?|lire (?:aussi|également)|voir aussi|sur le même sujet|"
    "(?:lea|lee|leer|ver|vea) (?:también|más|además)|(?:te|le) puede interesar|más información|noticia relacionada|"
    "leggi (?:anche|tutto|pure)|(?:per )?approfond\\w+|guarda anche|(?:leia|veja|saiba) (?:também|mais|ainda)|"
    "lees (?:ook|meer|verder)|bekijk ook|læs (?:også|mere)|les (?:også|mer)|läs (?:också|mer|även)|lue (?:myös|"
    "lisää)|"
    "lesa meira|lestu (?:líka|meira)|czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również)|"
    "čtěte (?:také|více|též)|"
    "přečtěte si|čítajte (?:aj|viac)|pročitajte(?: i| još)?|прочетете още|вижте още|читайте (?:также|ещ[её]|по теме)|"
    "читайте (?:також|ще)|смотрите также|по теме|skaitykite(?: taip pat| daugiau)?|lasi (?:arī|vairāk)|"
    "loe (?:ka|lisaks|veel)|"
    "olvas(?:d|sa) (?:el|tovább)|citi[țţt]i? (?:[șşs]i|mai)|διαβάστε (?:επίσης|ακόμ[ηα]|περισσότερα)|"
    "(?:ayrıca|bunu da) oku\\w*|ilgili haber\\w*|baca (?:juga|selengkapnya)|xem thêm|đọc thêm|อ่านเพิ่มเติม|"
    "ข่าวที่เกี่ยวข้อง|"
    "اقر[أا] (?:أيض[اًا]*|المزيد|ايضا)|إقرأ أيض[اًا]*|بیشتر بخوانید|همچنین بخوانید|קרא(?:ו)? (?:גם|עוד)|"
    "(?:यह|ये|इसे) भी (?:पढ़ें|पढ़ें|पढें)|और पढ़ें|আরও পড়ুন|关联阅读|相关(?:阅读|新闻|报道)|延伸阅读|推荐阅读|"
    "關聯閱讀|相關(?:新聞|報導)|"
    "【?関連(?:記事|ニュース|キーワード)】?|あわせて読みたい|おすすめ(?:情報|記事)|관련 ?(?:기사|뉴스)"
)
_APPEAL = (
    "subscribe|sign up|log in|already a subscriber|join our|follow us|support our|(?:jetzt|hier) (?:abonnieren|"
    "testen|anmelden)|"
    "newsletter (?:abonnieren|bestellen)|(?:jetzt )?kostenlos (?:testen|anmelden)|abonnieren sie|"
    "melden sie sich an|folgen sie uns|"
    "\\d+ (?:wochen|monate) (?:kostenlos|gratis)|inscrivez-vous|abonnez-vous|déjà abonné|suivez-nous|"
    "suscríbe(?:te|se)|regístrate|síguenos|iscriviti|abbonati|seguici|assine|inscreva-se|siga-nos|abonneer|"
    "meld je aan|volg ons|"
    "tilmeld|abonner|følg oss|prenumerera|följ oss|tilaa|zapisz się|подпи(?:шитесь|сывайтесь)|підпи(?:шіться|"
    "суйтесь)|"
    "abone ol|takip edin|berlangganan|اشترك|تابعونا|सब्सक्राइब|订阅|訂閱|关注我们|구독"
)
_MEMBERS = re.compile(
    "会員限定|有料会員|会員登録|読み放題|初トク|有料記事|プレミアム会員|구독자 전용|유료회원|会员专享|"
    "nur für abonnenten|(?:réservé|réservée)s? (?:à nos|aux) abonnés|solo para suscriptores|riservato agli abbonati|"
    "только для подписчиков|affiliate[- ]links?",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(
    r"extern(?:e[nrs]?|al) (?:inhalte?|content|contents|inhoud)|empfohlener redaktioneller inhalt|contenu externe|"
    r"contenido externo|contenuti? estern[oi]|ekstern[et]* innhold|link zum \w+[- ]inhalt|"
    r"(?:allow|accept|enable|view) (?:the )?(?:external|third[- ]party) content",
    re.IGNORECASE,
)
_POINTER = re.compile(rf"^\W*(?:{_ALSO})(?P<mark>\s*[:：»>|–—-])?", re.IGNORECASE)
_ASKING = re.compile(rf"^\W*(?:{_APPEAL})\b", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_ENDS_SENTENCE = re.compile(r"[.!。！]\W*$")


def pointer_reason(line: str) -> str | None:
    """Why a line is a pointer: "other articles", "newsletter or subscription box"; None if it is none.

    A sentence that happens to begin so ("Related parties said ...") has no mark behind those words, and ends.
    """
    if len(line) > LONGEST:
        return None
    if (found := _POINTER.match(line)) and (found["mark"] or not _ENDS_SENTENCE.search(line)):
        return "other articles"
    if _PLACEHOLDER.search(line):
        return "placeholder for another site's content"
    if (_ASKING.match(line) and len(line) < LONGEST // 2) or _MEMBERS.search(line):
        return "newsletter or subscription box"
    return None


def is_box_heading(line: str) -> bool:
    """Whether a heading says nothing but that other articles follow ("Lesen Sie auch", "■関連記事")."""
    return (
        len(line) <= LONGEST and (found := _POINTER.match(line)) is not None and not _LETTER.search(line, found.end())
    )
