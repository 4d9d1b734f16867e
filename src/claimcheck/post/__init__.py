"""Reading a post: its text with exact offsets, its citations, its claims, and what was passed over."""

from claimcheck.post.reader import parse_post, read_post

__all__ = ["parse_post", "read_post"]
