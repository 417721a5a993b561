"""Frames of contents by what they do: own deeds to come, wants of others, feelings. Data, from general English."""

from __future__ import annotations

import re
from typing import Final

_BODY = "company|government|ministry|administration|police|party|bank|group|agency|court"
_OWN = rf"(?:i|we|he|she|they|it|our \w+|(?:the|its|his|her|their) (?:\w+ )?(?:{_BODY}))"
_FIRST = (
    r"(?:(?:in|with|from|by|on|at|after|if|once|when|while|until|starting|as|for|under|just|because|since|given"
    r"|despite)\b[^.;\"“”]{0,60}, )?"
)
# Steps that are one's own to take, under way or arranged: "said she was leaving the race".
_STEPS = (
    "ending (?:its|his|her|their|the|an?|all|our|my|this)|leaving|quitting"
    "|resigning|withdrawing|stepping (?:down|aside|back)|dropping out|pulling (?:out|back)"
    "|suspending|retiring|cancel?ling|recalling|halting|pausing|postponing|donating|sending|deploying|closing|shutting"
    "|launching|moving (?:to|forward|ahead)|running for|joining|expanding|raising|cutting|delaying|seeking|preparing to"
    "|stopping|handing over|returning to|offering|introducing|appealing|bringing (?:back|forward|in)|pledging|taking"
    " (?:steps|action|legal action|over)"
)
# "I would say" takes nothing on.
_OPINING = r"(?:think|say|argue|imagine|guess|assume|suggest|expect|describe) |call (?:it|this|that)\b"
_EFFECTS = "prevent|cause|lead|allow|help|hurt|harm|cost|affect|result|mean|force|make it"
WILL: Final = re.compile(
    rf"^\W*(?:that )?{_FIRST}{_OWN}(?: \w+ly| also| now)? ?(?:will|would|'ll|’ll|won't|won’t|wouldn't|wouldn’t|shall"
    r"|(?:am|are|is|was|were|'re|’re|'m|’m|'s|’s)(?: not)? (?:going|planning|prepared|ready|committed"
    r"|determined|willing)"
    r"(?: to)?|plans?|planned|intends?|intended|pledged?|promised?) "
    rf"(?!(?:to |never )?(?:know |be (?!\w+ing\b)|have |like |prefer (?!to )|rather |{_OPINING}|love |hate |appear"
    rf"|seem|need|{_EFFECTS}))"
    rf"|^\W*(?:that )?{_FIRST}{_OWN}(?: \w+ly| also| now| (?:do|does|did) not| (?:don|doesn|didn)['’]t)? ?"
    r"(?:(?:wants?|wish(?:es)?|seeks?|aims?|(?<!\bi )(?<!\bwe )(?:wanted|wished|sought|aimed)) to "
    r"(?!be |see |know |believe |think |hear )"
    r"|(?:has|have|had|having|is|are|was|were) (?:no|any|every|the|an)? ?(?:firm |immediate |full )?"
    r"(?:plans?|intentions?) (?:to|of|for)\b)"
    rf"|^\W*(?:that )?{_FIRST}{_OWN}(?: (?:has|have|had)|['’]ve)? (?:\w+ly )?(?:decided|resolved) (?:not )?to "
    rf"(?!be |have |{_EFFECTS})"
    rf"|^\W*(?:that )?{_FIRST}{_OWN} (?:(?:plan|intend|pledge|promise)(?:s|ed|d|ned)? to (?:not )?have (?:an?|the)\b"
    r"|(?:am|are|is|was|were) open to \w+ing\b)"
    rf"|^\W*(?:that )?{_FIRST}{_OWN}(?:[’'](?:re|m|s)| am| is| are| was| were| had been)"
    rf" (?:\w+ly |now |also )?(?:{_STEPS})\b"
    r"|^\W*(?:that )?(?:i|we|he|she|they) (?:am|are|is) to (?!be\b|blame\b)\w+"
    rf"|^\W*(?:that )?{_OWN} [^.;“”\"]{{4,80}}, but (?:will|would) (?!not\b|be\b|have\b|like\b)\w+",
    re.IGNORECASE,
)
INTENTION: Final = re.compile(
    r"^\W*(?:(?:its|his|her|their|our|my|an|the|no|any|\w+['’]s) )?(?:own |firm |clear )?"
    r"(?:(?:intent|intentions?|plans?|willingness|readiness|determination|commitment|resolve|desire) "
    r"(?:to|of|not to|for (?:[\w'’]+ ){1,5}to)\b"
    r"|(?:commitment|pledge|vow)\W*$)",
    re.IGNORECASE,
)
"""One's own intention, told as a thing: "stated its intention to leave"."""
OWN_LEAVING: Final = re.compile(
    r"^\W*(?:its|his|her|their|our|my) (?:\w+ )?(?:resignation|retirement|candidacy|withdrawal|departure|abdication)\b",
    re.IGNORECASE,
)
"""One's own step to come, told as a thing: "announced his retirement"."""
MEASURES: Final = re.compile(
    r"^\W*(?:(?:an?|the|new|more|further|stricter|tougher|several|additional|\w+er) )*(?:[\w-]+ ){0,2}?"
    r"(?:measures|restrictions|sanctions|steps|cuts|tariffs|reforms|plans?|intentions?|layoffs|lockdown|curfew"
    r"|ban|moratorium"
    r"|freeze|boycott|crackdown|withdrawal|overhaul|inquiry|closures?|evacuation|initiatives?|coalition|campaigns?"
    r"|programmes?|programs?|schemes?|projects?|packages?|strategy|strikes?|walkout|drive|rollout|roll-out|expansion"
    r"|task force|probe|crusade|ceasefire|cease-fire|truce|amnesty|retaliation|countermeasures|reorgani[sz]ation"
    r"|(?:creation|establishment|introduction|formation|construction|deployment|abolition|suspension|resumption) of"
    r"|restructuring|tour|referendum|(?:his|her|its|their) (?:bid|run|return|comeback|decision to))\b(?!['’]s\b"
    r"| of the \w+ was\b)"
    r"|^\W*[a-z]{3,}(?<!noth)(?<!someth)(?<!everyth)(?<!anyth)ing "
    r"(?:its?|their|his|her|the|an?|from|up|down|out|all|off)\b",
    re.IGNORECASE,
)
"""What one announces that one is going to do: "stricter measures", "leaving the club"."""
# In somebody's own words, or announced of anybody.
WE_WILL: Final = re.compile(
    r"^.{0,60}?\b(?:we|i)(?: will|['’]ll| are going to| am going to|['’]re going to|['’]m going to"
    r"| stand ready| shall)\b(?! (?:not |never )?(?:be (?:able|in|a|an|the|so|very|missed|back|here)|have (?!to)|see "
    r"|know |need |lose |get |die\b|find |never know|probably|likely|feel |remember |always|experience|suffer ))",
    re.IGNORECASE | re.DOTALL,
)
NOT_BORNE: Final = re.compile(r"\b(?:will|shall) not be (?:tolerated|forgotten|accepted|allowed)\b", re.IGNORECASE)
"""A threat that names nobody who carries it out."""
IF_SO_I_WILL: Final = re.compile(r"^\W*if\b.{0,200}?\b(?:we|i)(?: will| shall|['’]ll)\b", re.IGNORECASE | re.DOTALL)
"""A deed on a condition."""
SHALL: Final = re.compile(
    r"\bwill (?!(?:not )?(?:become|be) )|\bwould be \w+ing\b|\bmoving (?:forward|ahead)\b|\bplans? to\b", re.IGNORECASE
)
TO: Final = re.compile(
    r"^\W*(?:not )?to (?!(?:be|the|an?|his|her|its|their|our|my|him|them|us|me|you|\w*(?:reporters|journalists|people"
    r"|media|press))\b)\w+",
    re.IGNORECASE,
)
TO_ANYTHING: Final = re.compile(r"^\W*(?:not )?to (?!be\b)\w+", re.IGNORECASE)
"""What one agrees to: a deed, or a thing that takes one."""
OTHERS_SHOULD: Final = re.compile(
    r"^(?:\W*(?:i|we) (?:say|think|believe|feel|insist) (?:that )?)?(?!\W*(?:that,? )?(?:[^.;,]{1,40}, )?"
    r"(?:i|we|he|she)\b)(?:(?!, and that\b)[^.;]){0,110}?\b(?:should(?:n['’]t)?|must(?:n['’]t)?|ought to"
    r"|(?<!no )(?<!the )(?<!a )(?<!any )needs? to)\b",
    re.I | re.S,
)
MUST_TOO: Final = re.compile(r"\band (?:its|the|this|that|these|those|all|every)\b[^.]{0,40}? must\b", re.IGNORECASE)
"""What others must do, told behind something else."""
THE_NEED: Final = re.compile(
    r"^\W*(?:on )?(?:the|an?|his|her|its|their) (?:[\w-]+ )?(?:need (?:for|to|of)|(?:calls?|appeals?"
    r"|demands?|pleas?|requests?) (?:for|to|that))\b",
    re.IGNORECASE,
)
"""A need or a call, told as a thing: whoever stresses it wants it met."""
IMPERATIVE: Final = re.compile(
    r"^\W*(?!(?:look|listen|remember|come on|think about it),|\w+-\w)"
    r"(?:please\b|let['’]s\b|don['’]t \w|do not \w|never \w|stop\b|keep\b|put\b|give\b|stay\b|go\b|come\b|get\b"
    r"|leave\b|take\b"
    r"|make\b|bring\b|end\b"
    r"|let\b(?! me (?:say|tell|be|explain|put|just|make|start|give|ask|first|remind|assure|add|repeat|point))"
    r"|join\b|vote\b|help\b|save\b|stand\b|call\b|listen\b|look\b|remember\b|think\b|ask\b"
    r"|tell\b|read\b|open\b|close\b|free\b|avoid\b|wear\b|wash\b|follow\b"
    r"|contact\b|evacuate\b|beware\b"
    r"|be (?:safe|careful|patient|kind|prepared)\b|hands off\b|wake up\b|release\b|respect\b|enough\b|no more\b)",
    re.IGNORECASE,
)
GUILTY: Final = re.compile(r"\bple(?:d|ad\w*) (?:not )?(?:guilty|innocent)\b", re.IGNORECASE)
_JUDGED = r"(?:is|are|was|were) (?:\w+ly )?(?:unwelcome|inappropriate|unacceptable|disgraceful|outrageous|shameful)"
_PRAISED = (
    r"(?:was|is|were|are) (?:truly |such )?(?:an?|one of the) (?:\w+ )?"
    r"(?:extraordinary|remarkable|brilliant|great|wonderful|unapologetic|true|beloved|exceptional|amazing|unfailing)"
)
FEELING: Final = re.compile(
    r"\b(?:proud|glad|happy|sorry|saddened|shocked|delighted|disappointed|grateful|thankful|horrified|outraged"
    r"|honou?red"
    r"|thrilled|heartbroken|devastated|appalled|disgusted|ashamed|pleased|relieved|regrets?|apologi[sz]e[sd]?"
    r"|condolences|congratulat\w+|thank you|thanks|thoughts and prayers|welcomed?|disgraceful|shameful|disgusting"
    r"|outrageous|deplorable|despicable|wonderful|fantastic|terrific|tragic|heartless|cowardly|unacceptable|reckless"
    r"|appalling|ridiculous|absurd|barbar\w+|horrific|horrible|terrible|awful|evil|heroic|heroes|betrayal"
    r"|stab in the back|unfair"
    r"|(?:nowhere near|not) enough|pray(?:ing|s)? for|perfect(?:ly fine)?|great job|disaster|brilliant"
    r"|inspiring|embarrassing|pathetic|a disgrace|a shame|lousy|in awe|incredibl[ey]|admir(?:e|ed|able|ation)"
    r"|(?<!\bnot )sad|sadness|sorrow|tragedy|heart-?breaking|amazing|awesome|magnificent|what an? \w+!"
    r"|mourns?|mourning|grie(?:f|ves?|ving)|solidarity|outstanding|remarkable|legend|(?:great|terrible|huge) loss"
    rf"|{_JUDGED}|{_PRAISED})\b",
    re.IGNORECASE,
)
# What is written on these wants something.
PLACARD: Final = re.compile(r"\b(?:poster|sign|placard|banner)s?\b", re.IGNORECASE)

