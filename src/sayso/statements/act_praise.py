"""Words that praise or condemn, and the frames in which they are the point of what is said. Data, general English."""

from __future__ import annotations

import re
from typing import Final

_BLAME = (
    "abhorrent abominable absurd appalling atrocious awful barbaric barbarous barbarity brutish callous contemptible"
    " cowardly cowardice crazy cruel cruelty cynical dastardly deplorable depraved despicable diabolical disastrous"
    " disgraceful disgusting dishonou?rable dreadful embarrassing evil farcical foolish ghastly grotesque gruesome"
    " hateful heartbreaking heartless heinous hideous horrendous horrible horrific horrifying hypocritical idiotic"
    " ignorant immoral indefensible inexcusable infuriating inhuman inhumane insane insensitive insulting intolerable"
    " irresponsible laughable lousy ludicrous mad madness mindless monstrous nasty obscene odious offensive outrageous"
    " pathetic preposterous reckless repugnant repulsive reprehensible repellent revolting ridiculous rotten savage"
    " scandalous senseless shameful shameless shocking sick sickening silly sinister spineless stupid terrible tragic"
    " inappropriate unseemly"
    " unacceptable unconscionable unforgivable unjust unspeakable vicious vile wicked witless worthless wretched"
    " abomination atrocity betrayal catastrophe charade circus clown coward debacle disaster disgrace embarrassment"
    " farce fiasco fraudster gamesmanship garbage idiot injustice insanity insult joke loser maniac mess mockery"
    " monster moron nightmare nonsense outrage rubbish sham shame stunt stupidity thug tragedy travesty tyrant"
    " villain whitewash".split()
)
_PRAISE = (
    "admirable adored amazing astonishing astounding awesome beautiful beloved brave bravery brilliant brilliance"
    " charismatic caring charming courageous dazzling dear delightful distinguished excellent exceptional exemplary"
    " extraordinary exquisite fabulous fantastic fearless flawless formidable generous genius gifted glorious gracious"
    " greatest great heroic honou?rable humble iconic incomparable incredible indefatigable indomitable influential"
    " inspirational inspiring irreplaceable kind kindest legendary lovely magical magnificent majestic marvell?ous"
    " masterful memorable noble outstanding passionate peerless phenomenal priceless remarkable selfless sensational"
    " soft-spoken spectacular splendid steadfast stellar sublime superb supreme talented terrific thoughtful tireless"
    " towering trailblazing tremendous trusted unapologetic unfailing unforgettable unique unmatched unparalleled"
    " unrivall?ed unwavering visionary wise wonderful beacon champion gem gentleman giant hero heroine icon"
    " inspiration jewel legend luminary masterpiece mentor miracle patriot pioneer role-model sage saint scholar"
    " stalwart titan torchbearer trailblazer treasure triumph virtuoso warrior".split()
)
_VIRTUES = (
    "achievements? accomplishments? artistry brilliance bravery calmness charisma charm compassion contributions?"
    " courage creativity dedication decency determination devotion dignity discoveries eloquence empathy energy"
    " enthusiasm excellence example fairness fearlessness fortitude friendship generosity genius goodness grace"
    " greatness heroism honesty humanity humility humou?r influence ingenuity insight inspiration integrity intellect"
    " intelligence kindness leadership legacy loyalty mastery modesty passion patience patriotism perseverance"
    " professionalism resilience resolve sacrifices? selflessness sincerity skills? strength talents? tenacity"
    " toughness valou?r vision vitality warmth wisdom wit".split()
)
_JUDGING = rf"(?:{'|'.join((*_BLAME, *_PRAISE))})"
_FORCE = (
    r"(?:guiding|driving|powerful|stimulating|creative|unstoppable) force|force (?:of nature|for good)|leading light"
)

