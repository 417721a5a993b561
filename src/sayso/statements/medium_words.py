"""Names of outlets, and the words of which names of outlets are made."""

from __future__ import annotations

from typing import Final

OUTLETS: Final = tuple(
    (
        "BBC|CNN|CBS|NBC|ABC|MSNBC|CNBC|NPR|PBS|Fox News|Sky News|ITV|Channel 4|Channel 4 News|Al Jazeera|Al Arabiya"
        "|Al-Jazeera|Al-Arabiya|Al Mayadeen|Press TV|Russia Today|RT|Deutsche Welle|DW|Der Spiegel|Die Zeit|Die Welt"
        "|Bild|Süddeutsche Zeitung|Frankfurter Allgemeine Zeitung|ARD|ZDF|Le Monde|Le Figaro|Libération|France 24|RFI"
        "|France Info|Mediapart|BFMTV|BFM TV|El País|El Pais|El Mundo|La Vanguardia|ABC News|CBS News|NBC News|RAI"
        "|Corriere della Sera|La Repubblica|La Stampa|Politico|Axios|BuzzFeed|BuzzFeed News|Vox|Slate|Salon|HuffPost"
        "|Huffington Post|The Atlantic|The New Yorker|Newsweek|Time magazine|The Economist|The Guardian|The Observer"
        "|The Independent|The Telegraph|The Daily Telegraph|The Times|The Sun|Daily Mail|Daily Mirror|Daily Express"
        "|Financial Times|Wall Street Journal|New York Times|Washington Post|Los Angeles Times|USA Today|Boston Globe"
        "|Chicago Tribune|Miami Herald|New York Post|Haaretz|Jerusalem Post|Times of Israel|Hurriyet|Sabah|Wikinews"
        "|Times of India|The Hindu|Hindustan Times|Indian Express|NDTV|Dawn|Geo News|Straits Times|CCTV|CGTN|NHK"
        "|Global Times|People's Daily|China Daily|South China Morning Post|Asahi Shimbun|Yomiuri Shimbun|Nikkei"
        "|Sydney Morning Herald|The Age|The Australian|SBS|RNZ|Stuff|CBC|CTV|Globe and Mail|Toronto Star|Global News"
        "|National Post|RTÉ|RTE|Irish Times|O Globo|Folha de S.Paulo|Clarín|La Nación|Telesur|Televisa|Univision"
        "|Telemundo|Kommersant|Izvestia|Novaya Gazeta|Echo of Moscow|Rossiya|Meduza|C-SPAN|Voice of America|VOA|LBC"
        "|Radio Free Europe|TMZ|Variety|Billboard|Rolling Stone|Vanity Fair|The Verge|Wired|TechCrunch|Ars Technica"
        "|The Conversation|The Spectator|New Statesman|Evening Standard|The Mirror|The Globe and Mail|Le Parisien"
        "|L'Équipe|Gazeta Wyborcza|Aftonbladet|Dagens Nyheter|Expressen|Verdens Gang|NRK|Yle|Helsingin Sanomat"
        "|De Telegraaf|de Volkskrant|VRT|De Standaard|Le Soir|Der Standard|ORF|Kathimerini|To Vima|Ekathimerini"
        "|Novinky|Index.hu|B92|Vedomosti|RBC|Gazeta.ru|Lenta.ru|TV Rain|Ukrayinska Pravda|Kyiv Independent|Kyiv Post"
        "|Al-Ahram|Al Ahram|Al-Manar|Al Manar"
        "|Daily Sabah|Cumhuriyet|CNN Türk|CNN Turk|TRT World|TRT|National Geographic|Scientific American"
        "|Gulf News|Arab News|Daily Maverick|News24|Mail & Guardian|Premium Times|Daily Nation"
        "|Philippine Daily Inquirer|Rappler|GMA News|ABS-CBN|Bangkok Post|Jakarta Post|The Jakarta Post|Kompas"
        "|Channel NewsAsia|CNA"
        "|Mainichi Shimbun|JoongAng Ilbo|Chosun Ilbo|Hankyoreh|Caixin|The Wire|Scroll.in|The Quint|Stat News"
        "|Chronicle of Higher Education|The Lancet|Quartz|Vice News|The Daily Show|Democracy Now"
        "|Newshour|State of the Union|Fox & Friends|Hannity|The Daily Caller|Breitbart|Breitbart News|National Review"
        "|ESPN|ProPublica|The Intercept|The Hill|Daily Beast|The Daily Beast|Mother Jones|Nature|TVN24|Good Morning"
        " America|Meet the Press|Face the Nation|Bloomberg|Forbes|Fortune|Business Insider|Newsnight|60 Minutes|STV"
    ).split("|")
)

LAST_WORDS: Final = (
    "Times|Post|Herald|Tribune|Gazette|Chronicle|Telegraph|Journal|Daily|Observer|Examiner|Inquirer|Courier|Dispatch"
    "|Mirror|Express|Globe|Mail|Sentinel|Reporter|Bulletin|Advertiser|Standard|Review|News Agency|Press Agency|TV"
    "|Television|Radio|Broadcasting|Magazine|Newspaper|News"
)

KINDS: Final = (
    "newspaper|daily|magazine|broadcaster|news agency|news agencies|press agency|television|TV|radio|media"
    "|news outlets?|news services?|newspapers|television station|news website|news site"
)
MODIFIERS: Final = (
    "state|state-run|local|national|public|official|Russian|Chinese|Iranian|Syrian|Turkish|Israeli|German"
)

ANAPHORS: Final = frozenset("agency paper newspaper broadcaster network magazine daily station channel outlet".split())
BROADCASTERS: Final = frozenset(
    "BBC CNN CBS NBC ABC MSNBC CNBC NPR PBS ITV RT ARD ZDF RAI NDTV CCTV CGTN NHK SBS CBC CTV RTÉ RTE C-SPAN TV LBC"
    " ESPN Television Radio".split()
)
GIVEN_NAMES: Final = frozenset("Petra Ana Sana Dawn Sabah Maya".split())
"""Outlets that are given names as well: "Petra Olsen said"."""
PROGRAMMES: Final = frozenset(
    (
        "State of the Union|Face the Nation|Meet the Press|Good Morning America|60 Minutes|Fox & Friends|Hannity"
        "|Newsnight|Newshour|The Daily Show|Democracy Now"
    ).split("|")
)
"""Outlets that are programmes of television or radio."""