_MOVED = "sorry|proud|grateful|heartbroken|devastated|saddened|shocked|thrilled|delighted|outraged|appalled|horrified"
STRONG_FEELING: Final = re.compile(
    r"\b(?:(?:is|are) (?:mourning|grieving)|(?:my|our) (?:hearts? (?:goes|go|is|are|breaks?|aches?)|thoughts"
    r"|sympath\w+|deepest|sincere\w*)|condolences|pray(?:s|ing|ed)? for"
    r"|(?:can['’]?t|cannot|could not|couldn['’]t) find (?:the )?words|words (?:fail|cannot)|rest in peace"
    r"|in awe of|sad(?:dened)? (?:to hear|to learn|news)|at a loss for words|(?:sorely|deeply|greatly"
    r"|dearly) missed|will be missed|great loss|god bless|may god"
    r"|w(?:on|ins) (?:\W?the\W? )?hearts|(?:i|we) (?:\w+ly )?(?:thank|salute|mourn|congratulate)|thank you"
    rf"|(?:i am|i['’]m|we are|we['’]re) (?:(?:so|very|deeply|truly|really|absolutely) )?(?:{_MOVED}|glad)"
    r"(?! to (?:report|announce|inform|confirm|say|tell|share))"
    rf"|{_JUDGED}|{_PRAISED})\b",
    re.IGNORECASE,
)
"""Feeling that is the point of what is said, however long that is."""

