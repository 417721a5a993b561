# ruff: noqa: E501
"""Closed word classes of news English that tell what a source refers to: data, from general knowledge."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SINGULAR: Final = _words("he she him her his hers himself herself")
PLURAL: Final = _words("they them their theirs themselves both neither these those")
THING: Final = _words("it its itself")
FIRST: Final = _words("i me my mine myself we us our ours ourselves")
SECOND: Final = _words("you your yours")
OWNERS: Final = _words("his her its their")
RELATIVE: Final = _words("who whom whose which that")
VAGUE: Final = _words(
    "some many others several few most everyone everybody nobody someone somebody anyone none one people all another each no-one"
)
PRONOUNS: Final = SINGULAR | PLURAL | THING | FIRST | SECOND | RELATIVE

MALE: Final = _words(
    "monsieur señor herr signor he him his himself mr mr. sir lord king prince father husband son brother uncle grandfather nephew man boy businessman chairman congressman duke assemblyman councilman alderman father-in-law brother-in-law widower"
)
FEMALE: Final = _words(
    "mme mme. mlle madame señora frau signora she her hers herself mrs mrs. ms ms. miss dame lady queen princess mother wife daughter sister aunt grandmother niece woman girl businesswoman chairwoman congresswoman assemblywoman councilwoman alderwoman spokeswoman duchess widow actress sister-in-law"
)

# Forms of address and ranks, written before a name.
TITLES: Final = _words(
    "mme mme. mlle monsieur madame señor señora herr frau signor signora "
    "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady king queen prince princess pope cardinal archbishop bishop rev rev. "
    "reverend father sister rabbi imam sheikh ayatollah sen sen. senator rep rep. representative congressman congresswoman gov gov. governor lt lt. "
    "gen gen. general col col. colonel maj maj. major capt capt. captain sgt sgt. sergeant adm adm. admiral cmdr cmdr. commander lieutenant corporal "
    "cpl. pvt. private det. detective officer judge justice president vice-president premier chancellor minister secretary ambassador envoy mayor "
    "sheriff chief coach attorney pres. emperor crown sultan emir saint st. hon. mp amb. councillor councilman councilwoman councilmember assemblyman assemblywoman assemblymember alderman alderwoman brigadier marshal "
    "cllr. pc. dci. u.s. us ex-president ex-minister ex-premier supt. insp. inspector superintendent spc. speaker taoiseach tánaiste"
)
# Nouns for what a person is or does.
ROLES: Final = TITLES - _words("u.s. us crown") | _words(
    "leader spokesman spokeswoman spokesperson director chairman chairwoman chairperson chair ceo cfo founder co-founder cofounder owner boss manager executive officer official "
    "deputy head adviser advisor aide analyst expert economist strategist historian scientist researcher scholar author writer journalist reporter correspondent "
    "columnist editor anchor presenter host critic activist campaigner organizer organiser protester lawyer solicitor barrister prosecutor defendant plaintiff suspect "
    "victim witness attacker gunman shooter killer driver pilot doctor physician surgeon nurse teacher lecturer student pupil resident neighbor neighbour farmer "
    "worker employee engineer actor actress singer performer musician rapper artist painter director filmmaker producer designer architect photographer athlete player "
    "striker goalkeeper captain trainer champion candidate nominee lawmaker legislator politician parliamentarian congressperson commissioner councilor counselor "
    "representative delegate diplomat negotiator mediator counterpart colleague predecessor successor partner husband wife son daughter father mother brother "
    "mom mum mommy dad daddy parent grandma grandpa sister cousin uncle aunt grandfather grandmother friend member volunteer soldier veteran policeman policewoman firefighter paramedic priest pastor cleric monk nun "
    "pontiff monarch ruler dictator president-elect whip treasurer auditor inspector investigator coroner magistrate attorney clerk consultant contractor "
    "entrepreneur businessman businesswoman investor banker trader billionaire tycoon magnate dean principal rector provost superintendent administrator "
    "coordinator supervisor commandant warden ombudsman governor-general vice-chairman vice-chancellor coach manager rep client patient customer passenger tourist "
    "traveler traveller hunter fisherman guard whistleblower hacker informant source man woman boy girl person teenager child mp commissioner "
    "moderator co-moderator pollster arbiter referee umpire biographer philosopher mathematician statistician therapist "
    "psychiatrist pediatrician dentist midwife ranger trooper constable paramedic librarian archivist grandmaster "
    "theologian sociologist anthropologist archaeologist climatologist astrophysicist chemist sportswriter screenwriter "
    "democrat inventor co-developer co-creator co-owner co-leader contributor attendee eyewitness immunologist microbiologist oncologist cardiologist neurologist pathologist toxicologist ecologist zoologist "
    "paleontologist palaeontologist oceanographer geographer demographer cartographer technician statistician pediatrician "
    "paediatrician organiser bystander onlooker survivor inmate detainee landlord tenant shopkeeper businessperson spokesman "
    "councilperson alderman selectman trustee publicist promoter organist roommate housemate classmate teammate spokesperson-elect comedian podcaster influencer streamer gamer coder programmer statesman stateswoman diver climber skier skater sailor fisher shepherd herder trucker cosmonaut astronaut envoy laureate whistleblower "
    "senator curator astronomer biologist chemist physicist geologist seismologist meteorologist professor virologist epidemiologist psychologist "
    "co-author co-director co-chair undersecretary general-secretary secretary-general frontman bassist drummer guitarist vocalist swimmer runner boxer cyclist chef "
    "publisher broadcaster blogger youtuber comedian novelist poet playwright composer conductor politician supporter opponent rival whistle-blower premier strongman militant commander fighter "
    "pensioner retiree plumber electrician mechanic waiter waitress bartender cleaner janitor hairdresser welder nanny "
    "caretaker carer refugee migrant hostage prisoner convict fugitive burglar robber smuggler murderer juror claimant "
    "complainant accuser schoolboy schoolgirl undergraduate graduate apprentice intern trainee recruit cadet conscript "
    "motorist pedestrian jogger golfer footballer cricketer midfielder winger quarterback sprinter wrestler jockey "
    "gymnast"
)
# Offices that one person holds at a time in one place.
OFFICES: Final = _words(
    "president premier minister chancellor governor mayor king queen pope sultan emir emperor secretary commissioner "
    "chairman chairwoman ceo director attorney sheriff judge ambassador archbishop bishop"
)
# Nouns for firms, by which one is taken up again.
FIRMS: Final = _words(
    "company firm chain retailer carrier airline carmaker automaker manufacturer maker startup giant supplier "
    "corporation producer operator developer brand conglomerate supermarket chipmaker drugmaker steelmaker "
    "planemaker shipbuilder housebuilder homebuilder lender insurer brewer brewery utility bookmaker plane-maker"
)
# Nouns for bodies.
BODIES: Final = _words(
    "chain tribe ministry department agency office bureau commission committee council court tribunal parliament congress senate house assembly cabinet party coalition union "
    "federation association organization organisation group company firm corporation corp corp. inc inc. ltd bank fund institute institution university college school "
    "academy foundation society center centre club team league network newspaper magazine journal paper channel station broadcaster outlet website site news media press times post "
    "police army navy force forces military guard service services authority administration board panel body hospital church movement front alliance militia band brand "
    "airline airport carrier maker manufacturer retailer publisher museum theatre theater charity trust embassy consulate mission delegation secretariat headquarters headquarter registry "
    "jail prison restaurant shop store supermarket hotel factory "
    "corps command battalion brigade regiment squad division directorate secretariat inspectorate "
    "laboratory lab observatory survey programme program project campaign archive archives watch international nations nato eu un who imf pentagon treasury kremlin fifa uefa "
    "nasa fbi cia nsa bbc cnn nbc cbs abc reuters afp tass interfax xinhua bloomberg prosecution defence defense judiciary legislature chamber lobby startup giant supplier developer "
    "operator producer regulator watchdog think-tank thinktank tank jury city state county town village district province opposition industry community twitter facebook google apple"
)
NEWS: Final = _words(
    "agency newspaper magazine journal paper channel station broadcaster outlet network daily weekly tabloid"
)
# Nouns for documents and their like: the source is the body behind them.
DOCUMENTS: Final = _words(
    "investigation investigations inquiry results summary studies polls photographs photos statement report reports letter document documents ruling decree order constitution law act bill poll survey study paper data figures estimate estimates database release "
    "communique communiqué memo memorandum email e-mail tweet tweets post posts message notice complaint lawsuit indictment affidavit filing filings petition manifesto "
    "article editorial interview book website page video videos recording recordings transcript testimony account audit review analysis forecast numbers statistics placard sign signs banner "
    "resolution treaty agreement text judgment judgement verdict warrant subpoena note announcement bulletin advisory warning findings doctrine doctrines records press-release "
    "decision decisions injunction opinion suit lawsuits complaints comments remarks schedule proposal "
    "laws law rules rule guidelines guideline regulations footage rumors rumours allegations claims evidence research autopsy statements memoir memoirs autobiography diary diaries letters images projection projections request requests motion motions proclamation declaration directive speech essay plaque inscription headline caption work tally slogan slogans poster posters placards"
)
# Nouns for persons that newspapers and magazines are called by, too.
OUTLET_ROLES: Final = _words("reporter observer guardian inquirer enquirer examiner economist spectator scientist")
# Nouns in the singular for many who share no body.
COLLECTIVES: Final = _words(
    "opposition west east left right public crowd audience family families household couple pair duo trio"
)
PLURAL_BODIES: Final = _words(
    "police people media authorities nations forces services times archives news states staff crew public clergy headquarters"
)
PARTICLES: Final = _words(
    "de da di du del della dos das van von der den ter ten la le el al bin ibn abu ben bint dela y e ap af zu st. mac"
)
# Capitalised at the head of a sentence or always, and no part of a name.
LEADING: Final = _words(
    "per amongst amid amidst while although though since when if as after before one two three four five six seven eight nine ten well oh ah yeah yes okay ok sure right please let maybe perhaps fine look hello thanks thank indeed of with such even only just still again all each any more less much the a an in on at by for from to but and or so yet as when while after before since if with though although "
    "however meanwhile also both either this that these those his her its their our my your he she it they we i you "
    "who what where why how there here then now later earlier today yesterday monday tuesday wednesday thursday "
    "friday saturday sunday january february march april may june july august september october november december "
    "some many most several no not despite during among under over according because once until last next every "
    "another yes ms longtime long-time veteran"
)
# Parts of the names of places, and of things that are neither persons nor bodies.
PLACE_WORDS: Final = _words(
    "street avenue road square river lake sea ocean bay gulf island islands mount mountain mountains valley strait "
    "mosque cathedral temple basilica tower square peninsula coast beach park bridge north south east west northern southern eastern western central new san santa "
    "los las el la saint st fort port lower upper greater hills hill creek canyon desert forest airport stadium "
    "region"
)
THING_WORDS: Final = _words(
    "gazeta deutsche welle spiegel zeitung monde figaro país repubblica corriere agence presse rundfunk times "
    "business insider herald tribune gazette chronicle telegraph mirror globe express standard review dispatch sentinel "
    "war treaty act accord agreement summit conference olympics games cup prize award day christmas easter bill court "
    "black human first second united national world global free open social democratic republican christian muslim "
    "islamic jewish catholic protestant orthodox street daily weekly labour liberal conservative socialist communist "
    "green islam christianity summer winter air best revolution rights law studies science sciences records deal plan "
    "championship championships election elections tour festival "
    "rovers wanderers hotspur albion athletic rangers foods industries holdings systems technologies motors airlines "
    "airways pharma pharmaceuticals petroleum electronics studios pictures solutions semiconductor aerospace robotics "
    "therapeutics ventures securities insurance logistics steel"
)
# Those who hold with a party or a faith: no surnames, though written large.
ADHERENTS: Final = _words(
    "republicans democrats conservatives liberals socialists communists tories nationalists unionists separatists greens "
    "muslims christians jews catholics protestants hindus buddhists sikhs evangelicals libertarians"
)
# What ministers and secretaries are of: part of the title before a name.
PORTFOLIOS: Final = _words(
    "state foreign affairs interior home health justice defence defense finance treasury trade industry labor labour "
    "education energy agriculture transport transportation environment culture commerce economy information tourism "
    "aviation civil internal external war peace science technology and human services homeland security veterans"
)
# Words for bodies that are surnames, too.
BODY_SURNAMES: Final = _words("bloomberg church post guard")
