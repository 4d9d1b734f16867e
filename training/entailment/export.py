"""Write a trained cross-encoder as int8 ONNX, and check that it says what the full one says.

    python training/entailment/export.py --weights WORK/epoch-4.pt [--weights ...] --start FOLDER --out FILE.onnx

Several files of weights are averaged. Weights of linear layers and embeddings become int8, one scale a row or column;
the sums stay float32.
"""

from __future__ import annotations

import argparse
import hashlib
import logging
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from model import CrossEncoder  # isort: skip - a script beside this one


class Shares(nn.Module):
    """The cross-encoder for one pair at a time: no padding, so no mask."""

    def __init__(self, model: CrossEncoder) -> None:
        """Wrap a model."""
        super().__init__()
        self.model = model

    def forward(self, input_ids: Tensor, token_type_ids: Tensor) -> Tensor:
        """Return logits of shape [1, 3] for int64 tensors of shape [1, length]."""
        return self.model(input_ids, torch.ones_like(input_ids), token_type_ids)


def averaged(paths: list[Path]) -> dict[str, Tensor]:
    """Return the mean of several files' weights."""
    states = [torch.load(path, weights_only=False)["model"] for path in paths]
    return {
        name: sum(s[name].float() for s in states) / len(states) if value.is_floating_point() else value
        for name, value in states[0].items()
    }


def main() -> None:
    """Write the file."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--weights", type=Path, nargs="+", required=True)
    asked.add_argument("--start", type=Path, required=True)
    asked.add_argument("--out", type=Path, required=True)
    args = asked.parse_args()
    logging.getLogger().setLevel(logging.ERROR)
    model = CrossEncoder(str(args.start), pretrained=False)
    model.load_state_dict(averaged(args.weights))
    model.eval()
    wrapped = Shares(model)
    ids = torch.tensor([[101, 2054, 2003, 102, 2023, 2003, 2009, 1012, 102]])
    types = torch.tensor([[0, 0, 0, 0, 1, 1, 1, 1, 1]])
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        axes = {"input_ids": {1: "length"}, "token_type_ids": {1: "length"}}
        torch.onnx.export(
            wrapped, (ids, types), str(full), input_names=list(axes), output_names=["logits"], dynamic_axes=axes,
            opset_version=17, dynamo=False,
        )
        quantize_dynamic(full, args.out, weight_type=QuantType.QInt8, per_channel=True, reduce_range=False)
        small = onnx.load(args.out)
        del small.metadata_props[:]
        small.doc_string, small.producer_name, small.producer_version = "", "", ""
        for node in small.graph.node:
            node.doc_string = ""
        onnx.save(small, args.out)
        before, after = (onnxruntime.InferenceSession(str(p)) for p in (full, args.out))
        chance = np.random.default_rng(1)
        gaps = []
        for _ in range(100):
            length = int(chance.integers(20, 90))
            feed = {
                "input_ids": chance.integers(1000, 30000, (1, length)),
                "token_type_ids": (np.arange(length) > length // 3).astype(np.int64)[None],
            }
            gaps.append(np.abs(before.run(None, feed)[0] - after.run(None, feed)[0]).max())
    digest = hashlib.sha256(args.out.read_bytes()).hexdigest()
    print(f"{args.out.stat().st_size / 1e6:.1f} MB, logits differ by {np.mean(gaps):.3f} on average, sha256 {digest}")


if __name__ == "__main__":
    main()