_ASKING = "would like|wants?|wanted|urge[sd]?|asks?|asked|demands?|demanded|expects?|expected|needs?|needed"
WANTS_OF_OTHERS: Final = re.compile(
    r"^\W*(?:that )?(?:i|we|he|she|they|it) (?:\w+ly )?(?:"
    rf"(?:{_ASKING}) (?!to\b)(?:[\w'’]+ ){{1,6}}?to \w+|(?:call|appeal)(?:s|ed)? (?:for|on)\b"
    r"|(?:urge[sd]?|demand(?:s|ed)?) \W?\w+|must have|deserves?\b"
    r"|(?:count|rel(?:y|ies)|insist)(?:s|ed)? (?:up)?on (?:[\w'’]+ ){1,6}?to \w+|(?:would|['’]d) prefer (?!to\b"
    r"|it\b|an? |the \w+$))"
    r"|^\W*(?:that )?we need(?:ed)? (?!to\b)\w|\bit(?:['’]s| is) time (?:to|for|that)\b|(?:^\W*|[.!?,] )let['’]s \w+",
    re.IGNORECASE,
)
"""What somebody says he wants done by others."""

OWN_FEELING: Final = re.compile(
    rf"^\W*(?:that )?{_OWN} (?:\w+ly |also |still )?(?:hop(?:e|es|ed)|lov(?:e|es|ed)|adore[sd]?"
    r"|supports?|supported|opposes?|opposed|backs?"
    r"|backed|favou?r(?:s|ed)?|welcomes?|welcomed|condemn(?:s|ed)?|regret(?:s|ted)?|deplores?|deplored"
    r"|applauds?|mourns?"
    r"|mourned|praises?|praised|thank(?:s|ed)?|(?:(?:would|['’]d) like|wants?|wanted|wish(?:es|ed)?) to (?:\w+ly )?"
    r"(?:thank|congratulate|apologi[sz]e|pay (?:\w+ )?tribute|offer (?:\w+ )?(?:condolences|apolog\w+|sympath\w+))"
    r"|(?:am|is|are|was|were|remain(?:s|ed)?) (?:not |\W?\w+ly |very )?"
    r"(?:concerned|worried|afraid|optimistic|hopeful)|(?:feels?|felt) (?:\w+ly |so |very )?(?!like\b)"
    r"(?:\w{3,}(?:ed|ful|less|ted)|proud|sad|angry|guilty|sorry|safe|happy|sick|free|alone|hurt|lost))\b",
    re.IGNORECASE,
)
"""Feelings that somebody says he has: "said he opposed the plan"."""

