"""The README's picture shows what the example says now."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

DOCS = Path(__file__).resolve().parent.parent / "docs"


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_picture", DOCS / "make_picture.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def svg(maker: ModuleType) -> str:
    return str(maker.picture(maker.example()))


def test_the_picture_is_up_to_date(maker: ModuleType, svg: str) -> None:
    kept = (DOCS / "table.svg").read_text(encoding="utf-8")
    assert maker.words(kept) == maker.words(svg), "the example's report has changed: run `make picture`"


def test_the_picture_comes_out_the_same_every_time(maker: ModuleType, svg: str) -> None:
    assert maker.picture(maker.example()) == svg


def test_the_picture_shows_a_contradiction_to_its_end_and_starts_every_text_at_a_sign(
    maker: ModuleType, svg: str
) -> None:
    assert any("✗ contradict" in line for line in maker.words(svg))
    assert maker.words(svg)[-1] == "…"
    assert ">&#160;" not in svg
