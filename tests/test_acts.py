"""What a statement does, and whether it was uttered: told by its cue and by what is said."""

from collections import Counter
from pathlib import Path

import pytest

from sayso.language.grammar import Grammar, Grammarian
from sayso.span import Span
from sayso.statement import Statement
from sayso.statements import act_words as w
from sayso.statements.act import tell_acts
from sayso.statements.cue_words import head_of_cue, lemmas_of_cue
from sayso.statements.polarity import tell_polarities
from sayso.training.corpus import read_corpus


def state(marked: str) -> tuple[str, Statement]:
    """A statement from a text in which [source], {cue} and <content> are marked."""
    text, spans = "", {}
    begun: dict[str, int] = {}
    for letter in marked:
        if letter in "[{<":
            begun[letter] = len(text)
        elif letter in "]}>":
            opening = {"]": "[", "}": "{", ">": "<"}[letter]
            spans[opening] = Span(begun[opening], len(text), text[begun[opening] :])
        else:
            text += letter
    pieces = [(spans[mark],) if mark in spans else () for mark in "[{<"]
    return text, Statement(id="st", source=pieces[0], cue=pieces[1], content=pieces[2])


@pytest.mark.parametrize(
    ("marked", "act", "mode"),
    [
        ("[The mayor] {said} <the bridge was closed>.", "assertive", "speech"),
        ("[The mayor] {said} <she would rebuild the bridge>.", "commissive", "speech"),
        ("[The mayor] {announced} <that the town will sell the mill>.", "commissive", "speech"),
        ("[The mayor] {said} <drivers must use the ferry>.", "directive", "speech"),
        ("[The mayor] {said} <“I say that all who drive here should use the ferry”>.", "directive", "speech"),
        ("[The mayor] {told} drivers <to use the ferry>.", "directive", "speech"),
        ("[The crowd] {chanted} <“Let us in!”>", "directive", "speech"),
        ("[The mayor] {called for} <a new bridge>.", "directive", "speech"),
        ("[The mayor] {called} <the bridge safe>.", "assertive", "speech"),
        ("[The mayor] {warned} <that the bridge could fall>.", "assertive", "speech"),
        ("[The mayor] {warned} drivers <to stay away>.", "directive", "speech"),
        ("[The mayor] {insisted} <that the budget include a bridge>.", "directive", "speech"),
        ("[The mayor] {insisted} <that the budget includes a bridge>.", "assertive", "speech"),
        ("[The mayor] {suggested} <that the baker leave>.", "directive", "speech"),
        ("[Residents] {said} <they wanted the mayor to listen>.", "directive", "speech"),
        ("[The mayor] {said} <“If they dig here, I will stop them”>.", "commissive", "speech"),
        ("[The mayor] {said} <the town’s government would pay>.", "assertive", "speech"),
        ("[The mayor] {said} <the town government would pay>.", "commissive", "speech"),
        ("{Per} [the decree], <all drivers must use the ferry>.", "directive", "speech"),
        ("{According to} [the mayor], <all drivers are required to use the ferry>.", "assertive", "speech"),
        ("[The mayor] {characterized} <the strike as disgraceful>.", "expressive", "speech"),
        ("[The mayor] {characterized} <the strike as short>.", "assertive", "speech"),
        ("[The baker] {pleaded guilty} <to the theft>.", "assertive", "speech"),
        ("[The mayor] {said} <she was leaving the race on Friday>.", "commissive", "speech"),
        ("[The mill] {said} <it is recalling its ovens>.", "commissive", "speech"),
        ("[The baker] {said} <it was ending badly>.", "assertive", "speech"),
        ("[The baker] {said} <“I would think that we would try the old oven first”>.", "assertive", "speech"),
        ("[The mayor] {noted} <the need to repair the bridge>.", "assertive", "speech"),
        ("[The mayor] {stressed} <the need to repair the bridge>.", "directive", "speech"),
        ("[The mayor] {underlined} <the urgent need for a new bridge>.", "directive", "speech"),
        ("[The baker] {called} <the plan “a huge mistake”>.", "expressive", "speech"),
        ("[The baker] {called} <the ferry a step backwards>.", "expressive", "speech"),
        ("[The baker] {said} <Reyes had been an “iconic” mayor>.", "expressive", "speech"),
        ("[The baker] {called} <Reyes “humble and soft-spoken”>.", "expressive", "speech"),
        ("[The king] {considered} <it inappropriate to vote>.", "expressive", "thought"),
        ("[The baker] {considered} <the bridge safe>.", "assertive", "thought"),
        ("[Not everyone] {agreed} <the bridge should be closed>.", "directive", "thought"),
        ("[The town] {issued a statement agreeing} <that the bridge is old>.", "assertive", "speech"),
        ("[The firm] {promised} <a refund>.", "commissive", "speech"),
        ("[The firm] {refused} <to pay>.", "commissive", "speech"),
        ("[The union] {condemned} <the cuts>.", "expressive", "speech"),
        ("<“I am so proud of our nurses,”> [the director] {said}.", "expressive", "speech"),
        ("[Villagers] {fear} <another flood>.", "expressive", "thought"),
        ("[The firm] {wants} <to leave the port>.", "commissive", "thought"),
        ("[The firm] {wants} <the town to pay>.", "directive", "thought"),
        ("[The firm] {believes} <the port is safe>.", "assertive", "thought"),
        ("[The farmers] {oppose} <the new road>.", "expressive", "thought"),
        ("[Both sides] {agreed} <to meet again>.", "commissive", "speech"),
        ("[Reporters] {asked} <whether the dam would hold>.", "directive", "speech"),
        ("[The firm] {stated} <its intention to leave the port>.", "commissive", "speech"),
        ("[The firm] {said} <they want to stay in the port>.", "commissive", "speech"),
        ("[The firm] {said} <with the new ship, it seeks to win back riders>.", "commissive", "speech"),
        ("[The firm] {stated} <they had no intention of closing the yard>.", "commissive", "speech"),
        ("[The lawyers] {said} <it would prevent many from fishing>.", "assertive", "speech"),
        ("[The town] {announced} <stricter measures against smoke>.", "commissive", "speech"),
        ("[The firm] {announced} <closing its yard>.", "commissive", "speech"),
        ("[The firm] {announced} <the passing of its founder>.", "assertive", "speech"),
        ("[The mayor] {gave} <his condolences>.", "expressive", "speech"),
        ("[The mayor] {offered} <his deepest sympathy>.", "expressive", "speech"),
        ("[The mayor] {offered} <the crew a new ship>.", "commissive", "speech"),
        (
            "<“I am in awe of the crew that brought the ferry home in the storm”> [the mayor] {said}.",
            "expressive",
            "speech",
        ),
        ("[Villagers] {prefer} <boats over trains>.", "expressive", "thought"),
        ("[The order] {declared} <that boats would not be admitted>.", "directive", "speech"),
        (
            "[The cook] {wrote} <“Thank you for the years. This is our chance and we must take it”>",
            "expressive",
            "speech",
        ),
        ("[The cook] {said} <“We are going to have a lot of rain”>", "assertive", "speech"),
        ("[The firm] {said} <it hopes to reopen next year>.", "expressive", "speech"),
        ("[The firm] {said} <it would be closing ten shops>.", "commissive", "speech"),
        ("[The firm] {announced} <a ban on smoke>.", "commissive", "speech"),
        ("[The mayor] {said} <he opposed the plan>.", "expressive", "speech"),
        ("[The mayor] {said} <he would like to thank the crew>.", "expressive", "speech"),
        ("[The mayor] {said} <drivers are advised to use the ferry>.", "directive", "speech"),
        ("[The mayor] {said} <there is no need to panic>.", "assertive", "speech"),
        ("[The court] {ruled} <that the crew be freed>.", "directive", "speech"),
        ("[The judge] {sentenced} <him to five years>.", "directive", "speech"),
        ("[The agency] {tweeted} <“Avoid the bridge”>.", "directive", "speech"),
        ("[The cook] {said} <“I wanted to go and he said, ‘Let's eat first.’”>", "assertive", "speech"),
    ],
)
def test_the_act_and_the_mode(marked: str, act: str, mode: str, grammarian: Grammarian) -> None:
    text, statement = state(marked)
    assert tell_acts(text, [statement], grammarian(text)) == [(act, mode)]


