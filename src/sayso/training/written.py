"""The two networks of the statement model as ONNX models."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto

from sayso.training.graph import Graph
from sayso.training.network import Asker, Reader
from sayso.training.writing import FloatWriter, matrix

MakeWriter = Callable[[Graph], FloatWriter]
_WHOLE: tuple[int, list[str | int]] = (TensorProto.INT64, ["batch", "length"])


def write_reader(reader: Reader, writer_of: MakeWriter) -> onnx.ModelProto:
    """The first pass over whole windows, which have no padding: piece numbers to vectors and tag scores."""
    graph = Graph()
    # torch's types do not say of what a list of layers is made.
    bert: Any = reader.bert
    write, embeddings = writer_of(graph), bert.embeddings
    words = write.rows(embeddings.word_embeddings.weight, "ids")
    for name, features in (("case", reader.case), ("quote", reader.quote), ("start", reader.start)):
        words = graph.apply("Add", words, graph.apply("Gather", graph.constant(features.weight), name))
    # Windows are of one kind, so that BERT's vector for the kind of a piece goes in with its place.
    places = embeddings.position_embeddings.weight + embeddings.token_type_embeddings.weight[0]
    begin, length = graph.constant(np.zeros(1, dtype=np.int64)), graph.apply("Shape", "ids", start=1, end=2)
    words = graph.apply("Add", words, graph.apply("Slice", graph.constant(places), begin, length, begin))
    vectors = write.norm(words, embeddings.LayerNorm)
    for layer in bert.encoder.layer:
        attention, inner = layer.attention, layer.attention.self
        weights = [matrix(each) for each in (inner.query, inner.key, inner.value)]
        mixed = write.attend(vectors, weights, heads=bert.config.num_attention_heads)
        mixed = graph.apply("Add", write.linear(mixed, *matrix(attention.output.dense)), vectors)
        vectors = write.norm(mixed, attention.output.LayerNorm)
        turned = write.feed_forward(vectors, layer.intermediate.dense, layer.output.dense)
        vectors = write.norm(graph.apply("Add", turned, vectors), layer.output.LayerNorm)
    tagger: Any = reader.tags
    first, _, _, last = tagger
    plain = FloatWriter(graph)
    scores = plain.linear(plain.gelu(plain.linear(vectors, *matrix(first))), *matrix(last))
    tags = graph.apply("Softmax", graph.reshape(scores, 0, 0, 3, 3), axis=-1)
    joined = graph.apply("Concat", vectors, graph.reshape(tags, 0, 0, 9), axis=-1)
    outputs = {"vectors": plain.linear(joined, *matrix(reader.narrow)), "scores": scores}
    return graph.model("reader", dict.fromkeys(("ids", "case", "quote", "start"), _WHOLE), outputs)


def write_asker(asker: Asker, writer_of: MakeWriter) -> onnx.ModelProto:
    """The second pass: the surroundings of cues to scores of their spans' tags and of the cues themselves."""
    graph = Graph()
    write = writer_of(graph)
    hidden = "vectors"
    for name in ("distance", "cue", "quote", "paragraph"):
        features = graph.constant(getattr(asker, name).weight)
        hidden = graph.apply("Add", hidden, graph.apply("Gather", features, name))
    inside = graph.apply("Cast", "mask", to=TensorProto.INT32)
    encoder: Any = asker.layers
    for layer in encoder.layers:
        packed = layer.self_attn
        parts = zip(packed.in_proj_weight.chunk(3), packed.in_proj_bias.chunk(3), strict=True)
        weights = [(weight.detach().numpy().T, bias.detach().numpy()) for weight, bias in parts]
        mixed = write.attend(write.norm(hidden, layer.norm1), weights, heads=packed.num_heads, inside=inside)
        hidden = graph.apply("Add", write.linear(mixed, *matrix(packed.out_proj)), hidden)
        turned = write.feed_forward(write.norm(hidden, layer.norm2), layer.linear1, layer.linear2)
        hidden = graph.apply("Add", turned, hidden)
    hidden = write.norm(hidden, encoder.norm)
    plain = FloatWriter(graph)
    emissions = plain.linear(hidden, *matrix(asker.tags))
    # The mean of the cue's own vectors says whether it is a cue.
    one = graph.constant(np.array([1], dtype=np.int64))
    share = graph.apply("Cast", "cue", to=TensorProto.FLOAT)
    total = graph.apply("Squeeze", graph.apply("MatMul", graph.apply("Unsqueeze", share, one), hidden), one)
    count = graph.apply(
        "Max", graph.apply("ReduceSum", share, one, keepdims=1), graph.constant(np.ones(1, dtype=np.float32))
    )
    judge: Any = asker.valid
    first, _, last = judge
    hidden = plain.gelu(plain.linear(graph.apply("Div", total, count), *matrix(first)))
    valid = graph.apply("Squeeze", plain.linear(hidden, *matrix(last)), one)
    vectors: tuple[int, list[str | int]] = (TensorProto.FLOAT, ["batch", "length", asker.distance.embedding_dim])
    inputs = {"vectors": vectors, **dict.fromkeys(("quote", "distance", "cue", "paragraph", "mask"), _WHOLE)}
    return graph.model("asker", inputs, {"emissions": emissions, "valid": valid})
