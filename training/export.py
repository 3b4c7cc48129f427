"""Write the trained encoder as the files that ship: encoder.onnx and vocab.txt.

    python -m training.export ENCODER.pt

Texts are read one at a time at run time, so nothing is padded and the graph takes no mask. The
weights of every layer become 8-bit integers, one scale per column; the word table has 4 bits and
keeps only words in Latin or Greek letters.
"""

from __future__ import annotations

import argparse
import tempfile
import unicodedata
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.minilm import folder, load
from training.network import Encoder, Trunk

WEIGHTS = Path(__file__).parents[1] / "bot/grounding/weights"


class _Meaning(nn.Module):
    def __init__(self, trunk: Trunk, encoder: Encoder) -> None:
        super().__init__()
        self.trunk, self.encoder = trunk, encoder

    def forward(self, ids: Tensor) -> Tensor:
        return self.encoder(self.trunk(ids, torch.zeros_like(ids), None), None)


def main() -> None:
    """Export what was trained and print the sizes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("encoder", type=Path)
    trunk, encoder = load(parser.parse_args().encoder)
    WEIGHTS.mkdir(exist_ok=True)
    _keep_words(trunk)
    _write(_Meaning(trunk, encoder).eval())
    for path in sorted(WEIGHTS.glob("*")):
        print(f"{path.name:15} {path.stat().st_size / 1e6:6.2f} MB")


def _keep_words(trunk: Trunk) -> None:
    """Drop the rows of words that no text in Latin or Greek letters can have; write the others."""
    words = (folder() / "vocab.txt").read_text(encoding="utf-8").splitlines()
    rows = [row for row, word in enumerate(words) if _is_kept(word)]
    trunk.words.packed = trunk.words.packed[rows]
    trunk.words.scale = trunk.words.scale[rows]
    kept = "".join(f"{words[row]}\n" for row in rows)
    (WEIGHTS / "vocab.txt").write_text(kept, encoding="utf-8")


def _is_kept(word: str) -> bool:
    if word in {"[PAD]", "[UNK]", "[CLS]", "[SEP]"}:
        return True
    letters = word.removeprefix("##")
    return not word.startswith("[unused") and all(_is_plain(letter) for letter in letters)


def _is_plain(letter: str) -> bool:
    if letter < "\u0250" or unicodedata.category(letter)[0] in "PS":
        return True
    return "GREEK" in unicodedata.name(letter, "")


def _write(module: nn.Module) -> None:
    with tempfile.TemporaryDirectory() as place, torch.no_grad():
        full = Path(place) / "full.onnx"
        torch.onnx.export(
            module,
            (torch.arange(12)[None],),
            str(full),
            input_names=["ids"],
            output_names=["vectors"],
            dynamic_axes={"ids": {1: "length"}},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            full,
            WEIGHTS / "encoder.onnx",
            op_types_to_quantize=["MatMul"],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
        )


if __name__ == "__main__":
    main()
