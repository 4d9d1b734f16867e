"""Write the generated pages anew, and say which changed. Run by `make pages`."""

from __future__ import annotations

from pathlib import Path

from docs.generate.pages import PAGES

DOCS = Path(__file__).resolve().parents[1]


def main() -> None:
    """Write every page that is not as it should be."""
    for name, make in PAGES.items():
        path, text = DOCS / name, make()
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            print(f"written: docs/{name}")


if __name__ == "__main__":
    main()
