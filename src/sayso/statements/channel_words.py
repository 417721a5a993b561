"""Words that tell by which channel something was said: nouns of occasions and documents, verbs, places."""

from __future__ import annotations

from typing import Final

NOUNS: Final[dict[str, str]] = {
    noun: channel
    for channel, nouns in {
        "phone call": "call phone telephone telephone-call phonecall videoconference teleconference videocall",
        "meeting": "meeting summit talk conference session gathering forum congress convention roundtable panel"
        " seminar workshop symposium assembly luncheon dinner reception retreat",
        "interview": "interview interviewee interviewer q&a",
        "written statement": "statement communique communiqué release declaration announcement",
        "press conference": "briefing presser newser",
        "speech": "speech address rally lecture sermon homily eulogy remarks keynote toast oration"
        " commencement inaugural",
        "social media": "twitter facebook instagram telegram tiktok youtube weibo vkontakte snapchat reddit linkedin"
        " whatsapp threads mastodon bluesky tweet retweet post posting hashtag livestream wechat twitch vk weixin",
        "letter": "letter email e-mail memo memorandum cable missive",
        "report": "report study survey poll paper audit review analysis assessment bulletin census whitepaper dossier"
        " finding",
        "court": "court trial testimony affidavit indictment lawsuit ruling verdict filing deposition tribunal"
        " courtroom arraignment judgment judgement",
        "broadcast": "broadcast television tv radio telecast podcast televised show programme newscast"
        " simulcast webcast airwaves",
        "parliament": "parliament senate commons lords knesset duma bundestag dáil dail riksdag storting folketing sejm"
        " verkhovna legislature majlis rada cortes bundesrat lok sabha rajya oireachtas seanad",
        "other": "document decree website manifesto placard banner poster sign billboard mural"
        " signboard plaque sticker inscription"
        " book memoir autobiography editorial"
        " op-ed column essay blog leaflet flyer pamphlet graffiti diary video videotape resolution proclamation"
        " petition note encyclical bull brochure questionnaire advertisement"
        " warning alert forecast advisory debate",
    }.items()
    for noun in nouns.split()
}
"""Channel by the lemma of the noun that heads "in a ..." or the source."""

OCCASIONS: Final[dict[str, tuple[str, frozenset[str]]]] = {
    noun: (channel, frozenset(prepositions.split()))
    for nouns, channel, prepositions in (
        ("ceremony", "speech", "at during in"),
        ("event celebration vigil funeral inauguration unveiling parade banquet fundraiser", "speech", "at during"),
        ("message", "written statement", "in"),
    )
    for noun in nouns.split()
}
"""Nouns that name a channel only behind some prepositions: "at the event" somebody speaks, "in the event" nobody."""

PHRASES: Final[dict[tuple[str, str], str]] = {
    ("news", "conference"): "press conference",
    ("press", "conference"): "press conference",
    ("media", "conference"): "press conference",
    ("press", "call"): "press conference",
    ("press", "briefing"): "press conference",
    ("press", "statement"): "written statement",
    ("security", "briefing"): "meeting",
    ("televised", "announcement"): "broadcast",
    ("tv", "announcement"): "broadcast",
    ("live", "television"): "broadcast",
    ("live", "tv"): "broadcast",
    ("news", "release"): "written statement",
    ("press", "release"): "written statement",
    ("media", "release"): "written statement",
    ("media", "briefing"): "press conference",
    ("news", "briefing"): "press conference",
    ("press", "event"): "press conference",
    ("press", "gaggle"): "press conference",
    ("press", "meet"): "press conference",
    ("press", "meeting"): "press conference",
    ("video", "call"): "phone call",
    ("conference", "call"): "phone call",
    ("video", "conference"): "phone call",
    ("earnings", "call"): "phone call",
    ("voice", "message"): "phone call",
    ("inaugural", "address"): "speech",
    ("acceptance", "speech"): "speech",
    ("campaign", "stop"): "speech",
    ("campaign", "event"): "speech",
    ("campaign", "appearance"): "speech",
    ("victory", "speech"): "speech",
    ("talk", "show"): "broadcast",
    ("tv", "debate"): "broadcast",
    ("television", "debate"): "broadcast",
    ("televised", "debate"): "broadcast",
    ("parliamentary", "debate"): "parliament",
    ("commons", "debate"): "parliament",
    ("senate", "debate"): "parliament",
    ("house", "debate"): "parliament",
    ("floor", "debate"): "parliament",
    ("parliamentary", "hearing"): "parliament",
    ("parliamentary", "committee"): "parliament",
    ("select", "committee"): "parliament",
    ("senate", "testimony"): "parliament",
    ("impeachment", "hearing"): "parliament",
    ("oversight", "hearing"): "parliament",
    ("closing", "argument"): "court",
    ("opening", "argument"): "court",
    ("legal", "filing"): "court",
    ("legal", "brief"): "court",
    ("court", "order"): "court",
    ("court", "decision"): "court",
    ("financial", "filing"): "other",
    ("regulatory", "filing"): "other",
    ("securities", "filing"): "other",
    ("sec", "filing"): "other",
    ("tax", "filing"): "other",
    ("court", "ruling"): "court",
    ("court", "opinion"): "court",
    ("majority", "opinion"): "court",
    ("dissenting", "opinion"): "court",
    ("criminal", "complaint"): "court",
    ("witness", "stand"): "court",
    ("plea", "agreement"): "court",
    ("-", "ed"): "other",
    ("facebook", "post"): "social media",
    ("instagram", "story"): "social media",
    ("twitter", "post"): "social media",
    ("twitter", "thread"): "social media",
    ("cover", "letter"): "letter",
    ("resignation", "letter"): "letter",
    ("suicide", "note"): "letter",
    ("white", "paper"): "report",
    ("fact", "sheet"): "report",
    ("annual", "report"): "report",
    ("news", "article"): "other",
    ("magazine", "article"): "other",
    ("intelligence", "briefing"): "meeting",
    ("phone", "interview"): "interview",
    ("court", "document"): "court",
    ("court", "paper"): "court",
    ("court", "filing"): "court",
    ("court", "record"): "court",
    ("court", "hearing"): "court",
    ("bail", "hearing"): "court",
    ("trial", "hearing"): "court",
    ("senate", "hearing"): "parliament",
    ("house", "hearing"): "parliament",
    ("committee", "hearing"): "parliament",
    ("confirmation", "hearing"): "parliament",
    ("congressional", "hearing"): "parliament",
    ("parliamentary", "session"): "parliament",
    ("congressional", "testimony"): "parliament",
    ("senate", "floor"): "parliament",
    ("house", "floor"): "parliament",
    ("question", "time"): "parliament",
    ("town", "hall"): "speech",
    ("phone", "conversation"): "phone call",
    ("telephone", "conversation"): "phone call",
    ("telephone", "interview"): "interview",
    ("social", "media"): "social media",
    ("social", "medium"): "social media",
    ("facebook", "page"): "social media",
    ("facebook", "statement"): "social media",
    ("twitter", "account"): "social media",
    ("twitter", "message"): "social media",
    ("twitter", "feed"): "social media",
    ("truth", "social"): "social media",
    ("blog", "post"): "other",
    ("radio", "show"): "broadcast",
    ("video", "message"): "broadcast",
    ("video", "statement"): "broadcast",
    ("video", "address"): "broadcast",
    ("video", "speech"): "broadcast",
    ("web", "site"): "other",
    ("web", "page"): "other",
    ("text", "message"): "other",
    ("open", "letter"): "letter",
    ("police", "report"): "report",
    ("opinion", "poll"): "report",
}
"""Channel by the word before the noun and the noun: these go before the noun alone."""

