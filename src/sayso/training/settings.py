"""What a training run is told; kept with its checkpoints, so that a resumed run is the same run."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Numbers of a run. Rates are of AdamW; a layer of the encoder learns `layer_decay` times as fast as the next.

    `aside` weighs the first pass's tags of sources and contents, which only shape its vectors: the second pass decides
    them. `alone` is the share of articles of which a pass also reads sentences taken out of them.
    """

    seed: int = 7
    epochs: int = 4
    batch: int = 8
    rate: float = 1.5e-4
    head_rate: float = 7e-4
    layer_decay: float = 0.85
    warm_up: float = 0.08
    weight_decay: float = 0.01
    average: float = 0.995
    mask: float = 0.04
    questions: int = 112
    aside: float = 0.2
    alone: float = 0.7
    threads: int = 2