@pytest.mark.parametrize(
    ("marked", "polarity"),
    [
        ("[The mayor] {said} <he will not go>.", "affirmed"),
        ("[The mayor] {denied} <that he took the money>.", "denied"),
        ("[The firm] {rejected} <the claim that it had lied>.", "denied"),
        ("[The firm] {declined to say} <whether it would sell>.", "withheld"),
        ("[The firm] {declined} <to comment on the sale>.", "withheld"),
        ("[The firm] {declined} <to give details of the sale>.", "withheld"),
        ("[The firm] {refused} <to pay the fine>.", "affirmed"),
        ("[The mayor] {declined} <the firm's offer to resign>.", "affirmed"),
        ("[Police] {have not confirmed} <the arrests>.", "withheld"),
        ("[The council] {has made no recommendation regarding} <masks>.", "withheld"),
        ("[The town] {no longer wants} <the games>.", "denied"),
        ("[The baker] {disagreed} <with the claim that bread is dear>.", "denied"),
        ("[The baker] {disagreed} <with the plan>.", "affirmed"),
        ("<No injuries> {were reported}.", "withheld"),
        ("<No fewer than six boats> {were reported}.", "affirmed"),
        ("[The paper] {not only said} <the vote was close>.", "affirmed"),
        ("[The ministry] did not {say} <when the talks begin>.", "withheld"),
    ],
)
def test_what_is_denied_and_what_is_withheld(marked: str, polarity: str, grammarian: Grammarian) -> None:
    text, statement = state(marked)
    assert tell_polarities(text, [statement], grammarian(text)) == [polarity]


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("[Q] {:} <Why did you close the mill?>", "directive"),
        ("[A] {:} <The river had run dry.>", "assertive"),
        ("[The forecast] {called for} <snow>.", "assertive"),
        ("[The mayor] {called for} <snow ploughs>.", "directive"),
        ("[The pilot] {affirmed} <his readiness to fly>.", "commissive"),
        ("[The coach] {announced} <her retirement>.", "commissive"),
        ("[The coach] {announced} <that the match will not be played>.", "assertive"),
        ("[The coach] {said} <he was open to signing a striker>.", "commissive"),
        ("[The coach] {said} <she is to leave the club in May>.", "commissive"),
        ("[The coach] {said} <it was to prevent a fire>.", "assertive"),
        ("[The coach] {said} <he loves the old ground>.", "expressive"),
        ("[The villagers] {said} <they are not worried about the dam>.", "expressive"),
        ("[The visitors] {expressed} <their outrage>.", "expressive"),
        ("[The critic] {called} <the film the dullest story ever told>.", "expressive"),
        ("[The guard] {said to the press} <the gate was shut>.", "assertive"),
        ("[The court] {found in favor of} <the tenant>.", "assertive"),
        ("[The clerk] {said} <the town had no say, and that judges should decide>.", "assertive"),
    ],
)
def test_more_acts_by_what_is_said(marked: str, act: str, grammarian: Grammarian) -> None:
    text, statement = state(marked)
    assert tell_acts(text, [statement], grammarian(text))[0][0] == act