TOLD_TO: Final = re.compile(
    r"^(?!\W*(?:i|we|he|she)\b)[^.;]{2,80}?\b(?:is|are) (?:\w+ly |being )?(?:advised|urged|asked|encouraged|requested"
    r"|required|reminded|warned|told) (?:not )?to \w+",
    re.IGNORECASE,
)
"""What others are told to do: "people are advised to leave"."""

OPENS_WITH_FEELING: Final = re.compile(
    r"^[\W]*(?:thank you|thanks|many thanks|congratulations|congrats|condolences|my condolences|our condolences"
    r"|rest in peace|rip\b|farewell|well done|bravo|shame\b|(?:our|my) (?:thoughts|hearts?|prayers|deepest)"
    r"|(?:(?:so|very|deeply|just|absolutely|truly) )*(?:sad(?:dened)?|heartbroken|devastated|shocked|thrilled"
    r"|delighted|grateful"
    r"|honou?red|disappointed|proud|sorry|gutted|blessed|excited) (?:to\b|by\b|that\b|at\b|for\b|of\b|news\b)"
    r"|(?:an? )?(?:very |truly |such )?(?:sad|terrible|tragic|shocking|heartbreaking|awful|wonderful|great|fantastic)"
    r" (?:news|loss|day)"
    r"|(?:that|this|it)(?:['’]s| is| was) (?:(?:so|very|really|pretty|just|quite|such|absolutely|simply|truly"
    r"|incredibly) )*"
    r"(?:cool|fun|great|nice|lovely|exciting|beautiful|wonderful|crazy|scary|sad|a (?:great|sad|terrible"
    r"|beautiful|wonderful"
    r"|proud|dark|tragic) (?:day|moment|thing|loss)))\b",
    re.IGNORECASE,
)
"""Words that tell from the first what all the rest is about."""

