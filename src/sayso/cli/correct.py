"""`sayso correct`: say what a statement should have been."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.options import RECORD, Record
from sayso.cli.signing import By, Over, Why
from sayso.cli.streams import give, tell
from sayso.errors import UsageError

Id = Annotated[str, typer.Argument(metavar="ID", help="A statement (st_); with --missing an article (art_).")]
Not = Annotated[bool, typer.Option("--not-a-statement", help="It is none: nobody is said to say anything there.")]
Missing = Annotated[bool, typer.Option("--missing", help="Add a statement that was not found; --content says which.")]
Article = Annotated[str | None, typer.Option(metavar="ID", help="Which article, where several have one text.")]
Speaker = Annotated[str | None, typer.Option(metavar="NAME|ID", help='Who says it; "" for nobody known.')]
Kind = Annotated[str | None, typer.Option(help="Of a new speaker: person, government, organization, group or unnamed.")]
Quotes = list[str] | None
Source = Annotated[Quotes, typer.Option(metavar="QUOTE", help="The words naming who it comes from.")]
Cue = Annotated[Quotes, typer.Option(metavar="QUOTE", help="The words that mark the attribution.")]
Content = Annotated[Quotes, typer.Option(metavar="QUOTE", help="What is attributed; again for a second piece.")]
Addressee = Annotated[Quotes, typer.Option(metavar="QUOTE", help="The words naming to whom.")]
Form = Annotated[str | None, typer.Option(help="direct, indirect or mixed.")]
Act = Annotated[str | None, typer.Option(help='assertive, directive, commissive or expressive; "" for none.')]
Mode = Annotated[str | None, typer.Option(help="speech or thought.")]
Polarity = Annotated[str | None, typer.Option(help="affirmed, denied or withheld.")]
Channel = Annotated[str | None, typer.Option(help='How it was said, such as "phone call".')]
Medium = Annotated[str | None, typer.Option(metavar="QUOTE", help="The outlet or agency it was said to or through.")]
When = Annotated[str | None, typer.Option(metavar="EDTF", help="When it was said: 2024-03-31, 2024-03, XXXX-09-15.")]
WhenWords = Annotated[str | None, typer.Option(metavar="QUOTE", help="The words that say when.")]


def correct(
    id: Id,
    by: By,
    why: Why,
    record: Record = RECORD,
    not_a_statement: Not = False,
    missing: Missing = False,
    speaker: Speaker = None,
    kind: Kind = None,
    source: Source = None,
    cue: Cue = None,
    content: Content = None,
    addressee: Addressee = None,
    form: Form = None,
    act: Act = None,
    mode: Mode = None,
    polarity: Polarity = None,
    channel: Channel = None,
    medium: Medium = None,
    when: When = None,
    when_words: WhenWords = None,
    article: Article = None,
    over: Over = False,
) -> None:
    """\b
    sayso correct st_0123456789abcdef --act directive --by Mina --why "she asks, she does not tell"
    sayso correct st_0123456789abcdef --not-a-statement --by Mina --why "a headline quoted as an example"
    sayso correct art_0123456789abcdef --missing --content "no jobs would go" --cue assured --by Mina --why overlooked

    Corrects a statement. Who decided, when and why is kept in a log, the record shows the statement as corrected,
    and when the article is read again with a newer model the correction is applied again. Words are quoted from
    the article's text, nearest to the statement. A value that is there already is confirmed.

    Prints the number of the judgement, by which it can be undone: sayso undo NUMBER.
    """
    from sayso.record.judgements.change import Change
    from sayso.record.judgements.correcting import Corrected, add_missing, withdraw
    from sayso.record.judgements.correcting import correct as correct_fields
    from sayso.record.opening import open_record

    def pieces(quotes: Quotes) -> tuple[str, ...] | None:
        return None if quotes is None else tuple(quotes)

    change = Change(
        speaker=speaker,
        kind=kind,
        source=pieces(source),
        cue=pieces(cue),
        content=pieces(content),
        addressee=pieces(addressee),
        form=form,
        act=act,
        mode=mode,
        polarity=polarity,
        channel=channel,
        medium=medium,
        when=when,
        when_words=when_words,
    )
    if not_a_statement and (missing or not change.is_empty()):
        raise UsageError("--not-a-statement says all there is to say; leave the other fields out")
    with open_record(record) as opened:
        done: Corrected
        if missing:
            done = add_missing(opened, id, change, who=by, why=why)
        elif not_a_statement:
            done = withdraw(opened, id, who=by, why=why, article=article, over=over)
        else:
            done = correct_fields(opened, id, change, who=by, why=why, article=article, over=over)
    give(str(done.number))
    if done.already:
        tell(f"{done.statement}: judged so already, no. {done.number}")
    else:
        tell(f"{done.statement}: judgement {done.number}; take it back with: sayso undo {done.number}")
