"""The world's news agencies: one name for each, and the ways in which credits spell it.

The names are those the agencies use in English for themselves; the list was drawn up by hand from the members of
the national and regional alliances of agencies (EANA, OANA, FAAPA, MINDS) and the large commercial services.
"""

from __future__ import annotations

import re

from sayso.articles.phrases import words_of

AGENCIES: dict[str, tuple[str, ...]] = {
    # worldwide
    "Reuters": ("Thomson Reuters", "Reuters News", "Reuters Breakingviews"),
    "AP": ("Associated Press", "AP News", "AP Wire"),
    "AFP": ("Agence France-Presse", "Agence France Presse", "Agence-France Presse", "Agence-France-Presse"),
    "Bloomberg": ("Bloomberg News", "Bloomberg L.P.", "Bloomberg Opinion"),
    "Dow Jones": ("Dow Jones Newswires", "DJN"),
    "UPI": ("United Press International",),
    "IPS": ("Inter Press Service",),
    "Thomson Reuters Foundation": (),
    "AP-Dow Jones": (),
    # wires of companies' and offices' own words
    "PR Newswire": ("PRNewswire",),
    "Business Wire": ("BUSINESS WIRE",),
    "GlobeNewswire": ("GLOBE NEWSWIRE", "Globe Newswire"),
    "Accesswire": ("ACCESS Newswire",),
    # Britain, Ireland, Canada, United States, Australia, New Zealand
    "PA": ("Press Association", "PA Media", "PA News", "PA Wire", "PA news agency"),
    "Canadian Press": ("CP", "La Presse Canadienne", "Presse canadienne"),
    "AAP": ("Australian Associated Press",),
    "NZN": ("NZ Newswire", "New Zealand Newswire"),
    "SWNS": ("South West News Service",),
    "LDRS": ("Local Democracy Reporting Service",),
    "TNS": ("Tribune News Service", "Tribune Content Agency", "McClatchy-Tribune", "MCT"),
    "RNS": ("Religion News Service",),
    "KFF Health News": ("Kaiser Health News", "KHN"),
    "States Newsroom": (),
    "Stacker": (),
    "New York Times News Service": ("NYT News Service",),
    "Scripps News": (),
    "Cronkite News": (),
    "CNA": ("Catholic News Agency",),
    "JTA": ("Jewish Telegraphic Agency",),
    # German-speaking countries
    "dpa": ("Deutsche Presse-Agentur", "Deutsche Presse Agentur", "dpa International", "dpa-AFX"),
    "epd": ("Evangelischer Pressedienst",),
    "KNA": ("Katholische Nachrichten-Agentur",),
    "SID": ("Sport-Informations-Dienst",),
    "APA": ("Austria Press Agency", "Austria Presse Agentur"),
    "Keystone-SDA": (
        "SDA",
        "Schweizerische Depeschenagentur",
        "Swiss News Agency",
        "sda-ats",
        "ATS",
        "Keystone-ATS",
    ),
    # Western and Southern Europe
    "ANP": ("Algemeen Nederlands Persbureau",),
    "Belga": ("Belga News Agency",),
    "EFE": ("Agencia EFE", "EFE News", "Efe"),
    "Europa Press": ("Europapress",),
    "Lusa": ("Agência Lusa", "Agencia Lusa", "LUSA"),
    "ANSA": ("Agenzia ANSA", "Ansa"),
    "Adnkronos": ("AKI", "Aki-Adnkronos"),
    "AGI": ("Agenzia Giornalistica Italia",),
    "LaPresse": (),
    "ANA-MPA": ("AMNA", "Athens News Agency", "ANA", "Athens-Macedonian News Agency"),
    "CNA Cyprus": ("Cyprus News Agency",),
    "ACI Prensa": (),
    # Nordic and Baltic countries
    "Ritzau": ("Ritzaus Bureau",),
    "NTB": ("Norsk Telegrambyrå", "Norsk Telegrambyra"),
    "TT": ("TT News Agency", "Tidningarnas Telegrambyrå"),
    "STT": ("STT-Lehtikuva", "Suomen Tietotoimisto", "Finnish News Agency"),
    "BNS": ("Baltic News Service",),
    "LETA": (),
    "ELTA": (),
    # Central and South-Eastern Europe
    "PAP": ("Polish Press Agency", "Polska Agencja Prasowa"),
    "CTK": ("ČTK", "Czech News Agency", "Česká tisková kancelář"),
    "TASR": ("News Agency of the Slovak Republic",),
    "SITA": ("Slovak News Agency SITA",),
    "MTI": ("Hungarian News Agency", "Magyar Távirati Iroda"),
    "Agerpres": ("Romanian National News Agency",),
    "Mediafax": (),
    "BTA": ("Bulgarian News Agency", "Bulgarian Telegraph Agency"),
    "Hina": ("Croatian News Agency", "HINA"),
    "STA": ("Slovenian Press Agency", "Slovenska tiskovna agencija"),
    "Tanjug": (),
    "Beta": ("Beta News Agency", "BETA"),
    "FENA": ("Federal News Agency",),
    "SRNA": (),
    "MIA": ("Macedonian Information Agency",),
    "ATA": ("Albanian Telegraphic Agency",),
    "Moldpres": ("MOLDPRES",),
    # Eastern Europe, the Caucasus, Central Asia
    "TASS": ("ITAR-TASS", "Itar-Tass", "Tass"),
    "Interfax": (),
    "Interfax-Ukraine": (),
    "RIA Novosti": ("RIA", "RIA-Novosti", "RIA Novosti news agency"),
    "Sputnik": (),
    "Ukrinform": (),
    "UNIAN": ("UNIAN Information Agency",),
    "Belta": ("BelTA", "BELTA"),
    "BelaPAN": (),
    "Azertac": ("AZERTAC", "AzerTAc", "Azerbaijan State News Agency"),
    "APA Azerbaijan": ("Azeri-Press Agency", "Azeri Press Agency", "APA.az"),
    "Turan": (),
    "Trend": ("Trend News Agency",),
    "Armenpress": ("ARMENPRESS",),
    "Interpressnews": ("IPN",),
    "Kazinform": ("KAZINFORM",),
    "KazTAG": (),
    "Kabar": (),
    "AKIpress": ("24.kg",),
    "UzA": ("Uzbekistan National News Agency",),
    "Khovar": (),
    "Montsame": ("MONTSAME",),
    # Middle East and North Africa
    "Anadolu": ("Anadolu Agency", "Anadolu Ajansı", "Anadolu Ajansi", "AA"),
    "DHA": ("Demirören News Agency", "Demiroren News Agency", "Dogan News Agency"),
    "IRNA": ("Islamic Republic News Agency",),
    "ISNA": ("Iranian Students' News Agency", "Iranian Students News Agency"),
    "Mehr": ("Mehr News Agency", "MNA"),
    "Tasnim": ("Tasnim News Agency",),
    "Fars": ("Fars News Agency", "FNA"),
    "SANA": ("Syrian Arab News Agency",),
    "WAFA": ("Palestine News Agency", "Palestinian News Agency"),
    "Ma'an": ("Ma'an News Agency", "Maan News Agency"),
    "TPS": ("Tazpit Press Service",),
    "MENA": ("Middle East News Agency",),
    "NNA": ("National News Agency of Lebanon",),
    "Petra": ("Jordan News Agency",),
    "INA": ("Iraqi News Agency",),
    "KUNA": ("Kuwait News Agency",),
    "SPA": ("Saudi Press Agency",),
    "QNA": ("Qatar News Agency",),
    "BNA": ("Bahrain News Agency",),
    "WAM": ("Emirates News Agency",),
    "ONA": ("Oman News Agency",),
    "Saba": ("Saba News Agency",),
    "APS": ("Algeria Press Service", "Algérie Presse Service"),
    "TAP": ("Tunis Afrique Presse",),
    "MAP": ("Maghreb Arabe Presse", "Maghreb Agence Presse"),
    "LANA": ("Libyan News Agency",),
    # Africa
    "SUNA": ("Sudan News Agency",),
    "ENA": ("Ethiopian News Agency",),
    "NAN": ("News Agency of Nigeria",),
    "GNA": ("Ghana News Agency",),
    "KNA Kenya": ("Kenya News Agency",),
    "PANA": ("Panapress", "Pan African News Agency", "PanAfrican News Agency"),
    "SAPA": ("South African Press Association",),
    "ANA Africa": ("African News Agency",),
    "Nampa": ("NAMPA", "Namibia Press Agency"),
    "ZIANA": ("New Ziana",),
    "Angop": ("ANGOP", "Angola Press Agency"),
    # South Asia
    "PTI": ("Press Trust of India",),
    "ANI": ("Asian News International",),
    "IANS": ("Indo-Asian News Service",),
    "UNI": ("United News of India",),
    "APP": ("Associated Press of Pakistan",),
    "PPI": ("Pakistan Press International",),
    "BSS": ("Bangladesh Sangbad Sangstha",),
    "UNB": ("United News of Bangladesh",),
    "RSS": ("Rastriya Samachar Samiti",),
    "Pajhwok": ("Pajhwok Afghan News",),
    "Bakhtar": ("Bakhtar News Agency",),
    # East and South-East Asia, the Pacific
    "Xinhua": ("Xinhua News Agency", "New China News Agency"),
    "CNS": ("China News Service", "Catholic News Service"),
    "CNA Taiwan": ("Central News Agency", "Focus Taiwan"),
    "Kyodo": ("Kyodo News", "Kyodo News Service"),
    "Jiji": ("Jiji Press", "JIJI"),
    "Yonhap": ("Yonhap News Agency", "Yonhap News"),
    "Newsis": (),
    "KCNA": ("Korean Central News Agency", "Korea Central News Agency"),
    "VNA": ("Vietnam News Agency", "VietnamPlus"),
    "KPL": ("Lao News Agency",),
    "AKP": ("Agence Kampuchea Presse",),
    "TNA": ("Thai News Agency",),
    "Bernama": ("BERNAMA", "Malaysian National News Agency"),
    "Antara": ("ANTARA", "Antara News", "Antara News Agency"),
    "PNA": ("Philippine News Agency", "Philippines News Agency"),
    # Latin America and the Caribbean
    "Notimex": ("Agencia Mexicana de Noticias",),
    "Telam": ("Télam", "Agencia Télam"),
    "Noticias Argentinas": (),
    "Agencia Brasil": ("Agência Brasil",),
    "Prensa Latina": (),
    "ACN": ("Cuban News Agency", "Agencia Cubana de Noticias"),
    "Andina": ("Agencia Andina", "Andina News Agency"),
    "ABI": ("Agencia Boliviana de Información",),
    "CMC": ("Caribbean Media Corporation",),
}

