"""Layers of the network as parts of an ONNX graph, in float32."""

from __future__ import annotations

from collections.abc import Sequence

import torch

from sayso.training.graph import Array, Graph


class FloatWriter:
    """Writes layers into a graph; each takes the name of its input and returns that of its output."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph

    def linear(self, vectors: str, weight: Array, bias: Array) -> str:
        """`vectors` times `weight` (width in, width out), and `bias`."""
        product = self.graph.apply("MatMul", vectors, self.graph.constant(weight))
        return self.graph.apply("Add", product, self.graph.constant(bias))

    def feed_forward(self, vectors: str, wide: torch.nn.Linear, back: torch.nn.Linear) -> str:
        """Two linear layers and a GELU between them."""
        return self.linear(self.gelu(self.linear(vectors, *matrix(wide))), *matrix(back))

    def rows(self, table: torch.Tensor, numbers: str) -> str:
        """The rows of `table` that `numbers` names."""
        return self.graph.apply("Gather", self.graph.constant(table), numbers)

    def gelu(self, vectors: str) -> str:
        """x times the share of a normal distribution that lies below x."""
        return self.graph.contributed("Gelu", vectors)

    def norm(self, vectors: str, norm: torch.nn.LayerNorm) -> str:
        """Layer normalisation."""
        weight, bias = self.graph.constant(norm.weight), self.graph.constant(norm.bias)
        return self.graph.apply("LayerNormalization", vectors, weight, bias, axis=-1, epsilon=norm.eps)

    def attend(self, vectors: str, weights: Sequence[tuple[Array, Array]], *, heads: int, inside: str = "") -> str:
        """Attention, its output not yet projected.

        `weights` are those of queries, keys and values; `inside` names the mask of what is no padding, if any may be.
        """
        mask = ["", inside] if inside else []
        products = self.products(vectors, weights)
        return self.graph.contributed("MultiHeadAttention", *products, *mask, num_heads=heads)

    def products(self, vectors: str, weights: Sequence[tuple[Array, Array]]) -> list[str]:
        """Several linear layers of the same input."""
        return [self.linear(vectors, weight, bias) for weight, bias in weights]


def matrix(layer: torch.nn.Linear) -> tuple[Array, Array]:
    """A layer's weights (width in, width out) and its bias."""
    return layer.weight.detach().numpy().T, layer.bias.detach().numpy()
