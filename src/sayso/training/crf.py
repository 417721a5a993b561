"""A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over tag scores."""

from __future__ import annotations

import torch
from torch import nn

FORBIDDEN = -1e4


class ChainField(nn.Module):
    """Learned scores of one tag after another; `allowed[i, j]` tells whether tag j may follow tag i."""

    barred: torch.Tensor
    barred_first: torch.Tensor

    def __init__(self, allowed: torch.Tensor, allowed_first: torch.Tensor) -> None:
        super().__init__()
        self.scores = nn.Parameter(torch.zeros_like(allowed, dtype=torch.float32))
        self.register_buffer("barred", torch.where(allowed, 0.0, FORBIDDEN))
        self.register_buffer("barred_first", torch.where(allowed_first, 0.0, FORBIDDEN))

    def transitions(self) -> torch.Tensor:
        """Scores of shape (tags, tags), forbidden pairs far below all others."""
        return self.scores + self.barred

    def loss(self, emissions: torch.Tensor, tags: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Negative log-likelihood of each sequence, shape (batch,).

        `emissions` (batch, length, tags) are scores, `tags` (batch, length) the right ones; `mask` is true where
        there is a word piece: one unbroken stretch that may begin late and end early.
        """
        moves = self.transitions()
        emissions = emissions * mask[..., None]
        began = mask[:, 0]
        total = torch.where(began[:, None], emissions[:, 0] + self.barred_first, 0.0)
        gold = emissions.gather(2, tags[..., None])[..., 0].sum(1)
        both = mask[:, 1:] & mask[:, :-1]
        gold = gold + (moves[tags[:, :-1], tags[:, 1:]] * both).sum(1)
        for place in range(1, emissions.shape[1]):
            here = mask[:, place]
            step = torch.logsumexp(total[:, :, None] + moves, dim=1) + emissions[:, place]
            first = emissions[:, place] + self.barred_first
            total = torch.where((here & began)[:, None], step, torch.where(here[:, None], first, total))
            began = began | here
        return torch.logsumexp(total, dim=1) - gold
