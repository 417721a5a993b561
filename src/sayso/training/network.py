"""The statement network: an encoder that tags cues, and a small second encoder that asks each cue for its spans.

The first pass reads a window once (BERT with casing, quotation and paragraph features added to its word vectors) and
tags cues, sources and contents. The second takes the vectors around one cue, marks the cue and every word's distance
from it, and tags the source and content of that cue alone: spans and links are decided together, several pieces a
role are possible, and contents of different cues may overlap. Marking the predicate and reading again is the manner
of Shi and Lin (2019), "Simple BERT Models for Relation Extraction and Semantic Role Labeling".
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import nn
from transformers import BertConfig, BertModel

from sayso.statements.asking import NEAR_PARAGRAPHS, REACH, SPAN_TAGS
from sayso.statements.tokens import CASES, QUOTES
from sayso.training.crf import ChainField

ASK_WIDTH = 192
DROPOUT = 0.1


class LockedDropout(nn.Module):
    """Dropout with one mask for all word pieces of a sequence (Gal and Ghahramani 2016).

    A mask for every word piece cost a fifth of a training step on a CPU.
    """

    def forward(self, vectors: torch.Tensor) -> torch.Tensor:
        """`vectors` (batch, length, width), the same tenth of every row's width hidden in training."""
        if not self.training:
            return vectors
        kept = torch.rand(vectors.shape[0], *[1] * (vectors.dim() - 2), vectors.shape[-1]) >= DROPOUT
        return vectors * kept / (1 - DROPOUT)


def lock_dropout(module: nn.Module) -> None:
    """Puts locked dropout in the place of every ordinary one inside `module`."""
    for name, child in module.named_children():
        if isinstance(child, nn.Dropout) and child.p > 0:
            setattr(module, name, LockedDropout())
        else:
            lock_dropout(child)


@dataclass(frozen=True, slots=True)
class Features:
    """Integer tensors of shape (batch, length)."""

    ids: torch.Tensor
    mask: torch.Tensor
    case: torch.Tensor
    quote: torch.Tensor
    start: torch.Tensor


class Reader(nn.Module):
    """The first pass: windows -> narrow vectors (batch, length, 192) and tag scores (batch, length, 3 roles x BIO)."""

    def __init__(self, config: BertConfig) -> None:
        super().__init__()
        self.bert = BertModel(config, add_pooling_layer=False)
        width = config.hidden_size
        self.case, self.quote, self.start = (
            nn.Embedding(CASES, width),
            nn.Embedding(QUOTES, width),
            nn.Embedding(2, width),
        )
        for table in (self.case, self.quote, self.start):
            nn.init.zeros_(table.weight)
        self.tags = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.Dropout(), nn.Linear(width, 9))
        self.narrow = nn.Linear(width + 9, ASK_WIDTH)
        lock_dropout(self)

    def forward(
        self,
        ids: torch.Tensor,
        mask: torch.Tensor,
        case: torch.Tensor,
        quote: torch.Tensor,
        start: torch.Tensor,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Vectors for the second pass and tag scores of each word piece.

        The scores are those of cue O B I, source O B I, content O B I.
        """
        words = self.bert.embeddings.word_embeddings(ids) + self.case(case) + self.quote(quote) + self.start(start)
        vectors = self.bert(inputs_embeds=words, attention_mask=mask).last_hidden_state
        scores = self.tags(vectors)
        tags = torch.softmax(scores.unflatten(-1, (3, 3)), -1).flatten(-2)
        return self.narrow(torch.cat([vectors, tags], -1)), scores


class Asker(nn.Module):
    """The second pass: the surroundings of one cue -> tag scores for its source and content, and whether it is one."""

    def __init__(self, width: int = ASK_WIDTH, *, layers: int = 2) -> None:
        super().__init__()
        self.distance = nn.Embedding(2 * REACH + 1, width)
        self.cue = nn.Embedding(2, width)
        self.quote = nn.Embedding(QUOTES, width)
        self.paragraph = nn.Embedding(2 * NEAR_PARAGRAPHS + 1, width)
        for table in (self.distance, self.cue, self.quote, self.paragraph):
            nn.init.normal_(table.weight, std=0.02)
        layer = nn.TransformerEncoderLayer(
            width, 4, 512, dropout=DROPOUT, activation="gelu", batch_first=True, norm_first=True
        )
        self.layers = nn.TransformerEncoder(layer, layers, nn.LayerNorm(width), enable_nested_tensor=False)
        self.tags = nn.Linear(width, SPAN_TAGS)
        self.valid = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.Linear(width, 1))
        for each in self.layers.layers:
            each.self_attn.dropout = 0.0
        lock_dropout(self.layers)

    def forward(
        self,
        vectors: torch.Tensor,
        quote: torch.Tensor,
        distance: torch.Tensor,
        cue: torch.Tensor,
        paragraph: torch.Tensor,
        mask: torch.Tensor,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Tag scores (cues, length, 5: O, B and I source, B and I content) and the cue's own score (cues,)."""
        hidden = vectors + self.distance(distance) + self.cue(cue) + self.quote(quote) + self.paragraph(paragraph)
        hidden = self.layers(hidden, src_key_padding_mask=mask == 0)
        share = cue.to(hidden.dtype)
        pooled = (hidden * share[..., None]).sum(1) / share.sum(1, keepdim=True).clamp(min=1)
        return self.tags(hidden), self.valid(pooled)[:, 0]


class Network(nn.Module):
    """Both passes and the field over span tags."""

    def __init__(self, config: BertConfig) -> None:
        super().__init__()
        self.reader = Reader(config)
        self.asker = Asker()
        # Tags: 0 outside, 1 begin source, 2 inside source, 3 begin content, 4 inside content.
        allowed = torch.ones(SPAN_TAGS, SPAN_TAGS, dtype=torch.bool)
        allowed[:, 2], allowed[:, 4] = False, False
        allowed[1, 2] = allowed[2, 2] = allowed[3, 4] = allowed[4, 4] = True
        first = torch.tensor([True, True, False, True, False])
        self.field = ChainField(allowed, first)
