"""Words of cues by what they do: data, from PolNeAR's cues that occur ten times or more, and general English."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in text.split())


ASSERTIVE: Final = _words(
    """
    email case ignore title file make raise complaint pass invoke say tell accord add write show note suggest report
    argue announce seem claim describe appear find point tweet talk cite explain acknowledge declare refer respond
    speak warn look mention continue reveal recall state discuss conclude view name indicate predict admit reply
    post read make_clear confirm put identify list release express interview remark echo remind estimate comment
    include assert highlight emphasize portray allege share give determine boast rule concede reference compare
    repeat answer joke reiterate clear stress sound come disclose quote introduce hint imply project shout issue
    caution deny label brand dub term characterize characterise testify detail recount relate elaborate counter
    retort maintain contend posit attribute account allegation assertion claim statement report rumor rumour word
    estimate finding conclusion evidence proof testimony explanation description prediction warning news information
    accusation charge accuse blame question challenge dispute contradict dismiss rebut refute reject observe opine
    pronounce proclaim profess affirm attest certify swear insist rehearse tip leak brief inform notify update
    publish print broadcast air document record calculate forecast foresee outline summarize summarise specify
    stipulate underline underscore deem rate rank call name teach misstate lie exaggerate mislead insinuate intimate
    whisper yell scream cry tout_as per circulate mean go lay turn complain hear reportedly allegedly purportedly
    supposedly vary depict present paint cast liken equate compare_to trace defend justify rationalize proclamation
    announcement indication revelation disclosure speech remark comment tweet letter memo quote mock joke allude
    address cover focus debate reference read_as suppose_to
    """
)
DIRECTIVE: Final = _words(
    """
    sentence allow permit restrict ask urge order request call_for call_on call_upon demand require press push advocate
    counsel encourage recommend propose instruct direct command beg plead plea appeal implore beseech exhort petition
    lobby invite summon subpoena mandate forbid ban prohibit bar tell_to advise counsel suggest_to prod pressure
    insist_on campaign_for press_for push_for demand_for call_to instruction order_to recommendation suggestion
    request_for appeal_for invitation directive convince persuade seek nominate enjoin chant solicit dare rally_for
    adjure bid entreat motion_for decree proposal
    """
)
COMMISSIVE: Final = _words(
    """
    willing promise vow pledge offer threaten assure guarantee commit commitment promise_to swear_to agree_to refuse
    decline undertake volunteer plan intend decide aim resolve intention assurance threat pledge_to vow_to plan_to
    consent decision accede intent willingness readiness goal determined prepare mean_to set_out refusal undertaking
    opt choose reserve
    """
)
EXPRESSIVE: Final = _words(
    """
    knock criticize criticise praise attack condemn thank denounce blast slam decry lament applaud cheer hail
    welcome congratulate apologize apologise regret deplore commend laud salute celebrate mourn honor honour protest
    object rail mock tout endorse back support favor favour oppose embrace like hate love dislike resent admire
    respect fear worry hope concern worried glad happy relieved proud sad angry furious sorry disappointed delighted
    pleased grateful upset outraged shocked surprised saddened frustrated excited thrilled alarmed horrified
    appalled criticism praise condemnation support endorsement opposition approval disapproval outrage anger relief
    joy regret sympathy condolence gratitude thanks apology second lambast rebuke chide scold ridicule deride lash
    hit fire castigate chastise bemoan rue insult boo jeer skepticism scepticism supporter opponent dismay
    enthusiasm satisfaction pride sorrow sadness frustration disappointment trash bash hammer rip pan skewer berate
    excoriate savage vilify disparage belittle rejoice sympathize backlash tribute glorify idolize curse vent detest
    despise prefer treasure value appreciate objection interest disappoint sadden horrify disgust thrill delight please
    frustrate appal dismayed saddening heartbroken devastated optimistic pessimistic hopeful skeptical sceptical
    gratified embarrassed ashamed amused honored honoured humbled reassured hurt offended enraged incensed infuriated
    displeasure assail censure reprimand upbraid revile malign smear demean extol eulogize eulogise compliment pillory
    unhappy tearful confident_of admiration applause acclaim laudation plaudit kudos vitriol ire
    """
)
THOUGHT: Final = _words(
    """
    willing know see expect think want believe hope plan consider view feel fear worry favor favour oppose support
    back prefer like doubt intend understand wonder learn realize realise recognize recognise remember suspect
    assume suppose guess imagine regard deem love hate dislike wish desire need aim mean decide determined concern
    worried concerned glad happy relieved proud sad angry afraid sure certain convinced confident aware surprised
    shocked delighted pleased grateful upset disappointed frustrated optimistic pessimistic hopeful skeptical
    sceptical trust envision envisage foresee anticipate judge interpret perceive seek embrace agree disagree accept
    approve belief view opinion hope fear concern desire wish intention plan skepticism scepticism doubt suspicion
    conviction expectation thought feeling attitude position support opposition preference enthusiasm dream long
    yearn admire respect resent appreciate value attribute forget contemplate ponder weigh mull hesitate dread
    """
)
# Thoughts that want something: done by oneself they commit, done by others they direct.
WANT: Final = _words("want wish desire like prefer love need seek hope expect")
# Words whose act is told by what follows rather than by themselves.
OPEN: Final = _words(
    """
    say tell write tweet state announce declare indicate add note post repeat reiterate continue go insist respond
    reply answer suggest read comment remark chant shout sign poster placard banner message statement letter confirm
    explain stress emphasize emphasise agree address testify speak express warn vow make_clear argue mean call
    """
)
NEGATIVE: Final = _words(
    "deny denial reject refute dispute rebut disavow disclaim repudiate discount rubbish contradict debunk"
)
# Words that withhold: with an infinitive of speech, or by themselves.
HOLD: Final = _words("decline refuse fail withhold forget neglect avoid dodge sidestep evade stop")
SPEAKING: Final = _words(
    """
    say tell comment confirm answer discuss reveal disclose specify identify name elaborate respond reply explain
    speak talk mention state clarify acknowledge deny describe detail announce indicate speculate remark share admit
    concede endorse
    """
)
