"""Article -> statements."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from sayso.article import Article
from sayso.span import Span
from sayso.statement import Statement
from sayso.statements.according import look_ahead
from sayso.statements.actions import is_no_statement
from sayso.statements.block_quotations import take_blocks
from sayso.statements.candidates import find_candidates
from sayso.statements.carrying import carry, set_aside
from sayso.statements.citing import pass_on
from sayso.statements.coordinated import joined_cues, part_joined
from sayso.statements.doubles import drop_doubles
from sayso.statements.draft import Draft, draft, without
from sayso.statements.edges import mend_edges
from sayso.statements.form import tell_form
from sayso.statements.hearsay import find_hearsay
from sayso.statements.inverted import mend_sources
from sayso.statements.issued import begin_after_saying
from sayso.statements.model import StatementModel, load_model
from sayso.statements.name_cues import without_names
from sayso.statements.nesting import innermost, read_contents
from sayso.statements.noun_cues import sure_enough
from sayso.statements.passives import tell_of_subjects
from sayso.statements.performatives import find_performatives
from sayso.statements.plain_facts import is_plain_fact
from sayso.statements.questions import ask_by_nobody
from sayso.statements.quoting import apply_quotations, part_paragraphs
from sayso.statements.silences import find_silences
from sayso.statements.sureness import calibrate, curve_of
from sayso.statements.tagged import keep_with_tags
from sayso.statements.tokens import Tokens, tokenize
from sayso.statements.trailing import tell_at_the_end
from sayso.statements.turns import find_turns
from sayso.statements.unsaid import part_silences, silent_cues

# Code points in which statements are looked for: three times the longest article of PolNeAR, some fifteen seconds.
# What is longer is no article, and must not hold up the others.
LONGEST = 100_000


@dataclass(frozen=True, slots=True)
class StatementFinder:
    """The stage that finds an article's statements: call it with an article."""

    model: StatementModel

    @classmethod
    def load(cls, folder: Path | None = None, *, threads: int = 0) -> StatementFinder:
        """A finder with the model in `folder`, the shipped one by default; raises ModelError where it is missing."""
        return cls(load_model(folder, threads=threads))

    @property
    def name(self) -> str:
        """The model's name."""
        return self.model.name

    @property
    def sha256(self) -> str:
        """The SHA-256 of the model's weights."""
        return self.model.sha256

    def __call__(self, article: Article) -> tuple[Statement, ...]:
        """The article's statements in the order of their cues; their pieces are spans of `article.text`."""
        text, model = article.text[:LONGEST], self.model
        tokens = tokenize(text, model.tokenizer)
        # Where it was filed, and by whom, is nobody's name and nobody's words.
        filed = ((article.dateline.start, article.dateline.end),) if article.dateline else ()
        drafts, joined = (
            [without(draft(candidate, tokens, text), filed, text) for candidate in candidates]
            for candidates in find_candidates(
                tokens, model, sorted([*joined_cues(text, tokens), *silent_cues(text, tokens)])
            )
        )
        sure = without_names(text, sure_enough(text, drafts, threshold=model.manifest["threshold"]))
        sure = part_joined(text, sure, joined, tokens.quotations, threshold=model.manifest["threshold"])
        sure = part_silences(text, sure, joined, tokens.quotations, threshold=model.manifest["threshold"])
        found, aside = set_aside(text, sure)
        found = tell_at_the_end(text, found)
        found = tell_of_subjects(text, begin_after_saying(text, look_ahead(text, found)))
        found = keep_with_tags(text, mend_sources(text, apply_quotations(text, found, tokens.quotations)))
        found = find_turns(text, take_blocks(text, part_paragraphs(text, found, tokens.quotations)))
        found = find_hearsay(text, [ask_by_nobody(text, d) for d in carry(text, found, aside)])
        found, carried_by = pass_on(text, found)
        found += read_contents(text, found, tokens, model)
        found += find_performatives(text, found)
        found = find_silences(
            text, drop_doubles(text, [d for d in found if not (is_no_statement(text, d) or is_plain_fact(text, d))])
        )
        found = [mend_edges(text, d) for d in found]
        found.sort(key=lambda d: (d.cue, d.content))
        ids = [_id(text, d) for d in found]
        within = [None if outer is None else ids[outer] for outer in innermost(found, carried_by)]
        return tuple(
            _state(text, d, tokens, name, outer, calibrate(d.score, curve_of(model.manifest, nested=outer is not None)))
            for d, name, outer in zip(found, ids, within, strict=True)
        )


def _state(text: str, found: Draft, tokens: Tokens, name: str, within: str | None, sure: float) -> Statement:
    source, cue, content = (
        tuple(Span.of(text, start, end) for start, end in ranges) for ranges in (found.source, found.cue, found.content)
    )
    return Statement(
        id=name,
        source=source,
        cue=cue,
        content=content,
        form=tell_form(text, content, tokens.quotations),
        within=within,
        confidence={"statement": sure},
    )


def _id(text: str, found: Draft) -> str:
    """ "st_" and 16 hex digits: the text, where the cue stands, and what is attributed."""
    digest = hashlib.sha256(text.encode("utf8", "surrogatepass"))
    digest.update(repr((found.cue, found.content)).encode())
    return "st_" + digest.hexdigest()[:16]
