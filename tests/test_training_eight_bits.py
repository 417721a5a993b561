"""What rounding to 8 bits may and may not do to the network."""

# ruff: noqa: E402 (modules of training import torch, which only those who train have)

import numpy as np
import pytest

pytest.importorskip("onnx", reason="no onnx; pip install '.[train]'")
torch = pytest.importorskip("torch", reason="no torch; pip install '.[train]'")

from transformers import BertConfig

from sayso.statements.runtime import onnxruntime
from sayso.training.eight_bits import APART, EightBitWriter, round_weights, smoothing
from sayso.training.graph import Graph
from sayso.training.network import Network
from sayso.training.peaks import Probe, Watched
from sayso.training.writing import FloatWriter
from sayso.training.written import write_asker, write_reader

PIECES, LENGTH, CUES = 50, 12, 3
RANDOM = np.random.default_rng(7)
WINDOW = {name: RANDOM.integers(0, 2, (1, LENGTH)) for name in ("case", "quote", "start")} | {
    "ids": RANDOM.integers(0, PIECES, (1, LENGTH))
}
QUESTIONS = {name: RANDOM.integers(0, 2, (CUES, LENGTH)) for name in ("quote", "cue", "distance", "paragraph")} | {
    "vectors": RANDOM.normal(size=(CUES, LENGTH, 192)).astype(np.float32),
    "mask": np.ones((CUES, LENGTH), dtype=np.int64),
}


@pytest.fixture(scope="module")
def network() -> Network:
    torch.manual_seed(7)
    config = BertConfig(
        vocab_size=PIECES, hidden_size=32, num_hidden_layers=2, num_attention_heads=4, intermediate_size=64
    )
    return Network(config).eval()


def run(model, feed):
    return onnxruntime.InferenceSession(model.SerializeToString()).run(None, feed)


def asked_of_torch(network: Network, feed):
    names = ("vectors", "quote", "distance", "cue", "paragraph", "mask")
    with torch.no_grad():
        return [each.numpy() for each in network.asker(*(torch.from_numpy(feed[name]) for name in names))]


def test_the_written_reader_says_what_the_trained_one_says(network: Network) -> None:
    feed = {**WINDOW, "mask": np.ones((1, LENGTH), dtype=np.int64)}
    with torch.no_grad():
        said = network.reader(*(torch.from_numpy(feed[name]) for name in ("ids", "mask", "case", "quote", "start")))
    for written, trained in zip(run(write_reader(network.reader, FloatWriter), WINDOW), said, strict=True):
        np.testing.assert_allclose(written, trained.numpy(), atol=1e-4)


def test_the_written_asker_leaves_out_what_is_beyond_the_text(network: Network) -> None:
    feed = {**QUESTIONS, "mask": np.tile(np.arange(LENGTH) < LENGTH - 4, (CUES, 1)).astype(np.int64)}
    feed["cue"] = feed["cue"] * feed["mask"]
    emissions, valid = run(write_asker(network.asker, FloatWriter), feed)
    said, sure = asked_of_torch(network, feed)
    np.testing.assert_allclose(emissions[:, :-4], said[:, :-4], atol=1e-4)
    np.testing.assert_allclose(valid, sure, atol=1e-4)


def test_eight_bits_say_nearly_what_float32_says(network: Network) -> None:
    probes = []

    def probe(graph: Graph) -> Probe:
        probes.append(Probe(graph))
        return probes[-1]

    watched = Watched(write_asker(network.asker, probe), probes[0].inputs)
    emissions, valid = watched.run(None, QUESTIONS)
    rounded = run(write_asker(network.asker, lambda graph: EightBitWriter(graph, iter(watched.peaks))), QUESTIONS)
    assert np.abs(rounded[0] - emissions).max() < 0.05 * np.abs(emissions).max()
    assert np.abs(rounded[1] - valid).max() < 0.05


def test_no_pair_of_weights_of_one_sign_can_overflow_sixteen_bits() -> None:
    weight = RANDOM.normal(size=(33, 20)).astype(np.float32)
    weight[4:6, 3] = 5
    rounded, scale = round_weights(weight)
    assert np.abs(rounded * scale - weight).max() <= 0.5001 * scale.max()
    even = np.vstack([rounded, np.zeros((1, 20))]).reshape(-1, 2, 20)
    for sign in (1, -1):
        assert 255 * np.maximum(sign * even, 0).sum(axis=1).max() < 2**15


def test_a_unit_of_huge_output_does_not_coarsen_the_others() -> None:
    wide, back = torch.nn.Linear(8, 4 * APART), torch.nn.Linear(4 * APART, 8)
    with torch.no_grad():
        wide.bias[3] = 300
        vectors = torch.randn(1, 5, 8)
        hidden = torch.nn.functional.gelu(wide(vectors))
        exact = back(hidden).numpy()
    peaks = [each.abs().reshape(5, -1).max(0).values.numpy() for each in (vectors, hidden)]
    graph = Graph()
    out = EightBitWriter(graph, iter(peaks)).feed_forward("in", wide, back)
    model = graph.model("ff", {"in": (1, ["batch", "length", 8])}, {"out": out})
    assert np.abs(run(model, {"in": vectors.numpy()})[0] - exact).max() < 0.05


def test_smoothing_gives_a_large_place_a_smaller_range() -> None:
    peaks, weight = np.array([1, 1, 40, 1], dtype=np.float32), RANDOM.normal(size=(4, 6)).astype(np.float32)
    shared = peaks / smoothing(peaks, weight)
    assert shared.max() / shared.min() < 6