_SHORTEST_WITHOUT_CASE = 6  # "Sana", "Ana" and "Trend" are also names and words; "interfax" is not


def _key(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name.casefold()).strip()


def _spellings() -> tuple[dict[str, str], dict[str, str]]:
    exact: dict[str, str] = {}
    folded: dict[str, str] = {}
    for agency, variants in AGENCIES.items():
        for name in (agency, *variants):
            exact[name] = exact[name.upper()] = agency
            if len(name) >= _SHORTEST_WITHOUT_CASE:
                folded[_key(name)] = agency
    return exact, folded


def _first_word(name: str) -> str:
    return name.split(None, 1)[0].casefold()


_EXACT, _FOLDED = _spellings()
_FIRST_WORDS_ALONE = frozenset(
    word for name in (*_EXACT, *_FOLDED) for word in words_of(name.split()[0].replace(".", ""))
)
_FIRST_WORDS = {_first_word(name) for name in (*_EXACT, *_FOLDED)} | {"the", "news", "agency"}
_AROUND = re.compile(
    r"^(?:the|news agency|agency)\s+|\s+(?:news ?wires?|newsroom|wire service|news agency|agency|staff|\d{4})$",
    re.I,
)
_DOTTED = re.compile(r"(?:[A-Z]\.){1,4}[A-Z]?")  # "A.P."
LONGEST_NAME = max(map(len, _EXACT)) + 24


def may_name_agency(line: str) -> bool:
    """Whether a word of `line` begins the name of an agency: what no agency can be read from is not read further."""
    return not _FIRST_WORDS_ALONE.isdisjoint(words_of(line.replace(".", "")))


def normalise_agency(name: str) -> str | None:
    """The one name for the agency spelled `name` ("The Associated Press" gives "AP"), None if it is none of ours.

    Short names count only in the agency's own spelling or in capitals: "SANA" is an agency, "Sana" is a person.
    """
    name = " ".join(name[: LONGEST_NAME * 2].split()).strip(" .,;:()[]{}/*'\"“”©-–—")
    if _DOTTED.fullmatch(name):
        name = name.replace(".", "")
    if not name or len(name) > LONGEST_NAME or _first_word(name) not in _FIRST_WORDS:
        return None
    for form in (name, _AROUND.sub("", name), _AROUND.sub("", _AROUND.sub("", name))):
        found = _EXACT.get(form) or _FOLDED.get(_key(form))
        if found:
            return found
    return None
