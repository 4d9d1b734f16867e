"""Train the cross-encoder; goes on from its last checkpoint when it was interrupted.

    python training/entailment/train.py --plan training/entailment/plan.toml --data FILE.pkl ... --start FOLDER \
        --work FOLDER --seed 1

The plan says which sources each epoch takes and how much of each. Every so many steps the state goes to
`WORK/state.pt`, whole or not at all; at the end of every epoch the averaged weights go to `WORK/epoch-N.pt`.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import pickle
import random
import time
import tomllib
from pathlib import Path

import numpy as np
import torch
from torch import nn

from model import CrossEncoder  # isort: skip - a script beside this one

CHUNK = 2048  # rows sorted by length together


def batches(rows: list[tuple], size: int, chance: random.Random) -> list[list[tuple]]:
    """Return the shuffled rows in batches of rows of about one length; long ones make smaller batches."""
    rows = list(rows)
    chance.shuffle(rows)
    out = []
    for at in range(0, len(rows), CHUNK):
        chunk = sorted(rows[at : at + CHUNK], key=lambda row: len(row[3]))
        out += [chunk[i : i + size] for i in range(0, len(chunk), size)]
    chance.shuffle(out)
    return out


def tensors(batch: list[tuple]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return ids, mask, types and labels of a batch, padded with zeros to its longest row."""
    longest = max(len(row[3]) for row in batch)
    ids, mask, types = (np.zeros((len(batch), longest), dtype=np.int64) for _ in range(3))
    for n, row in enumerate(batch):
        length = len(row[3])
        ids[n, :length], types[n, :length], mask[n, :length] = row[3], row[4], 1
    labels = torch.tensor([row[2] for row in batch])
    return torch.from_numpy(ids), torch.from_numpy(mask), torch.from_numpy(types), labels


def load(paths: list[Path]) -> dict[str, list[tuple]]:
    """Return the rows by source."""
    found: dict[str, list[tuple]] = {}
    for path in paths:
        if path.exists():
            for row in pickle.loads(path.read_bytes()):
                found.setdefault(row[0], []).append(row)
    return found


def of_epoch(sources: dict[str, list[tuple]], shares: dict[str, float], chance: random.Random) -> list[tuple]:
    """Return an epoch's rows: of each source the share that the plan asks for; above 1, some twice."""
    out: list[tuple] = []
    for name, share in shares.items():
        rows = [row for row in sources.get(name, ()) if not row[1]]
        out += rows * int(share)
        rest = share - int(share)
        out += chance.sample(rows, int(rest * len(rows)))
    return out


@torch.no_grad()
def measure(model: nn.Module, rows: list[tuple]) -> dict[str, float]:
    """Return macro-F1 by source on held-back rows."""
    model.eval()
    by: dict[str, list[tuple[int, int]]] = {}
    for batch in batches(rows, 64, random.Random(0)):
        ids, mask, types, labels = tensors(batch)
        with torch.autocast("cpu", torch.bfloat16):
            said = model(ids, mask, types).float().argmax(-1)
        for row, got, label in zip(batch, said.tolist(), labels.tolist(), strict=True):
            by.setdefault(row[0], []).append((label, got))
    model.train()
    return {name: round(macro_f1(pairs), 4) for name, pairs in sorted(by.items())}


def macro_f1(pairs: list[tuple[int, int]]) -> float:
    """Return the mean F1 over the labels that occur."""
    scores = []
    for label in sorted({true for true, _ in pairs}):
        hit = sum(t == g == label for t, g in pairs)
        scores.append(2 * hit / max(1, sum((t == label) + (g == label) for t, g in pairs)))
    return sum(scores) / len(scores)


def save(path: Path, what: dict) -> None:
    """Write a file whole."""
    part = path.with_suffix(".part")
    torch.save(what, part)
    os.replace(part, path)


