"""The vocabulary of furniture: what menus, boxes and banners of any site say. A blank is any white space."""

from __future__ import annotations

_SOCIAL = (
    r"(?:facebook|twitter|x|instagram|linkedin|whats\s?app|telegram|reddit|pinterest|youtube|tiktok|threads|"
    r"bluesky|"
    r"mastodon|messenger|viber|tumblr|flipboard|e-?mail|rss|sms|copy(?: link)?|link|print)"
)
_COUNT = r"[\d.,]+\s?[km]?"
_UNIT = r"(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?)"

# Lines that a phrase fills, by the reason they are furniture for.
LABELS: dict[str, tuple[str, ...]] = {
    "date": (
        r"(?:issued|published|updated|modified|posted|created|date|first published|last updated)(?: on| "
        r"at)?\s*:? ?\d[\d/.:, -]{5,24}"
        r"(?:[ap]\.?m\.?)?(?: ?[a-z]{2,4})?",
        r"\d{1,2}/\d{1,2}/\d{4}(?: ?[-–—,]? ?\d{1,2}[:.h]\d{2})?(?: ?[ap]\.?m\.?)?",
    ),
    "byline": (
        r"(?:written |story |report |text )?by\s*:?",
        r"authors?\s*:?",
        r"from our (?:correspondent|reporter|staff)\W*",
    ),
    "label": (
        r"(?:press|news|media) (?:release|statement)|for immediate release|exclusive|breaking(?: news)?|"
        r"live|opinion|analysis|explainer|"
        r"(?:media|press) contacts?\s*:?|contacts?\s*:|ends|-?end-?|notes to editors?\s*:?|premium|free|"
        r"new|fact check|long read|##+",
    ),
    "address": (
        r"\S+@\S+\.\w+",
        r"(?:https?://|www\.)\S+",
        r"@\w{2,30}",
        r"(?:tel|phone|telephone|fax|mob(?:ile)?)\.?\s*:? ?[+\d()\s-]{6,24}",
    ),
    "menu": (
        r"(?:skip|jump) to [\w ]{3,40}",
        r"accessibility (?:links|help|statement|menu)",
        r"(?:main |site |open |close |toggle )*"
        r"(?:menu|navigation)(?: (?:open|close|toggle))?",
        r"home(?:page)?",
        r"search(?: (?:for|this site|the site|button|input))?",
        r"sections?|topics?|categor(?:y|ies)|tags?(?:\s*:.{0,80})?|filed under.{0,60}|more (?:sections|"
        r"topics)|all sections",
        r"(?:news|world|politics|business|opinion|sports?|culture|lifestyle|tech(?:nology)?|science|health|"
        r"weather|travel|"
        r"entertainment|video|videos|audio|photos?|pictures|podcasts?|newsletters?|live|tv|radio|arts|money|"
        r"local|national|"
        r"international|obituaries|classifieds|jobs|property|cars|puzzles|games|crosswords?|horoscopes?|"
        r"e-?paper|archive|uk|us|"
        r"usa|europe|africa|asia|middle east|india|columns?|letters|editorials?|features?|magazine|company|"
        r"markets?|economy)",
        r"(?:sign|log) ?(?:in|out|up|on)(?: (?:or|/|\|) ?(?:register|subscribe|sign up|join))?|register|my "
        r"account|profile|account",
        r"(?:edition|language|region)s?\s*:?.{0,20}",
        r"back(?: to (?:top|home|the top|news|all news))?|top of page|go to top",
        r"previous(?: (?:article|story|post))?|next(?: (?:article|story|post))?|prev|older posts?|newer "
        r"posts?",
        r"contact(?: us)?|about(?: us)?|advertis\w+(?: with us)?|careers|help(?: cent(?:re|er))?|faqs?|site "
        r"?map|feedback|"
        r"terms(?: (?:of (?:use|service)|and conditions|& conditions))?|privacy(?: (?:policy|notice|"
        r"settings|cent(?:re|er)))?|"
        r"cookie (?:policy|settings|preferences|notice)|do not sell my (?:personal )?info(?:rmation)?|"
        r"press room|work (?:for|with) us",
    ),
    "share bar": (
        rf"(?:share|follow|tweet|post|send|save|pin)(?: (?:this|us|it|the))?(?: (?:article|story|page|"
        rf"post))?(?: (?:on|via|by|with|to|in))?"
        rf"(?:[ ,/|]*(?:and |or )?{_SOCIAL})*(?: {_COUNT})?",
        rf"{_SOCIAL}(?:[ ,/|•·]+(?:and )?{_SOCIAL})*",
        rf"{_COUNT} shares?",
        r"copy (?:the )?link|link copied!?|copied to clipboard|print(?: (?:this )?(?:article|page|story))?|"
        r"bookmark|"
        r"save (?:for later|article|story)|saved|gift(?: (?:this )?article)?|like|likes?\s*\d*|share "
        r"options|sharing options|close",
        r"listen(?: to (?:this )?(?:article|story))?(?:\s*\W?\s*\d+(?::\d\d)?\s?(?:min(?:ute)?s?)?)?|add "
        r"to (?:favou?rites|my list|bookmarks)",
        r"(?:increase|decrease|change|reset) (?:font|text) size|a ?[-+]|aa|font size|resize text",
        r"(?:add|make|set|choose) .{2,40} (?:as (?:a |your )?preferred source )?on google(?: news)?|follow "
        r".{2,40} on google(?: news)?",
    ),
    "image label": (
        r"\d{1,2}\s?[x:×]\s?\d{1,2}(?: (?:image|photo|ratio))?",
        r"(?:\d+ ?(?:of|/) ?\d+)(?: (?:photos?|images?|slides?|pictures?))?",
        r"(?:image|photo|picture|video|gallery|slideshow|media|embed|infographic|map|chart|graphic)(?: "
        r"\d+)?(?: (?:source|caption|credit))?",
        r"(?:view|show|see|open|enlarge|expand|click to enlarge|hide)(?: (?:the|full|all|this|larger))*(?: "
        r"(?:image|photo|picture|caption|gallery|photos|images|in fullscreen))+",
        r"(?:view|open) (?:image )?in (?:fullscreen|gallery|a new window)|toggle caption|hide caption|full "
        r"?screen|"
        r"(?:play|pause|mute|unmute|watch)(?: now| live| (?:the )?video)?(?: \d+:\d\d)?|loading(?: \w+)?\.{0,3}|"
        r"\d{1,2}:\d\d(?: ?/ ?\d{1,2}:\d\d)?|"
        r"volume(?: \d+%)?|live stream|media playback is (?:unsupported|not supported) on (?:your|this) "
        r"device|embed(?: code)?",
    ),
    "advertisement": (
        r"(?:-+ ?)?(?:advertisement|advertising|advert|ad|ads|sponsored(?: (?:content|by .{2,40}|links?))?|"
        r"promoted(?: content)?|"
        r"paid (?:content|post|partner content)|partner content|scroll (?:down )?to continue(?: reading)?|"
        r"(?:story|article) continues(?: below)?(?: (?:this )?(?:the )?(?:advertisement|ad|advert))?|"
        r"(?:continue|keep) reading below(?: advertisement)?|(?:skip|close|remove|report(?: this)?) ads?|ad "
        r"feedback|"
        r"advertisement\s*[-–—] .{0,60})(?: ?-+)?",
    ),
    "timestamp": (
        rf"(?:(?:published|updated|posted|last updated|edited|modified)\s*:? )?(?:about |an? |{_COUNT} "
        rf"?){_UNIT}(?: {_COUNT} ?{_UNIT})? ago"
        rf"(?: (?:updated|published|edited).{{0,30}})?",
        r"(?:updated |posted |published )?(?:just now|yesterday|today)(?: at \d.{0,12})?",
        r"(?:(?:updated|published|posted) )?(?:at )?\d{1,2}[.:h]\d{2}(?: ?[ap]\.?m\.?)?(?: "
        r"?[a-z]{2,4})?(?: local time)?",
        rf"{_COUNT}[ -]?(?:min(?:ute)?s?|m)(?: (?:read|watch|listen|to read))?|(?:estimated )?(?:reading|"
        rf"read) time\s*:?.{{0,20}}",
        r"(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    ),
    "counter": (
        rf"\+?{_COUNT}",
        rf"{_COUNT} (?:views?|viewing now|likes?|reads?|reactions?|votes?|followers|shares?|replies|people "
        rf"are (?:reading|watching).{{0,20}})",
        rf"(?:views?|likes?|reads?|reactions?)\s*[:(]? ?{_COUNT}\)?",
    ),
    "read more": (
        r"(?:read|see|show|view|load|find|learn|discover|get|explore|click for)(?: the)?(?: full)? ?(?:more|"
        r"less|all|full (?:story|article|bio|coverage)|it here|next|comments?|article|story)"
        r"(?: (?:stories|news|articles|posts|on this|about this|here|of this (?:story|article)|"
        r"details))?(?: ?[>»→…]*)",
        r"continue reading(?: (?:the main story|below|here))?|click here(?: (?:to|for) .{2,60})?|tap "
        r"here.{0,40}|see also|more(?: on this)?|expand(?: all)?|collapse|"
        r"go deeper|why it matters\?|show (?:more|less)|load more|more details",
        r"(?:read|see|watch|listen|also|related|more|recommended|don['’]t miss|read next|up next|see also|"
        r"read also|also read|must read|related (?:story|article))"
        r"(?: (?:more|also|next|this|the full story))?\s*[:|»>–—] ?.{3,140}",
    ),
    "live blog": (
        r"(?:show )?key (?:events|moments|points|posts)(?: only)?(?: \(\d+\))?|live (?:feed|updates?|"
        r"reporting|blog|coverage|page)|summary so far|what we know so far\?|"
        r"(?:most )?recent first|oldest first|newest first|filters? .{0,40}|please turn on "
        r"javascript.{0,60}|live blog (?:has )?(?:ended|closed)|"
        r"pinned(?: post)?|new updates? available|\d+ new (?:posts?|updates?)|auto[- ]?refresh.{0,20}|turn "
        r"(?:on|off) (?:notifications|auto.{0,12})|"
        r"that['’]s all (?:from|for) .{2,60}|jump to latest|entry \d+|post \d+ of \d+",
    ),
}
# Sentences of furniture: a phrase is found in them.
SENTENCES: dict[str, tuple[str, ...]] = {
    "cookie text": (
        r"^\W*(?:we|our|this|the|by|you|some|these)\b.{0,160}\bcookies?\b.{0,200}\b(?:experience|consent|"
        r"accept|agree|settings|policy|preferences|"
        r"advert\w+|personali[sz]\w+|analy\w+|partners?|browser|essential|continue|necessary|traffic|site|"
        r"website)\b",
        r"^\W*(?:we value your privacy|your privacy (?:matters|choices|is important)|(?:accept|reject|allow|"
        r"manage|decline|customi[sz]e|necessary|strictly necessary|functional|"
        r"agree|save|confirm)\b(?: (?:and|all|my|only|necessary|essential|optional|cookies?|choices?|"
        r"preferences?|settings?|options?|close|proceed|continue|&))*\W*$)",
        r"^\W*(?:we and our (?:\d+ )?partners|by (?:clicking|continuing|using|browsing|"
        r"closing)\b.{0,120}\b(?:you (?:agree|accept|consent)))",
        r"\b(?:allow|accept|enable)\b.{0,60}\bcookies\b.{0,60}\b(?:view|see|load|continue|watch)\b|\bmay "
        r"be using cookies\b",
    ),
    "newsletter box": (
        r"^\W*(?:please )?(?:sign ?up|subscribe|register|join)\b.{0,140}\b(?:newsletters?|inbox|updates|"
        r"alerts|briefing|bulletin|emails?|daily|weekly|notifications|channel)\b",
        r"^\W*(?:get|receive|have)\b.{0,140}\b(?:inbox|newsletter|by e-?mail|notifications|delivered|"
        r"straight to (?:you|your))\b",
        r"\b(?:you can )?sign up here\b.{0,80}\b(?:newsletters?|e-?mails?|updates)\b",
        r"\b(?:to|in|into) your inbox\b|^\W*(?:enter|your|type) (?:your )?e-?mail(?: address)?\b.{0,60}$|"
        r"^\W*e-?mail(?: address)?\*?\W*$",
        r"^\W*(?:thank you|thanks) for (?:signing up|subscribing|registering)|^\W*(?:you can "
        r")?unsubscribe\b.{0,80}$|^\W*(?:something went wrong|please enter a valid|invalid email)\b.{0,80}$",
        r"^\W*(?:the|our|a) [\w’' -]{2,60}\bnewsletter\W*$|^\W*(?:by (?:signing|subscribing|submitting|"
        r"registering)\b.{0,300})|^\W*(?:sign me up|sign up(?: now| here| today| for free)?|subscribe(?: "
        r"now| here| today| for free)?)\W*$",
        r"^\W*(?:download|get|install)\b.{0,60}\bapp\b.{0,80}$|^\W*(?:follow|like|find|join) (?:us|our|\w+ "
        r"on)\b.{0,30}\b(?:on|channel|page|facebook|twitter|whats\s?app|telegram|instagram|youtube|"
        r"x)\b.{0,60}$",
        r"^\W*this (?:site|form|page) is protected by re?captcha",
    ),
    "paywall": (
        r"^\W*(?:get|enjoy|unlock) (?:unlimited|exclusive|full|premium|ad-free) (?:\w+ ){0,3}"
        r"(?:access|reports?|articles?|content|stories|insights|reading)\b",
        r"^\W*(?:subscribe|sign in|log in|register|create (?:a|your)(?: free)? account|join|become an? "
        r"(?:subscriber|member))\b.{0,80}\b(?:continue|read(?:ing)?|access|unlock|unlimited|full|keep|"
        r"enjoy|article|stories)\b",
        r"^\W*(?:already|are you already|not yet|not)\b.{0,20}\b(?:subscribed|subscriber|registered|a "
        r"member|have an account)\b",
        r"^\W*(?:this|the)(?: \w+)? (?:article|story|content|page) is (?:for|only|exclusive|reserved|"
        r"available|free)\b.{0,40}\b(?:subscribers?|members?|registered|premium)\b",
        r"^\W*(?:to (?:continue|keep|finish) reading|continue reading (?:this|for)|unlock\b|you(?:['’]ve| "
        r"have) (?:reached|read|used|\d+ (?:free )?articles)|you have \d+|keep reading for)\b.{0,140}",
        r"^\W*(?:try|get|start|cancel|only|just|from|first)\b.{0,60}(?:[£$€₹]\s?\d[\d.,]*|\d+(?:p|c)\b|"
        r"free trial|\d+% off|anytime|any time|per (?:month|week|year))",
        r"^\W*(?:subscriber|members?|premium|plus)[- ](?:only|exclusive)?(?: (?:content|article|"
        r"story))?\W*$|^\W*(?:subscribe|see (?:my|subscription) options|view (?:offers|plans)|choose (?:a|"
        r"your) plan)\W*$",
    ),
    "browser text": (
        r"\b(?:enable|turn on|requires?)\b.{0,30}\bjavascript\b|^\W*(?:your|this) browser (?:does not|"
        r"doesn['’]t|is (?:out|no))\b|^\W*you are (?:using|viewing|now leaving)\b.{0,100}$",
        r"^\W*(?:this (?:video|content|embed|media|post|tweet)|the (?:video|media|embed\w*)) (?:can ?not|"
        r"could not|is (?:not|un)|isn['’]t|has been|contains|cannot)\b.{0,120}$|^\W*(?:an error|error \d+|"
        r"something) (?:has )?(?:occurred|happened)?\b.{0,60}$",
    ),
    "outlet's own links": (
        r"^\W*(?:follow|watch|listen to|tune in|catch up|stay (?:up to date|tuned|informed|connected)|keep "
        r"up|check out|click|tap)\b.{0,120}\b(?:on (?:our|facebook|twitter|instagram|youtube|x|tiktok|"
        r"iplayer|whats\s?app|google|spotify|apple)|here|our|live on|for more|with the latest|app|"
        r"podcasts?)\b.{0,80}$",
        r"^\W*(?:for|find|read|get|see|want)(?: the)? (?:more|latest|all the latest|"
        r"breaking)\b.{0,60}\b(?:news|stories|coverage|updates|like this)\b.{0,100}\b(?:visit|click|follow|"
        r"check|go to|here|download|see|on|from|tap|sign)?.{0,60}$",
        r"^\W*(?:read|see|watch|hear) (?:more|all|the full)\b.{0,80}$",
    ),
}
# What heads a list of links to other pages.
BOXES: tuple[str, ...] = (
    r"(?:you (?:may|might)(?: also)? (?:like|be interested(?: in)?|have missed)|recommended(?: (?:for "
    r"you|stories|reading|articles|videos?))?|"
    r"related reads|more (?:from|on|in|about|like this|top|news|stories|coverage)\b.{0,60}|related(?: (?:stories|"
    r"articles|news|topics|content|links|coverage|posts|reading|video|internet links|to this (?:story|"
    r"article)))?|"
    r"(?:most|what['’]s) (?:read|popular|viewed|shared|commented|watched|recent|trending)(?: (?:today|"
    r"stories|now|in .{2,30}))?|"
    r"trending(?: (?:now|stories|topics|today|news))?|popular(?: (?:now|stories|posts|today|in "
    r".{2,30}))?|(?:top|latest|other|featured|editor['’]?s?['’]?)(?: (?:stories|news|headlines|picks?|"
    r"articles|posts|videos|updates))(?: (?:from|in|on) .{2,40})?|"
    r"top (?:stories|news)|(?:breaking|latest) news|(?:read|see|watch|up) (?:next|also)|also (?:read|on "
    r".{2,30}|in (?:the )?news|see)|don['’]t miss|"
    r"elsewhere (?:on|in) .{2,40}|around the (?:web|bbc|world)|in (?:other news|case you missed it)|"
    r"(?:our|today['’]s) (?:best|top|picks?)\b.{0,40}|must[- ]reads?|"
    r"(?:read )?more (?:on this (?:story|topic))|on this story|further reading|explore more|from (?:the "
    r"web|our (?:partners|sponsors|archives?))|promoted stories|paid partner content|newsletters|topics "
    r"in this (?:story|article)|related topics|more on .{2,40})"
    r"\s*:?",
)
# What tells who the author is.
AUTHORS: tuple[str, ...] = (
    r"^\W*(?:(?-i:[A-Z])[\w.'’-]* ){2,4}(?:is|was|covers|writes|reports|joined|has (?:covered|written|"
    r"reported|been a (?:reporter|journalist)))\b.{0,60}\b(?:reporter|correspondent|editor|writer|"
    r"journalist|columnist|covers?|covering|author|freelance|based in|for the)\b.{0,200}"
    r"(?:\b(?:for|at|with|of|based|covering|covers|@|follow)\b)",
    r"^\W*(?:view|see|more|read) (?:all |more )?(?:stories|posts|articles|bio|profile|by)\b.{0,50}$|"
    r"^\W*(?:follow|email|e-mail|contact) (?:him|her|them|me|the author)\b.{0,60}$|"
    r"^\W*\S+@\S+\.\w+\W*$|^\W*@\w{2,20}\W*$",
    r"^\W*about (?:the )?authors?\W*$|^\W*written by\W*$|^\W*(?:staff|senior|chief|political|"
    r"sports?)(?: \w+){0,2} (?:writer|reporter|correspondent|editor)\W*$",
)
# What heads the readers' comments.
COMMENTS: tuple[str, ...] = (
    rf"(?:(?:view|show|read|see|hide|load|all|add|post|leave|write|sort|join|start)(?: the| all| a| "
    rf"your| in on)* )?(?:reader )?(?:comments?|conversation|discussion|responses|replies)(?: ?\(? "
    rf"?{_COUNT} ?\)?| closed| below| section| policy| guidelines)?",
    rf"{_COUNT} (?:comments?|responses|replies|thoughts on .{{2,120}})",
    r"(?:leave|post|add|write|submit) a (?:comment|reply|response)",
    r"have your say|what do you think\?|your (?:views|comments)",
    r"(?:please )?(?:log|sign) in to (?:comment|join the (?:conversation|discussion)|leave a comment)",
    r"comments? (?:are|is) (?:now )?(?:closed|moderated|disabled).{0,60}",
)
# Words of which a sentence of furniture needs one, for the reasons where few do.
NEEDED: dict[str, str] = {
    "cookie text": (
        "cookie cookies privacy partners accept reject allow manage decline customise customize agree save confirm"
    ),
    "newsletter box": (
        "newsletter newsletters inbox updates alerts briefing bulletin email emails mail daily weekly "
        "notifications channel "
        "delivered straight signing subscribing registering submitting unsubscribe wrong valid invalid sign "
        "subscribe app "
        "facebook twitter whatsapp telegram instagram youtube x page recaptcha captcha"
    ),
    "browser text": "javascript browser viewing using leaving video content embed media post tweet error something",
    "outlet's own links": (
        "follow watch listen tune catch stay keep check click tap news stories coverage updates more all "
        "full read see hear"
    ),
}