def test_without_grammar_the_words_still_tell() -> None:
    text, statement = state("[THE FIRM] {DENIED} <THAT IT HAD LIED>.")
    empty = Grammar.of(())
    assert tell_polarities(text, [statement], empty) == ["denied"]
    assert tell_acts(text, [statement, Statement(id="none")], empty)[0] == ("assertive", "speech")


# Cues of nothing but these (or of punctuation) have no word of their own to look up.
PARTICLES = set("of for on to about in with against over by out at from up down as off among was is".split())


def test_every_frequent_cue_lemma_of_the_training_corpus_is_in_the_tables(shared: Path) -> None:
    tables = w.ASSERTIVE | w.DIRECTIVE | w.COMMISSIVE | w.EXPRESSIVE | w.THOUGHT | w.WANT | w.OPEN | w.NEGATIVE | w.HOLD
    heads: Counter[str] = Counter()
    for article in read_corpus(shared / "data" / "polnear" / "train"):
        for attribution in (each for annotator in article.annotators for each in annotator):
            cue = tuple(Span.of(article.text, *piece) for piece in attribution.cue)
            heads[head_of_cue(lemmas_of_cue(article.text, Statement(id="st", cue=cue), Grammar.of(())))] += 1
    missing = {head for head, count in heads.items() if count >= 10 and head and head not in PARTICLES | tables}
    assert not missing


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ('[The mayor] {described} <the flood as a "monstrous blow">.', "expressive"),
        ('[The mayor] {described} <the wall as "nine metres high">.', "assertive"),
        ("[The mayor] {called} <the tragic fall an accident>.", "assertive"),
        ('[The baker] {called} <the plan a "sham">.', "expressive"),
        ("[The baker] {called} <the old miller a hero>.", "expressive"),
        ('[The baker] {referred to} <the vote as "a farce">.', "expressive"),
        ('[The mayor] {said} <"Old Clarke was a towering figure and a true inspiration to us">.', "expressive"),
        ("[The mayor] {said} <Clarke was one of the finest bakers I have ever known>.", "expressive"),
        ("[The mayor] {said} <Clarke was born in the valley>.", "assertive"),
        ("[The mayor] {recalled} <Clarke's courage and wit>.", "expressive"),
        ("[The mayor] {noted} <his generosity>.", "expressive"),
        ("[The mayor] {noted} <his return from the coast>.", "assertive"),
        ("[The mayor] {stressed} <her support for the ferry>.", "expressive"),
        ("[The mayor] {stressed} <her part in the ferry>.", "assertive"),
        ('[The mayor] {said} <"That\'s really lovely. Look at the lights over there">.', "expressive"),
        (
            '[The mayor] {wrote} <"Our valley is mourning tonight after the flood took six of its own. The water '
            "came by night, the bridge fell first, and then the mill, and all the houses along the lower road went "
            "with it before anybody who slept there could be woken and brought up to the church on the hill above "
            'the river, where those who lived further up had lit a fire.">',
            "expressive",
        ),
        ("[The mayor] {announced} <a housing programme for the valley>.", "commissive"),
        ("[The club] {announced} <its bid for the cup>.", "commissive"),
        ("[The mayor] {announced} <the death of Clarke>.", "assertive"),
        ("[The girl] {expressed intent} <to become a pilot>.", "commissive"),
        ("[The mayor] {disagreed} <with the decision to close the mill>.", "expressive"),
        ("[The mayor] {disagreed} <with the claim that the wall leaks>.", "assertive"),
        ('[The mayor] {said} <"I am saddened to report that the old mill burnt down overnight">.', "expressive"),
    ],
)
def test_praise_blame_and_plans_are_told_by_what_is_said(grammarian: Grammarian, marked: str, act: str) -> None:
    text, statement = state(marked)
    assert tell_acts(text, [statement], grammarian(text))[0][0] == act


