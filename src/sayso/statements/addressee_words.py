"""Verbs and nouns that tell to whom something was said."""

from __future__ import annotations

from typing import Final

TELLING: Final = frozenset(
    "tell ask urge warn order assure reassure inform notify remind advise beg implore beseech thank invite instruct"
    " encourage press persuade convince direct command counsel alert brief entreat exhort forbid caution implore"
    " instruct lobby plead pressure task admonish admonish congratulate compel summon petition enjoin dare challenge"
    " request recommend promise offer pledge guarantee grant prompt pester quiz interrupt apprise update"
    " interrogate question interview text email telephone phone address".split()
)
"""Verbs whose object hears what is said."""

THING_OBJECTS: Final = frozenset(
    "offer promise pledge guarantee grant order press request recommend challenge question direct"
    " invite text email telephone phone prompt pressure encourage convince urge advise warn address forbid".split()
)
"""Of these, the ones whose object is as often what is said: it must name somebody, or be followed by "to" or "that"."""

URGING: Final = frozenset(
    "urge encourage convince advise warn invite press pressure prompt direct instruct command implore exhort order"
    " remind challenge dare ask beg forbid persuade counsel entreat caution admonish tell".split()
)
"""Verbs whose object, before "to" and a verb, is who is to do it: "urged [older drivers] to stay home"."""

HEARING: Final = frozenset(
    "tell ask order inform notify instruct advise urge warn remind assure encourage direct invite summon command"
    " request forbid caution brief alert".split()
)
"""Verbs whose subject in the passive hears, and never speaks: "residents were told to leave"."""

SAYING_TO: Final = frozenset(
    "say explain write announce confirm reveal suggest complain apologise apologize speak report describe reply respond"
    " send appeal admit propose read repeat mention indicate make signal confess remark declare state talk disclose"
    " testify insist stress convey tweet plead lie express give deliver address pray hint protest shout present clarify"
    " offer pledge promise recommend relay present extend issue call deny acknowledge elaborate detail recount comment"
    " whisper quip joke boast outline reiterate emphasize emphasise swear vow criticize criticise"
    " provide leak pass".split()
)
"""Verbs whose "to X" may name who hears it."""

SAYING_FOR: Final = frozenset("describe recount outline summarize summarise recall sketch".split())
"""Verbs whose "for X" names who hears it."""

TELLING_ON: Final = frozenset(
    "tell inform assure notify brief remind describe explain write say speak talk complain confirm recount".split()
)
"""Verbs whose hearer hears what a participle behind adds: "told the Herald so, adding that"."""

GIVING: Final = frozenset("offer promise pledge guarantee grant extend express convey".split())
"""Verbs whose object is for him whom "to" names."""

GIVEN: Final = frozenset(
    "support help aid assistance apology condolence thanks thank sympathy congratulation money loan compensation refund"
    " job gift asylum citizenship relief solidarity regret gratitude greeting wish service arms weapon food".split()
)
"""What is given to those with a name: "pledged aid to Chad", not "offered an alternative to Chad"."""

NOT_GIVEN: Final = frozenset(
    "change return alternative threat danger answer end access approach commitment challenge solution opposition"
    " allegiance resistance response objection damage visit trip attention cut limit reform amendment".split()
)
"""Nouns whose "to" is their own: "promised changes to the crew"."""

SAYING_ON: Final = frozenset("call urge prevail press".split())
"""Verbs whose "on X" or "upon X" names who is asked."""

NOUNS_TO: Final = frozenset(
    "letter message plea appeal speech address remark remarks assurance promise warning email e-mail statement request"
    " memo pledge recommendation call note advice reply response apology tweet testimony complaint threat invitation"
    " assertion explanation briefing lecture proposal suggestion submission briefing greeting"
    " answer instruction order demand offer commitment guarantee report interview presentation".split()
)
"""Nouns whose "to X" names who hears it: "in a letter to X"."""

PERSONS: Final = frozenset(
    "reporter journalist crowd audience court jury judge magistrate parliament lawmaker legislator senator"
    " congressman congresswoman member mp mps president minister leader government voter supporter fan viewer listener"
    " reader world nation country people public citizen resident police officer official authority committee panel"
    " council board congress senate commons ally army soldier troop protester worker employee union company firm bank"
    " shareholder investor analyst student teacher parent mother father wife husband son daughter brother sister"
    " family friend colleague child man woman boy girl lawyer attorney prosecutor client doctor patient nurse agency"
    " newspaper magazine station network channel radio television media press outlet correspondent interviewer user"
    " follower customer passenger driver pilot crew guard party opposition coalition side partner neighbour neighbor"
    " state city rally gathering meeting conference summit hearing inquiry commission tribunal assembly delegation"
    " delegate diplomat ambassador envoy counterpart chancellor king queen pope bishop archbishop priest church"
    " farmer business agrobusiness agribusiness team player coach club staff victim witness relative group"
    " subcommittee congregation lawyer spokesman spokeswoman spokesperson insurgent hostage captor kidnapper inmate"
    " prisoner detainee migrant refugee immigrant villager islander pupil graduate freshman professor lecturer scholar"
    " historian economist columnist blogger editor producer publisher broadcaster critic activist campaigner donor"
    " supplier retailer manufacturer contractor operator airline hospital school university college institution"
    " motorist cyclist pedestrian traveler traveller tourist visitor shopper diner customer subscriber user colleague"
    " deputy aide adviser advisor cabinet premier monarch prince princess duke emperor ruler sheriff marshal constable"
    " ombudsman mediator arbitrator referee umpire manager executive ceo founder governor trustee regulator watchdog"
    " inspector auditor technician engineer sailor marine veteran recruit cadet troops militia militiaman gunman"
    " suspect defendant plaintiff survivor bystander onlooker passerby dispatcher paramedic firefighter responder"
    " electorate constituent delegate attendee participant newsman newspeople pressman panelist moderator"
    " organisation organization community church department ministry secretary governor mayor chief head boss"
    " director chairman candidate rival critic enemy rebel militant fighter commander general investigator detective"
    " host guest everyone everybody anyone somebody someone nobody person owner landlord tenant trader firefighter"
    " taxpayer consumer scientist researcher expert administration regime force troop militia faction local resident"
    " parishioner worshipper worshiper believer protestor demonstrator marcher striker unionist youth youngster teen"
    " teenager adult grown-up senior pensioner retiree kid adolescent mankind humanity folk countryman comrade"
    " compatriot parliamentarian deputy speaker clergy cleric imam rabbi bishop nun monk guest driver rider walker"
    " runner biker hiker camper swimmer sailor fisherman skipper captain referee unit brigade squad battalion navy"
    " military militant police policeman policewoman patrol coastguard lawmaker peer baron successor predecessor"
    " opponent challenger incumbent contestant athlete skier golfer boxer cricketer footballer swimmer gamer user"
    " coder developer engineer programmer maker seller buyer grower trader dealer broker banker lender borrower saver"
    " bondholder stakeholder applicant claimant complainant petitioner signatory caller reader volunteer donor"
    " bidder juror finder winner loser heir tank".split()
)
"""Nouns of those who can be spoken to."""
