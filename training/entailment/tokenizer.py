"""Write the starting model's tokenizer in kitoken's format, without any token that a text could spell.

    python training/entailment/tokenizer.py --start FOLDER --out FILE.kit
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

from kitoken import Kitoken


def main() -> None:
    """Write the file."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--start", type=Path, required=True)
    asked.add_argument("--out", type=Path, required=True)
    args = asked.parse_args()
    raw = json.loads((args.start / "tokenizer.json").read_text(encoding="utf-8"))
    raw["truncation"] = raw["padding"] = raw["post_processor"] = None
    # The one for what is in no vocabulary must be known; "[UNK]" in a text is not split off as it all the same.
    raw["added_tokens"] = [token for token in raw["added_tokens"] if token["content"] == "[UNK]"]
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "tokenizer.json"
        plain.write_text(json.dumps(raw), encoding="utf-8")
        Kitoken.from_tokenizers_file(str(plain)).to_file(str(args.out))


if __name__ == "__main__":
    main()