EVALUATING: Final = re.compile(
    rf"\b(?:{_JUDGING}(?:e?s)?|{_FORCE}|slap in the face|stab in the back|waste of (?:time|money)|witch[- ]hunt"
    rf"|one of a kind"
    r"|good (?:man|woman|person|people|guy|friend|leader|colleague|soul|lad|neighbou?r|citizen)"
    r"|swift|forceful|decisive|bold|misguided|short-?sighted|naive|arrogant|petty|spiteful|clumsy|justified|unjustified"
    r"|unwarranted|unfair|unhelpful|provocative|timely|historic|milestone|welcome|unwelcome"
    r"|(?:culture|web|path|campaign|trail|day|night|politics|language|climate) of (?:death|shame|lies|hate|hatred|fear"
    r"|horror|terror|cowardice|madness|despair|destruction|deceit|division)"
    r"|retrograde|mistake|step back(?:wards?)?|backwards? step"
    r"|flat|dull|boring|lacklustre|lackluster|impressive|disappointing|underwhelming|overwhelming|eloquent|\w{3,}iest"
    r"|larger than life|second to none|a (?:great|huge|terrible) \w+|of the (?:highest|finest) \w+)\b",
    re.IGNORECASE,
)
"""Praise or blame, where a thing or somebody is described or called something."""

LEGAL: Final = re.compile(
    r"\b(?:null and void|(?:un|il)?lawful|(?:il)?legal|(?:un)?constitutional|(?:il)?legitimate|invalid"
    r"|(?:un)?authori[sz]ed|criminal|fraudulent|false|untrue|(?:a|an act of) (?:crime|aggression|war)|violation"
    r"|breach)\b",
    re.IGNORECASE,
)
"""What a judge could find, told in words however strong."""

BEHIND_AS: Final = re.compile(r"\b(?:as|to be) (?P<name>.+)$", re.IGNORECASE | re.DOTALL)
"""What somebody is described as."""

EULOGY: Final = re.compile(
    r"\b(?:was|is|were|are|has been|have been|had been|will (?:always )?(?:be|remain)|remains?) (?:[\w'’-]+ly "
    r"|always |also |such "
    r"|a |an |the |one of |our |my |his |her |their |most |very |so |world |national |true |real |great |\w+ and )*"
    rf"[\"“‘']?(?:{'|'.join(_PRAISE)}|{_FORCE})(?:s|es)?\b(?! (?:of|for|against) (?:the )?\d)"
    r"|\b(?:was|is|were|are|has been|will be) (?:one of |among )?the (?:\w{3,}est|best|most \w+) (?:[\w'’-]+ ){0,4}?"
    r"(?:(?:I|we) (?:have |had |['’]ve )?(?:ever|known|met|seen)|ever (?:known|met)|in (?:the )?history"
    r"|of (?:our|my|his|her) (?:time"
    r"|generation|age))\b",
    re.IGNORECASE,
)
"""Somebody is praised by what he is or was."""

VIRTUE: Final = re.compile(
    r"^\W*(?:on |to |of |about |for )?(?:(?:his|her|their|our)|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}['’]s?)(?![\w'’])"
    rf"(?:[^.;]{{0,80}}?)\b(?:{'|'.join(_VIRTUES)})\b",
    re.IGNORECASE,
)
"""The virtues of somebody, told as things: "noted her courage"."""

OWN_STAND: Final = re.compile(
    r"^\W*(?:for |of )?(?:(?:his|her|its|their|our|my|some|strong|full|continued|firm|deep|great|grave|serious"
    r"|unwavering) )+"
    r"(?:[\w-]+ ){0,2}?(?:support|opposition|backing|approval|disapproval|concerns?|worry|worries|fears?"
    r"|enthusiasm|appreciation"
    r"|gratitude|sympathy|condolences|solidarity|regrets?|sorrow|admiration|respect|pride|confidence|delight"
    r"|joy|anger|frustration"
    r"|disappointment|dismay|condemnation|displeasure|satisfaction|hopes?)\b(?! (?:that|was|were|is|are)\b)",
    re.IGNORECASE,
)
"""The stand that somebody takes, told as a thing: "stressed her support for"."""
