"""By which channel a statement was made."""

from dataclasses import replace

import pytest

from sayso.language.grammar import Grammar, Grammarian
from sayso.span import Span
from sayso.statements.channel import tell_channels
from stated import stated


def test_a_letter_named_beside_the_cue_is_the_channel(grammarian: Grammarian) -> None:
    text = "The mayor said in a letter that the wall would hold."
    told = tell_channels(text, [stated(text, "The mayor", "said", "that the wall would hold")], grammarian(text))
    assert told[0][0] == "letter"


def test_without_words_there_is_no_channel() -> None:
    text = "The mayor said in a letter that the wall would hold."
    statement = stated(text, "The mayor", "said", "that the wall would hold")
    assert tell_channels(text, [statement], Grammar.of([])) == [(None, None)]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "channel"),
    [
        ("The mayor said on Twitter the wall held.", "The mayor", "said on Twitter", "the wall held", "social media"),
        ("The coach, as part of a rally, said he was ready.", "The coach", "said", "he was ready", "speech"),
        ("On live television the mayor attacked the plan.", "the mayor", "attacked", "the plan", "broadcast"),
        ("The coach announced the move at the daily briefing.", "The coach", "announced",
         "the move at the daily briefing", "press conference"),
        ("One interviewee said the bus was late.", "One interviewee", "said", "the bus was late", "interview"),
        ("Drivers we interviewed said the bus was late.", "Drivers we interviewed", "said", "the bus was late",
         "interview"),
        ("The baker said in a televised announcement that he was ill.", "The baker", "said", "that he was ill",
         "broadcast"),
        ("The mayor shut it, as told in a rally, despite criticism by the baker of the move.", "the baker",
         "criticism by", "of the move", None),
        ("Ana Reyes held a press conference, shortly after Clarke said the wall held.", "Clarke", "said",
         "the wall held", None),
        ("Clarke cited critics of Reyes, who stumbled during a debate.", "Clarke", "cited", "critics of Reyes", None),
        ("Marchers with flags and a banner from the Harbour Club saying \"Open it\".", "the Harbour Club", "saying",
         '"Open it"', "other"),
        ("The paper ran an interview with Reyes calling for a wall.", "Reyes", "calling for", "a wall", "interview"),
        ("The wall held, Reyes said on CNN's \"State of the Union\".", "Reyes", "said", "The wall held", "broadcast"),
        ("The paper reported on a call for help from the ship.", "The paper", "reported", "on a call for help", None),
        ("The mill said in a regulatory filing the wall held.", "The mill", "said", "the wall held", "other"),
        ("A federal court decision said the wall held.", "A federal court decision", "said", "the wall held", "court"),
        ("The mayor used Instagram to thank the crews.", "The mayor", "thank", "the crews", "social media"),
        ("Ana Reyes used her victory speech to call for a wall.", "Ana Reyes", "call for", "a wall", "speech"),
        ("The mayor used Instagram but said the wall held.", "The mayor", "said", "the wall held", None),
        ("The court's summary said the wall was safe.", "The court's summary", "said", "the wall was safe", "court"),
        ("The court's decision calls the wall safe.", "The court's decision", "calls", "the wall safe", "court"),
        ("Holding the post of minister, Reyes reportedly sold the mill.", "", "reportedly", "sold the mill", None),
        ("The baker, in remarks to a website, said he was ill.", "The baker", "said", "he was ill", None),
        ("Anglers filed a lawsuit on Monday, saying the wall would harm fish.", "Anglers", "saying",
         "the wall would harm fish", "court"),
        ("The mill sued the town, alleging it lied.", "The mill", "alleging", "it lied", "court"),
        ("The mill sued the town. The complaint notes the wall is old.", "The complaint", "notes", "the wall is old",
         "court"),
        ("The complaint notes the wall is old.", "The complaint", "notes", "the wall is old", None),
        ("Ana Reyes, a district judge, ordered that the wall be closed.", "Ana Reyes, a district judge,", "ordered",
         "that the wall be closed", "court"),
        ("The baker admitted two murders. The court will decide.", "The baker", "admitted", "two murders", "court"),
        ("The baker admitted two errors. The court will decide.", "The baker", "admitted", "two errors", None),
        ("Justice Minister Reyes ordered that the wall be closed.", "Justice Minister Reyes", "ordered",
         "that the wall be closed", None),
        ("Part of the court order that stands declared the wall unsafe.", "Part of the court order that stands",
         "declared", "the wall unsafe", "court"),
        ("The baker pleaded guilty to theft.", "The baker", "pleaded guilty", "to theft", "court"),
        ("According to reports, the wall fell.", "reports", "According to", "the wall fell", None),
        ("According to Letters from Kent, the wall fell.", "Letters from Kent", "According to", "the wall fell", None),
        ("According to videos posted on social media, the wall fell.", "videos posted on social media",
         "According to", "the wall fell", "social media"),
        ("According to a Twitter post by the baker, the wall fell.", "a Twitter post by the baker", "According to",
         "the wall fell", "social media"),
        ("Judge Ana Reyes heard the mill. Reyes dismissed the claims.", "Reyes", "dismissed", "the claims", "court"),
        ("Judge Reyes issued a ruling against the mill.", "Judge Reyes", "issued a ruling against", "the mill",
         "court"),
        ("The mill in court filed a motion claiming the wall is old.", "The mill", "filed a motion claiming",
         "the wall is old", "court"),
        ("According to early media reports, the wall fell.", "early media reports", "According to", "the wall fell",
         None),
        ("According to the official WHO report yesterday, the wall fell.", "the official WHO report yesterday",
         "According to", "the wall fell", "report"),
        ("Democrats in Congress vowed to mend the wall.", "Democrats in Congress", "vowed", "to mend the wall", None),
        ("The baker said in a Facebook video that he was ill.", "The baker", "said", "that he was ill",
         "social media"),
        ("The firm assailed the mayor in a row over the tweet.", "The firm", "assailed", "the mayor", None),
        ("The paper reported some shops offering free bread.", "some shops", "offering", "free bread", None),
        ("The wall fell, the baker said in a video posted to YouTube.", "the baker", "said", "The wall fell",
         "social media"),
        ("Reyes testified before the committee that the wall fell.", "Reyes", "testified", "that the wall fell",
         "parliament"),
        ("According to a criminal complaint, the wall fell.", "a criminal complaint", "According to", "the wall fell",
         "court"),
        ("Marchers held signs reading \"Open it\".", "Marchers", "held signs reading", '"Open it"', "other"),
        ("He wrote in an op-ed for the paper that the wall fell.", "He", "wrote", "that the wall fell", "other"),
        ("The mayor said in the House of Commons that the wall fell.", "The mayor", "said", "that the wall fell",
         "parliament"),
        ("The mayor said on the Senate floor that the wall fell.", "The mayor", "said", "that the wall fell",
         "parliament"),
        ("The mayor took to Twitter to say the wall fell.", "The mayor", "say", "the wall fell", "social media"),
        ("The Geological Survey said the wall fell.", "The Geological Survey", "said", "the wall fell", None),
        ("The House of Representatives said the wall fell.", "The House of Representatives", "said", "the wall fell",
         None),
        ("The mayor said in a talk at the museum the wall fell.", "The mayor", "said", "the wall fell", "speech"),
        ("The mayor said in talks with Clarke the wall fell.", "The mayor", "said", "the wall fell", "meeting"),
        ("The mayor said in a video statement the wall fell.", "The mayor", "said", "the wall fell", "broadcast"),
        ("The mayor signed an order, citing the storm.", "The mayor", "citing", "the storm", None),
    ],
)  # fmt: skip
def test_the_channel_is_told_from_the_words_around(
    grammarian: Grammarian, text: str, source: str, cue: str, content: str, channel: str | None
) -> None:
    assert tell_channels(text, [stated(text, source, cue, content)], grammarian(text))[0][0] == channel


