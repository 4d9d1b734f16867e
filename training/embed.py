"""Sentence vectors of single words, made quieter by frames."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from sentence_transformers import SentenceTransformer

FRAMES = ("{}", "the {}", "to {}", "it is about {}")


def vectors(words: list[str], model: Path) -> np.ndarray:
    """Return one unit vector a word: the mean over the frames, each less the mean of all words in it."""
    torch.manual_seed(0)
    encoder = SentenceTransformer(str(model), device="cpu")
    total = np.zeros((len(words), 384), dtype=np.float64)
    for frame in FRAMES:
        part = encoder.encode([frame.format(w) for w in words], batch_size=256, normalize_embeddings=True)
        part = part - part.mean(axis=0)
        total += part / np.linalg.norm(part, axis=1, keepdims=True)
    return total / np.linalg.norm(total, axis=1, keepdims=True)