def main() -> None:
    """Train."""
    asked = argparse.ArgumentParser(description=__doc__)
    for name in ("plan", "start", "work"):
        asked.add_argument(f"--{name}", type=Path, required=True)
    asked.add_argument("--data", type=Path, nargs="+", required=True)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--threads", type=int, default=2)
    args = asked.parse_args()
    torch.set_num_threads(args.threads)
    args.work.mkdir(parents=True, exist_ok=True)
    plan = tomllib.loads(args.plan.read_text())
    size, peak, warm = plan["batch"], plan["learning_rate"], plan["warm_up"]
    total = plan["pairs"] // size  # steps that the learning rate is planned for
    torch.manual_seed(args.seed)
    model = CrossEncoder(str(args.start), pretrained=True)
    kept = {k: v.detach().clone() for k, v in model.state_dict().items()}
    decayed = [p for n, p in model.named_parameters() if p.dim() > 1]
    plain = [p for n, p in model.named_parameters() if p.dim() <= 1]
    optimizer = torch.optim.AdamW(
        [{"params": decayed, "weight_decay": plan["weight_decay"]}, {"params": plain, "weight_decay": 0.0}],
        lr=peak,
        betas=(0.9, 0.98),
        fused=True,
    )
    loss_of = nn.CrossEntropyLoss(label_smoothing=plan["label_smoothing"])
    epoch, done, step = 0, 0, 0
    state = args.work / "state.pt"
    if state.exists():
        was = torch.load(state, weights_only=False)
        model.load_state_dict(was["model"])
        optimizer.load_state_dict(was["optimizer"])
        kept, epoch, done, step = was["kept"], was["epoch"], was["done"], was["step"]
        torch.manual_seed(args.seed + 1000 * step)
        print(f"going on at epoch {epoch}, batch {done}, step {step}", flush=True)
    model.train()
    began, pairs, losses = time.time(), 0, []
    epochs = [stage["shares"] for stage in plan["stage"] for _ in range(stage["times"])]
    while epoch < len(epochs):
        chance = random.Random(f"{args.seed} {epoch}")
        sources = load(args.data)
        rows = of_epoch(sources, epochs[epoch], chance)
        parts = batches(rows, size, chance)
        print(f"epoch {epoch}: {len(rows)} pairs, {len(parts)} batches", flush=True)
        for batch in parts[done:]:
            rate = min(1.0, (step + 1) / (warm * total)) * max(0.02, 1 - step / total) * peak
            for group in optimizer.param_groups:
                group["lr"] = rate
            ids, mask, types, labels = tensors(batch)
            with torch.autocast("cpu", torch.bfloat16):
                logits = model(ids, mask, types)
            loss = loss_of(logits.float(), labels)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step, done, pairs = step + 1, done + 1, pairs + len(batch)
            losses.append(loss.item())
            if step % 10 == 0:
                decay = min(0.98, step / (step + 200))
                for name, value in model.state_dict().items():
                    kept[name].lerp_(value, 1 - decay) if value.is_floating_point() else kept[name].copy_(value)
            if step % 100 == 0:
                mean = math.fsum(losses[-100:]) / len(losses[-100:])
                print(f"step {step}/{total} loss {mean:.4f} {pairs / (time.time() - began):.1f} pairs/s", flush=True)
            if step % 500 == 0:
                save(state, {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "kept": kept,
                             "epoch": epoch, "done": done, "step": step})
        epoch, done = epoch + 1, 0
        trained = {k: v.clone() for k, v in model.state_dict().items()}
        model.load_state_dict(kept)
        held = [row for rows in sources.values() for row in rows if row[1]]
        figures = measure(model, held)
        print(f"epoch {epoch} held back: {json.dumps(figures)}", flush=True)
        save(args.work / f"epoch-{epoch}.pt", {"model": kept, "figures": figures, "plan": plan, "seed": args.seed})
        model.load_state_dict(trained)
        save(state, {"model": trained, "optimizer": optimizer.state_dict(), "kept": kept,
                     "epoch": epoch, "done": 0, "step": step})


if __name__ == "__main__":
    main()