@pytest.mark.parametrize(
    ("marked", "act", "mode"),
    [
        ("[The evidence] {supported} <an early date for the wall>.", "assertive", "speech"),
        ("[The baker] {supported} <an early date for the wall>.", "expressive", "thought"),
        ('[The mayor] {wrote} <"I count on the baker to act with care">.', "directive", "speech"),
        ("[The mayor] {said} <she would prefer the baker stay away>.", "directive", "speech"),
        ("[The mayor] {said} <she would prefer to stay away>.", "commissive", "speech"),
        ('[The mayor] {said} <"[W]e will mend the wall">.', "commissive", "speech"),
        ("[The baker] {assailed} <the plan>.", "expressive", "speech"),
    ],
)
def test_sides_are_taken_by_somebody_and_wants_name_who_is_to_do_it(
    grammarian: Grammarian, marked: str, act: str, mode: str
) -> None:
    text, statement = state(marked)
    assert tell_acts(text, [statement], grammarian(text)) == [(act, mode)]


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        # Whose conduct it is about.
        ('[The mayor] {said} <"They burnt the mill. We will not rest until they are found">.', "commissive"),
        ('[The mayor] {said} <"The mill burnt down. We will build a new one">.', "commissive"),
        ('[The mayor] {said} <"The mill burnt down. We will know more tomorrow">.', "assertive"),
        ('[The mayor] {said} <"We will never know who burnt it">.', "assertive"),
        ('[The mayor] {said} <"We need to talk to the miners">.', "directive"),
        ('[The mayor] {said} <"We must admit that we were late">.', "assertive"),
        (
            '[The mayor] {said} <"We must look after the crew. They came at night, in a storm, with two boats only">.',
            "assertive",
        ),
        ('[The mayor] {said} <"If you see the boat, call the harbour">.', "directive"),
        ('[The mayor] {said} <"Burn the letter and forget all about it">.', "directive"),
        ('[The mayor] {said} <"Look, the mill is old">.', "assertive"),
        ('[The mayor] {said} <"Made in the valley, the bread is good">.', "assertive"),
        ("[A Marwick spokesman] {said} <Marwick would rebuild the mill>.", "commissive"),
        ("[A Marwick spokesman] {said} <Marwick would lose millions>.", "assertive"),
        ("[A Marwick spokesman] {said} <Harbour Line would rebuild the mill>.", "assertive"),
        ("[The Turkish minister] {said} <Turkey will not withdraw its boats>.", "commissive"),
        ("[The mayor] {said} <just as before, she had decided to close the mill>.", "commissive"),
        ("[The mayor] {announced his intent} <for the town to leave the union>.", "commissive"),
        ("[The baker] {said} <that, as a tenant, he should pay less>.", "assertive"),
        ("[The baker] {said} <that, as a tenant, the miller should pay less>.", "directive"),
        # By several words of the cue.
        ("{Per} [request of the mayor], <the mill closed>.", "directive"),
        ("{On the orders of} [the mayor], <the mill closed>.", "directive"),
        ("{On the testimony of} [the mayor], <the mill closed>.", "assertive"),
        ("[The mayor] {came out against} <the dam>.", "expressive"),
        ("[The court] {ruled against} <the dam>.", "assertive"),
        ("[The mayor] {issued warnings against} <swimming in the lake>.", "directive"),
        ("[The mayor] {reiterated} <his call for calm>.", "directive"),
        # What is found or called so.
        ("[The critic] {found} <the film dull>.", "expressive"),
        ("[The judge] {found} <the law unconstitutional>.", "assertive"),
        ('[The mayor] {called} <the law "null and void" and "ridiculous">.', "assertive"),
        ("[The mayor] {called} <the answer swift and decisive>.", "expressive"),
        ('[The mayor] {called} <it a "web of lies">.', "expressive"),
        ("[The mayor] {described} <the fall as an act of war>.", "assertive"),
    ],
)
def test_acts_by_whose_conduct_it_is_and_by_the_whole_cue(grammarian: Grammarian, marked: str, act: str) -> None:
    text, statement = state(marked)
    assert tell_acts(text, [statement], grammarian(text))[0][0] == act


