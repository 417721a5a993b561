"""Occasions, chambers, courts and things carried that tell by which channel something was said, and when."""

import pytest

from sayso.article import Article
from sayso.language.grammar import Grammarian
from sayso.statements.describe import describe
from stated import stated


def told(text: str, source: str, cue: str, content: str, grammarian: Grammarian) -> tuple[str | None, str | None]:
    described = describe(
        Article(text=text, published="2019-10-16"), [stated(text, source, cue, content)], grammarian(text)
    )[0]
    return described.channel, described.when.edtf if described.when else None


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "channel"),
    [
        ("At the opening ceremony, Reyes called for calm.", "Reyes", "called for", "calm", "speech"),
        ("During a vigil in the square, Reyes said the wall held.", "Reyes", "said", "the wall held", "speech"),
        ("In the event of rain, Reyes said the wall held.", "Reyes", "said", "the wall held", None),
        ("In a message to the crews, Reyes said the wall held.", "Reyes", "said", "the wall held",
         "written statement"),
        ("In a video message to the crews, Reyes said the wall held.", "Reyes", "said", "the wall held", "broadcast"),
        ("The summit called for calm.", "The summit", "called for", "calm", "meeting"),
        ("An assembly of mayors called for calm.", "An assembly of mayors", "called for", "calm", "meeting"),
        ("The Assembly called for calm.", "The Assembly", "called for", "calm", None),
        ("In Peru's National Congress, Reyes called for calm.", "Reyes", "called for", "calm", "parliament"),
        ("Members of the House of Lords cried \"shame\" during Monday's session.", "Members of the House of Lords",
         "cried", '"shame"', "parliament"),
        ("The ministers called for calm during Monday's session.", "The ministers", "called for", "calm", "meeting"),
        ("Crews marched with slogans supporting the strike.", "slogans", "supporting", "the strike", "other"),
        ("Crews held banners which read \"no more\" at a rally.", "which", "read", '"no more"', "other"),
        ("Judge Reyes reconsidered his decision.", "Judge Reyes", "reconsidered", "his decision", "court"),
        ("On Monday Judge Reyes issued a ruling against the port finding that crews must be paid.", "Judge Reyes",
         "finding", "that crews must be paid", "court"),
        ("At a hearing, Reyes told lawmakers that the wall held.", "Reyes", "told", "that the wall held", "parliament"),
        ("At a bail hearing, Reyes told lawmakers that the wall held.", "Reyes", "told", "that the wall held", "court"),
        ("Reyes praised the crews, an opportunity that she had missed at the debate.", "Reyes", "praised", "the crews",
         None),
        ("Crews called for calm after news he and his aides posted comments using Telegram.", "Crews", "called for",
         "calm", None),
    ],
)  # fmt: skip
def test_where_it_was_said_is_the_channel(
    text: str, source: str, cue: str, content: str, channel: str | None, grammarian: Grammarian
) -> None:
    assert told(text, source, cue, content, grammarian)[0] == channel


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        ("Last week the court heard arguments from both sides. The sale is void, argued the bank's lawyer, Reyes.",
         "the bank's lawyer, Reyes", "argued", "The sale is void", ("court", "2019-10-07/2019-10-13")),
        ("Last week the court heard arguments from both sides. The sale is void, argued the mayor, Reyes.",
         "the mayor, Reyes", "argued", "The sale is void", (None, None)),
        ("Last week the court heard arguments from both sides.\n\nThe sale is void, argued the bank's lawyer, Reyes.",
         "the bank's lawyer, Reyes", "argued", "The sale is void", (None, None)),
        ("Reyes spoke at a rally on Monday. She said the wall held.", "She", "said", "the wall held",
         ("speech", "2019-10-14")),
        ("Reyes held a news conference on Monday after the vote. She said the wall held.", "She", "said",
         "the wall held", ("press conference", "2019-10-14")),
        ("Reyes spoke at a rally on Monday.\n\nShe said the wall held.", "She", "said", "the wall held",
         (None, None)),
    ],
)  # fmt: skip
def test_an_occasion_told_of_first_gives_its_words_their_day(
    text: str, source: str, cue: str, content: str, expected: tuple[str | None, str | None], grammarian: Grammarian
) -> None:
    assert told(text, source, cue, content, grammarian) == expected
