"""Write what was trained as the files that ship: encoder.onnx, judge.onnx and vocab.txt.

    python -m training.networks.export ENCODER.pt JUDGE.pt [--between EARLIER.pt]

With `--between`, the encoder lies between the two: a fifth of the way back to the earlier run
(Wortsman et al. 2022, "Robust fine-tuning of zero-shot models").
"""

import argparse
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor

from training.networks.graph import encoder_graph, judge_graph
from training.networks.minilm import kept, load
from training.networks.network import FROZEN, LAYERS, Judge, Layers

SHARE = 0.8
"""How much of a later run is kept between it and an earlier one."""
WEIGHTS = Path(__file__).parents[2] / "bot/grounding/weights"


def main() -> None:
    """Export what was trained and print the sizes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("encoder", type=Path)
    parser.add_argument("judge", type=Path)
    parser.add_argument("--between", type=Path)
    options = parser.parse_args()
    trunk, encoder = load(options.encoder)
    if options.between:
        _, earlier = load(options.between)
        encoder.load_state_dict(_between(encoder.state_dict(), earlier.state_dict()))
    judge = Judge([*Layers(LAYERS - FROZEN)])
    judge.load_state_dict(torch.load(options.judge, weights_only=True))
    WEIGHTS.mkdir(exist_ok=True)
    for name, model in (
        ("encoder", encoder_graph(trunk, encoder)),
        ("judge", judge_graph(judge)),
    ):
        (WEIGHTS / f"{name}.onnx").write_bytes(model.SerializeToString())
    words = "".join(f"{word}\n" for word in kept().values())
    (WEIGHTS / "vocab.txt").write_text(words, encoding="utf-8")
    for path in sorted(WEIGHTS.glob("*")):
        print(f"{path.name:15} {path.stat().st_size / 1e6:6.2f} MB")


def _between(late: Mapping[str, Tensor], early: Mapping[str, Tensor]) -> dict[str, Tensor]:
    return {name: SHARE * late[name] + (1 - SHARE) * early[name] for name in late}


if __name__ == "__main__":
    main()
