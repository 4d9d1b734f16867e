"""stub"""

from claimcheck.post.blocks import Layout
from claimcheck.post.text import read_text


def read_html(text: str) -> Layout:
    return read_text(text)
