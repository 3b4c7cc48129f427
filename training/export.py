"""Write the trained encoder as the files that ship: encoder.onnx and vocab.txt.

python -m training.export ENCODER.pt
"""

from __future__ import annotations

import argparse
from pathlib import Path

from training.graph import graph
from training.minilm import kept, load

WEIGHTS = Path(__file__).parents[1] / "bot/grounding/weights"


def main() -> None:
    """Export what was trained and print the sizes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("encoder", type=Path)
    model = graph(*load(parser.parse_args().encoder))
    WEIGHTS.mkdir(exist_ok=True)
    (WEIGHTS / "encoder.onnx").write_bytes(model.SerializeToString())
    words = "".join(f"{word}\n" for word in kept().values())
    (WEIGHTS / "vocab.txt").write_text(words, encoding="utf-8")
    for path in sorted(WEIGHTS.glob("*")):
        print(f"{path.name:15} {path.stat().st_size / 1e6:6.2f} MB")


if __name__ == "__main__":
    main()