def test_his_statement_may_be_the_one_that_was_made_online(grammarian: Grammarian) -> None:
    text = "Mayor Reyes wrote on Twitter the wall held. The mayor did not name a date in his statement."
    first = stated(text, "Mayor Reyes", "wrote", "the wall held")
    second = stated(text, "The mayor", "did not name", "a date", id="s2")
    told = tell_channels(text, [first, second], grammarian(text))
    assert [channel for channel, _ in told] == ["social media", "social media"]


def test_a_speech_to_a_parliament_is_a_speech(grammarian: Grammarian) -> None:
    text = "In a speech to the Knesset the mayor said the wall held."
    statement = stated(text, "the mayor", "said", "the wall held")
    statement = replace(statement, addressee=(Span.of(text, 15, 26),))
    assert tell_channels(text, [statement], grammarian(text))[0][0] == "speech"


def test_the_documents_are_those_of_the_court_named_before(grammarian: Grammarian) -> None:
    text = "According to court documents, the wall fell. The documents state that it was old."
    first = stated(text, "court documents", "According to", "the wall fell")
    second = stated(text, "The documents", "state", "that it was old", id="s2")
    told = tell_channels(text, [first, second], grammarian(text))
    assert [channel for channel, _ in told] == ["court", "court"]


def test_the_filing_is_the_one_named_before(grammarian: Grammarian) -> None:
    text = "The mill said in a regulatory filing the wall held. According to the filing, it was old."
    first = stated(text, "The mill", "said", "the wall held")
    second = stated(text, "the filing", "According to", "it was old", id="s2")
    told = tell_channels(text, [first, second], grammarian(text))
    assert [channel for channel, _ in told] == ["other", "other"]


