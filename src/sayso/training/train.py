"""The training loop: resumable, averaged, logged."""

from __future__ import annotations

import json
import math
import random
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch

from sayso.training.alone import take_sentences
from sayso.training.corpus import read_corpus
from sayso.training.examples import Example, sample_windows, tokenize_corpus
from sayso.training.losses import batch_loss, pad
from sayso.training.network import Network
from sayso.training.pretrained import encoder_config, load_tokenizer, load_weights, special_pieces
from sayso.training.settings import Settings

LOG_EVERY = 20
SAVE_EVERY = 100


def train(corpus: Path, run: Path, settings: Settings, *, start: Path | None = None) -> Network:
    """Trains on the corpus in `corpus`; returns the network with averaged weights.

    It begins with the averaged weights of the finished run in `start`, or with the pre-trained encoder.

    `run` keeps settings.json, log.jsonl (the curves) and state.pt, written every hundred steps: a run that was killed
    goes on from there when it is started again.
    """
    torch.set_num_threads(settings.threads)
    run.mkdir(parents=True, exist_ok=True)
    (run / "settings.json").write_text(json.dumps(asdict(settings), indent=1))
    tokenizer = load_tokenizer()
    articles = read_corpus(corpus)
    texts = tokenize_corpus(articles, tokenizer)
    torch.manual_seed(settings.seed)
    network = Network(encoder_config())
    if start:
        network.load_state_dict(torch.load(start / "state.pt", weights_only=True)["average"])
    else:
        load_weights(network.reader.bert)
    network.reader.bert.embeddings.word_embeddings.weight.requires_grad_(False)
    optimizer = torch.optim.AdamW(_groups(network, settings), weight_decay=settings.weight_decay)
    average = {name: value.clone() for name, value in network.state_dict().items()}
    begun = _resume(run, network, optimizer, average)
    special = special_pieces(tokenizer)
    # Every pass draws its windows from its own seed, so that a resumed run sees what the unbroken one would have.
    batches: list[list[Example]] = []
    for epoch in range(settings.epochs):
        rng = random.Random(settings.seed * 1000 + epoch)
        windows = sample_windows(texts, rng)
        alone = [take_sentences(article, rng) for article in articles if rng.random() < settings.alone]
        windows += sample_windows(tokenize_corpus(alone, tokenizer), rng)
        batches += _batches(windows, settings, epoch)
    scheduler_rates = [group["lr"] for group in optimizer.param_groups]
    network.train()
    sums: dict[str, float] = {}
    clock = time.monotonic()
    for step in range(begun, len(batches)):
        rng = random.Random(settings.seed * 1_000_003 + step)
        torch.manual_seed(settings.seed * 1_000_003 + step)
        factor = _schedule(step, len(batches), settings.warm_up)
        for group, rate in zip(optimizer.param_groups, scheduler_rates, strict=True):
            group["lr"] = rate * factor
        features = pad(batches[step], special, rng=rng, mask=settings.mask)
        loss, parts = batch_loss(
            network, batches[step], features, rng=rng, questions=settings.questions, aside=settings.aside
        )
        optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(network.parameters(), 20.0)
        optimizer.step()
        _follow(average, network, min(settings.average, (step + 1) / (step + 10)))
        for name, part in parts.items():
            sums[name] = sums.get(name, 0.0) + part
        if (step + 1) % LOG_EVERY == 0:
            line = {
                "step": step + 1,
                "of": len(batches),
                **{k: round(v / LOG_EVERY, 3) for k, v in sums.items()},
            }
            line["seconds_a_step"] = round((time.monotonic() - clock) / LOG_EVERY, 3)
            with (run / "log.jsonl").open("a") as log:
                log.write(json.dumps(line) + "\n")
            sums, clock = {}, time.monotonic()
        if (step + 1) % SAVE_EVERY == 0 or step + 1 == len(batches):
            _save(run, step + 1, network, optimizer, average)
    network.load_state_dict(average)
    return network.eval()


def _groups(network: Network, settings: Settings) -> list[dict[str, Any]]:
    """Parameters by learning rate: the lower a layer of the encoder, the slower it learns."""
    layers = network.reader.bert.config.num_hidden_layers
    groups: dict[float, list[torch.nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        rate = settings.head_rate
        if name.startswith("reader.bert."):
            layer = int(name.split(".layer.")[1].split(".")[0]) if ".layer." in name else -1
            rate = settings.rate * settings.layer_decay ** (layers - 1 - layer)
        groups.setdefault(rate, []).append(parameter)
    return [{"params": parameters, "lr": rate} for rate, parameters in groups.items()]


def _batches(windows: list[Example], settings: Settings, epoch: int) -> list[list[Example]]:
    rng = random.Random(settings.seed * 77 + epoch)
    rng.shuffle(windows)
    # Windows of like length together, so that little is padded.
    chunks = [
        sorted(windows[i : i + 16 * settings.batch], key=lambda w: len(w.ids))
        for i in range(0, len(windows), 16 * settings.batch)
    ]
    batches = [chunk[i : i + settings.batch] for chunk in chunks for i in range(0, len(chunk), settings.batch)]
    rng.shuffle(batches)
    return batches


def _schedule(step: int, steps: int, warm_up: float) -> float:
    """Linear warm-up, then half a cosine down to 2 %."""
    if step < warm_up * steps:
        return (step + 1) / (warm_up * steps)
    done = (step - warm_up * steps) / max(1.0, steps - warm_up * steps)
    return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * done))


def _follow(average: dict[str, torch.Tensor], network: Network, share: float) -> None:
    for name, value in network.state_dict().items():
        if value.dtype.is_floating_point:
            average[name].lerp_(value, 1 - share)


def _save(
    run: Path, step: int, network: Network, optimizer: torch.optim.Optimizer, average: dict[str, torch.Tensor]
) -> None:
    state = {
        "step": step,
        "network": network.state_dict(),
        "optimizer": optimizer.state_dict(),
        "average": average,
    }
    partial = run / "state.partial"
    torch.save(state, partial)
    partial.replace(run / "state.pt")


def _resume(run: Path, network: Network, optimizer: torch.optim.Optimizer, average: dict[str, torch.Tensor]) -> int:
    """Takes up a killed run; returns the number of steps already done."""
    file = run / "state.pt"
    if not file.exists():
        return 0
    state = torch.load(file, weights_only=True)
    network.load_state_dict(state["network"])
    optimizer.load_state_dict(state["optimizer"])
    average.update(state["average"])
    return int(state["step"])