@pytest.mark.parametrize(
    ("marked", "mode"),
    [
        ("[The crowd's banners] {supported} <the old baker>.", "speech"),
        ("[A letter by the baker] {supposes} <a plot among millers>.", "speech"),
        ("[The baker] {supposes} <a plot among millers>.", "thought"),
        ('[The baker] {opposed} <the plan: "The mill belongs to the town.">', "speech"),
        ('[The baker] {opposed} <the "grand" plan>.', "thought"),
        ("[The baker] {spoke in favour of} <the plan>.", "speech"),
    ],
)
def test_what_is_written_or_quoted_is_no_mere_thought(grammarian: Grammarian, marked: str, mode: str) -> None:
    text, statement = state(marked)
    assert tell_acts(text, [statement], grammarian(text))[0][1] == mode


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("[The government] {announced} <three days of mourning>.", "commissive"),
        ("[The pope] {announced} <a new law to mandate reports of abuse>.", "directive"),
        ("[The mayor] {gave his word} <that he would stay>.", "commissive"),
        ('[The mayor] {said} <"You have my word: the mill stays">.', "commissive"),
        ("[The mayor] {ruled out} <closing the mill>.", "commissive"),
        ("[The mayor] {ruled out} <arson>.", "assertive"),
        ("[The mayor] {suggested} <visitors stay at home>.", "directive"),
        ("[The mayor] {suggested} <visitors have no homes>.", "assertive"),
        ("[Its name] {suggests} <the party supported the old law>.", "assertive"),
        ("[The mayor] {took issue with} <the plan>.", "expressive"),
        ("[The mayor] {paid tribute to} <the crew>.", "expressive"),
        ('[The baker] {described} <him as "a good man with vast knowledge">.', "expressive"),
        ('[The baker] {described} <him as "a good deal older">.', "assertive"),
        ("[The mayor] {said} <she felt betrayed>.", "expressive"),
        ('[The mayor] {said} <"Let me say that the mill was old">.', "assertive"),
        ('[The mayor] {said} <"Let us pray for the crew">.', "directive"),
        ('[The mayor] {told} the crew <"Get-rich schemes are common">.', "assertive"),
    ],
)
def test_acts_of_news_and_of_idioms(grammarian: Grammarian, marked: str, act: str) -> None:
    text, statement = state(marked)
    assert tell_acts(text, [statement], grammarian(text))[0][0] == act


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ('[The mayor] {said} <"They will start believing it">.', "assertive"),
        ("[The mayor] {said} <they will leave the union>.", "commissive"),
        ('[The mayor] {said} <"He must resign">.', "directive"),
        ('[The mayor] {said} <"They love the old mill">.', "assertive"),
        ("[The mayor] {said} <she loved the old mill>.", "expressive"),
        ('[The firm] {referred to} <the boat as a "cargo plane">.', "assertive"),
        ('[The firm] {referred to} <the boat as a "disgrace">.', "expressive"),
        ("[The doctor] {announced} <to journalists the mayor was alive>.", "assertive"),
        ("[The firm] {agreed} <to a meeting on the quay>.", "commissive"),
    ],
)
def test_in_a_quotation_he_and_they_are_others(grammarian: Grammarian, marked: str, act: str) -> None:
    text, statement = state(marked)
    assert tell_acts(text, [statement], grammarian(text))[0][0] == act