def test_turns_with_questions_are_an_interview(grammarian: Grammarian) -> None:
    asked = [f"Why did the {thing} close?" for thing in ("mill", "yard", "shop")]
    text = "\n".join(f"{label}: {words}" for label, words in zip("QRS", asked, strict=True))
    turns = [
        replace(stated(text, label, ":", words), cue=(Span.of(text, at + 1, at + 2),))
        for label, words in zip("QRS", asked, strict=True)
        for at in (text.index(f"{label}: "),)
    ]
    assert [channel for channel, _ in tell_channels(text, turns, grammarian(text))] == ["interview"] * 3
    assert tell_channels(text, turns[:2], grammarian(text))[0][0] is None


def test_what_is_noted_in_one_breath_was_said_there_too(grammarian: Grammarian) -> None:
    text = "The mayor said in a speech that the wall held, adding that it was old."
    told = tell_channels(
        text,
        [
            stated(text, "The mayor", "said", "that the wall held"),
            stated(text, "The mayor", "adding", "that it was old", id="s2"),
        ],
        grammarian(text),
    )
    assert [channel for channel, _ in told] == ["speech", "speech"]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "channel"),
    [
        ("A tenant sued the bank. The decision of Friday read in part that he may stay.",
         "The decision of Friday", "read", "that he may stay", "court"),
        ("The warning read in part that all should stay.", "The warning", "read", "that all should stay", "other"),
        ("In findings published on Monday, researchers reported a new moss.", "researchers", "reported",
         "a new moss", "report"),
        ("Bakers voiced their anger on social media.", "Bakers", "voiced", "their anger on social media",
         "social media"),
    ],
)  # fmt: skip
def test_rulings_warnings_and_findings_have_channels(
    text: str, source: str, cue: str, content: str, channel: str, grammarian: Grammarian
) -> None:
    assert tell_channels(text, [stated(text, source, cue, content)], grammarian(text))[0][0] == channel


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "channel"),
    [
        ('"The wall will hold," Ana Reyes said. She was speaking at the opening of the new mill.', "Ana Reyes", "said",
         '"The wall will hold,"', "speech"),
        ('"The wall will hold," Ana Reyes said. Reyes was speaking in an interview with the Herald.', "Ana Reyes",
         "said", '"The wall will hold,"', "interview"),
        ('"The wall will hold," Ana Reyes said. The bakers were speaking at a fair.', "Ana Reyes", "said",
         '"The wall will hold,"', None),
        ("It was the first time Clarke made a public speech. He said the wall held.", "He", "said", "the wall held",
         "speech"),
        ("At midnight Ana Reyes phoned 911. She said the wall had burst.", "She", "said", "the wall had burst",
         "phone call"),
        ("The baker voiced dismay at reports the wall fell.", "The baker", "voiced dismay", "the wall fell", None),
        ("The baker spoke of his wish to join in a debate.", "The baker", "spoke of", "his wish to join", None),
        ("The baker said in a live-streamed talk that the wall held.", "The baker", "said", "that the wall held",
         "broadcast"),
        ("The baker attacked her silence during the debates.", "The baker", "attacked", "her silence", None),
        ("The baker said at the party's last debate that the wall held.", "The baker", "said", "that the wall held",
         "other"),
    ],
)  # fmt: skip
def test_the_occasion_may_be_told_of_before_or_behind_the_words(
    grammarian: Grammarian, text: str, source: str, cue: str, content: str, channel: str | None
) -> None:
    assert tell_channels(text, [stated(text, source, cue, content)], grammarian(text))[0][0] == channel


def test_a_speech_that_is_named_later_is_that_of_the_quotations_before(grammarian: Grammarian) -> None:
    text = 'Ana Reyes said "the wall held". "The mill did not," she went on in the speech, which was given in Kent.'
    statements = [
        stated(text, "Ana Reyes", "said", '"the wall held"'),
        stated(text, "she", "went on", '"The mill did not,"', id="s2"),
    ]
    assert [channel for channel, _ in tell_channels(text, statements, grammarian(text))] == ["speech", "speech"]


def test_what_is_said_and_urged_in_one_breath_is_said_to_one_crowd(grammarian: Grammarian) -> None:
    text = "Ana Reyes said the wall held and urged the crowd to go home."
    said = stated(text, "Ana Reyes", "said", "the wall held")
    urged = stated(text, "Ana Reyes", "urged", "to go home", id="s2")
    urged = replace(urged, addressee=(Span.of(text, text.index("the crowd"), text.index(" to go")),))
    assert [channel for channel, _ in tell_channels(text, [said, urged], grammarian(text))] == ["speech", "speech"]


@pytest.mark.parametrize(
    ("source", "cue", "content", "channel"),
    [
        ("Two clerks in a related trial", "have accused", "a third of lying", None),
        ("A witness in the trial", "said", "that the crane was old", None),
        ("The juror", "denies", "the claim", None),
        ("Jurors", "found", "that the crane was unsafe", "court"),
    ],
)
def test_a_trial_that_tells_who_speaks_is_not_where_he_does(
    grammarian: Grammarian, source: str, cue: str, content: str, channel: str | None
) -> None:
    text = f"{source} {cue} {content}."
    told = tell_channels(text, [stated(text, source, cue, content)], grammarian(text))
    assert told[0][0] == channel