VERBS: Final[dict[str, str]] = {
    "tweet": "social media",
    "retweet": "social media",
    "testify": "court",
    "telephone": "phone call",
    "phone": "phone call",
    "email": "letter",
    "e-mail": "letter",
}
"""Channel by the lemma of the cue's verb."""

HEARERS: Final[dict[str, str]] = {
    "court": "court",
    "judge": "court",
    "jury": "court",
    "juror": "court",
    "magistrate": "court",
    "tribunal": "court",
    "inquest": "court",
    "parliament": "parliament",
    "lawmaker": "parliament",
    "legislator": "parliament",
    "parliamentarian": "parliament",
    "mps": "parliament",
    "mp": "parliament",
    "senate": "parliament",
    "commons": "parliament",
    "knesset": "parliament",
    "duma": "parliament",
    "bundestag": "parliament",
    "legislature": "parliament",
    "senator": "parliament",
    "congress": "parliament",
    "committee": "parliament",
    "subcommittee": "parliament",
    "rally": "speech",
    "crowd": "speech",
    "audience": "speech",
    "summit": "meeting",
    "conference": "meeting",
    "meeting": "meeting",
}
"""Channel by the lemma of the noun that heads the addressee."""

ONLY_SOURCES: Final = frozenset("court tribunal".split())
"""Bodies whose every ruling is its channel."""

NO_SOURCES: Final = frozenset(
    "call talk phone meeting summit conference session show panel assembly congress convention forum gathering rally"
    " parliament senate commons knesset duma bundestag sejm legislature post television radio tv twitter facebook"
    " instagram telegram youtube review analysis".split()
)
"""Nouns of occasions and bodies: as a source they are who speaks, not by which channel."""

BROADCAST_MODIFIERS: Final = frozenset(
    "televised television tv radio live broadcast videotaped recorded prerecorded streamed livestreamed"
    " live-streamed".split()
)
PREPOSITIONS: Final = frozenset("in at on during via through by over per as throughout".split())
DELIVERING: Final = frozenset(
    "issue release publish post deliver give send make read write circulate hold file air grant pen sign upload share"
    " broadcast record submit distribute tweet author co-author draft convene".split()
)
"""Verbs whose object is the channel: "issued a statement saying"."""

PLATFORMS: Final = frozenset(
    "twitter facebook instagram telegram tiktok youtube weibo vkontakte snapchat reddit linkedin whatsapp mastodon"
    " bluesky wechat twitch vk weixin".split()
)
SHOWN: Final = frozenset(
    "video image photo photograph picture footage clip message comment post posting statement livestream".split()
)
"""What is put online, where the words beside it say so."""

CARRIED: Final = frozenset(
    "placard poster sign banner billboard sticker mural plaque inscription graffiti slogan".split()
)
"""Things that people carry or put up, and that say what is on them."""

WRITTEN: Final = frozenset("statement tweet letter post communique communiqué email memo release".split())
"""Things that are the cue themselves: "the ministry's statement called for"."""

SPOKEN_OR_WRITTEN: Final = frozenset(
    "statement letter speech address interview message email memo tweet post declaration communique report resolution"
    " petition announcement video broadcast note".split()
)
"""Things whose own words a participle behind them gives: "a letter urging"."""

SPOKEN: Final = frozenset(("speech", "press conference", "interview", "phone call", "broadcast"))
"""Channels of the spoken word, of which a sentence of its own may tell before it gives the words."""