FEELING_GIVEN: Final = re.compile(
    r"^\W*(?:(?:his|her|its|their|our|my|the|an?|some|many) )?(?:[\w-]+ ){0,2}?(?:condolences?|sympath(?:y|ies)|thanks"
    r"|gratitude|congratulations|apolog(?:y|ies)|prayers|regrets?|(?:best|well) wishes|appreciation|admiration|respects"
    r"|tributes?|solidarity|praise"
    r"|outrage|anger|fury|grief|sorrow|dismay|disappointment|shock|disgust|relief)\b(?! (?:that|was|were|is|are)\b)",
    re.IGNORECASE,
)
"""Feelings that one gives to somebody: "offered his condolences"."""

BINDING: Final = re.compile(
    r"\b(?:decree|laws?|doctrines?|rules?|regulations?|orders?|constitution|guidelines?|directive|mandate|code"
    r"|statutes?"
    r"|bill|act)\b",
    re.IGNORECASE,
)
"""Sources whose words bind."""

BINDS: Final = re.compile(
    r"\b(?:(?:is|are|was|were) (?:to|required|obliged|obligated|ordered|expected to|forbidden|prohibited|banned)"
    r"|must|shall|have to|has to|may not|(?:would|will)(?: not)? be \w+(?:ed|en|wn))\b",
    re.IGNORECASE,
)
"""What binding words say."""

FOR_A_SIDE: Final = re.compile(r"\b(?:f(?:ind|ound)|finding|rul(?:e|ed|es|ing))\w* in favou?r\b", re.IGNORECASE)
"""The cue of a finding, that favours nobody out of liking."""

EVIDENCE: Final = re.compile(
    r"\b(?:evidence|data|stud(?:y|ies)|findings?|results?|research|polls?|surveys?|reports?|documents?|records?)\b",
    re.IGNORECASE,
)
"""Sources that bear something out and take no side: "the evidence supports"."""

FORECAST: Final = re.compile(
    r"\b(?:warnings?|forecasts?|predictions?|outlooks?|models?|advisor(?:y|ies))$", re.IGNORECASE
)
"""Sources that tell what comes, and "call for" it without wanting it."""

NAMED_SO: Final = re.compile(
    r"\b(?:most \w+|\w{3,}est)\b[^.]{0,40}? ever (?!recorded|measured|observed|known)", re.IGNORECASE
)
"""Praise or blame in the highest degree."""
